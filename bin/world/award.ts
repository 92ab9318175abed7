/** What an issuer of the demo world awarded, in the words that all of them share. */

export interface Award {
  /** The platform's own id of it. */
  readonly id: string;
  readonly holder: string;
  readonly title: string;
  readonly issuer: string;
  readonly issued: Date;
  readonly expires?: Date;
  readonly revoked?: boolean;
}

export const day = (date: Date): string => date.toISOString().slice(0, 10);
