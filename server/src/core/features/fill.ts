// What would the user's table put into the blanks, and what does it leave blank, and why?
import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import type { DataTable, TableFigure } from '../facts/data-table.js';
import { type DraftBlank, draftBlanks } from '../facts/draft-blanks.js';
import type { Statement } from '../facts/statements.js';
import { answersIn } from '../facts/table-answers.js';
import type { Edit, Span } from '../text/span.js';
import { amountIn } from '../zh/amount.js';

/** A value for a blank, and where it comes from. */
export interface Filling {
  readonly edit: Edit;
  /** The indicator as the table calls it. */
  readonly form: string;
  /** 主要指标!C5. */
  readonly ref: string;
  /** The cell as it reads. */
  readonly cell: string;
}

/** A blank for a figure, and what the table has for it. */
export interface Fillable {
  readonly blank: Span & { readonly text: string };
  /** What a person may choose from. */
  readonly fillings: readonly Filling[];
  /** Why nothing or nothing certain is there, as a sentence without its end; undefined where the one filling is certain. */
  readonly why?: string;
}

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
      const why = answered.why ?? doubt(statement, figures);
      return { blank, fillings, ...(why ? { why } : {}) };
    });
}

/** Why the figures that were found are for a person to choose from. */
function doubt({ rough, modality }: Statement, figures: readonly TableFigure[]): string | undefined {
  const told = figures.map(({ ref, text }) => `${ref}是${text}`).join('，');
  if (figures.length > 1) return `表中有不同的值：${told}`;
  // A goal is 5%以上 as the table has it; what was reached is 突破 a rounder number than the table's.
  return rough && modality === 'done' && figures[0]?.modality === 'done'
    ? `文中是约数，${told}，请自行取整`
    : undefined;
}

/** What is certain. */
export const fillAll = (fillable: readonly Fillable[]): readonly Filling[] =>
  fillable.flatMap(({ fillings, why }) => (why === undefined ? fillings : []));

function filling(draft: Draft, blank: DraftBlank, statement: Statement, figure: TableFigure): Filling {
  const span = locate(draft, blank.block, statement.value);
  const text = statement.unit ? digits(amountIn(figure.amount!, statement.unit)!, blank.text) : withUnit(figure);
  return { edit: { ...span, text }, form: figure.form, ref: figure.ref, cell: figure.text };
}

/** Of a rounded whole number no more may be lost than this; else 5.5% would be written 6%. */
const LOST = 0.005;
const MOST_DECIMALS = 2;

/** As precise as the mask asks: x.x has one decimal. A mask without a point takes what it needs. */
function digits(value: number, mask: string): string {
  const masked = /[.．]([xXｘＸ×✕*＊○□_＿]+)$/.exec(mask)?.[1]?.length;
  const whole = rounded(value, 0);
  const close = Math.abs(Number(whole) - value) <= LOST * value;
  const text = masked !== undefined ? rounded(value, masked) : close ? whole : shortened(rounded(value, MOST_DECIMALS));
  // What is too small for its place is no nought.
  return value !== 0 && Number(text) === 0 ? String(value) : text;
}

/** Half up, as people round; `toFixed` would write 5.65 as 5.7 and 1.005 as 1.00. */
const rounded = (value: number, decimals: number): string => {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  return Number.isFinite(shifted) ? Number(`${shifted}e-${decimals}`).toFixed(decimals) : String(value);
};

const shortened = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** For a blank without a unit: 12.35亿元. */
function withUnit({ amount }: TableFigure): string {
  const { value, unit } = amount!;
  const [scale, name] = value >= 1e8 ? [1e8, '亿'] : value >= 1e5 ? [1e4, '万'] : [1, ''];
  return `${shortened(rounded(Number((value / scale).toPrecision(15)), MOST_DECIMALS))}${name}${unit}`;
}
