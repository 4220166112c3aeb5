// How many years does each paragraph of a review speak of? 五年来，…
import type { Block, Draft } from '../../draft/node.js';
import { throughout } from '../../draft/throughout.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';

/** ——五年来，我们…. The span counts from the start of the block. */
export interface ReviewLength extends Span {
  readonly years: string;
}

const AT_HEAD =
  /^(?:[—–-]{1,2}\s?)?(?:过去的?([两二三四五六])年(?:间|来)?|这([两二三四五六])年|([两二三四五六])年来)(?:[，,]|是)/g;
/** 过去四年，是…的五年. */
const WAS = /(?:过去的?|这)([两二三四五六])年[，,]?是[^。；]{2,50}?的([两二三四五六])年(?=[，。；：]|$)/g;

const lengthsOf: (block: Block) => readonly ReviewLength[] = memo(({ kind, text }) =>
  kind === 'text' && text.slice(0, 12).includes('年')
    ? matchesOf(text, AT_HEAD).map(({ 0: words, 1: past, 2: these, 3: years, index }) => ({
        start: index,
        end: index + words.length,
        years: (past ?? these ?? years)!,
      }))
    : [],
);

/** What one sentence calls by two numbers. */
export const twoLengthsOf: (block: Block) => readonly ReviewLength[] = memo(({ kind, text }) =>
  kind === 'text' && text.includes('年')
    ? matchesOf(text, WAS).flatMap(({ 0: words, 1: years = '', 2: again, index }) =>
        years === again ? [] : [{ start: index, end: index + words.length, years: `${years}年、${again}年` }],
      )
    : [],
);

/** Fewer paragraphs that agree are no custom of the draft. */
const AGREEING = 3;

/** The one paragraph that counts other years than all the others do, and how many those count. */
export function oddLength(
  draft: Draft,
): { readonly index: number; readonly odd: ReviewLength; readonly usual: string } | undefined {
  const told = throughout(draft, lengthsOf);
  const by = new Map<string, (typeof told)[number][]>();
  for (const one of told) by.set(one[1].years, [...(by.get(one[1].years) ?? []), one]);
  const [most, least] = [...by.entries()].sort(([, a], [, b]) => b.length - a.length);
  if (by.size !== 2 || !most || most[1].length < AGREEING || least?.[1].length !== 1) return undefined;
  const [index, odd] = least[1][0]!;
  return { index, odd, usual: most[0] };
}
