// Which figure is said to have been told before, as 前面提到的新增学位420个, and was told otherwise?
import type { Block, Draft } from '../../draft/node.js';
import { throughout } from '../../draft/throughout.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { NUMBER } from '../../zh/figure.js';
import { UNIT } from '../../zh/unit.js';

/** 前面提到的新增学位420个; spans count from the start of the block. */
interface Recalled extends Span {
  readonly figure: string;
  /** The words that lead to the figure, and those behind it where few lead to it: 完成 140项 改革任务. */
  readonly lead: string;
  readonly unit: string;
  readonly noun: string;
}

const HAN = '[\\u3400-\\u9fff“”]';
const RECALL = new RegExp(
  `(?:(?:前面|前文|上文|前边|开头)(?:已经?|所)?(?:提到|讲到?|说到?|讲过|报告|谈到|所说|所述|述及)(?:过)?的?|[如前]前?(?:所述|已述及|述及)[，,])(?:[，,：:])?(?<lead>${HAN}{2,20}?)(?<figure>${NUMBER})(?<unit>${UNIT.source})(?<noun>[\\u3400-\\u9fff]{0,8})`,
  'g',
);

const recalledIn: (block: Block) => readonly Recalled[] = memo(({ kind, text }) =>
  kind === 'text' && /前[面文边]|上文|如前|前已/.test(text)
    ? matchesOf(text, RECALL).map((match) => {
        const { lead, figure, unit, noun } = match.groups as Record<'lead' | 'figure' | 'unit' | 'noun', string>;
        const start = match.index + match[0].length - noun.length - unit.length - figure.length;
        return { start, end: start + figure.length + unit.length, figure, unit, lead, noun };
      })
    : [],
);

/** Each figure so recalled, with the one that stands before it in the same words. */
export const misrecalledOf = (
  draft: Draft,
): readonly {
  readonly index: number;
  readonly now: Recalled;
  readonly before: { readonly index: number; readonly span: Span };
}[] =>
  throughout(draft, recalledIn).flatMap(([index, now]) => {
    const { lead, unit, noun, figure } = now;
    const behind = lead.length < SHORT ? noun.slice(0, SHORT) : '';
    if (lead.length + behind.length < SHORT) return [];
    const earlier = draft.blocks
      .slice(0, index + 1)
      .flatMap((block, at) =>
        (block.kind === 'text' ? placesOf(block.text, lead, unit + behind) : [])
          .map((one) => ({ index: at, figure: one.figure, span: { start: one.start, end: one.end - behind.length } }))
          .filter(({ span }) => at < index || span.start < now.start),
      );
    const [before] = earlier;
    return before && earlier.every((one) => one.figure !== figure) ? [{ index, now, before }] : [];
  });

/** Every figure with these words before and behind it. */
function placesOf(text: string, lead: string, behind: string): (Span & { readonly figure: string })[] {
  const found = [];
  for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) {
    FIGURE.lastIndex = at + lead.length;
    const figure = FIGURE.exec(text)?.[0];
    const start = at + lead.length;
    if (figure && text.startsWith(behind, start + figure.length))
      found.push({ figure, start, end: start + figure.length + behind.length });
  }
  return found;
}
const FIGURE = new RegExp(NUMBER, 'y');

/** In characters: fewer are of many things. */
const SHORT = 4;
