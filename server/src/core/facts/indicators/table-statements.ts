// What does a table in the draft tell of indicators? The header tells when and how, the rows of what.
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { amountOf } from '../../zh/amount.js';
import { DIGITS } from '../../zh/figure.js';
import { unitTextAt } from '../../zh/unit.js';
import { blankIn } from '../blanks/blanks.js';
import { columnOf, isNameHeader, isUnitHeader, settled, unitIn } from '../tables/table-columns.js';
import { tableOf } from '../tables/tables.js';
import type { Statement } from './statements.js';
import { growsBy, type IndicatorName, nameIn, tidy } from './table-names.js';

const VALUE = new RegExp(`^([-−+]?)(${DIGITS})\\s?(\\S{0,6})$`);

/** For every row that names an indicator, known or not, its cells; spans count from the start of the block. */
export const tableStatements: (block: Block) => readonly Statement[] = memo((block) => {
  const table = tableOf(block);
  if (!table) return [];
  const titles = table.header.map(({ text }) => tidy(text));
  const label = Math.max(0, titles.findIndex(isNameHeader));
  const unitAt = titles.findIndex(isUnitHeader);
  const columns = settled(
    titles.flatMap((title, at) => {
      const column = at === label || at === unitAt ? undefined : columnOf(title);
      return column ? [[at, column] as const] : [];
    }),
  );
  let parent: IndicatorName | undefined;
  let previous: IndicatorName | undefined;
  return table.rows.flatMap((row) => {
    const first = row[label];
    const name = first && nameIn(tidy(first.text), parent, previous);
    if (!name) return [];
    if (!name.grows) previous = name;
    if (!name.grows && !name.part) parent = name;
    const told = tidy(row[unitAt]?.text ?? '');
    return columns.flatMap(([at, column]): Statement[] => {
      const cell = row[at];
      if (!cell) return [];
      const blank = blankIn(block, cell);
      const value = blank ? undefined : VALUE.exec(cell.text);
      if (!blank && !value) return [];
      const start = blank ? blank.start : cell.start + value![1]!.length;
      const end = blank ? blank.end : start + value![2]!.length;
      const said = blank ? (unitTextAt(block.text, end) ?? '') : value![3]!;
      const unit =
        said ||
        (column.kind === 'growth' || name.grows ? '%' : told || name.unit || column.unit || unitIn(titles[at]!));
      const grows = growsBy(name, column, unit);
      const { when } = column;
      return [
        {
          indicator: name.indicator,
          form: name.form,
          modifiers: '',
          region: '',
          modality: column.modality,
          clause: '',
          before: '',
          year: 'year' in when ? `${when.year}年` : when.since === -1 ? '上年' : '',
          kind: grows ? 'growth' : 'level',
          down: grows && /^[-−]/.test(cell.text),
          bound: '',
          name: { start: first.start, end: first.end },
          value: { start, end },
          unit,
          blank,
          amount: blank ? undefined : amountOf(value![2]!, unit),
        },
      ];
    });
  });
});
