// How does a report say how many things it names? What the readers of lists before and behind a count share.
import type { Span } from '../../text/span.js';

/** 五个方面工作： and its list. Spans are places in the draft. */
export interface DeclaredCount {
  /** The numeral alone. */
  readonly numeral: Span;
  /** The numeral and what it counts: 五个方面. */
  readonly phrase: Span;
  readonly text: string;
  readonly declared: number;
  readonly actual: number;
  /** The first and the last thing counted. */
  readonly first: Span;
  readonly last: Span;
  /** agree: the list has as many; fewer: 等N个 may count more than are named, never fewer. */
  readonly agrees: boolean;
  /** The list goes on to the end of an excerpt, which may have been cut within it. */
  readonly cut?: boolean;
}

/** From two to twenty. One thing is no list, and nobody names more in a sentence. */
export const COUNT = '(?:十[一二三四五六七八九]?|二(?=大(?!会|党)|个)|[两三四五六七八九]|1[0-9]|20|[2-9])';
/** Places and things whose names begin with a numeral count nothing: 援建四川, 东三道巷, 五里铺. */
export const NAMED_SO =
  /^(?:三甲|三江(?:源|平原|口)|三[峡门亚明沙原穗水台]|三(?:七|亩|农|夏|秋)|三(?:河市|官|元|义)|四川|四(?:平市|会市|子王)|五指山|五台山|五(?:河|常|大连池|华|原|莲|寨|粮液|矿|谷|味子|金)|六(?:安|盘水|盘山|枝|合)|七(?:台河|星关|里河|夕)|八(?:达岭|步|宿|一|公山|里)|九(?:江|华山|寨沟|龙|原|台|里)|十(?:堰|渡|里)|两(?:位数|岸|会(?!场)|院(?!落)|军|弹|用|国|制(?!度)|翼|不愁|江(?:新区|源)|当|河口|广|淮|湖)|[两三四五六七八九十](?:里[铺店庙营屯庄桥河堡坪墩桥]|道(?:[巷街沟岭梁湾河口坝门]|里))|[三四五六七八九](?:环|马路|纬路|经路))/;

/** What a count begins with. In front of an expression that looks behind itself, it spares the look at most places. */
export const COUNTING = '十二两三四五六七八九1-9';
/** 第三, 前五, 十五 and half of 2.5 count nothing. */
export const NO_COUNT_BEFORE =
  '(?<![第前后每近约余多零百千万亿之A-Za-z0-9—–~～一二三四五六七八九十〇-])(?<!\\d[.．:：∶](?=\\d))';
/** Behind a numeral, what makes a date, an amount, a fraction or a fixed word of it. */
export const NOT_COUNTING: ReadonlySet<string> = new Set(
  '年月日号时天周旬季度届次期代岁世秒元亿万千百十成倍番折分角厘毫米吨斤克亩升瓦半多余几来左右以之至到和与及中不约近是要一二两三四五六七八九',
);
