/** The words of recheck, in Japanese. */
import type { Room } from '../catalogue.ts';

export const RECHECK: Room<'recheck', 'ja'> = {
  title: 'Bonafide が「{name}」をもう一度確認しました',
  changed: {
    other: '{count} 行が変わりました。',
  },
  same: '変化はありません。',
};
