// Do the things named before 分别 and the values after it pair up?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { NUMBER } from '../zh/figure.js';
import { UNIT } from '../zh/unit.js';

/** A、B和C分别达到1亿元、2亿元. Spans count from the start of the block. */
export interface Pairing {
  readonly names: Span;
  readonly values: Span;
  /** 和 may join two names or stand inside one, so their number is known only within bounds. */
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

const FIGURE = `(?:约|近|超|超过|突破|高于)?(?:[+-])?${NUMBER}\\s?(?:${UNIT.source})(?:以上|以内|左右|以下)?`;
const VALUES = new RegExp(
  `分别(?:[\\u3400-\\u9fff]{0,12}?)(${FIGURE}(?:(?:、|和|及|与|，)${FIGURE})*)(?!\\s*[0-9xX×*])(?=[，。；,;）)])`,
  'g',
);
// One word for two or three things.
const PLURALS: readonly (readonly [RegExp, number])[] = [
  [/城乡|进出口(?!总?[额值]|贸易)|产销|存贷|工农|男女|省市|内外/, 2],
  [/一二三产业?|三次产业|一、二、三产业?/, 3],
];
// 和 inside a word or a fixed name.
const INSIDE =
  /和谐|和平|温和|缓和|共和|总和|饱和|祥和|普及|涉及|惠及|以及其|及其|及时|及格|参与|与会|给与|租赁和商务|软件和信息|信息传输|批发和零售|住宿和餐饮|文化体育和娱乐|居民服务/g;

export const pairingsOf: (block: Block) => readonly Pairing[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !text.includes('分别')) return [];
  const found: Pairing[] = [];
  for (const match of text.matchAll(VALUES)) {
    const values = match[1]!;
    const valuesStart = match.index + match[0].length - values.length;
    // A comma between values begins a new clause unless only figures follow.
    const list = values.split('，')[0]!;
    const count = list.split(/、|和|及|与/).length;
    const start = clauseStart(text, match.index);
    const before = text.slice(start, match.index).replace(/(?:同比|预计|累计|全年|已|均|将)+$/, '');
    const bounds = boundsOf(before);
    // One value for several names is judged only where it ends the clause.
    if (
      !bounds ||
      (count < 2 &&
        (/以上|以内|左右|以下|超|突破|约|近/.test(match[0]) ||
          joinedBefore(before) ||
          /、|和|及|与/.test(match[0].slice(2, -values.length))))
    )
      continue;
    found.push({
      names: { start, end: start + before.length },
      values: { start: valuesStart, end: valuesStart + list.length },
      count,
      ...bounds,
    });
  }
  return found;
});

/** 比、较、占: the one value is a comparison of all names. */
const joinedBefore = (clause: string): boolean => /比|较|占|同|均$/.test(clause.slice(-6));

function clauseStart(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const char = text[at]!;
    if (/[”》）)]/.test(char)) depth++;
    else if (/[“《（(]/.test(char)) depth--;
    else if (depth <= 0 && /[，。；：！？,;:!?\n]/.test(char)) return at + 1;
  }
  return 0;
}

/** How many names a clause lists; undefined when it names one thing only, for then the values may belong to years or places. */
function boundsOf(clause: string): { readonly least: number; readonly most: number } | undefined {
  const bare = clause
    .replace(/“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)/g, (quoted) => '〓'.repeat(quoted.length))
    .replace(INSIDE, (word) => '～'.repeat(word.length));
  const parts = bare.split('、');
  const joined = (bare.match(/和|与|及|以及/g) ?? []).length;
  let least = parts.length;
  let most = parts.length + joined;
  for (const [form, size] of PLURALS) {
    if (!form.test(bare)) continue;
    most = Math.max(most, most * size);
    least = Math.max(1, least);
  }
  // 小麦、玉米和大豆: 和 joins the last two of a list of whole names.
  if (
    parts.length >= 2 &&
    /[^和及与]{2,}[和及][^和及与]{2,}$/.test(parts.at(-1)!) &&
    joined === 1 &&
    !parts.at(-1)!.includes('〓')
  )
    least = Math.max(least, parts.length + 1);
  return least >= 2 || joined > 0 ? { least, most: Math.max(least, most) } : undefined;
}
