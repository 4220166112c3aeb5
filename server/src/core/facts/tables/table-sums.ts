// What in a table can be worked out from the rest of it? Totals, shares, net changes, rates of completion.
import { type Amount, quotient, shown } from '../../zh/amount.js';
import { type Cell, columnOf, type Table, TOTAL, yearsOf } from './tables.js';

/** A cell and what it should hold, from `low` to `high` in its unit without scale. */
export interface Reckoning {
  readonly cell: Cell;
  readonly low: number;
  readonly high: number;
  /** How it is worked out, up to the equals sign and the result: 12.5+8.3=20.8. */
  readonly arithmetic: string;
  /** The result as the cell would write it. */
  readonly result: string;
  readonly operands: readonly Cell[];
}

/** 小计, and 进出口合计 of its own rows. */
const SUBTOTAL = /^小\s*计$|^(?!全[省市县区年]).{2,10}(?:合|小|总)计$/;
/** Rows that take apart the row above them, which a total holds already. */
const OF_THESE = /^[#＃]|^[（(]?其中|^[-—·]/;
const NOT_SUMMED = /增速|增幅|增长|占比|比重|比例|率|位次|排名|名次|人均|均价|单价|温度/;

type Full = Cell & { readonly amount: Amount };
const full = (cell: Cell | undefined): cell is Full => cell?.amount !== undefined;

export function reckoningsOf(table: Table): readonly Reckoning[] {
  return [
    ...totalsDown(table),
    ...takenApart(table),
    ...totalsAcross(table),
    ...shares(table),
    ...differences(table),
    ...remainders(table),
    ...completions(table),
  ];
}

/** 建议总数, then 其中：经济类 and the rows behind it: together they are no more than the first. */
function* takenApart({ header, rows }: Table): Iterable<Reckoning> {
  const [whole, first, ...others] = rows;
  const names = rows.map((row) => row[0]?.text ?? '');
  if (!whole || !/总[数量额]|[合总]计/.test(names[0]!) || !/^[（(]?其中/.test(names[1] ?? '')) return;
  if (names.slice(2).some((name) => OF_THESE.test(name) || TOTAL.test(name) || SUBTOTAL.test(name))) return;
  for (const [column, cell] of whole.entries()) {
    if (!full(cell) || cell.amount.unit === '%' || NOT_SUMMED.test(header[column]?.text ?? '')) continue;
    const parts = [first!, ...others].map((row) => row[column]).filter(full);
    if (parts.length < 2 || parts.length !== others.length + 1) continue;
    for (const reckoning of sum(cell, parts)) yield { ...reckoning, high: Number.POSITIVE_INFINITY };
  }
}

/** 未完成 beside 计划 and 完成, 空编 beside 编制 and 实有, 差额 beside 目标 and 实际. */
function* remainders({ header, rows }: Table): Iterable<Reckoning> {
  const left = columnOf(header, /^(?:未完成|剩余|尚余|空编|空缺|缺口|差额|差值|结余|超额)[数额量]?(?:[（(]|$)/);
  const aim = columnOf(header, /^(?:年度|年初|全年)?(?:目标|计划|任务|预算|编制|核定)[数额量]?(?:[（(]|$)/);
  const done = columnOf(
    header,
    /^(?:实际|累计|全年|已)?(?:完成|实有|支出|执行|在编)[数额量]?(?:[（(]|$)|^实际(?:[（(]|$)/,
  );
  if (left < 0 || aim < 0 || done < 0) return;
  for (const row of rows) {
    const [a, b, cell] = [row[aim], row[done], row[left]];
    if (!full(a) || !full(b) || !full(cell) || a.amount.unit !== b.amount.unit || cell.amount.unit !== a.amount.unit)
      continue;
    // Which of the two is taken from the other only the table's maker knows.
    const size = Math.abs(a.amount.value - b.amount.value);
    const slack = a.amount.high - a.amount.value + b.amount.high - b.amount.value;
    const sign = cell.amount.value < 0 ? -1 : 1;
    const [low, high] = [sign * size - slack, sign * size + slack];
    const result = written(cell, sign * size);
    yield { cell, low, high, arithmetic: `${a.text}与${b.text}相差${result}`, result, operands: [a, b] };
  }
}

/** 合计 below or above its rows; 小计 of the rows since the last one. A column with a gap tells nothing. */
function* totalsDown({ header, rows }: Table): Iterable<Reckoning> {
  const names = rows.map((row) => row[0]?.text ?? '');
  const plain = (row: number) => !TOTAL.test(names[row]!) && !SUBTOTAL.test(names[row]!) && !OF_THESE.test(names[row]!);
  for (const [at, name] of names.entries()) {
    const sub = SUBTOTAL.test(name);
    // 全年 below its quarters or months; 支出合计 above what it is made of.
    const year = name === '全年' && names.every((each, row) => row === at || /季度$|^\d{1,2}月$/.test(each));
    const head = at === 0 && /[合总]计(?:[（(]|$)/.test(name) && names.length > 2;
    if (!sub && !TOTAL.test(name) && !year && !head) continue;
    const before = [...names.keys()].slice(0, at);
    const last = before.filter((row) => SUBTOTAL.test(names[row]!)).at(-1) ?? -1;
    const of = sub
      ? before.slice(last + 1).filter(plain)
      : at === 0
        ? [...names.keys()].slice(1).filter(plain)
        : before.filter((row) => SUBTOTAL.test(names[row]!) || (row > last && plain(row)));
    // 合计 above rows with a 小计 of their own would count them twice; rows behind 其中 are parts of parts.
    const mixed = (each: string, row: number) => row > 0 && (SUBTOTAL.test(each) || /^[（(]?其中/.test(each));
    if (of.length < 2 || (at === 0 && names.some(mixed))) continue;
    for (const [column, cell] of rows[at]!.entries()) {
      if (!full(cell) || cell.amount.unit === '%' || NOT_SUMMED.test(header[column]?.text ?? '')) continue;
      const parts = of.map((row) => rows[row]![column]).filter(full);
      // Beneath 用电量合计 not all of it need be told.
      if (parts.length === of.length)
        for (const one of sum(cell, parts))
          yield head && !TOTAL.test(name) ? { ...one, high: Number.POSITIVE_INFINITY } : one;
    }
  }
}

/** A column 合计 beside the columns of its parts. */
function* totalsAcross({ header, rows }: Table): Iterable<Reckoning> {
  const titles = header.map(({ text }) => text.replace(/[（(].*$/, '').trim());
  const total = titles.findIndex((title, column) => column > 0 && TOTAL.test(title));
  if (total < 0) return;
  const columns = titles.flatMap((title, column) => (column > 0 && column !== total && title ? [column] : []));
  const parted = columns.every(
    (column) => !NOT_SUMMED.test(titles[column]!) && !/年|其中|目标|计划/.test(titles[column]!),
  );
  if (columns.length < 2 || !parted) return;
  for (const row of rows) {
    const cell = row[total];
    const parts = columns.map((column) => row[column]).filter(full);
    if (full(cell) && parts.length === columns.length) yield* sum(cell, parts);
  }
}

function* sum(cell: Full, parts: readonly Full[]): Iterable<Reckoning> {
  if (parts.some(({ amount }) => amount.unit !== cell.amount.unit)) return;
  const add = (of: (amount: Amount) => number) => parts.reduce((all, { amount }) => all + of(amount), 0);
  const result = written(
    cell,
    add(({ value }) => value),
  );
  yield {
    cell,
    low: add(({ low }) => low),
    high: add(({ high }) => high),
    arithmetic: `${parts.map(({ text }) => text).join('+')}=${result}`,
    result,
    operands: parts,
  };
}

/** A column 占比 of the one column of amounts: of its 合计, or of its sum where all shares but one bear that out. */
function* shares({ header, rows }: Table): Iterable<Reckoning> {
  const column = columnOf(header, /^(?:所?占|比重|比例|构成|份额)/);
  const totals = rows.filter((row) => TOTAL.test(row[0]?.text ?? ''));
  const amounts = header.flatMap((_, at) =>
    at && rows.every((row) => full(row[at]) && row[at].amount.unit !== '%') ? [at] : [],
  );
  const [of, another] = amounts;
  if (column < 0 || totals.length > 1 || another !== undefined) return;
  if (of === undefined) return yield* shareSums(rows, totals[0], column);
  const parts = rows.filter((row) => row !== totals[0]);
  const whole = totals[0]?.[of] ?? sumOf(parts.map((row) => row[of]).filter(full));
  if (!full(whole)) return;
  const found = parts.flatMap((row) => {
    const [part, cell] = [row[of], row[column]];
    return full(part) && full(cell) && cell.amount.unit === '%' ? [...percent(cell, part, whole)] : [];
  });
  const right = found.filter(({ cell, low, high }) => cell.amount!.low <= high && cell.amount!.high >= low);
  if (totals.length === 1 || (found.length > 2 && right.length >= found.length - 1)) yield* found;
}

/** Shares without amounts: never above 100, and 100 where a total says so. */
function* shareSums(
  rows: Table['rows'],
  total: Table['rows'][number] | undefined,
  column: number,
): Iterable<Reckoning> {
  const parts = rows.filter((row) => row !== total && !OF_THESE.test(row[0]?.text ?? '')).map((row) => row[column]);
  const cells = parts.filter(full).filter(({ amount }) => amount.unit === '%');
  const sum = sumOf(cells);
  const last = cells.at(-1);
  if (!sum || !last || cells.length < 2 || cells.length !== parts.length) return;
  const whole = total?.[column];
  const arithmetic = `${cells.map(({ text }) => text).join('+')}=${sum.text}`;
  const { low, high } = sum.amount;
  if (full(whole)) yield { cell: whole, low, high, arithmetic, result: sum.text, operands: cells };
  // The last of them has what the others leave.
  else if (low > 100)
    yield {
      cell: last,
      low: 0,
      high: last.amount.high - (low - 100),
      arithmetic,
      result: shown(last.amount.value - (sum.amount.value - 100)),
      operands: cells,
    };
}

/** The cells' sum as if it stood behind the last of them. */
function sumOf(cells: readonly Full[]): Full | undefined {
  const last = cells.at(-1);
  if (!last || cells.some(({ amount }) => amount.unit !== last.amount.unit)) return undefined;
  const add = (of: (amount: Amount) => number) => cells.reduce((all, { amount }) => all + of(amount), 0);
  const value = add((amount) => amount.value);
  const amount = { ...last.amount, value, low: add(({ low }) => low), high: add(({ high }) => high) };
  return { ...last, text: written(last, value), amount };
}

/** 净增 beside 上年末 and 本年末. */
function* differences({ header, rows }: Table): Iterable<Reckoning> {
  const { from, to } = yearsOf(header);
  const by = columnOf(
    header,
    /^(?:比上年|较上年|同比)?(?:净增加?|增减|增加|新增|增量|提高|提升|变化|变动)[额数量]?(?:[（(]|$)/,
  );
  if (from < 0 || to < 0 || by < 0) return;
  for (const row of rows) {
    const [a, b, cell] = [row[from], row[to], row[by]];
    if (!full(a) || !full(b) || !full(cell) || a.amount.unit !== b.amount.unit) continue;
    const points = a.amount.unit === '%' && cell.amount.unit === '个百分点';
    // Without a sign a fall may be written as a rise.
    if ((cell.amount.unit !== a.amount.unit && !points) || (b.amount.value < a.amount.value && cell.amount.value > 0))
      continue;
    const result = written(cell, b.amount.value - a.amount.value);
    const [low, high] = [b.amount.low - a.amount.high, b.amount.high - a.amount.low];
    yield { cell, low, high, arithmetic: `${b.text}−${a.text}=${result}`, result, operands: [a, b] };
  }
}

/** 完成率 beside 目标 and 完成, or 预算 and 决算. */
function* completions({ header, rows }: Table): Iterable<Reckoning> {
  const aim = columnOf(header, /^(?:年度|年初|全年)?(?:目标|计划|任务|预算)/);
  const done = columnOf(header, /^(?:实际|累计|全年|已)?完成(?!率|比|进度|预算|计划|任务|目标)|^(?:决算|执行)数?/);
  const rate = columnOf(header, /(?:完成|执行)(?:率|比例?|进度)|^进度|^完成(?:预算|计划|任务|目标)/);
  const told = done >= 0 ? done : theOther(header, rows, aim, rate);
  if (aim < 0 || told < 0 || rate < 0) return;
  for (const row of rows) {
    const [whole, part, cell] = [row[aim], row[told], row[rate]];
    if (full(whole) && full(part) && full(cell) && cell.amount.unit === '%') yield* percent(cell, part, whole);
  }
}

/** The one other column of amounts, which the rate must then be of. */
function theOther(header: Table['header'], rows: Table['rows'], aim: number, rate: number): number {
  const [one, another] = header.flatMap((_, at) =>
    at > 0 && at !== aim && at !== rate && rows.every((row) => full(row[at])) ? [at] : [],
  );
  return another === undefined ? (one ?? -1) : -1;
}

function* percent(cell: Full, part: Full, whole: Full): Iterable<Reckoning> {
  if (part.amount.unit !== whole.amount.unit || whole.amount.low <= 0) return;
  const { value, low, high } = quotient(part.amount, whole.amount);
  const result = `${shown(value * 100, Math.max(cell.amount.decimals, 1))}${cell.text.match(/[%％]$/)?.[0] ?? ''}`;
  yield {
    cell,
    low: low * 100,
    high: high * 100,
    arithmetic: `${part.text}÷${whole.text}=${shown(value * 100)}%`,
    result,
    operands: [part, whole],
  };
}

/** A value in the scale in which the cell is written. */
function written(cell: Full, value: number): string {
  const number = Number(cell.text.replace(/[^\d.]/g, ''));
  const scale = number ? cell.amount.value / number : 1;
  return shown(value / scale, Math.max(2, cell.amount.decimals));
}
