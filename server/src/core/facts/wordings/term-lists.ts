// Where does the draft spell out a fixed expression, and how?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { wordFinder } from '../../text/words.js';
import type { TermSet } from '../../zh/term-set.js';
import { TERM_SETS } from '../../zh/terms.js';

/** An expression with the list that spells it out; spans count from the start of the block. */
export interface TermList {
  readonly set: TermSet;
  readonly label: Span;
  readonly list: Span;
  readonly missing: readonly string[];
  readonly foreign: readonly string[];
  /** All are there, in another order. */
  readonly disordered: boolean;
}

const BEHIND = /^[”"]?(?:（|\(|[:：]|——|，?即|是指|，?包括|，?就是)/;

const PART_OF_NAME = /^[“"][\u3400-\u9fff]{1,5}[”"](?:即|指|是|为|包括)/;

const namesIn = wordFinder(TERM_SETS.map(({ name }) => name));

export const termListsOf: (block: Block) => readonly TermList[] = memo(({ kind, text }) => {
  if (kind !== 'text' && kind !== 'table') return [];
  const found: TermList[] = [];
  const named = new Set(namesIn(text).map(({ word }) => word));
  for (const set of named.size ? TERM_SETS.filter(({ name }) => named.has(name)) : []) {
    for (let at = text.indexOf(set.name); at >= 0; at = text.indexOf(set.name, at + 1)) {
      const end = at + set.name.length;
      const opening = BEHIND.exec(text.slice(end, end + 8));
      if (!opening) continue;
      const start = end + opening[0].length;
      // “四议两公开”：“四议”即…；“两公开”即…: a part of the name is explained.
      if (PART_OF_NAME.test(text.slice(start, start + 12))) continue;
      const stop = text.slice(start, start + 90).search(/[。；;）)\n]/);
      const list = text.slice(start, stop < 0 ? start + 90 : start + stop);
      const items = list.split(/[、，,]|以及|和(?=[\u3400-\u9fff]{2,4}(?:$|意识|自信))/).map((item) => item.trim());
      // 路线、方针、政策 inside a member: writers are free in their marks there.
      const words = unpunctuated(list);
      const placeOf = (member: string) =>
        Math.max(...member.split('|').map((form) => words.indexOf(unpunctuated(form))));
      const present = set.members.filter((member) => placeOf(member) >= 0);
      // A list that names none or goes on with 等 does not claim to be the whole.
      if (present.length < 2 || /等$|等[，、]/.test(list)) continue;
      const missing = set.members.filter((member) => !present.includes(member));
      const short = items.filter((item) => item.length >= 2 && item.length <= 10);
      const foreign =
        short.length >= set.members.length - 1
          ? short.filter((item) => !set.members.some((m) => m.includes(item) || item.includes(m)))
          : [];
      const order = present.map(placeOf);
      found.push({
        set,
        label: { start: at, end },
        list: { start, end: start + list.length },
        missing,
        foreign: foreign.length <= 2 && missing.length ? foreign : [],
        disordered: missing.length === 0 && order.some((place, i) => i > 0 && place < order[i - 1]!),
      });
    }
  }
  return [...found, ...bareLists(text, found)];
});

