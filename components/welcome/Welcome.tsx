/** The first page: what it does in one picture, what is sent to whom in one sentence, one yes. */
import { Icon } from '../verdict/Icon.tsx';
import { TEXT } from './text.ts';

export interface WelcomeProps {
  readonly agreed: boolean;
  /** First thing in a click: the browser may ask the user. */
  readonly onAgree: () => void;
  readonly onOptions: () => void;
}

export function Welcome({ agreed, onAgree, onOptions }: WelcomeProps) {
  return (
    <main class="welcome">
      <h1>{TEXT.title}</h1>
      <p class="lead">{TEXT.what}</p>
      <Picture />
      <section>
        <h2>{TEXT.sentTitle}</h2>
        <p>{TEXT.sent}</p>
      </section>
      <div class="actions">
        {!agreed && (
          <button type="button" class="primary" onClick={onAgree}>
            {TEXT.yes}
          </button>
        )}
        <button type="button" onClick={onOptions}>
          {TEXT.options}
        </button>
      </div>
      <p class="quiet" role="status">
        {agreed ? TEXT.thanks : TEXT.later}
      </p>
    </main>
  );
}

/** A line of a profile, its mark, and the sentence behind it. A picture: nothing in it can be pressed. */
function Picture() {
  return (
    <div class="picture" role="img" aria-label={TEXT.example}>
      <span class="emblem" />
      <span class="entry">
        <b>{TEXT.profile}</b>
        <span class="quiet">{TEXT.issuer}</span>
        <span class="linkline">
          <span class="link">{TEXT.link}</span>
          <span class="mark" data-family="verified">
            <Icon name="verified" />
            {TEXT.word}
          </span>
        </span>
        <span class="said">{TEXT.sentence}</span>
      </span>
    </div>
  );
}
