/** The words of marks, card and panel that a page needs at hand, in Japanese. */
import type { Room } from '../catalogue.ts';

export const MARK: Room<'mark', 'ja'> = {
  label: '{word}：{title}',
  close: '閉じる',
  newTab: '（新しいタブ）',
  panel: 'このページの資格証明',
  fold: '一覧を表示または隠す',
  done: '結果：{word}',
  check: '確認する',
  notChecked: '未確認',
  onClick: 'まだ確認していません。ご指示があれば発行者に問い合わせます。',
  checking: '確認中',
  isChecking: '発行者に問い合わせています。',
  checkNow: '今すぐ確認',
};
