/** The words of credential, in Japanese. */
import type { Room } from '../catalogue.ts';

export const CREDENTIAL: Room<'credential', 'ja'> = {
  page: 'Bonafide：資格証明',
  several: '資格証明',
  gone: 'ここにはもう何もありません。',
  goneWhy: '問い合わせの内容は、ブラウザーを閉じるまで保持されます。元の場所からもう一度お試しください。',
  nothing: 'アドレスが含まれていません。',
  nothingWhy: 'リンク、または固有のアドレスがある画像を確認できます。',
  trustTitle: 'この発行者をご存じですか。',
  trustWhat:
    '真正ですが、信頼する相手の誰も、発行者が何者かを示していません。{id} としてご存じであれば、信頼する発行者に加えてください。以後、この発行者の真正な資格証明は「検証済み」と表示されます。',
  trust: '{name} を信頼する',
  trustSure: '{id} の鍵を持つ人は、何でも「検証済み」と表示させられるようになります。設定で取り消せます。',
  trustYes: 'はい、信頼します',
  trusted: '信頼する発行者に加えました。設定で確認できます。',
  ledgerTitle: '受領証は公開台帳にありますか？',
  ledgerWhat:
    '受領証と一致しています。受領証が公開台帳にあるかどうかは {explorer} が答えられますが、どの資格証明を見ているかが {explorer} に伝わります。',
  ledgerWhatIssuer:
    '受領証と一致しています。受領証が公開台帳にあるかどうかは {explorer} が、発行者が載せたものかどうかは {issuer} が答えられますが、見ていることが両方に伝わります。',
  ledgerAsk: '{explorer} に問い合わせる',
  ledgerNotAsked: 'どこにも問い合わせていません。',
  wrongTitle: 'この判定は誤りですか。',
  wrongWhat:
    '何も送信しません。報告に添付できるファイルをこの端末に作成します。内容はリンク、判定、確認項目のコードで、所持者の名前は含みません。',
  wrongNote: '正しくはどうですか。（任意）',
  wrongSave: '報告を保存',
  wrongSaved: '保存しました。',
};
