/** What the toolbar's icon says of a page, in Japanese. */
import type { Room } from '../catalogue.ts';

export const TOOLBAR: Room<'toolbar', 'ja'> = {
  name: 'Bonafide',
  off: 'Bonafide：このページではオフです',
  title: 'Bonafide：{parts}',
  family: {
    problem: {
      other: '問題あり {count} 件',
    },
    differs: {
      other: '記載と異なるもの {count} 件',
    },
    'out-of-date': {
      other: '有効期間外 {count} 件',
    },
    'issuer-unknown': {
      other: '発行者不明 {count} 件',
    },
    'could-not-check': {
      other: '確認できなかったもの {count} 件',
    },
    'open-to-check': {
      other: 'ご自身で確認 {count} 件',
    },
    'not-checked': {
      other: '未確認 {count} 件',
    },
    verified: {
      other: '検証済み {count} 件',
    },
  },
};
