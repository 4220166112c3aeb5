// Where does the draft tell a whole and what of it are parts?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Amount, amountOf } from '../zh/amount.js';
import { DIGITS } from '../zh/figure.js';
import { UNIT } from '../zh/unit.js';

export interface Part {
  readonly span: Span;
  readonly amount: Amount;
}

/** 总投资10亿元，其中A 6亿元、B 3亿元. Spans count from the start of the block. */
export interface Parts {
  readonly total: Part;
  readonly parts: readonly Part[];
  /** Joined by a comma somewhere: the parts may overlap, as 高新技术企业 and 规上企业 do. */
  readonly loose: boolean;
  /** 占比重60%, stated of the first part. */
  readonly share: { readonly span: Span; readonly value: number; readonly decimals: number } | undefined;
}

const FIGURE = new RegExp(`(${DIGITS})\\s?(${UNIT.source})`, 'g');
const SHARE = new RegExp(
  `^[，、,](?:约)?占(?:总[\\u3400-\\u9fff]{1,3}|全部[\\u3400-\\u9fff]{0,4}|比重|比|([\\u3400-\\u9fff]{2,8}?))?(?:的)?(?:比重)?(?:达到?|为)?(${DIGITS})[%％]`,
);

export const partsOf: (block: Block) => readonly Parts[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/其中|包括/.test(text)) return [];
  const found: Parts[] = [];
  for (const match of text.matchAll(/(?:[，、；,;（(]?其中|[，,（(]包括)[，,:：]?/g)) {
    const total = lastFigure(text, match.index);
    if (!total || total.amount.unit === '%' || total.amount.unit === '' || total.amount.unit === '个百分点') continue;
    const start = match.index + match[0].length;
    const end = partsEnd(text, start, total.amount.unit);
    // 由40元提高到80元 tells one thing twice.
    if (/[由从].*[到至]/.test(text.slice(start, end))) continue;
    const own = figuresIn(text, start, end);
    const parts = own.filter(({ amount }) => amount.unit === total.amount.unit);
    if (!parts.length || parts.length !== own.length) continue;
    const share = parts.length === 1 ? SHARE.exec(text.slice(end, end + 24)) : null;
    found.push({
      total,
      parts,
      loose: /[，,]/.test(text.slice(start, end)) && !EXCLUSIVE.test(text.slice(start, end)),
      share:
        share &&
        (!share[1] || text.slice(Math.max(0, total.span.start - 24), total.span.start).includes(share[1].slice(0, 2)))
          ? {
              span: { start: end + 1, end: end + share[0].length },
              ...rateOf(share[2]!),
            }
          : undefined,
    });
  }
  return found;
});

/**
 * Where the parts end: with the clause, unless the next one is nothing but a name and its amount. What begins with a
 * verb (，新增…，完成…) is of something else.
 */
function partsEnd(text: string, start: number, unit: string): number {
  const ends = /[，。；,;）)]|、(?=占)/;
  let end = start;
  for (;;) {
    const stop = text.slice(end).search(ends);
    if (stop < 0) return text.length;
    end += stop;
    if (text[end] !== '，' && text[end] !== ',') return end;
    const next = /^[，,]([\u3400-\u9fff“”]{2,8}?)([0-9.]+)((?:[万亿])?[\u3400-\u9fff]{1,3})(?=[，。；,;）)])/.exec(
      text.slice(end, end + 28),
    );
    if (
      !next ||
      (VERBS.test(next[1]!) && !EXCLUSIVE.test(text.slice(start, end + 1 + next[1]!.length))) ||
      amountOf(next[2]!, next[3]!)?.unit !== unit
    )
      return end;
    end += 1;
  }
}

// Two kinds that share nothing: their amounts cannot sum to more than the whole.
const EXCLUSIVE =
  /续建[^，]*，新[建开]|新[建开][^，]*，(?:续建|改造|改建|改扩建|扩建)|夏粮[^，]*，秋粮|秋粮[^，]*，夏粮|出口[^，]*，进口|进口[^，]*，出口/;

const VERBS =
  /^(?:新增|新建|改建|新改|完成|比|较|同比|增长|累计|全|实现|带动|占|预计|达|建成|实施|引进|培育|共|总|年|惠及|解决|拨付|发放|投入)/;

function figuresIn(text: string, start: number, end: number): Part[] {
  const figures: Part[] = [];
  for (const match of text.slice(start, end).matchAll(FIGURE)) {
    const amount = amountOf(match[1]!, match[2]!);
    // “亿元以上项目5个” counts the projects; the 亿元 before them is their size.
    const size = /^(?:以上|以下|以内)(?:的)?[\u3400-\u9fff]/.test(text.slice(start + match.index + match[0].length));
    if (amount && !size)
      figures.push({ amount, span: { start: start + match.index, end: start + match.index + match[0].length } });
  }
  return figures;
}

/** The amount right before 其中, or before the growth rate that stands there. */
function lastFigure(text: string, end: number): Part | undefined {
  const from = Math.max(0, text.lastIndexOf('。', end - 1) + 1, text.lastIndexOf('；', end - 1) + 1, end - 60);
  const figures = figuresIn(text, from, end);
  const last = figures.at(-1);
  if (!last) return undefined;
  // 完成投资10亿元、增长5%，其中…: the rate belongs to the amount before it.
  const amount =
    last.amount.unit === '%' || last.amount.unit === '个百分点' || last.amount.unit === '倍' ? figures.at(-2) : last;
  if (!amount) return undefined;
  const between = text.slice(amount.span.end, end);
  return /^(?:[，、,]?(?:同比|比上年|较上年)?(?:增长|下降|提高|增加)[^，。；]{0,10})?(?:[\u3400-\u9fff]{0,8})$/.test(
    between,
  )
    ? amount
    : undefined;
}

