// What does the draft itself say should stand in a blank?
import type { Draft } from '../../draft/node.js';
import { sectionTitles } from '../../draft/section-titles.js';
import { memo } from '../../text/memo.js';
import { writeInteger } from '../../zh/numeral.js';
import { enumerationBefore, leadingNumerals } from '../lists/enumerations.js';
import { reportYears } from '../years/years.js';
import type { BlockBlank } from './blanks.js';

export interface Suggestion {
  readonly value: string;
  /** Why, as the end of a sentence: “前面列了5项”. */
  readonly because: string;
}

/** What the draft says that should stand in a blank of its block `index`. */
export type Suggester = (draft: Draft, index: number) => Suggestion | undefined;

/** Speaks only where the text leaves one value; undefined where no draft could. `text` is that of the blank's block. */
export function suggesterOf(text: string, blank: BlockBlank): Suggester | undefined {
  const before = text.slice(Math.max(0, blank.start - 40), blank.start);
  const after = text.slice(blank.end, blank.end + 24);
  if (blank.kind === 'year') return yearOf(before, after);
  if (blank.kind === 'code') return always(codeOf(after));
  if (blank.unit === '周年') return anniversaryOf(before);
  if (blank.kind === 'percent') return wholeOf(blank, before);
  if (blank.kind === 'number') return countOf(text, blank, before, after);
  return undefined;
}

const always = (suggestion: Suggestion | undefined): Suggester | undefined => suggestion && (() => suggestion);

// How a sentence speaks of the year behind and of the year ahead.
const BEHIND = [/(?:刚刚)?过去的$/, /^年(?:工作回顾|取得的|极不平凡|预计)/] as const;
const AHEAD = [
  /(?:建议|做好|看到|围绕上述目标，|围绕上述目标,)$/,
  /^年(?:主要(?:经济|预期|工作)|要(?:重点|着力|抓好)|目标|(?:政府|全[省市县区])?工作(?:安排|的?总体要求|任务)|总体要求|重点工作|是(?:新一届|实施|全面|贯彻)|我国经济[^，。]{0,6}将)/,
] as const;

function yearOf(before: string, after: string): Suggester {
  const statement = /^年[，,]?全[市县区省]?(?:地区)?生产总值/.test(after) || /^年[，,]全[市县区]/.test(after);
  const behind = BEHIND[0].test(before) || BEHIND[1].test(after);
  const ahead = AHEAD[0].test(before) || AHEAD[1].test(after);
  const stated = statement && !/[到至比]$/.test(before);
  const open = !/[到至从自比在]$/.test(before);
  const planned = /确保$/.test(before) || /^年(?:实现|力争|确保|完成)/.test(after);
  return (draft, index) => {
    const { review, plan, evidence } = reportYears(draft);
    if (review === undefined || plan === undefined) return undefined;
    const title = sectionTitles(draft)[index] ?? '';
    const isReview = /回顾|成绩|成效|发展平稳|良好开局|充分肯定|迈出/.test(title);
    const because = `据“${evidence}”`;
    if (behind || (isReview && stated)) return { value: String(review), because };
    if (open && (ahead || (planned && !isReview && title !== ''))) return { value: String(plan), because };
    return undefined;
  };
}

function codeOf(after: string): Suggestion | undefined {
  if (/^D打印/.test(after)) return { value: '3', because: '应为“3D打印”' };
  if (/^G(?:[＋+]|基站|网络|信息|通信|技术|信号|商用|应用|融合|全?覆盖|产业|关联)/.test(after))
    return { value: '5', because: '应为“5G”' };
  return undefined;
}

const FOUNDED = /(?:中国共产党|我们党|党|建党|新中国|建国|改革开放)(?:成立)?$/;
const ANNIVERSARY = /(中国共产党|我们党|党|建党|新中国|改革开放)(?:成立)?(\d{2,3})周年/;
const openAnniversary = memo((draft: Draft) => {
  for (const block of draft.blocks) {
    const match = ANNIVERSARY.exec(block.text);
    if (match) return { party: /党/.test(match[1]!), value: match[2]!, text: match[0] };
  }
  return undefined;
});

