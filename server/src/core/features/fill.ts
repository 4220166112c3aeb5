// What would the user's table put into the blanks, and what does it leave blank, and why?
import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { type DraftBlank, draftBlanks } from '../facts/blanks/draft-blanks.js';
import type { Statement } from '../facts/indicators/statements.js';
import type { DataTable, TableFigure } from '../facts/sources/data-table.js';
import { type Answered, answersIn } from '../facts/sources/table-answers.js';
import { written, writtenWithUnit } from '../facts/sources/table-writing.js';
import { amountIn } from '../zh/amount.js';
import type { Fillable, Filling } from './fillable.js';

/** Every blank where a figure belongs, in order of place. Blanks for words, places, persons and years are none of it. */
export function fillables(draft: Draft, table: DataTable): readonly Fillable[] {
  const answers = new Map(
    answersIn(table)(draft).flatMap((answered) =>
      answered.statement.blank ? [[`${answered.block}:${answered.statement.value.start}`, answered] as const] : [],
    ),
  );
  return draftBlanks(draft)
    .filter(({ kind, block, own }) => kind === 'number' || kind === 'percent' || answers.has(`${block}:${own.start}`))
    .map((blank): Fillable => {
      const answered = answers.get(`${blank.block}:${blank.own.start}`);
      if (!answered) return { blank, fillings: [], why: '没有认出是哪个指标，或表中没有这个指标' };
      const { statement, figures } = answered;
      const fillings = figures.map((figure) => filling(draft, blank, statement, figure));
      const why = answered.why ?? doubt(answered);
      return { blank, fillings, ...(why ? { why } : {}) };
    });
}

/** Why the figures that were found are for a person to choose from. */
function doubt({ statement: { bound, modality }, figures, near }: Answered): string | undefined {
  const told = figures.map(({ ref, text }) => `${ref}是${text}`).join('，');
  if (figures.length > 1) return `表中有不同的值：${told}`;
  if (near) return `可能是表中的“${figures[0]!.form}”，${told}，请核对`;
  // A goal is 5%以上 as the table has it; what was reached is 突破 a rounder number than the table's.
  return bound && modality === 'done' && figures[0]?.modality === 'done'
    ? `文中是约数，${told}，请自行取整`
    : undefined;
}

function filling(draft: Draft, blank: DraftBlank, statement: Statement, figure: TableFigure): Filling {
  const span = locate(draft, blank.block, statement.value);
  const text = statement.unit
    ? written(amountIn(figure.amount!, statement.unit)!, blank.text, statement.unit)
    : writtenWithUnit(figure.amount!);
  return { edit: { ...span, text }, form: figure.form, ref: figure.ref, cell: figure.text };
}
