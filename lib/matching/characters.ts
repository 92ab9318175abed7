/**
 * Names in Chinese characters, kana or Hangul, which are compared only with themselves: spaces and the order of the parts
 * are custom, simplified and traditional forms are one character. Pure.
 */
import { lazy } from './lazy.ts';

/** Forms of one character in names; the first stands for all. Chinese simplified and traditional, and Japanese old forms. */
const VARIANTS =
  '张張 陈陳 刘劉 黄黃 吴吳 杨楊 赵趙 孙孫 马馬 郑鄭 谢謝 许許 邓鄧 冯馮 萧蕭肖 叶葉 苏蘇 卢盧 蒋蔣 贾賈 韩韓 龙龍竜 锺鍾钟 谭譚 陆陸 赖賴 罗羅 伟偉 华華 国國 丽麗 晓曉 强強 军軍 杰傑 辉輝 义義 兰蘭 凤鳳 云雲 东東 泽澤沢 滨濱浜 边邊邉辺 齐齊斎斉齋 高髙 崎﨑嵜 广廣広 樱櫻桜 岛島嶋嶌 顾顧 严嚴厳 邹鄒 吕呂 邱丘 阎閻闫 俞兪 温溫 汤湯 尔爾 颖穎 颜顏 贵貴 财財 宝寶 庆慶 荣榮栄 荣榮 玉玊 静靜 红紅 艳艷 芸蕓 万萬 绍紹 维維 纲綱 锋鋒 铭銘 钢鋼 键鍵 镇鎮 长長 门門 闻聞 阳陽 阴陰 难難 双雙 欢歡 爱愛 书書 卫衛 亚亞亜 佩珮 伦倫 俊儁 信伩 亿億 优優 传傳伝 儿兒 兴興 岁歲歳 岗崗 师師 应應応 庄莊 录錄 德徳 怀懷 恺愷 惠恵 战戰 敏勄 斌彬 时時 显顯 晋晉 术術 朴樸 权權権 梦夢 桥橋 楼樓 榄欖 气氣 济濟済 浅淺 润潤 渊淵 涛濤 满滿 灵靈 灿燦 炜煒 焕煥 献獻 玛瑪 环環 琼瓊 画畫 畅暢 盖蓋 眞真 礼禮 稳穩 窦竇 笔筆 级級 纪紀 纯純 纽紐 练練 经經 绪緒 缘緣 胜勝 艺藝 节節 苹蘋 莹瑩 蓝藍 诗詩 诚誠 诸諸 谊誼 贞貞 贤賢 赞贊 跃躍 轩軒 远遠 连連 迟遲 迁遷 选選 逊遜 铁鐵鉄 银銀 锦錦 镜鏡 隐隱 雾霧 韵韻 顺順 领領 飞飛 驰馳 骏駿 鸟鳥 鹏鵬 鹤鶴 齐齊 欧歐 范範 邬鄔 党黨 贺賀 龚龔 骆駱 钱錢 聂聶 庞龐 鲍鮑 简簡 邝鄺 麦麥 关關関 项項 单單 乔喬 宾賓 宁寧甯 车車 娇嬌 洁潔 瑶瑤 玮瑋 毕畢 硕碩 禄祿 竞競 绮綺 纬緯 翘翹 圣聖 聪聰 临臨 莲蓮 觉覺 咏詠 谚諺 译譯 丰豐 贝貝 农農 运運 达達 辽遼 钰鈺 铃鈴 铮錚 锁鎖 闳閎 韦韋 颂頌 颉頡 愿願 风風 腾騰 骅驊 鸿鴻 莺鶯 龄齡 实實実 亲親 体體 会會 佑祐 个個 凯凱 刚剛 创創 历歷 厉厲 叹嘆 响響 园園 围圍 图圖 坛壇 声聲 宪憲 将將 尧堯 层層 巩鞏 帅帥 帆颿 归歸 彦彥 忆憶 总總 悦悅 惊驚 扬揚 择擇 挚摯 挥揮 摇搖 据據 旷曠 昙曇 晔曄 枫楓 枢樞 标標 栋棟 桦樺 榈櫚 歼殲 汉漢 沧滄 泪淚 泾涇 洒灑 浓濃 涧澗 渔漁 湾灣 溪谿 澜瀾 炼煉 烛燭 爷爺 狮獅 玺璽 珑瓏 监監 盘盤 矫矯 离離 种種 积積 穷窮 笃篤 笼籠 篮籃 粮糧 纤纖 纫紉 纹紋 织織 终終 绎繹 绣繡 绿綠 缇緹 网網 耀燿 肠腸 胡鬍 脚腳 舰艦 芦蘆 荆荊 萝蘿 蒙矇 虚虛 蛮蠻 补補 装裝 见見 规規 视視 计計 订訂 训訓 讯訊 记記 讲講 论論 证證 评評 识識 试試 话話 询詢 详詳 语語 说說 读讀 课課 调調 谋謀 谦謙 谷穀 贡貢 账賬 贯貫 费費 资資 赋賦 赛賽 轮輪 轻輕 辈輩 迈邁 还還 进進 适適 递遞 逻邏 郧鄖 邮郵 郸鄲 酝醞 释釋 钦欽 钧鈞 铎鐸 铠鎧 锐銳 锡錫 锴鍇 镕鎔 闯闖 闲閑 间間 闵閔 阁閣 队隊 阶階 际際 陇隴 陕陝 随隨 隽雋 雏雛 霁霽 页頁 顶頂 须須 顿頓 预預 频頻 题題 额額 飘飄 饶饒 驻駐 验驗 骄驕 骋騁 骥驥 鱼魚 鲁魯 鲜鮮 鲤鯉 鸣鳴 鸥鷗 麟麐';

const CANONICAL = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(VARIANTS.split(' ').flatMap((forms) => [...forms].map((form) => [form, forms.slice(0, 1)] as const))),
);

const HONORIFICS = /(?:さん|さま|様|氏|先生|女士|小姐|君|殿|博士|教授|님|씨|선생님|선생|박사|교수)$/;

/** A name's parts without honorifics, each character in its first form, katakana as hiragana. */
export function settle(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => {
    const bare = part.length > 2 ? part.replace(HONORIFICS, '') : part;
    const settled = [...bare].map((character) => CANONICAL().get(character) ?? toHiragana(character)).join('');
    return HONORIFICS.test(part) && parts.length > 1 && part.replace(HONORIFICS, '') === '' ? [] : [settled];
  });
}

const toHiragana = (character: string) =>
  /[ァ-ヶ]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0x60) : character;

const KANA = lazy(() => /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u);

/** Compares two names of one such script, given as their parts. `part` is one name out of several. */
export function compareCharacters(
  a: readonly string[],
  b: readonly string[],
): 'match' | 'weak' | 'different' | 'cannot-compare' {
  const [ones, others] = [settle(a), settle(b)];
  const [one, other] = [ones.join(''), others.join('')];
  if (one === '' || other === '' || KANA().test(one) !== KANA().test(other)) return 'cannot-compare';
  if (turns(ones).some((turn) => turn === other) || turns(others).some((turn) => turn === one)) {
    return [...one].length > 1 ? 'match' : 'weak';
  }
  if (ones.filter((part) => [...part].length > 1 && others.includes(part)).length > 1) return 'match';
  return one.includes(other) || other.includes(one) ? 'weak' : 'different';
}

/** The parts written together, beginning with each of them. */
const turns = (parts: readonly string[]) => parts.map((_, at) => [...parts.slice(at), ...parts.slice(0, at)].join(''));
