// What does the user's table say of this place in the draft? Silent unless indicator, time, kind and unit are the same.
import type { Block, Draft } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { amountIn } from '../../zh/amount.js';
import { nearStatements } from '../indicators/near-statements.js';
import { ownRegion, type PartYear, partYears, yearOf } from '../indicators/statement-years.js';
import { type Statement, statementsWith } from '../indicators/statements.js';
import { tableStatements } from '../indicators/table-statements.js';
import { reportYears } from '../years/years.js';
import type { DataTable, TableFigure } from './data-table.js';

/** A statement, the block it stands in, and what the table says of it. */
export interface Answered {
  readonly block: number;
  readonly statement: Statement;
  /** The figures of the table that are of the same thing, each value once; more than one where the table contradicts itself. */
  readonly figures: readonly TableFigure[];
  /** Why there is none, as a sentence without its end. */
  readonly why?: string;
  /** That it is this indicator is but likely. */
  readonly near?: true;
}

/** Every statement of the draft about an indicator that is usual or in the table. */
export const answersIn: (table: DataTable) => (draft: Draft) => readonly Answered[] = memo((table) => {
  const read = statementsWith(table.names);
  const byIndicator = new Map<string, TableFigure[]>();
  for (const figure of table.figures)
    byIndicator.set(figure.indicator, [...(byIndicator.get(figure.indicator) ?? []), figure]);
  const latest = Math.max(
    0,
    ...table.figures.map(({ when, modality }) => ('year' in when && modality === 'done' ? when.year : 0)),
  );
  const formsIn = formsWith(table);
  const nearIn = memo((block: Block) => {
    // 新增城市公园 is not all that the table calls 城市公园, but may be what it means.
    const certain = read(block).filter(({ form, modifiers }) => !modifiers || !table.own.has(form));
    return nearStatements(block, certain, formsIn, (form) => table.names.get(form) ?? form);
  });
  return memo((draft) => {
    const review = reportYears(draft).review ?? latest;
    const parts = partYears(draft, review);
    const own = ownRegion(draft);
    return draft.blocks.flatMap((block, index) => {
      const answer = (statement: Statement): Answered => {
        const known = byIndicator.get(statement.indicator) ?? [];
        return { block: index, statement, ...lookUp(statement, known, { part: parts[index]!, own, review }) };
      };
      const answers = [...read(block), ...tableStatements(block)].map(answer);
      const near = nearIn(block).flatMap((statement): Answered[] => {
        const answered = answer(statement);
        return answered.figures.length ? [{ ...answered, near: true }] : [];
      });
      const nearer = new Set(near.map(({ statement }) => statement.value.start));
      return [...answers.filter(({ statement }) => !nearer.has(statement.value.start)), ...near];
    });
  });
});

/** The names of which the table has a figure that can be told in the unit. */
const formsWith = (table: DataTable): ((unit: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  return (unit) => {
    const forms = known.get(unit) ?? [
      ...new Set(
        table.figures.flatMap(({ amount, form }) => (amount && amountIn(amount, unit) !== undefined ? form : [])),
      ),
    ];
    known.set(unit, forms);
    return forms;
  };
};

/** One name, several measures of it: only the same words mean the same. */
const LOOSE = new Set(['财政收入', '到位资金', '居民人均可支配收入', '旅游收入', '游客人次']);

interface Around {
  readonly part: PartYear;
  readonly own: string;
  /** The year looked back on; 0 where nothing tells it. */
  readonly review: number;
}

function lookUp(
  statement: Statement,
  known: readonly TableFigure[],
  { part, own, review }: Around,
): Pick<Answered, 'figures' | 'why'> {
  const none = (why: string) => ({ figures: [], why });
  const { indicator, form, modifiers, region, kind } = statement;
  const alike = LOOSE.has(indicator) ? known.filter((figure) => figure.form === form) : known;
  const place = (region !== '其中' && !own.includes(region) && region) || modifiers;
  const there = alike.filter((figure) => figure.place && figure.place === place);
  const named = there.length ? there : alike.filter((figure) => !figure.place);
  if (!named.length) return none(`表中没有“${form}”`);
  if (!there.length && modifiers) return none(`文中是“${modifiers}${form}”，表中没有这样限定的指标`);
  if (!there.length && place) return none(`文中说的是${place}的“${form}”`);
  const year = yearOf(statement, part);
  if (year === undefined) return none(`看不出“${form}”说的是哪一年`);
  const target = year > review && (statement.modality === 'target' || part.plans);
  const timely = named.filter(
    ({ when, modality }) =>
      (modality === 'target') === target && ('year' in when ? when.year === year : review + when.since === year),
  );
  const what = `“${form}”的${target ? '目标' : ''}${kind === 'growth' ? '增速' : '数值'}`;
  if (!timely.length) return none(`表中没有${year > 1900 ? `${year}年` : ''}${what}`);
  const fitting = timely.filter((figure) => figure.kind === kind);
  if (!fitting.length) return none(`表中没有${what}`);
  const usable = fitting.filter(({ amount }) => amount);
  if (!usable.length) return none(`${fitting[0]!.ref}${fitting[0]!.fault ?? '不是数值'}`);
  if (!statement.unit && !statement.blank) return none('文中没有写单位');
  const scaled = statement.unit
    ? usable.filter(({ amount }) => amountIn(amount!, statement.unit) !== undefined)
    : usable;
  if (!scaled.length) return none(`${usable[0]!.ref}的单位与文中的“${statement.unit}”不同`);
  const signed = scaled.filter((figure) => kind === 'level' || figure.negative === statement.down);
  if (!signed.length)
    return none(
      `${scaled[0]!.ref}是${scaled[0]!.negative ? '下降' : '增长'}，文中写“${statement.down ? '下降' : '增长'}”`,
    );
  return { figures: apart(signed) };
}

/** One figure of each value, the most exact: 312.6 in one sheet is 312.64 in another. */
function apart(figures: readonly TableFigure[]): readonly TableFigure[] {
  const breadth = ({ amount }: TableFigure) => amount!.high - amount!.low;
  const kept: TableFigure[] = [];
  for (const figure of [...figures].sort((a, b) => breadth(a) - breadth(b))) {
    const { low, high, unit } = figure.amount!;
    const same = ({ amount: { value, unit: other } = figure.amount! }: TableFigure) =>
      unit === other && low <= value && value <= high;
    if (!kept.some(same)) kept.push(figure);
  }
  return figures.filter((figure) => kept.includes(figure));
}
