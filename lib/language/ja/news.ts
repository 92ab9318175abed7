/** The words of news, in Japanese. */
import type { Room } from '../catalogue.ts';

export const NEWS: Room<'news', 'ja'> = {
  page: 'Bonafide：新しい点',
  title: '新しい点',
  version: 'バージョン {version}',
  first: {
    marks: 'LinkedIn と GitHub のプロフィールのバッジの横に印を表示します。ほかのページでも、指示すれば表示します。',
    popup:
      'アイコンを押すと、プロフィールの記載すべてを判定ごとにまとめて表示します。絞り込み、コピー、保存ができます。',
    side: '同じ内容を、タブに合わせてウィンドウの横に表示できます。',
    ask: '右クリックのメニューから、リンク、画像、選択範囲を確認できます。アドレスバーで「bf」に続けてアドレスを入力することもできます。',
    stack: '一人の資格証明を時系列で、印刷用の一枚に表示します。',
    ledger: 'これまでの問い合わせすべてを、この端末だけに記録します。',
  },
};
