// Where does the draft give another figure than the table?
import { locate } from '../../draft/locate.js';
import type { Draft } from '../../draft/node.js';
import { type Amount, amountIn } from '../../zh/amount.js';
import type { DataTable } from './data-table.js';
import type { Difference } from './sources.js';
import { answersIn } from './table-answers.js';
import { written } from './table-writing.js';

/** Silent on figures said to be rough, and where one of several cells agrees. */
export const differencesIn = (draft: Draft, table: DataTable): readonly Difference[] =>
  answersIn(table)(draft).flatMap(({ block, statement, figures }): Difference[] => {
    const { amount, bound, unit, form } = statement;
    const [figure] = figures;
    if (!amount || bound || !figure || figures.length > 1) return [];
    const value = amountIn(figure.amount!, unit)!;
    const own = amountIn(amount, unit)!;
    if (Math.abs(own - value) <= slack(amount, unit) + slack(figure.amount!, unit) / 2) return [];
    const span = locate(draft, block, statement.value);
    const told = draft.text.slice(span.start, span.end);
    const text = written(value, told, unit);
    return [{ ...span, form, told: told + unit, value: text + unit, ref: figure.ref, edit: { ...span, text } }];
  });

/** One unit of the last digit that is written: figures are rounded, and sometimes cut off. Things counted one by one are exact. */
function slack(amount: Amount, unit: string): number {
  const [low, high] = [amount.low, amount.high].map((value) => amountIn({ ...amount, value }, unit)!);
  return (high! - low!) * 1.0001;
}
