// What is told in two places of a draft with two values?
import type { Block, Draft } from '../../draft/node.js';
import { type Pair, pairFinder } from '../../draft/pairs.js';
import type { Span } from '../../text/span.js';
import { sentenceAt } from './context.js';
import { mentionsIn } from './mentions.js';
import { slipsIn, type ToldValue } from './slips.js';
import { type Telling, tellingsIn } from './tellings.js';
import { thingOf } from './things.js';
import { elsewhereAt, isDated, isSure, type Timed, when, wheresOf } from './told-when.js';

/** One value of something; those with the same key should be the same value. */
export interface Told extends ToldValue {
  readonly key: string;
  readonly name: string;
  /** Counts from the start of the block. */
  readonly value: Span;
  /** The figure is told under another key too. */
  readonly second?: boolean;
}

/** What a block tells, in order of place; `where` as `wheresOf` has it. */
export function toldIn(block: Block, where: string): readonly Told[] {
  const { text } = block;
  const mentions = mentionsIn(block);
  const ofIndicators = mentions.flatMap((mention): readonly Told[] => {
    const { indicator, modifiers, region, kind, amount, bound, name, value } = mention;
    const whole = wholeOf(region);
    const place =
      whole === undefined
        ? region
        : elsewhereAt(text, name.start, where) || (whole ? '' : (PART_OF_PLACE.exec(text)?.[1] ?? ''));
    return timesOf(mention, where).map((time, i) => ({
      key: [indicator, modifiers, place, time, kind, amount.unit].join('|'),
      second: i > 0,
      name: indicator,
      amount,
      bound,
      lasting: false,
      dated: isDated(mention.period),
      certain:
        isSure(time) &&
        !(whole === '' && mayBeOfZone(text, name.start) && !DATED_SO.test(text.slice(name.end, name.end + 9))) &&
        !OTHERWISE.test(text.slice(name.end, value.start) + saidBehind(text, value.end)),
      whole: whole ?? '',
      text,
      sentence: sentenceAt(text, value.start),
      value,
    }));
  });
  const ofOthers = tellingsIn(block).flatMap((telling): Told | readonly Told[] => {
    const { subject, attribute, amount, bound, value } = telling;
    if (mentions.some((mention) => mention.value.start === value.start)) return [];
    const all = attribute.startsWith('全');
    const [time, ...times] = timesOf(telling, where);
    const thing = elsewhereAt(text, value.start, where) + thingOf(subject);
    // How long a road is does not hang on the year.
    const timely = TIMELY.test(attribute);
    const sentence = sentenceAt(text, value.start);
    const told = {
      name: all ? `${attribute}${subject}` : `${subject}${attribute}`,
      amount,
      bound,
      lasting: LASTING.test(attribute) || isUnique(telling),
      dated: isDated(telling.period),
      certain: timely && isSure(time) && isOwn(text, sentence, telling),
      whole: '',
      text,
      sentence,
      value,
    };
    const keyed = (what: string, ...time: readonly string[]) => [thing, what, ...time, amount.unit].join('|');
    return [
      { ...told, key: timely ? keyed(attribute, time) : all ? keyed(attribute, telling.period) : keyed(attribute) },
      // 全县养老机构达到42家 may stand as 养老机构42家 elsewhere.
      ...(all && subject.length > 3 ? [{ ...told, key: keyed('', time), second: true }] : []),
      ...(timely ? times : []).map((time) => ({
        ...told,
        key: keyed(attribute, time),
        lasting: false,
        certain: false,
        second: true,
      })),
    ];
  });
  return doubted([...ofIndicators, ...ofOthers]).sort((a, b) => a.value.start - b.value.start);
}

/**
 * Of when the value is; where that is so because it was reached then, what it would be otherwise too; and what is
 * reached at no time that is named is how things stand now, in whatever part of the draft.
 */
function timesOf(timed: Timed, where: string): readonly [string, ...string[]] {
  const time = when(timed, where);
  if (!timed.reached) return [time];
  const other = when({ ...timed, reached: false }, where);
  const now = /^done\|/.test(time) && (NOW.test(timed.period) || /^done\|去年/.test(time));
  return [time, ...(other === time ? [] : [other]), ...(now ? [time.replace(/^[^\t]*/, 'done|现')] : [])];
}
const NOW = /^(?:目前|累计|)$/;

