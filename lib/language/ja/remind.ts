/** The words of remind, in Japanese. */
import type { Room } from '../catalogue.ts';

export const REMIND: Room<'remind', 'ja'> = {
  title: 'まもなく期限が切れるバッジがあります',
  line: '「{title}」の期限は{day}です。',
};
