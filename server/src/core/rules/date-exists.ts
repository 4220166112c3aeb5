import type { Block } from '../draft/node.js';
import { misdatedDaysIn } from '../facts/years/nth-days.js';
import { reportYears } from '../facts/years/years.js';
import { lastOf } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import type { Span } from '../text/span.js';
import { readInteger, readYear } from '../zh/numeral.js';
import { defineRule, type Report } from './rule.js';

const DATE =
  /(?:((?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年)?([0-9０-９]{1,2}|十?[一二三四五六七八九十])月([0-9０-９]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?:[-—–－~～至到]{1,2}([0-9０-９]{1,2})日)?(?:[（(，,]?(?:星期|周)([一二三四五六日天])(?![一二三四五六日])[）)]?)?/g;
/** 2025.3.31, 2025-3-31, 2025/3/31. */
const DIGITS = /(?<![0-9.-])((?:19|20)\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?![0-9.-])/g;
const MONTH =
  /(?<![0-9.])(?:1[3-9]|[2-9][0-9])月(?=底|末|初|份|[，。；、）)])|(?<=[0-9]{4}年)(?:0|1[3-9]|[2-9][0-9])月|(?<![0-9.])(?:1[0-2]|[1-9])(?:月?[-—–~～至]{1,2})(?:1[3-9]|[2-9][0-9])月(?!龄)/g;
/** 1月25日上午29时. */
const HOUR =
  /(?<=上午|凌晨|早上?)(?:1[3-9]|[2-9]\d)(?:时(?!间|段)|点(?=\d|整|半))|(?<=\d日|下午|晚上?)(?:2[5-9]|[3-9]\d)时(?!间|段)/g;
/** 3月5日至3月2日 within one month. */
const PERIOD =
  /(?<![0-9])(\d{1,2})月(\d{1,2})日(?:起|开始)?[，,]?(?:[-—–－~～]{1,2}|至|到|持续到|持续至|延续到)(?:(\d{1,2})月)?(\d{1,2})日/g;
/** 2008年3月至2010年12月, and how many years it is said to be. */
const MONTHS =
  /(?:为期([两二三四五六])年[（(])?((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?(?:(?:起|开始)?[，,]?(?:至|到)|[-—–－~～]{1,2})((?:19|20)\d\d)年(\d{1,2})月(?:[，,](?:历时|为期|用时)([两二三四五六一])年)?/g;
/** “7·20”特大暴雨, “23·7”强降雨: a month and a day, or a year and a month. */
const NAMED_DAY =
  /[“"]\s?(\d{1,2})[·.．•]\s?(\d{1,2})\s?[”"](?=特大|特重大|重大|较大|强降雨|洪|暴雨|地震|火灾|事故|案|疫情|泥石流)/g;
const QUARTER = /(?<![一二三四十第])第?[五六七八九]季度|第[5-9]季度/g;
/** 二季度，即7月至9月; 上半年（1—7月）; 去年冬季8月; 下半年，特别是5月以来. */
const WITHIN =
  /(上半年|下半年|前三季度|[一二三四]季度|[春夏秋冬]季|春节|国庆|五一|元旦|清明|端午|中秋)[”"]?(?:(?:黄金周|假期|长假|期间)?([（(]|[，,]?即)|的|[，,](?:特别|尤其)是|[，,](?=\d{1,2}月?[-—–~～至]))?(\d{1,2})(?:月?(?:\d{1,2}日)?[-—–~～至]{1,2}(\d{1,2})月|月)(?!龄)/g;
/** The first and the last month of it. */
const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  春季: [1, 6],
  夏季: [5, 9],
  秋季: [7, 12],
  冬季: [10, 4],
  春节: [12, 3],
  国庆: [9, 10],
  五一: [4, 5],
  元旦: [12, 1],
  清明: [3, 4],
  端午: [5, 6],
  中秋: [9, 10],
};
/** 全年（1—11月）. */
const WHOLE_YEAR = /全年[（(](\d{1,2})月?[-—–~～至](\d{1,2})月[）)]/g;
/** 2025年10月, 当年3月, 9月21日, 8月下旬. */
const POINT = /(?:((?:19|20)\d\d|[同当次翌])年)?(?<![0-9.])(\d{1,2})月(?:(\d{1,2})日|([上中下])旬|[底末初中份])?/g;
const BEGINS =
  /^[^，。；、0-9]{0,8}?(?:开幕|启幕|揭幕|开始|启动|开工|动工|开建|试运[行营]|完成主体|主体完工|封顶|开赛|立项|立案|签约|奠基|受理|进入|发布|封控|进场|开镰|点火)/;
const STOPS =
  /^前?起?[^，。；、0-9]{0,6}?(?:交付|(?:通过)?验收|闭幕|结束|收官|落幕|竣工|完工|完成|建成|审结|调整为|降为|降至|解除|终止|恢复|撤销|清零|解封|投[产用运入]|运营|并网|通车|办结)/;
/** 2029年12月16日，…提出: what was done on a day still to come. */
const ON_A_DAY =
  /(20\d\d)年(?:\d{1,2}月)?(?:先后|分别|相继|正式|全面)*(?:发布|出台|印发|颁布|通过|成立|建成|投产|获批|荣获|入选|启动|召开)了|(20\d\d)年\d{1,2}月(?:\d{1,2}日)?[，,][^，。；前起止至到将拟争]{0,14}(?:宣布|批复|授予|荣获|获批|获评|被评为|通过验收)|(20\d\d)年\d{1,2}月\d{1,2}日(?:[，,]?[^，。；前起止至到]{0,24}(?:提出|召开|印发|出台|发布|通过|审议通过|成立|签订|签署|挂牌|揭牌|会议上)|(?:正式)?(?:运营|投用|实施|施行|运行|开工|开通)至今)/g;
const DAYS_OF_YEAR = /(?:优良|达标|好于|二级|蓝天)[^，。；0-9累合共]{0,10}天数?[^，。；0-9累合共]{0,8}(\d{3})天/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEK = '日一二三四五六';

export const dateExists = defineRule({
  id: 'date-exists',
  title: '日期不存在或与星期不符',
  why: '2月30日、13月、错配的星期，都是改稿时留下的。',
  severity: 'error',
  examples: {
    bad: [
      '⟦全年（1—11月）⟧完成造林，水厂⟦2023年6月动工、3月交付⟧，馆舍⟦2023年11月完成主体，5月正式投运⟧。',
      '组织开展⟦8月5日首个全国生态日⟧活动，办好“⟦12·14”国家宪法日⟧宣传，举办⟦6月18日“国际博物馆日⟧”活动。',
      '2023年政府工作报告\n各位代表：\n国家于2013年9月、2015年4月、⟦2026年5月分别发布了⟧三个行动计划。',
      '我们于⟦1月24日启动一级响应，1月20日调整为⟧二级响应。',
      '去年⟦秋季（3—5月⟧）护绿，文旅季于⟦2025年5月10日启幕、4月20日收官⟧，检修从⟦2024年9月开始，到当年4月结束⟧，⟦9月中旬开工，8月下旬完工⟧，⟦国庆期间（5月⟧1日至7日）。⟦1—13月⟧投资增长9%，大会于3月25日上午⟦29时⟧开幕。',
      '截至⟦13月⟧底，集中在⟦2月1日—30日⟧，⟦2月30日⟧前完成。',
      '会议定于⟦2025年3月5日（星期五）⟧召开。',
      '⟦2025年2月29日⟧起施行。',
      '⟦上半年（1—7月⟧）投资增长9%，项目⟦2025年10月开工、3月竣工⟧，⟦优良天数达到392天⟧。',
      '空气质量⟦二级以上天数达到397天⟧。',
      '检修从⟦2006年9月开始，到当年4月结束⟧。⟦4月31日⟧截止，⟦2025.2.30⟧交付，2025年⟦13月⟧起施行。',
      '活动从⟦3月5日持续到3月2日⟧，项目于⟦2021年3月开工，2021年1月竣工⟧，建设期为⟦2008年3月至2007年12月⟧，自⟦2026年1月1日起，到2025年12月⟧31日止，⟦第五季度⟧回升。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n⟦2月29日⟧，首批设备到货。',
      '⟦二季度，即7月至9月⟧，集中整治。采摘节于⟦9月21日开幕、9月8日闭幕⟧，⟦8月2日至7月28日⟧连降大雨。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n“三创”：⟦2029年12月16日，县委全会提出⟧。⟦2028年5月20日运营至今⟧。⟦3月12日（星期五）⟧植树。⟦2027年2月，省政府正式宣布⟧脱贫。',
      '妥善应对⟦“7·34”⟧特大暴雨。',
    ],
    good: [
      '全年（1—12月）完成造林，水厂2023年3月动工、6月交付，馆舍2023年5月完成主体，11月正式投运。',
      '组织开展8月15日首个全国生态日活动，办好“12·4”国家宪法日宣传，举办5月18日“国际博物馆日”活动，9月10日第40个教师节。',
      '妥善应对“7·20”特大暴雨和“23·7”强降雨灾害。',
      '我们于1月24日启动一级响应，4月30日调整为二级响应。10月20日启动建设，次年5月20日完成。',
      '去年冬季11月至次年2月，国庆期间（10月1日至7日），9月上旬开工、9月下旬完工，去年10月开工、今年3月竣工。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n3月12日（星期三）植树，3月12日（星期四）再植。',
      '1—12月投资增长9%，3月25日下午15时开幕，24时闭幕，供犊牛11—13月龄出栏。',
      '2024年2月29日前完成。',
      '会议定于2025年3月5日（星期三）召开。',
      '12月31日24时。',
      '二〇二五年十一月三十日。',
      '3月15日国际消费者权益日。',
      '三季度（7—9月）回升，11月15日至3月15日供暖，采摘节于9月21日开幕、10月8日闭幕，12月20日开幕、1月8日闭幕。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n2028年12月31日前完成，2025年12月16日，县委全会提出。2027年1月1日起施行。',
      '2020.13.5，2024-2-29，11月15日至次年3月15日供暖，2021年3月开工，2022年1月竣工。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n2024年底动工，2月29日前备齐材料。',
    ],
  },
  given: (draft) => reportYears(draft).plan,
  *block(block, _options, plan) {
    yield* reportsIn(block);
    for (const { start, end, told } of misdatedDaysIn(block)) yield { span: { start, end }, message: told };
    if (typeof plan === 'number' && /日|了|年\d{1,2}月，/.test(block.text))
      for (const { 0: words, 1: done, 2: month, 3: told, index } of matchesOf(block.text, ON_A_DAY))
        if (Number(done ?? month ?? told) > plan) {
          const span = { start: index, end: index + words.length };
          yield { span, message: `报告的年份是${plan}年，${done || month ? '这时' : '这一天'}还没有到` };
        }
    if (typeof plan === 'number') yield* weekdaysIn(block, plan);
    // 2月29日 without a year is of the year behind or the year ahead.
    if (typeof plan !== 'number' || isLeap(plan - 1) || isLeap(plan) || !block.text.includes('29日')) return;
    for (const match of matchesOf(block.text, LEAP_DAY)) {
      if (/[农阴]历|年[^。]*$/.test(block.text.slice(block.text.lastIndexOf('。', match.index) + 1, match.index)))
        continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield { span, message: `${plan - 1}年和${plan}年的2月都只有28天` };
    }
  },
});

/** 3月12日（星期五）, of the year behind or the year ahead. */
function* weekdaysIn({ text }: Block, plan: number): Iterable<Report> {
  if (!/日[（(，,]?(?:星期|周)/.test(text)) return;
  for (const match of matchesOf(text, DATE)) {
    const [year, month, day, last, told] = match.slice(1);
    const sentence = text.slice(lastOf(text, '。；', match.index), match.index);
    if (year || last || !told || /年/.test(sentence)) continue;
    const [first, second] = [plan - 1, plan].map((of) => WEEK[weekday(of, readInteger(month!)!, readInteger(day!)!)]);
    if (told.replace('天', '日') === first || told.replace('天', '日') === second) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, message: `${plan - 1}年这一天是星期${first}，${plan}年是星期${second}` };
  }
}

const LEAP_DAY = /(?<![0-9年])2月(?:[12]?[0-9]日[-—–~～至到]{1,2})?29日/g;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** The days of a month; undefined where there is no such month. Of no year in particular February has 29. */
const daysOf = (year: number | undefined, month: number): number | undefined =>
  month === 2 && year !== undefined && !isLeap(year) ? 28 : DAYS[month - 1];
const tooLate = (year: number | undefined, month: number): string =>
  `${year && month === 2 ? `${year}年` : ''}${month}月只有${daysOf(year, month)}天`;

function reportsIn({ kind, text }: Block): readonly Report[] {
  if ((kind !== 'text' && kind !== 'table') || !/月|季|天数|[0-9]{4}[.\-/]|[“"][0-9]/.test(text)) return [];
  const found: Report[] = [];
  const add = (match: RegExpMatchArray, message: string, fixes: Report['fixes'] = []) =>
    found.push({ span: { start: match.index!, end: match.index! + match[0].length }, message, fixes });
  for (const match of matchesOf(text, MONTH)) add(match, '一年只有12个月');
  for (const match of matchesOf(text, HOUR)) add(match, '没有这个钟点');
  for (const match of matchesOf(text, NAMED_DAY)) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const days = daysOf(undefined, first);
    const ofYear = first > 12 && second > 0 && second < 13;
    if (!ofYear && (!days || second < 1 || second > days)) add(match, '没有这样的月日');
  }
  for (const match of matchesOf(text, DIGITS)) {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const days = daysOf(year, month);
    // 2020.13.5 may number a clause.
    if (days !== undefined && (day < 1 || day > days) && day < 40) add(match, tooLate(year, month));
  }
  for (const match of matchesOf(text, PERIOD)) {
    const [first, from, last, to] = [match[1], match[2], match[3] ?? match[1], match[4]].map(Number);
    if (first === last && to! < from!) add(match, '起止日期颠倒');
    // 11月15日至3月15日 is a winter; 8月2日至7月28日 would be a year.
    else if (first! > last! && 12 - first! + last! > 7) add(match, '起止日期颠倒');
  }
  for (const match of matchesOf(text, QUARTER)) add(match, '一年只有四个季度');
  for (const match of matchesOf(text, MONTHS)) {
    const [year, month, lastYear, last] = [match[2], match[3], match[4], match[5]].map(Number);
    const months = (lastYear! - year!) * 12 + last! - month! + 1;
    const told = match[1] ?? match[6];
    const said = told ? readInteger(told)! * 12 : months;
    if (months < 1) add(match, '起止日期颠倒');
    // 2011年1月至2013年1月 may be two years too.
    else if (said !== months && said !== months - 1) add(match, `首尾相连是${months}个月`);
  }
  for (const match of matchesOf(text, WITHIN)) {
    const [first, last] = PARTS[match[1]!]!;
    const months = [match[3], match[4] ?? match[3]].map(Number);
    const named = match[2] && match[4] && /[季年]$/.test(match[1]!) && !/[春夏秋冬]/.test(match[1]!);
    const inside = months.every((month) =>
      first < last ? month >= first && month <= last : month >= first || month <= last,
    );
    if (!inside || (named && (months[0] !== first || months[1] !== last)))
      add(match, `${match[1]}是${first}—${last}月`);
  }
  for (const match of matchesOf(text, WHOLE_YEAR))
    if (match[1] !== '1' || match[2] !== '12') add(match, '全年是1—12月');
  for (const span of backwardsIn(text)) found.push({ span, message: '结束的时间早于开始的时间' });
  for (const match of matchesOf(text, DAYS_OF_YEAR)) if (Number(match[1]) > 366) add(match, '一年没有这么多天');
  for (const match of matchesOf(text, DATE)) {
    if (/[农阴]历[^，。]{0,6}$/.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const year = match[1] ? readYear(match[1]) : undefined;
    const month = readInteger(match[2]!);
    const day = readInteger(match[3]!);
    if (month === undefined || day === undefined) continue;
    const days = daysOf(year, month);
    if (days === undefined) add(match, `没有${month}月`);
    else if (day < 1 || day > days || Number(match[4] ?? 1) > days) add(match, tooLate(year, month));
    else if (year && match[5]) {
      const actual = WEEK[weekday(year, month, day)]!;
      if (match[5].replace('天', '日') === actual) continue;
      const at = match.index + match[0].lastIndexOf(match[5]);
      add(match, `${year}年${month}月${day}日是星期${actual}`, [
        { title: `改为“星期${actual}”`, safe: false, edits: [{ start: at, end: at + 1, text: actual }] },
      ]);
    }
  }
  return found;
}

/** 2021年3月开工，2021年1月竣工; 5月10日启幕、4月20日收官: two points of time that stand beside each other. */
function backwardsIn(text: string): readonly Span[] {
  const points = matchesOf(text, POINT);
  return points.flatMap((one, i) => {
    const other = points[i + 1];
    const [from, to] = [one.index + one[0].length, other?.index ?? 0];
    if (!other || to - from > 40) return [];
    const between = text.slice(from, to);
    if (/[。；]|[次翌今明后去]年|第二年|年底/.test(between) || /[次翌]/.test(other[1] ?? '')) return [];
    const end = to + other[0].length;
    const stop = STOPS.exec(text.slice(end, end + 16));
    if (!BEGINS.test(between) || !stop) return [];
    const wrong = [{ start: one.index, end: end + stop[0].length }];
    const [year, later] = [one[1], other[1]].map((told) => (told === undefined ? undefined : Number(told)));
    // 当年: of the year before it.
    const same = later !== undefined && Number.isNaN(later);
    if (later && (!year || year !== later)) return year && later < year ? wrong : [];
    const [month, then] = [Number(one[2]), Number(other[2])];
    // 12月20日开幕、1月8日闭幕 lies over the turn of the year.
    if (then < month) return year || same || month - then < 6 ? wrong : [];
    const third = (mark: string | undefined) => (mark ? '上中下'.indexOf(mark) : undefined);
    const [day, last] = one[3] && other[3] ? [Number(one[3]), Number(other[3])] : [third(one[4]), third(other[4])];
    return then === month && day !== undefined && last !== undefined && last < day ? wrong : [];
  });
}

/** 0 for Sunday; Zeller's congruence (Gregorian). */
function weekday(year: number, month: number, day: number): number {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  return (
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7
  );
}