/** Where one sentence has two values under one key, the key does not say all. */
function doubted(told: readonly Told[]): Told[] {
  const texts = new Map<string, string>();
  const twice = new Set<string>();
  for (const { key, amount, sentence } of told) {
    const there = `${sentence}|${key}`;
    if ((texts.get(there) ?? amount.text) === amount.text) texts.set(there, amount.text);
    else twice.add(key);
  }
  return told.map((one) => (one.certain && twice.has(one.key) ? { ...one, certain: false } : one));
}

/** 全市, or empty where nothing is said; undefined for a part of it. */
const wholeOf = (region: string): string | undefined =>
  /^(?:[全我本][国省市县区州旗盟])?$/.test(region) ? region.replace(/[我本]/, '全') : undefined;

/** 加快高新区建设。…生产总值达到100亿元: of that zone, unless it says 全市. */
const PART_OF_PLACE =
  /^.{0,12}?((?:高新|经[济开]|经济技术|开发|工业|产业|示范|试验|实验|合作|保税|综保|度假|先行|新|库|矿|林|牧|灌)区|园区|组团|板块|集团|公司|新城|片区|街道).{0,14}[。：]/;

/** 提升综合保税区带动力。进出口总额达到300亿美元: it may still be of the zone. */
const ZONE = /(?:高新|经[济开]|开发|示范|试验|保税|综保|航空港|度假|新)区|园区|新城|集团|公司/;
const NEAR = 120;
/** 全县生产总值…；固定资产投资: of the county again; 去年固定资产投资, as a sentence of its own, too. */
const OF_ALL =
  /.*(?:全[省市县区州旗]|[。！？](?:[^，。；]{2,10}，)?[^，。；]{0,4}(?:去年|上年|20\d\d年)，?(?:地方)?$)/s;
const mayBeOfZone = (text: string, at: number): boolean =>
  ZONE.test(text.slice(Math.max(0, at - NEAR), at).replace(OF_ALL, ''));

/** 固定资产投资2023年增长5.3%, 以固定资产投资来说，2023年…. */
const DATED_SO = /^(?:(?:来说|而言|来看|为例)，)?在?(?:20\d\d年|去年)/;

/** What stands right behind a value is of it, but for what tells another: 增长1.7%（同口径增长2.5%）. */
const saidBehind = (text: string, at: number): string =>
  text
    .slice(at, at + 16)
    .replace(/[（(].*$/s, (inner) => (/\d/.test(inner) ? '' : inner))
    .replace(/[，；。].*$/s, '');

/** Counted in another way than elsewhere. */
const OTHERWISE = /口径|不含|扣除|剔除|可比|不变价|现价|原则/;

/** 新开工城中村改造项目 of a time that is named. */
const isUnique = ({ subject, attribute, period }: Telling): boolean =>
  attribute === '' && period !== '' && subject.length >= LONG_NAME && !OF_MANY.test(subject);

/** The clause says itself what it is of, and is not of one of several things or of a part of something. */
function isOwn(text: string, sentence: number, { subject, value }: Telling): boolean {
  const length = thingOf(subject).length;
  if (length < SHORT_NAME || (OF_MANY.test(subject) && !OUTPUT.test(subject))) return false;
  const before = text.slice(sentence, value.start);
  return (
    !/其中|分别|各/.test(before) &&
    (length >= LONG_NAME || !/[镇乡村区街道司团园院校厂中心局站队]|等/.test(before.replace(subject, '')))
  );
}

/** Each that contradicts one before it, with the first such. */
export const twiceToldOf: (draft: Draft) => readonly Pair<Told>[] = pairFinder({
  given: wheresOf,
  saidIn: toldIn,
  keyOf: ({ key }) => key,
  pairsOf: slipsIn,
});

/** What a thing with a name of its own has once and for all. */
const LASTING = /^(?:总投资|全长|占地|建筑面积|规划面积|总库容|床位|装机|日?.{2}能力|年?产能)/;
/** In characters: a name as long as this is of one thing alone, a shorter one where nothing else is spoken of. */
const LONG_NAME = 7;
const SHORT_NAME = 4;
/** What every town and every firm has, its name a clause away. */
const OF_MANY = /收入|产值|投资|资金|面积|产量|利税|税收|利润|补[助贴]|贷款|人口|能力/;
/** 新能源汽车产量 is of the whole place, unless a firm stands before it. */
const OUTPUT = /^[\u3400-\u9fff]{4,}产量$/;
const TIMELY = /^(?:增长)?$/;
