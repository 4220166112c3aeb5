// Where are several parts of one whole told, each with its share, or all shares at the end?
import type { Span } from '../../text/span.js';
import { type Amount, quotient } from '../../zh/amount.js';
import type { Told } from '../figures/rows.js';
import { type Part, partOf } from './part.js';

/** 抽检119批次，合格95批次，合格率79.8%; 税收20亿元，占财政收入25亿元的80%. Spans count from the start of the block. */
export interface Proportion {
  readonly whole: Part;
  readonly part: Part;
  readonly rate: Rate;
  /** Told in words that leave no doubt of whose share it is: 占A的80%, 完成计划的80%. Otherwise it is read from what stands beside. */
  readonly certain: boolean;
}

/** In per cent; what is said lies between `low` and `high`. */
export interface Rate {
  readonly span: Span;
  readonly value: number;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
}

/** What is printed so to so many places. */
export const within = (span: Span, value: number, decimals: number): Rate => {
  const half = 0.5 * 10 ** -decimals;
  return { span, value, decimals, low: value - half, high: value + half };
};

/** 用水4亿吨，农业2.4亿吨、工业1.6亿吨，分别占60%、40%: as many shares as parts behind the whole. */
export function sharesEach(row: readonly Told[]): Proportion[] {
  return row.flatMap((first, at): Proportion[] => {
    if (first.unit !== '%' || !/^[，,]分别占(?:总[量额数]|全部)?(?:的)?$/.test(first.lead)) return [];
    let end = at + 1;
    while (row[end]?.unit === '%' && /^[、和及]$/.test(row[end]!.lead)) end++;
    const count = end - at;
    const whole = row[at - count - 1];
    const parts = row.slice(Math.max(0, at - count), at);
    const sum = parts.reduce((total, { amount }) => total + amount.value, 0);
    if (!whole || count < 2 || parts.some(({ unit }) => unit !== whole.unit) || sum > whole.amount.high * 1.01)
      return [];
    const shares = parts.map((part, i) => {
      const { start, end: stop, amount } = row[at + i]!;
      const rate = within({ start, end: stop }, amount.value, amount.decimals);
      return { whole: partOf(whole), part: partOf(part), rate };
    });
    // Where one of several does not fit, the others bear the reading out.
    const fitting = shares.filter((one) => fits(one.rate, one.part.amount, one.whole.amount)).length;
    return shares.map((one) => ({ ...one, certain: fitting > 0 && fitting === count - 1 }));
  });
}

/** Figures between a whole and its share; nobody tells more of one, and to look through all would cost the square of a row. */
const MOST = 40;

/** 占一般公共预算收入的48%, 占项目总数的56%: of what was told so in its sentence or the one before. */
const OF_NAMED =
  /占到?(?<region>全[国省市县区州])?(?:其|总|全部)?(?<of>[\u3400-\u9fffA-Z]{2,16}?)(?:总[数量额])?(?:的)?(?:比[重例])?(?:达到?|为|约|近|超过?)*$|在(?<among>[\u3400-\u9fff]{2,10})中占比?(?:达到?|为)?$/;
const VERB = /(?:总[数量额]|累计|预计|实际|执行|共|已|完成|实现|安排|达到?|为|有)+$/;

/** Shares of a whole that is called by its name. */
export function sharesOfNamed(rows: readonly (readonly Told[])[], rated: ReadonlySet<number>): Proportion[] {
  return rows.flatMap((row, at) =>
    row.flatMap((share, place): Proportion[] => {
      if (share.unit !== '%' || rated.has(share.start)) return [];
      // 占生产总值的比重由30%提高到40%: the second is of now.
      const moved = row[place - 1]?.unit === '%' && /^[\u3400-\u9fff]{0,4}[到至为]$/.test(share.lead);
      const { lead } = moved ? row[place - 1]! : share;
      const { region, of, among } = OF_NAMED.exec(moved ? lead.replace(/[由从]$/, '') : lead)?.groups ?? {};
      const object = of ?? among;
      if (!object || ROUGH_SHARE.test(lead) || /[累合共]计?占/.test(lead)) return [];
      if (!moved && row[place + 1]?.unit === '%' && /[由从]$/.test(lead)) return [];
      // 占社区总数 is of no 示范社区13个.
      const ends = new RegExp(`${/总[数量额]/.test(lead) ? '(?:^|[国省市县区的全共现年]|重点)' : ''}${object}$`);
      let own = place - 1;
      while (own >= 0 && own > place - MOST && row[own]!.measure !== 'amount') own--;
      const part = row[own];
      if (!part || ROUGH.test(part.lead)) return [];
      // 卫生支出22亿元，民生支出占总支出的81% tells of another part.
      const subject = /[，、；,]([\u3400-\u9fff]{2,12}?)(?:在[\u3400-\u9fff]+中)?占/.exec(lead)?.[1];
      if (subject && !part.lead.includes(subject.slice(0, 2))) return [];
      const near = [
        ...(rows[at - 1] ?? []).slice(-MOST),
        ...row.slice(Math.max(0, own - MOST), own),
        ...row.slice(place + 1, place + 2),
        ...(rows[at + 1] ?? []).slice(0, 1),
      ];
      const wholes = near.filter(
        ({ unit, lead, amount }) =>
          unit === part.unit &&
          amount.low > 0 &&
          amount.value >= part.amount.value &&
          !/上年|去年|同期|全[国省]/.test(lead.slice(-20)) &&
          // 占全市的 is of the whole city's.
          (!region || /[县区]/.test(region) || lead.includes(region)) &&
          ends.test(/[^，。；：、]*$/.exec(lead)![0].replace(VERB, '')),
      );
      const rate = within({ start: share.start, end: share.end }, share.amount.value, share.amount.decimals);
      // 小麦20万吨，玉米22万吨，占粮食总产量的93%: it may be of both.
      const both = sumOf(row.slice(Math.max(0, own - 1), own + 1), part);
      const fitting = wholes.some((whole) => fits(rate, part.amount, whole.amount) || fits(rate, both, whole.amount));
      const whole = fitting ? undefined : wholes.at(-1);
      const certain = /在[\u3400-\u9fff]+中占/.test(lead);
      return whole && !ROUGH.test(whole.lead) ? [{ whole: partOf(whole), part: partOf(part), rate, certain }] : [];
    }),
  );
}
/** The amounts of one unit together. */
function sumOf(row: readonly Told[], { amount, unit }: Told): Amount {
  const add = (of: 'value' | 'low' | 'high') =>
    row.reduce((total, one) => total + (one.unit === unit ? one.amount[of] : 0), 0);
  return { ...amount, value: add('value'), low: add('low'), high: add('high') };
}
const ROUGH_SHARE = /(?:约|近|超过?|逾|不足|突破)$/;
/** Words before a figure that make it no exact one. */
export const ROUGH = /(?:近|约|超过?|逾|不足|不到|接近|将近|大约|突破|至少)$/;