function anniversaryOf(before: string): Suggester | undefined {
  if (!FOUNDED.test(before)) return undefined;
  const party = /党(?:成立)?$/.test(before);
  return (draft) => {
    const open = openAnniversary(draft);
    return open?.party === party ? { value: open.value, because: `文中另有“${open.text}”` } : undefined;
  };
}

/** True when masks are as wide as the figures they hide: the draft has masks of one, three and four characters. */
const mimicsWidth = memo((draft: Draft) =>
  [1, 3, 4].every((n) => new RegExp(`(?<![xX×*])([xX×*])\\1{${n - 1}}(?![xX×*.])`).test(draft.text)),
);

function wholeOf(blank: BlockBlank, before: string): Suggester | undefined {
  const isRate = /(?:率|比例|覆盖面|达标|事项)(?:均?(?:达到?|为|保持|实现|稳定在))?$/.test(before);
  if (blank.text.length !== 3 || /[.．]/.test(blank.text) || !isRate) return undefined;
  return (draft) => (mimicsWidth(draft) ? { value: '100', because: '三位数的比率只能是100' } : undefined);
}

function countOf(text: string, blank: BlockBlank, before: string, after: string): Suggester | undefined {
  if (/^小时(?:不打烊|服务|值班|值守|在线|自助|营业)/.test(after))
    return always({ value: '24', because: '全天为24小时' });
  if (/新冠(?:肺炎)?疫情(?:暴发|爆发|发生)的?$/.test(before) && blank.unit === '年') {
    return (draft) => {
      const { review } = reportYears(draft);
      return review && review > 2019 ? { value: String(review - 2019), because: `自2020年至${review}年` } : undefined;
    };
  }
  if (/[“"]$/.test(before) && /^[”"]/.test(after)) {
    const list = enumerationBefore(text, blank.start - 1 - (/的[“"]$/.test(before) ? 1 : 0));
    const numbers = list && leadingNumerals(list.items);
    return always(numbers ? { value: numbers.join(''), because: '前面各项的数字' } : undefined);
  }
  const { unit } = blank;
  if (!unit || !/^(?:个|项|大|条|件|种|类|家|所)/.test(unit)) return undefined;
  const noun = after.slice(unit.length);
  if (!/^[\u3400-\u9fff]/.test(noun)) return undefined;
  const list = enumerationBefore(text, blank.start);
  if (!list || list.items.length < 3 || list.least !== list.most || list.items.some(figured)) return undefined;
  // After 等 there may be more than are named, unless as many values follow.
  if (list.open && valuesAfter(text, blank.end) !== list.least) return undefined;
  const because = `前面列了${list.least}项`;
  return (draft) => ({ value: numeralFor(draft, unit, noun, list.least), because });
}

/** How many amounts stand in the first list of amounts of the rest of the sentence. */
function valuesAfter(text: string, from: number): number | undefined {
  const sentence = text.slice(from, from + 120).split('。')[0]!;
  const amounts = /(?:[0-9xX×*.]+(?:[万亿]元|[%％])、){1,12}[0-9xX×*.]+(?:[万亿]元|[%％])/.exec(sentence);
  return amounts?.[0].split('、').length;
}

/** 五大政策 in Chinese numerals, 5个社区 and 5大类 in digits, unless the draft writes the same thing openly. */
function numeralFor(draft: Draft, unit: string, noun: string, value: number): string {
  const hanzi = writeInteger(value);
  if (draft.text.includes(`${hanzi}${unit}${noun.slice(0, 2)}`)) return hanzi;
  return unit === '大' && noun[0] !== '类' ? hanzi : String(value);
}

/** An item with a figure of its own is no name; before the first item other words may stand. */
const figured = (item: string, i: number): boolean => /[0-9xX×*]/.test(i === 0 ? item.slice(-4) : item);
