/** What is said of a claim wherever it stands, in Japanese. */
import type { Room } from '../catalogue.ts';

export const CLAIM: Room<'claim', 'ja'> = {
  nothing: '確認対象なし',
  switchedOff: 'このサイトではオフにされています。',
  askConsent: 'まだ何も問い合わせていません。発行者に問い合わせる前に、一度だけ許可をお尋ねします。',
  askHost: 'まだ確認していません。ツールバーのアイコンから、{host} への問い合わせを許可してください。',
  untitled: '名称のない資格証明',
  credential: '資格証明',
  claimed: 'プロフィールの記載',
  by: '発行者',
  again: 'もう一度確認',
  start: 'Bonafide を開く',
  whole: 'Bonafide で開く',
  allow: '{host} を許可',
  open: '{host} で開く',
};
