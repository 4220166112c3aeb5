// Where does a sentence set what was done beside what was planned? The two in either order, with the difference, the share done, or a word for which is more.
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { rowsOf, type Told } from '../figures/rows.js';
import { proportionsOf, ROUGH } from '../parts/proportions.js';
import { type Change, ownClause } from './changes.js';
import type { Stated } from './stated.js';

const H = '[\\u3400-\\u9fff“”]';
const PLAN = '(?:计划|规划|目标|任务|年[度初]预算|预算(?!收入|支出)|指标)';
const DONE = '(?:完成|实现|达到)';
/** 未超过 is no more; 超额完成 may be told of less, where less is better. */
const BELOW = `(?:未|没有?|不)(?:能|曾)?(?:超过|突破|超出)|低于|慢于|少于|差于|(?:未|没有?)(?:能|曾)?(?:${DONE}|达)|不及`;
const ABOVE = '远超|超出|超过|高于|快于|高出|多于|突破';
const KEPT = `超额|[好优]于|(?:提前(?:[一两三]年)?|圆满|顺利|如[期数]|按期|全[面部额])${DONE}|完成了`;
const LESS = `${BELOW}|不到|欠收|短收|减[收少]|少收|少|低|差|(?<![清拖催追])欠(?![款薪费缴账])|提前(?!${DONE}|[一两三]年)|缩短|节[约省]`;
const MORE = `${KEPT}|${ABOVE}|超[收支]?|多[收支]?|高|增加`;
/** Words that tell of nothing but what the sentence is already about. */
const SAME = new RegExp(
  `(?:实际|已|累计)[\\u3400-\\u9fff]{2}|${PLAN}|${LESS}|${MORE}|(?:19|20)\\d\\d年|[去今上]年|大幅|明显|全[年省市县区]|“?十[一二三四五]?五”?|国家|自治区|年度|年初|年内|年底|年末|本年|[上下]半年|截[至止]|目前|最终|累计|已经|实际|实现|完成|达到|到位|考核|执行|结果|[建完开竣]工|建成|新[建增]|支出|投[入产用]|并网|装机|完工|相当于|多(?=[建改造种修引招培])|确定|安排|下达|要求|制定|提出|设定|预期|预计|原定|上级|[国省市县]定|[省市县]里|控制|进度|圆满|顺利|提前|如期|全面|同比|增长|增速|上涨|涨幅|我[省市县区]|左右|以[上内下]|[国省市县前率数值量额底末约就仅只有为是的了比较而也均共占达到至在已，、,（()）：:\\s“”]`,
  'g',
);
const BEFORE = new RegExp(
  `(?:${PLAN}|(?:年初|原先?)(?:确定|预计|安排|设定|提出)|下达|原定)(?:(?!实际|已|${PLAN})${H}){0,16}[（(：]?$`,
);
const BEHIND = new RegExp(`^(?:左右|以[上内下])?[）)]?的?(?:(?!实际|已)${H}){0,8}?(?:${PLAN}|预期)`);
const EXCESS = new RegExp(
  `(?:超额(?:完成)?|超出|超过|超[收支]?|[多少](?:完成|[收支建改造种修引招培])?|[高低]于|高出?|低|[快慢]于|差|欠|[短欠]收|提前|缩短|节[约省])了?(?:全年|年度|年初)?(?:预期)?${PLAN}?$`,
);
/** The planned figure stands between the comparing word and this one: 超出60亿元的目标3亿元. */
const BEHIND_PLAN = new RegExp(
  `^(?:(?:左右|以[上内下])?的?${H}{0,8}(?:${PLAN}|预期)${H}{0,4}|[）)]|多|少|增加|减少)?了?$`,
);
/** 完成全年计划的45%, 为预算的67%: how much of a plan is done, which is no plan itself. */
const DONE_OF = new RegExp(`(?:${DONE}|[占为]|相当于)了?${H}{0,8}${PLAN}${H}{0,6}的?(?:约|近)?$`);
const SHARE = new RegExp(`(?:完成(?:率|比例?)|${PLAN}${H}{0,6}[）)]?的|[）)]的|^的)(?:达到?|为|约)?$`);
const COMPARED = new RegExp(`${LESS}|${MORE}`);
/** Enough by itself to say which of two figures is more. */
const SAYS_WHICH = new RegExp(`^(?:${BELOW}|${ABOVE}|${KEPT})$`);
/** What is said behind the two: 计划10万亩，实际完成12万亩，超额完成任务. */
const SAID_BEHIND = new RegExp(
  `^(?:提前|圆满|顺利|如期|全面)?(?:${KEPT}|(?:未|没有?)(?:能|曾)?${DONE})(?:完成|实现)?了?(?:${H}{0,6}(?:${PLAN}))?$|^(?:${ABOVE}|[好优]于|低于|慢于|不及)(?:预期|${PLAN}){1,2}$`,
);
/** A plan of several years, or of a whole of which this year does a part. */
const LONGER = /总投资|[两二三四五]年|到20\d\d年/;
/** What is to stay below is not kept by being more. */
const OF_A_LIMIT =
  /控制|以[内下]|不[超高]|失业|价格|物价|涨幅|浓度|能耗|死亡|事故|率[^，]{0,4}[降减]|负债|赤字|排放|成本|[降减压]/;
