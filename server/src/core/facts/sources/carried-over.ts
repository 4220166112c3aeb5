// What did the writer leave as it was in last year's report?
import { locate } from '../../draft/locate.js';
import type { Draft } from '../../draft/node.js';
import { shapeOf } from '../../draft/shape.js';
import { memo } from '../../text/memo.js';
import { overlaps } from '../../text/span.js';
import { figuresOf } from '../figures/figures.js';
import { yearStatements } from '../indicators/year-statements.js';
import { clausesOf, sentencesOf } from '../wordings/sentences.js';
import type { Carried } from './sources.js';

/** Shorter sentences and clauses are figures of speech. */
const SENTENCE_WITH_FIGURE = 16;
const SENTENCE = 40;
const CLAUSE = 8;
/** What every such report says. */
const FORMULA = /请予审议|衷心(?:的)?(?:感谢|祝愿)|紧密团结在|各位代表|(?:主席|总书记).{0,8}思想/;

const bare = (text: string): string => text.replace(/\s/g, '');

interface Known {
  readonly sentences: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
}

const knownIn: (draft: Draft) => Known = memo(({ blocks }) => ({
  sentences: new Set(blocks.flatMap(sentencesOf).map(({ text }) => bare(text))),
  clauses: new Set(blocks.flatMap(clausesOf).map(({ text }) => bare(text))),
}));

/** In order of place; none inside another. Title, opening and closing are the same every year. */
export function carriedOver(draft: Draft, previous: Draft): readonly Carried[] {
  const { sentences, clauses } = knownIn(previous);
  const { body, closing } = shapeOf(draft);
  const found: Carried[] = [];
  const told = new Map(yearStatements(previous).map(({ key, text }) => [key, text]));
  const statements = yearStatements(draft).filter(({ blank }) => !blank);
  const same = statements.filter(({ key, text, target }) => told.get(key) === text && !target && /\d.*\d/.test(text));
  // The goal of two years may well be the same.
  const goals = statements.filter(({ target }) => target);
  draft.blocks.forEach((block, index) => {
    if (index < body || index >= closing || block.kind !== 'text') return;
    const figures = figuresOf(block);
    const holds = ({ start, end }: { readonly start: number; readonly end: number }) =>
      figures.some((figure) => start <= figure.start && figure.end <= end);
    for (const sentence of sentencesOf(block)) {
      const least = holds(sentence) ? SENTENCE_WITH_FIGURE : SENTENCE;
      if (sentence.text.length >= least && sentences.has(bare(sentence.text)) && !FORMULA.test(sentence.text)) {
        found.push({ ...locate(draft, index, sentence), kind: 'sentence' });
        continue;
      }
      for (const clause of clausesOf(block)) {
        const inside = sentence.start <= clause.start && clause.end <= sentence.end;
        if (!inside || clause.text.length < CLAUSE || !holds(clause) || !clauses.has(bare(clause.text))) continue;
        const span = locate(draft, index, clause);
        if (!goals.some((goal) => overlaps(goal, span))) found.push({ ...span, kind: 'clause' });
      }
    }
  });
  for (const { start, end, name, text } of same) {
    if (!found.some((one) => one.start <= start && end <= one.end))
      found.push({ start, end, kind: 'figure', told: `“${name}”同为${text}` });
  }
  return found.sort((a, b) => a.start - b.start);
}