/** 新建3所、改建4所，共8所. */
const SUMMED = new RegExp(
  `((?:[\\u3400-\\u9fff]{2,10}?${DIGITS}\\s?(?:${UNIT.source})[、，,和]{1,2}){1,5}[\\u3400-\\u9fff]{2,10}?${DIGITS}\\s?(?:${UNIT.source}))[，,](?:合计|共计|总计|一共|共)(?:[\\u3400-\\u9fff]{0,4}?)(${DIGITS})\\s?(${UNIT.source})`,
  'g',
);

export const sumsOf: (block: Block) => readonly Parts[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[合共总]计|共/.test(text)) return [];
  return [...text.matchAll(SUMMED)].flatMap((match): Parts[] => {
    const amount = amountOf(match[2]!, match[3]!);
    const parts = figuresIn(text, match.index, match.index + match[1]!.length);
    if (!amount || parts.length < 2 || parts.some((part) => part.amount.unit !== amount.unit) || amount.unit === '%')
      return [];
    const end = match.index + match[0].length;
    return [
      {
        total: { amount, span: { start: end - match[2]!.length - match[3]!.length, end } },
        parts,
        loose: false,
        share: undefined,
      },
    ];
  });
});

/** 抽检119批次，合格95批次，合格率79.8%; 税收20亿元，占财政收入25亿元的80%. */
export interface TwoAndRate {
  readonly whole: Part;
  readonly part: Part;
  readonly rate: { readonly span: Span; readonly value: number; readonly decimals: number };
}

const COUNTED_RATE = new RegExp(`([\\u3400-\\u9fff]{2})率(?:达到?|为|达)?(${DIGITS})[%％]`, 'g');
const OF_WHOLE = new RegExp(
  `(${DIGITS})\\s?(${UNIT.source})[，、,](?:约)?[占为][^，。；0-9]{2,16}?(${DIGITS})\\s?(${UNIT.source})的(${DIGITS})[%％]`,
  'g',
);

// 支出100亿元，用于民生80亿元，占80%; 贫困户160户，脱贫138户，占总数的86.3%; 投资100亿元，工业投资60亿元，占60%.
const AMONG = new RegExp(
  `([\\u3400-\\u9fff]{2,12}?)(${DIGITS})\\s?(${UNIT.source})[，,]([\\u3400-\\u9fff]{2,12}?)(${DIGITS})\\s?(${UNIT.source})[，、,]占(总[数量额])?(?:比重?)?(?:的)?(?:达到?|为)?(${DIGITS})[%％]`,
  'g',
);

export const ratesOf: (block: Block) => readonly TwoAndRate[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[率占为]/.test(text)) return [];
  const found: TwoAndRate[] = [];
  for (const match of text.matchAll(COUNTED_RATE)) {
    const from =
      Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf('；', match.index), match.index - 48) + 1;
    const figures = figuresIn(text, from, match.index);
    const [whole, part] = figures.slice(-2);
    if (!whole || !part || whole.amount.unit !== part.amount.unit || part.amount.value > whole.amount.value) continue;
    // The rate must be named after what the part is said to be: 合格95批次, 合格率.
    const between = text.slice(whole.span.end, match.index);
    if (
      !between.includes(match[1]!) &&
      !between.includes(match[1]![0]! + '工') &&
      !between.includes('已' + match[1]![0]!)
    )
      continue;
    const end = match.index + match[0].length;
    found.push({ whole, part, rate: { span: { start: match.index, end }, ...rateOf(match[2]!) } });
  }
  for (const match of text.matchAll(OF_WHOLE)) {
    const [words, a, au, b, bu, r] = match;
    const [part, whole] = [amountOf(a!, au!), amountOf(b!, bu!)];
    if (!part || !whole || part.unit !== whole.unit || part.unit === '%') continue;
    const end = match.index + words.length;
    const at = match.index + words.lastIndexOf(`${b}`);
    found.push({
      part: { amount: part, span: { start: match.index, end: match.index + a!.length + au!.length } },
      whole: { amount: whole, span: { start: at, end: at + b!.length + bu!.length } },
      rate: { span: { start: end - r!.length - 1, end }, ...rateOf(r!) },
    });
  }
  for (const match of text.matchAll(AMONG)) {
    const [words, whole, a, au, part, b, bu, all, r] = match;
    const [total, own] = [amountOf(a!, au!), amountOf(b!, bu!)];
    if (!total || !own || total.unit !== own.unit || total.unit === '%' || own.value > total.value) continue;
    // The part must be said to be of the whole: by 用于, by 占总数, or by the whole's own name at its end.
    const name = whole!.replace(/(?:完成|实现|达到|达|为|共|计)+$/, '').slice(-3);
    if (!all && !/^(?:其中)?(?:用于|投向)/.test(part!) && !(name.length === 3 && part!.includes(name))) continue;
    const end = match.index + words.length;
    const at = match.index + whole!.length + a!.length + au!.length;
    const from = words.indexOf(b!, at - match.index + 1 + part!.length) + match.index;
    found.push({
      whole: { amount: total, span: { start: match.index + whole!.length, end: at } },
      part: { amount: own, span: { start: from, end: from + b!.length + bu!.length } },
      rate: { span: { start: end - r!.length - 1, end }, ...rateOf(r!) },
    });
  }
  return found;
});

const rateOf = (digits: string) => ({ value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0 });
