/** The words of menus, in Japanese. */
import type { Room } from '../catalogue.ts';

export const MENUS: Room<'menus', 'ja'> = {
  link: 'このリンクを確認',
  picture: 'この画像を確認',
  selection: '選択範囲のリンクを確認',
  suggestion: 'このアドレスのバッジを確認',
};
