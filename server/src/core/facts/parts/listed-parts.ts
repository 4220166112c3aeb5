// Where are the parts of a whole told right behind it without 其中? By what kinds of it they are.
import type { Block } from '../../draft/node.js';
import { lastOf, upTo } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { isCount } from '../../zh/amount.js';
import { divisionOf, kindsWithin } from '../../zh/kinds.js';
import { readInteger } from '../../zh/numeral.js';
import { type Figure, figuresWithin } from '../figures/figures.js';
import { rowsOf, type Told } from '../figures/rows.js';
import { isMean, ofOneUnit, type Parts, partOf } from './part.js';
import { overlaps, partsOf } from './parts.js';
import { projectClassesOf } from './projects.js';

/** What stands between two items: the noun of the one, a mark or 和, the name of the next. */
const BETWEEN =
  /^(?<behind>[\u3400-\u9fff“”]{0,10}?)(?:(?<=中)(?:包括|有)?|(?:中)?[，、,：:（(](?:包括|有)?|和|及)(?<name>[\u3400-\u9fffA-ZⅠ-Ⅳ“”]{0,12})$/;
const OF_A_ROW = /^[\u3400-\u9fff“”]{0,10}(?:、|和|及)/;
const NO_PART = /其中|增(?!加值)|减|比|由|从|提高|下降|累计|总|共计|加上|另加/;
const MOST = 8;

/** Every whole with its parts, those that 其中 leads in and those told right behind it. */
export const dividedOf: (block: Block) => readonly Parts[] = memo((block) => {
  const found = [...projectClassesOf(block)];
  const isNew = ({ total }: Parts) => !found.some((known) => known.total.span.start === total.span.start);
  found.push(...partsOf(block).filter(isNew));
  for (const row of rowsOf(block)) {
    for (let at = 0; at + 2 < row.length; at++) {
      if (found.some(({ total }) => total.span.start === row[at]!.start)) continue;
      const one = listAt(block.text, row, at) ?? leftAt(block.text, row, at) ?? eachAt(row, at);
      if (!one) continue;
      found.push(one);
      at += one.parts.length;
    }
  }
  for (const group of groupsOf(block))
    if (!found.some(({ total, parts }) => total.span.start === group.total.span.start && parts.length > 1))
      found.push(group);
  return found;
});

/** 其中, or by what the whole is divided: 分中央和地方看, 按经营地分. */
const AMONG = /[。；;，,](?:其中|[分按从][\u3400-\u9fff、]{2,10}?(?:来?看|划?分|统计))[，,：:]?/g;
/** What it grew by is neither the whole nor a part. */
const GROWN_BY =
  /(?:[比较][^，。；]{0,12}|同比|净)(?:增|减|多|少|新增|提高)[\u3400-\u9fff]{0,2}$|^(?:增|减)[\u3400-\u9fff]{1,2}$/;
const FARTHEST = 300;

/** 项目76个，其中招商类35个，投资217亿元；争取类41个，投资51亿元: parts with something told of each between them. */
function groupsOf(block: Block): readonly Parts[] {
  const { kind, text } = block;
  if (kind !== 'text' || !/其中|[分按从][^，。；]{2,10}[看分计]/.test(text)) return [];
  return matchesOf(text, AMONG).flatMap((match): Parts[] => {
    const from = match.index + match[0].length;
    const stop = text.indexOf('。', from);
    const marks = /^[，,]/.test(match[0]) ? '。；;' : '。';
    const sentence = lastOf(text, marks, match.index, Math.max(0, match.index - FARTHEST));
    const level = ({ start }: Figure) => !GROWN_BY.test(text.slice(lastOf(text, '，。；、', start, start - 20), start));
    const wholes = figuresWithin(block, sentence, match.index).filter(level);
    const end = Math.min(stop < 0 ? text.length : stop, from + FARTHEST);
    const items = figuresWithin(block, from, end).filter(level);
    return wholes.flatMap((whole): Parts[] => {
      const { unit } = whole.amount;
      const other = wholes.some((one) => one !== whole && one.amount.unit === unit);
      if (other || /^(?:%|个百分点|倍|年|)$/.test(unit)) return [];
      const own = items.filter(({ amount }) => ofOneUnit(amount.unit, unit));
      // 其中一、二、三产业分别增长5%；财政收入20亿元: what comes behind another clause is not of the whole.
      if (isMean(text, whole.start) || !own[0] || /[，。；;\d]/.test(text.slice(from, own[0].start))) return [];
      const names = own.map(({ start, end }) => nameRound(text, from, start, end));
      const called = text.slice(Math.max(sentence, whole.start - 16), whole.start);
      for (let length = Math.min(own.length, MOST); length > 1; length--) {
        const some = names.slice(0, length);
        if (overlaps(some.join('')) || some.some((name) => name === '' || NO_PART.test(name))) continue;
        // 道路4767公里，其中新建1907公里，改造管网1.8万公里: several times the whole is no slip.
        if (own.slice(0, length).some(({ amount }) => amount.low > whole.amount.high * 2)) continue;
        const { apart, all } = divisionOf(some, called);
        if (apart || some.every((name) => name.endsWith('类')))
          return [{ total: partOf(whole), parts: own.slice(0, length).map(partOf), loose: false, all }];
      }
      return [];
    });
  });
}

/** The words of its clause before a figure, or else those behind it. */
const nameRound = (text: string, from: number, start: number, end: number): string =>
  text.slice(lastOf(text, '，。；;：、,（(', start, from), start) ||
  /^[\u3400-\u9fff]{0,8}/.exec(text.slice(end, end + 8))![0];

/** The parts of the figure at `at` of a row. */
function listAt(text: string, row: readonly Told[], at: number): Parts | undefined {
  const whole = row[at]!;
  const { unit } = whole.amount;
  if (/^(?:%|个百分点|倍|年|)$/.test(unit)) return undefined;
  const items: { readonly told: Told; readonly name: string; readonly noun: string }[] = [];
  let noun = '';
  for (let next = at + 1; next < row.length && items.length < MOST; next++) {
    const told = row[next]!;
    if (told.amount.unit !== unit || NO_PART.test(told.lead)) break;
    const { behind, name } = BETWEEN.exec(told.lead)?.groups ?? {};
    if (name === undefined) break;
    // 竣工项目50个、续建项目60个: the first of a row is not the whole of the others.
    if (next === at + 1 && (OF_A_ROW.test(told.lead) || isMean(text, whole.start))) return undefined;
    if (next === at + 1) noun = behind!;
    else Object.assign(items.at(-1)!, { noun: behind! });
    items.push({ told, name, noun: '' });
  }
  if (items.length < 2) return undefined;
  const end = items.at(-1)!.told.end;
  Object.assign(items.at(-1)!, { noun: /^[\u3400-\u9fff]{0,8}/.exec(text.slice(end, end + 8))![0] });
  const called = `${/[^，。；：、]*$/.exec(whole.lead)![0].slice(-20)}${noun}`;
  for (let length = items.length; length > 1; length--) {
    const names = items.slice(0, length).map(({ name, noun }) => name || noun);
    const kinds = kindsWithin(names, called);
    if (kinds)
      return {
        total: partOf(whole),
        parts: items.slice(0, length).map(({ told }) => partOf(told)),
        loose: false,
        all: kinds.all,
      };
  }
  return undefined;
}

const DEALT_WITH = /已|其中|中[，,有]|(?:完成|整改|办结|建成|开工|竣工|投产|销号|削减|精简|取消|下放|保留|取缔|关停)$/;
const NOT_YET = /尚未|尚在|仍在|正在|未完成|推进中|办理中|进行中|跨年/;
const LEFT = /(?:剩余|其余|余下|剩下)的?$/;

/** 任务16项，已完成7项，剩余9项: what is left over makes the whole of them. */
function leftAt(text: string, row: readonly Told[], at: number): Parts | undefined {
  const whole = row[at]!;
  const counted = isCount(whole.unit);
  if (whole.measure !== 'amount' || (!counted && /[增减比较占]/.test(whole.lead.slice(-3)))) return undefined;
  for (let next = at + 1; next < row.length && next - at < MOST; next++) {
    const { unit, lead, end } = row[next]!;
    // 已完成165项，9项因故尚在推进: what is not done yet is the rest, if it is told last.
    const open =
      /^[，,]$/.test(lead) &&
      !/已|未/.test(whole.lead.slice(-6)) &&
      row[next + 1]?.unit !== unit &&
      NOT_YET.test(upTo(text.slice(end, end + 24), '，。；'));
    const left = open || LEFT.test(lead);
    // What is measured is spent or had by someone: 利用外资3亿美元，制造业2亿美元，其余1亿美元.
    if (
      unit !== whole.unit ||
      /[增比占每]|(?<!削)减|累计|平均/.test(lead) ||
      !(left || !counted || DEALT_WITH.test(lead))
    )
      return undefined;
    if (left && next - at > 1)
      return { total: partOf(whole), parts: row.slice(at + 1, next + 1).map(partOf), loose: false, all: true };
  }
  return undefined;
}

/** 由A、B、C三部分组成，分别安排; 分三期实施，分别投资: they are all of it. */
const MADE_OF =
  /[由分](?<names>(?:[^，。；、和及与0-9]{1,10}[、和及与])+[^，。；、和及与0-9]{1,10}?)?(?<count>[两三四五六七八])?(?:大?(?:部分|期|批次?|类|块|级))?(?:共同)?(?:组成|构成|承担|分担|负担|实施|建设|推进|下达|拨付|到位)[，,]分别[^，。；0-9]{0,8}$/;

const EACH =
  /[，,：:（(](?<names>[\u3400-\u9fff]{1,10}(?:[、和及与][\u3400-\u9fff]{1,10})+?)(?:资金|财政)?分别(?:为|[\u3400-\u9fff]{2})$/;

const IN_ALL = /((?:[\u3400-\u9fff]{2,12}[、和及与]){1,5}[\u3400-\u9fff]{2,10}?)(?:共计|合计|总计|共)$/;

/** 资金6亿元，中央、省、市分别安排3亿元、2亿元、1亿元: as many amounts as there are names behind the whole. */
function eachAt(row: readonly Told[], at: number): Parts | undefined {
  const whole = row[at]!;
  if (whole.measure !== 'amount') return undefined;
  const { lead } = row[at + 1]!;
  // A、B和C共计6亿元，分别为3亿元、2亿元、1亿元: they are all of it.
  const before = /^[，,]分别(?:为|是)$/.test(lead) ? IN_ALL.exec(whole.lead)?.[1] : undefined;
  const made = MADE_OF.exec(lead.slice(-60))?.groups;
  const count = readInteger(made?.count ?? '') ?? made?.names?.split(/[、和及与]/).length;
  const each = count ? row.slice(at + 1, at + 1 + count) : [];
  const several = each.every(
    ({ unit, lead: words }, i) => unit === whole.unit && (i === 0 || /^[、和及]$/.test(words)),
  );
  if (several && each.length > 1 && each.length === count && !/^[、和及]$/.test(row[at + 1 + count]?.lead ?? ''))
    return { total: partOf(whole), parts: each.map(partOf), loose: false, all: true };
  const names = (before ?? EACH.exec(lead)?.groups?.names)
    ?.split(/[、和及与]/)
    .map((name) => (/^[省市县区乡镇]$/.test(name) ? `${name}级` : name));
  const own = names && row.slice(at + 1, at + 1 + names.length);
  if (before && own && own.length === names.length && own.every(({ unit }) => unit === whole.unit))
    return { total: partOf(whole), parts: own.map(partOf), loose: false, all: true };
  if (!own || own.length < names!.length || !/总|共|资金|投资|投入/.test(whole.lead.slice(-16))) return undefined;
  if (!own.every(({ unit, lead }, i) => unit === whole.unit && (i === 0 || /^[、和及]$/.test(lead)))) return undefined;
  return divisionOf(names!, '').apart
    ? { total: partOf(whole), parts: own.map(partOf), loose: false, all: false }
    : undefined;
}
