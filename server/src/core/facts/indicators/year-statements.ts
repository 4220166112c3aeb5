// Which indicators does a report give values for, or leave blank, of the year it looks back on and of the year it plans?
import { locate } from '../../draft/locate.js';
import type { Draft } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { reportYears } from '../years/years.js';
import { ownRegion, partYears, yearOf } from './statement-years.js';
import { statementsWith, USUAL_NAMES } from './statements.js';

/** A value with its unit; the span is its place in the draft. */
export interface YearStatement extends Span {
  /** Equal for the same thing in the reports of two years. */
  readonly key: string;
  /** The usual name of the indicator, with what is told of it: 地区生产总值增速. */
  readonly name: string;
  readonly target: boolean;
  /** As it is written: 868.3亿元, xxx.x亿元. */
  readonly text: string;
  readonly blank: boolean;
}

/** Those of the report's own region and of no narrower thing, each once, in order of place; told before left blank. */
export const yearStatements: (draft: Draft) => readonly YearStatement[] = memo((draft) => {
  const { review = 0 } = reportYears(draft);
  const parts = partYears(draft, review);
  const own = ownRegion(draft);
  const found = new Map<string, YearStatement>();
  draft.blocks.forEach((block, index) => {
    for (const statement of statementsWith(USUAL_NAMES)(block)) {
      const { indicator, modifiers, region, kind, unit, amount, down, value } = statement;
      const blank = !amount;
      const year = yearOf(statement, parts[index]!);
      if (modifiers || (region && region !== '其中' && !own.includes(region))) continue;
      if (year !== review && year !== review + 1) continue;
      const target = year === review + 1;
      const key = [indicator, kind, target].join(' ');
      const span = locate(draft, index, value);
      const text = `${down ? '下降' : ''}${draft.text.slice(span.start, span.end)}${unit}`;
      const name = `${indicator}${kind === 'growth' ? '增速' : ''}${target ? '（目标）' : ''}`;
      const known = found.get(key);
      if (known && (blank || !known.blank)) continue;
      found.delete(key);
      found.set(key, { ...span, key, name, target, text, blank });
    }
  });
  return [...found.values()];
});