const unpunctuated = (text: string): string => text.replace(/[、，,“”"]/g, '');

const LIST = /[\u3400-\u9fff]{2,16}(?:、[\u3400-\u9fff]{2,16}){1,11}/g;
/** 政治领悟力和政治执行力, 享乐主义和奢靡之风: 和 before the last item; inside a longer name it stays. */
const LAST_AND = /(?<=主义|力|意识|自信|纪律|管安全|底线|上线|红线)和/;

/** Lists without a label: all members but one, and something else in its place; or all of them in another order. */
function bareLists(text: string, known: readonly TermList[]): TermList[] {
  if (!text.includes('、')) return [];
  const found: TermList[] = [];
  for (const match of matchesOf(text, LIST)) {
    const list = { start: match.index, end: match.index + match[0].length };
    if (known.some((k) => k.list.start < list.end && list.start < k.list.end)) continue;
    if (!LEADING.test(match[0])) continue;
    const near = BARE_SETS.filter(({ forms }) => namesMost(forms, match[0]));
    if (near.length === 0) continue;
    const parts = match[0]
      .replace(/的$/, '')
      .split('、')
      .flatMap((item) => item.split(LAST_AND));
    for (const { set, forms } of near) {
      const reading = readAs(set, forms, withoutVerb(withLast(parts, forms), forms), text, list);
      if (!reading) continue;
      found.push({ set, label: list, list: narrowed(match[0], match.index, set), ...reading });
      break;
    }
  }
  return found;
}

/** 创新、协调、绿色、开放和共享: the last item is two where the second is a member, or the first. */
function withLast(items: readonly string[], forms: readonly (readonly string[])[]): readonly string[] {
  const last = items.at(-1)!;
  const names = forms.flat();
  for (let at = last.search(/[和与及]/); at > 1 && at < last.length - 2; ) {
    const [one, other] = [last.slice(0, at), last.slice(at + 1)];
    if (!names.includes(last) && (names.includes(one) || names.some((name) => other.startsWith(name))))
      return [...items.slice(0, -1), one, other];
    const next = last.slice(at + 1).search(/[和与及]/);
    at = next < 0 ? 0 : at + 1 + next;
  }
  return items;
}

/** 坚持人民至上、坚持自信自立: a verb before each. */
function withoutVerb(items: readonly string[], forms: readonly (readonly string[])[]): readonly string[] {
  const verb = /^(?:坚持|务必|必须|突出|推进|推动|实现|做到)/.exec(items[1] ?? '')?.[0];
  if (!verb || forms.some((names) => names.some((name) => name.startsWith(verb)))) return items;
  return items.map((item) => (item.startsWith(verb) ? item.slice(verb.length) : item));
}

/** 省、市、县、乡、村 are a list of any kind. */
const BARE_SETS = TERM_SETS.filter(({ members, name }) => members.length >= 3 && name !== '五级书记').map((set) => ({
  set,
  forms: set.members.map((member) => member.split('|')),
}));
/** Where a set lacks one member at most, one of its first two stands. */
const LEADING = new RegExp(BARE_SETS.flatMap(({ forms }) => forms.slice(0, 2).flat()).join('|'));

/** All members but one stand in these words, or all. */
function namesMost(forms: readonly (readonly string[])[], words: string): boolean {
  let absent = 0;
  for (const names of forms) {
    if (!names.some((name) => words.includes(name)) && ++absent > 1) return false;
  }
  return true;
}

/** The list without the words that lead up to its first item or follow its last one. */
function narrowed(words: string, at: number, set: TermSet): Span {
  const names = set.members.flatMap((member) => member.split('|'));
  const items = words.split('、');
  const lead = items[0]!;
  const last = items.at(-1)!;
  const head = names.find((name) => lead.endsWith(name));
  const tail = names.find((name) => last.startsWith(name) && !/^和/.test(last.slice(name.length)));
  const end = tail?.length ?? last.replace(/的$/, '').length;
  return { start: at + (head ? lead.length - head.length : 0), end: at + words.length - last.length + end };
}

type Reading = Pick<TermList, 'missing' | 'foreign' | 'disordered'>;

/** What a bare list has wrong as this set; undefined where it is right, or likely another list. */
function readAs(
  set: TermSet,
  forms: readonly (readonly string[])[],
  all: readonly string[],
  text: string,
  list: Span,
): Reading | undefined {
  const size = set.members.length;
  // 完整、准确、全面贯彻创新、协调…: what stands before the first member is of another list.
  const first = all.findIndex((item) => forms.some((names) => names.some((name) => item.endsWith(name))));
  // 稳物价、稳金融…: the foreign one may be the first.
  const behind = all.length - first === size - 1 && first > 0 && !forms[0]!.some((name) => all[first]!.endsWith(name));
  const items = all.slice(Math.max(behind ? first - 1 : first, 0));
  if (first < 0 || items.length < size - 1) return undefined;
  // The first item may have a verb before it, the last one words behind it, and another thing may be joined to one.
  const fits = (item: string, i: number, name: string) =>
    item === name ||
    item.endsWith(`和${name}`) ||
    (name.length > 3 && item.startsWith(name)) ||
    (i === 0 && item.endsWith(name)) ||
    (i === items.length - 1 && item.startsWith(name));
  const places = forms.map((names) => items.findIndex((item, i) => names.some((name) => fits(item, i, name))));
  const present = places.filter((place) => place >= 0).length;
  const missing = set.members.filter((_, i) => places[i]! < 0);
  const around = [text.slice(list.end - 8, list.end + 10), text.slice(Math.max(0, list.start - 8), list.start + 2)];
  // 守土 of 守土有责 is no label.
  const label = set.members.some((member) => member.includes(set.name)) ? undefined : set.name;
  // 打赢三大攻坚战，污染防治、脱贫攻坚成效明显: a comma parts the list from the label.
  const beside =
    label !== undefined &&
    (new RegExp(`^[^，。；]*${label}`).test(around[0]!) ||
      new RegExp(`${label}[”"]?[（(：:—即是]*$`).test(text.slice(list.start - 12, list.start)));
  const labelled = around.some((words) => [label, set.also].some((name) => name !== undefined && words.includes(name)));
  if (set.named && !labelled) return undefined;
  // Common words make a list of their own, unless all but one stand where the set has them.
  const inPlace = size >= 4 && items.length === size && places.every((place, i) => place < 0 || place === i);
  const distinctive = labelled || size >= 12 || inPlace || set.members.every((member) => member.length >= 3);
  const sure = labelled || set.ordered || size >= 4 || set.members.every((member) => member.length >= 4);
  const foreign = items.filter((_, i) => !places.includes(i));
  const swapped = present === size - 1 && items.length === size && foreign.length === 1 && sure && distinctive;
  // Without its label a list that stops short may be another, unless its members stand nowhere else.
  const last = items.at(-1)!;
  const goesOn = forms.some((names) => names.some((name) => last.startsWith(`${name}等`)));
  const long = (least: number) => forms.every((names) => names.every((name) => name.length >= least));
  const known = !set.open && !goesOn && ((size >= 4 && long(4)) || (size >= 5 && long(3)) || size >= 12);
  const short = present === size - 1 && items.length === size - 1 && (beside || known);
  const disordered = present === size && !!set.ordered && places.some((place, i) => i > 0 && place < places[i - 1]!);
  // 道路自信、理论自信、制度自信、文化自信、历史自信的“四个自信”: one too many.
  const more =
    labelled && !set.open && !goesOn && present === size && items.length === size + 1 && foreign.length === 1;
  return swapped || short || disordered || more
    ? { missing, foreign: swapped || more ? foreign : [], disordered }
    : undefined;
}
