/** The words and sentences of verdicts, in Japanese. */
import type { Room } from '../catalogue.ts';

export const VERDICT: Room<'verdict', 'ja'> = {
  word: {
    verified: '検証済み',
    'unknown-issuer': '真正、発行者は不明',
    'not-checkable': 'ご自身で確認',
    'could-not-check': '確認できませんでした',
    'claim-differs': '記載と異なる',
    'holder-differs': '名前が異なる',
    expired: '期限切れ',
    'not-yet-valid': '有効期間前',
    revoked: '取り消し済み',
    'not-found': '見つかりません',
    'not-genuine': '真正ではない',
  },
  suspended: '一時停止中',
  ground: {
    signature: '発行者自身の署名にもとづいています。',
    hosted: '発行者自身のサーバーで公開されていることにもとづいています。',
    'issuer-api': '発行者のページの元になっているデータにもとづいています。',
    'issuer-page': '発行者のページを読み取りました。証明ほど確かではありません。',
    none: '確認できた根拠はありません。',
  },
  listed: 'プロフィールがリンクしている資格証明の一覧で見つかりました。',
  advice: {
    'not-checkable': 'リンクを開き、名前、名称、日付をご自身で比べてください。',
    'could-not-check': '今のところ、問題は見つかっていません。後でもう一度確認するか、リンクを開いてください。',
    'unknown-issuer': '発行者について調べ、信頼できる場合は一覧に追加してください。',
    'holder-differs': '名前は変わることがあります。判断する前に本人に尋ねてください。',
    'claim-differs': '両方を比べてください。名称は省略されることがよくあります。',
    'not-found': '現在のリンクを本人に尋ねてください。',
    expired: '更新されたかどうかを尋ねてください。',
  },
  adviceOnLink: {
    'describes-only': '本人自身のバッジへのリンクを尋ねてください。',
    'a-form': '本人から聞いた内容を入力し、名前、名称、日付を比べてください。',
    'a-file': '発行者へのリンクを本人に尋ねてください。',
  },
  inForce: '真正で、有効です。',
  nameMatches: '名前は一致します。',
  pageRead: '発行者のページを読み取れましたが、証明ほど確かではありません。ご自身で比べてください。',
  untold: '判断できませんでした。',
  between: '',
};
