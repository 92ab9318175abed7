/** The words of stack, in Japanese. */
import type { Room } from '../catalogue.ts';

export const STACK: Room<'stack', 'ja'> = {
  page: 'Bonafide：時系列',
  title: '{name}：資格証明の時系列',
  untitled: '資格証明の時系列',
  shown: {
    other: '証明された資格証明 {count} 件。',
  },
  notShown: {
    other: 'ほかに {count} 件は、証明されていないため表示していません。',
  },
  none: 'ここに証明されたものはまだありません。',
  noneWhy: '発行者が確認した資格証明がここに表示されます。',
  by: 'まとめ方',
  issuer: '発行者',
  skill: 'スキル',
  noIssuer: '発行者の記載なし',
  noSkill: 'スキルの記載なし',
  print: '印刷',
  fromTo: '{from}～{to}',
  from: '{from}から',
  expired: '期限切れ',
  needs: '前提：{titles}',
  asOf: '{day}現在',
  list: 'それぞれの状態',
};