/** 税收13亿元，非税4亿元，税收占比75%: of both together, for there is no third. */
export function sharesOfBoth(row: readonly Told[]): Proportion[] {
  return row.flatMap((share, at): Proportion[] => {
    const [one, other] = [row[at - 2], row[at - 1]];
    const name = /^[，、,；;]([\u3400-\u9fff]{2,8}?)(?:占比|比[重例]|占)(?:达到?|为)*$/.exec(share.lead)?.[1];
    if (!name || share.unit !== '%' || one?.measure !== 'amount' || one.unit !== other?.unit) return [];
    const names = [one, other].map(({ lead }) => /[^，。；：、（(]*$/.exec(lead)![0]);
    const own = names.findIndex((words) => words.replace(`非${name.slice(0, 2)}`, '').includes(name.slice(0, 2)));
    if (own < 0 || !NO_THIRD.some(([a, b]) => names.some((n) => a.test(n)) && names.some((n) => b.test(n)))) return [];
    if ([one, other].some(({ lead }) => ROUGH.test(lead))) return [];
    const amount = { ...sumOf([one, other], one), text: `(${one.amount.text}+${other.amount.text})` };
    return [
      {
        whole: { span: { start: one.start, end: other.end }, amount },
        part: partOf([one, other][own]!),
        rate: within({ start: share.start, end: share.end }, share.amount.value, share.amount.decimals),
        certain: true,
      },
    ];
  });
}
/** Two that leave nothing over. */
const NO_THIRD: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!非)税收/, /非税/],
  [/出口/, /进口/],
  [/城镇|城市/, /农村|乡村/],
  [/男/, /女/],
  [/线上/, /线下/],
];

/** Whether what is told is the quotient. */
export function fits({ value, decimals, low, high }: Rate, part: Amount, whole: Amount): boolean {
  const exactly = quotient(part, whole);
  if (high >= exactly.low * 100 - 1e-9 && low <= exactly.high * 100 + 1e-9) return true;
  // 47.78% is written 47% by those who cut off, and 4.367% 4.36%.
  return decimals >= 0 && value === cutOff(exactly.value * 100, decimals);
}

/** The decimals of 4.367 are 36 where two are written; the noise of a division (57.99999…) is none. */
const cutOff = (value: number, decimals: number): number =>
  Number((Math.floor(value * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals));

const OF_IT = /^[^，。；0-9]{0,6}[，,]占(?:比|总[数量额]的?)?$/;

/** 案件3600件，其中刑事900件，占25%，民事2100件，占58.3%: the shares behind the first. */
export function sharesInTurn(row: readonly Told[], rated: ReadonlySet<number>): Proportion[] {
  return row.flatMap((whole, at): Proportion[] => {
    const found: Proportion[] = [];
    // A share has no shares.
    if (whole.unit === '%') return found;
    for (let next = at + 1; next + 1 < Math.min(row.length, at + MOST); next += 2) {
      const [part, { start, end, amount, lead }] = [row[next]!, row[next + 1]!];
      const said = part.unit === whole.unit && amount.unit === '%' && OF_IT.test(lead);
      if (!said || part.amount.value > whole.amount.value || !/^[^0-9]{0,12}[，、,（(中：:]/.test(part.lead)) break;
      const rate = within({ start, end }, amount.value, amount.decimals);
      if (next > at + 1 && !rated.has(start))
        found.push({ whole: partOf(whole), part: partOf(part), rate, certain: false });
    }
    return found;
  });
}