const KEEPS = new RegExp(`^(?:${KEPT}|差于)$|${DONE}|达$`);
const GROWN =
  /^[，、,（(](?:按[^，0-9]{2,10}[，,]?)?(?:年均|同比|[比较](?:上年|去年)(?:同期)?)?(?:实际|名义)?(?:增长|增加|下降|减少|增收)了?$/;
const MOST = 4;

type Role = 'plan' | 'result' | 'excess' | 'share';

/** Spans count from the start of the block. */
export const planResultsOf: (block: Block) => readonly Change[] = memo((block) => {
  const { text } = block;
  if (!/计划|规划|目标|任务|预[算期]|指标|下达|原定|年初|完成[率比]/.test(text)) return [];
  const known = new Set(proportionsOf(block).map(({ rate }) => rate.span.start));
  return rowsOf(block).flatMap((row) => {
    // 完成132亿元，增长10%，目标120亿元: what it grew by is no part of this.
    const own = row.filter(
      ({ lead, amount, end }, i) =>
        !(amount.unit === '%' && GROWN.test(lead) && row[i - 1]?.amount.unit !== '%') &&
        !(/^[（(]其中[^）)]*$/.test(lead) && /^[）)]/.test(text.slice(end, end + 1))),
    );
    const found: Change[] = [];
    for (let at = 0; at < own.length - 1; ) {
      let size = Math.min(MOST, own.length - at);
      let change = changeOf(own.slice(at, at + size), text, known);
      while (!change && --size > 1) change = changeOf(own.slice(at, at + size), text, known);
      if (change) found.push(change);
      at += change ? size : 1;
    }
    return found;
  });
});

const isSame = (words: string, subject: string): boolean =>
  words
    .replace(SAME, '|')
    .split('|')
    .every((run) => subject.includes(run));

function changeOf(row: readonly Told[], text: string, known: ReadonlySet<number>): Change | undefined {
  // 下达1800户改厕任务，实际改厕2000户: what stands behind the first figure is of it too.
  const subject = row[0]!.lead.slice(-40) + row[1]!.lead.replace(/[，、,].*$/s, '');
  if (!row.slice(1).every(({ lead }) => isSame(lead, subject))) return undefined;
  const parts = rolesOf(row, text);
  const one = (role: Role) => {
    const [first, ...more] = parts.flatMap(([own, told]) => (own === role ? [told] : []));
    return more.length ? undefined : first;
  };
  const [excess, share] = [one('excess'), one('share')];
  // 实施工程40项，建成38项，完成率95%: what was to be done is not called a plan.
  const rated = row.length === 3 && share && /完成率/.test(share.lead) && parts[1]![0] === 'result';
  const [plan, result] = rated && parts[0]![0] === 'result' ? row : [one('plan'), one('result')];
  // 123项改革任务全面完成，6项经验推广: the clause behind the verb tells of something else.
  if (result && result !== row[0] && /(?:完成|实现|达到)了?[，、,]$/.test(result.lead)) return undefined;
  const told = parts.filter(([role]) => role === 'excess' || role === 'share').length;
  if (!plan || !result || parts.length !== 2 + told || plan.unit !== result.unit) return undefined;
  // 计划新增20家，超过230家: no more can be left over than was planned.
  if (excess && excess.amount.unit === plan.amount.unit && excess.amount.value > plan.amount.value) return undefined;
  if (told && [plan, result].some(({ lead }) => ROUGH.test(lead) && !/^[，、,]/.test(lead))) return undefined;
  const words = excess ? `${plan === row.at(-2) ? plan.lead : ''}${excess.lead}` : comparing(row, plan, text, subject);
  const way = COMPARED.exec(words)?.[0];
  if (!way && !share) return undefined;
  // 下降3.6%，未完成下降3.2%的目标: the more the better.
  const limit =
    OF_A_LIMIT.test(ownClause(subject) + words) && !row.every(({ lead }) => /(?:下降|降低|压减|减少)$/.test(lead));
  // 为3万户加装，提前完成“十四五”规划确定的8万户: what a year did is no part of what five did.
  const ofFive = /规划|十[一二三四五]?五/.test(plan.lead) && !/达到?|突破|累计|总|底|共|率|均/.test(result.lead);
  const longer = LONGER.test(subject + plan.lead) || ofFive;
  if (!told && (!SAYS_WHICH.test(way!) || (limit && KEEPS.test(way!)) || longer)) return undefined;
  const down = way ? new RegExp(`^(?:${LESS})$`).test(way) : result.amount.value < plan.amount.value;
  const exact = ({ amount }: Told) => ({ ...amount, low: amount.value, high: amount.value });
  return {
    whole: { start: row[0]!.start, end: row.at(-1)!.end },
    from: exact(plan),
    to: told ? result.amount : exact(result),
    fromSpan: plan,
    toSpan: result,
    fromYear: undefined,
    toYear: undefined,
    took: undefined,
    direction: down ? 'down' : 'up',
    verb: down ? '低于' : '超过',
    real: false,
    stated: [
      ...(excess && excess.amount.unit !== '倍' ? [statedOf(excess, down ? -1 : 1)] : []),
      ...(share && !known.has(share.start) ? [statedOf(share, 'share')] : []),
    ],
  };
}

