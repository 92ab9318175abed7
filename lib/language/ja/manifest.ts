/** What the browser shows of the extension in its own lists, in Japanese. */
import type { ManifestTexts } from '../catalogue.ts';

export const MANIFEST: ManifestTexts = {
  name: 'Bonafide',
  description:
    'このプロフィールのバッジは本物でしょうか。Bonafide が発行者に問い合わせ、結果を各リンクの横に表示します。',
  checkPage: 'このページを確認する',
  nextMark: 'ページ内の次の印へ移動',
};
