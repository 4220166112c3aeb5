// Which figures does a sentence give one after another, and in what words does it go from one to the next?
import type { Block } from '../../draft/node.js';
import { memo, memoOfSmall } from '../../text/memo.js';
import { type Figure, figuresOf } from './figures.js';

/** A figure in its row. */
export interface Told extends Figure {
  /** The words between the figure before it, or the start of the sentence, and this one. */
  readonly lead: string;
  readonly measure: Slot['measure'] | undefined;
  /** Its unit; 名 and 位 count people. */
  readonly unit: string;
}

/** A figure of a form: what measures it, and the words that lead to it. */
export interface Slot {
  readonly name: string;
  readonly measure: 'amount' | 'percent' | 'points' | 'fold';
  /** For the first slot it need only end the words before; for the others it must be all of them. */
  readonly lead: RegExp;
}

/** The figures of a form by the names of their slots. */
export type Reading = Readonly<Record<string, Told>>;

/** The figures of each sentence that has two or more. */
export const rowsOf: (block: Block) => readonly (readonly Told[])[] = memo((block) =>
  sentenceRowsOf(block).filter(({ length }) => length > 1),
);

/** The figures of each sentence that has one. A semicolon ends a sentence here. */
export const sentenceRowsOf: (block: Block) => readonly (readonly Told[])[] = memo((block) => {
  if (block.kind !== 'text') return [];
  const rows: Told[][] = [];
  let row: Told[] = [];
  let end = 0;
  for (const figure of figuresOf(block)) {
    const between = block.text.slice(end, figure.start);
    const stop = lastStop(between);
    if (stop >= 0 && row.length) {
      rows.push(row);
      row = [];
    }
    const { unit: written } = figure.amount;
    const unit = written === '名' || written === '位' ? '人' : written;
    row.push({ lead: between.slice(stop + 1), measure: measureOf(unit), unit, ...figure });
    end = figure.end;
  }
  if (row.length) rows.push(row);
  return rows;
});

function lastStop(words: string): number {
  let at = words.length - 1;
  while (at >= 0 && !'。；！？;!?\n'.includes(words[at]!)) at--;
  return at;
}

/** Every place where figures stand as a form says. All amounts of a reading share their unit. */
export function readingsOf(block: Block, form: readonly Slot[], rows = allRowsOf(block)): readonly Reading[] {
  if (rows.length === 0) return NONE;
  const wanted = shapeOfForm(form);
  const found: Reading[] = [];
  for (let i = 0; i < rows.length; i++) {
    const { row, shape } = rows[i]!;
    for (let at = shape.indexOf(wanted); at >= 0; at = shape.indexOf(wanted, at + 1)) {
      const reading = readingAt(row, at, form);
      if (reading) found.push(reading);
    }
  }
  return found;
}

const NONE: readonly never[] = [];

/** A letter for each measure, so that where a form may stand is seen at once. */
const LETTER = { amount: 'a', percent: '%', points: 'p', fold: 'f' } as const;
const shapeOf = (slots: readonly { readonly measure: Slot['measure'] | undefined }[]): string =>
  slots.map(({ measure }) => (measure ? LETTER[measure] : '-')).join('');
const shapeOfForm: (form: readonly Slot[]) => string = memoOfSmall(shapeOf);

const allRowsOf = memo((block: Block) =>
  [...rowsOf(block), ...thinnedOf(block)].map((row) => ({ row, shape: shapeOf(row) })),
);

const GROWN = /^[，、,（(](?:同比|比上年|较上年|比去年)?(?:增长|下降|增幅达?)$/;

const INVESTED = /^[，、,（(](?:计划|协议|合同|概算|完成)*(?:总投资|投资|总面积|引资)(?:总?额)?(?:达到?|为|约)?$/;

/** The rows without what else is told of each amount, how it grew and what it costs: 收入18亿元，增长5%，其中税收12亿元，增长6%，占67%; 项目86个，总投资320亿元，其中亿元以上68个，占79%. */
export const barerRowsOf = memo((block: Block) =>
  rowsOf(block).flatMap((row) => {
    const thin = row.filter(
      ({ unit, lead }, i) =>
        !i ||
        !(unit === '%'
          ? GROWN.test(lead)
          : // A share behind it is its own.
            unit !== row[i - 1]!.unit && row[i + 1]?.unit !== '%' && INVESTED.test(lead)),
    );
    return thin.length > 2 && thin.length < row.length ? [{ row: thin, shape: shapeOf(thin) }] : [];
  }),
);

/** The rows again without the figures that only say which things are meant: 产值超过1亿元的, 35岁以下, （含旧存28件）. */
const thinnedOf: (block: Block) => readonly (readonly Told[])[] = memo((block) =>
  rowsOf(block).flatMap((row) => {
    const thin: Told[] = [];
    let before = '';
    let closed = 0;
    for (const one of row) {
      const told = closed ? { ...one, lead: one.lead.slice(closed) } : one;
      closed = 0;
      const bracket = /^([^（(]*)[（(][^（()）]*$/.exec(told.lead);
      const close = bracket && /^[^（()）\d]{0,8}[）)]/.exec(block.text.slice(told.end, told.end + 9));
      if (bracket && close && thin.length) {
        before += bracket[1]!;
        closed = close[0].length;
        continue;
      }
      const behind = block.text.slice(told.end, told.end + 4);
      if (
        /^(?:以上|以下|以内)[\u3400-\u9fff\d]/.test(behind) ||
        (/^的[\u3400-\u9fff]*\d?/.test(behind) && /(?:超过?|过|不足|高于|低于|大于|达到?)$/.test(told.lead))
      )
        before += told.lead;
      else {
        thin.push(before ? { ...told, lead: before + told.lead } : told);
        before = '';
      }
    }
    return thin.length > 1 && thin.length < row.length ? [thin] : [];
  }),
);

function readingAt(row: readonly Told[], at: number, form: readonly Slot[]): Reading | undefined {
  let unit: string | undefined;
  for (let i = 0; i < form.length; i++) {
    const told = row[at + i]!;
    if (told.measure !== 'amount') continue;
    unit ??= told.unit;
    if (told.unit !== unit) return undefined;
  }
  for (let i = 0; i < form.length; i++) {
    const { lead } = row[at + i]!;
    if (!form[i]!.lead.test(i ? lead : lead.slice(-40))) return undefined;
  }
  return Object.fromEntries(form.map(({ name }, i) => [name, row[at + i]!]));
}

function measureOf(unit: string): Slot['measure'] | undefined {
  if (unit === '%') return 'percent';
  if (unit === '个百分点') return 'points';
  if (unit === '倍') return 'fold';
  return unit === '年' || unit === '番' || unit === '' ? undefined : 'amount';
}