/** What each figure is told as. */
function rolesOf(row: readonly Told[], text: string): readonly (readonly [Role, Told])[] {
  return row.map((told, i) => {
    const { lead, end, amount } = told;
    const before = i ? lead : lead.slice(-40);
    const other = row[0]!.unit !== told.unit;
    const next = row[i + 1];
    // 超计划3万亩的20%: the plan itself stands between.
    const partOfPlan = (one: Told | undefined, of: Told | undefined) =>
      one?.unit === '%' && one.lead === '的' && of !== undefined && EXCESS.test(of.lead);
    if (i && partOfPlan(next, told)) return ['plan', told];
    if (i > 1 && partOfPlan(told, row[i - 1])) return ['excess', told];
    if (other && (amount.unit === '%' || amount.unit === '倍') && SHARE.test(before))
      return [/超/.test(before) && amount.unit === '%' && amount.value < 60 ? 'excess' : 'share', told];
    if (i > 1 && BEHIND_PLAN.test(before)) return ['excess', told];
    if (BEHIND.test(text.slice(end, end + 20)) && !/^[，、,]?超额$/.test(before)) return ['plan', told];
    if (amount.unit === '%' && DONE_OF.test(before)) return ['share', told];
    // 超目标60亿元5%, 超年度目标（60亿元）5%; but 超年度目标3亿元.
    const besides = next ? BEHIND_PLAN.test(next.lead) : /[（(]$/.test(before);
    if (i && EXCESS.test(before) && !besides) return ['excess', told];
    if (BEFORE.test(before)) return ['plan', told];
    return ['result', told];
  });
}

/** The words that may say which of two figures is more: between them, or behind what was done. */
function comparing(row: readonly Told[], plan: Told, text: string, subject: string): string {
  const last = row.at(-1)!;
  // 目标6%，高于去年5.5%: the second is less.
  if (COMPARED.test(last.lead)) return plan === last || KEEPS.test(COMPARED.exec(last.lead)![0]) ? last.lead : '';
  const clause = /^(?:左右|以上)?[，、,]([^，。；,;]{2,24})/.exec(text.slice(last.end, last.end + 30))?.[1] ?? '';
  return SAID_BEHIND.test(clause) && isSame(clause, subject) ? clause.replace(/^..(?=超额)/, '') : '';
}

/** What is more than the plan, or less by -1, or the share of it that was done. */
function statedOf({ start, end, text, amount, lead }: Told, as: 1 | -1 | 'share'): Stated {
  const { unit, value, decimals } = amount;
  const shared = { span: { start, end }, text, decimals, unit, rough: /(?:近|约)$/.test(lead) };
  if (as === 'share')
    return {
      ...shared,
      kind: 'share',
      value: unit === '%' ? value : value * 100,
      decimals: unit === '%' ? decimals : decimals - 2,
    };
  const kind = unit === '%' ? 'rate' : unit === '个百分点' ? 'points' : 'difference';
  return { ...shared, kind, value: as * value };
}
