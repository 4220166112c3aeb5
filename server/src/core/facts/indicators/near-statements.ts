// Of which indicator may a blank be that no name stands right before? For a person to decide: xx家商贸企业上限入统.
import type { Block } from '../../draft/node.js';
import { unitTextAt } from '../../zh/unit.js';
import { type BlockBlank, blanksOf } from '../blanks/blanks.js';
import { contextAt } from './context.js';
import type { Statement } from './statements.js';

/** How much of a name must stand round the blank, in order. */
const SHARE = 0.7;
const SHORTEST = 3;
/** Characters read on either side of a blank. */
const AROUND = 30;
const ENDS = /[，。；：、！？,;:\n]/;
const GREW = /(?:增长|下降|增幅|增速|回落)[^，。；、]{0,4}$/;
/** 完成xx亿元，同比增长xx%: the second is of the same indicator. */
const THEN_GREW = /^[^，。；、]{0,5}(?:[（(][^（()）]{1,12}[）)])?[，、,]?(?:同比|比上年|较上年|实际)?(?:增长|下降)$/;

/**
 * The blanks of a block that nothing certain is known of, each with the name that it is nearest to, of those that have
 * its unit.
 */
export function nearStatements(
  block: Block,
  certain: readonly Statement[],
  formsIn: (unit: string) => readonly string[],
  indicatorOf: (form: string) => string,
): readonly Statement[] {
  const { kind, text } = block;
  if (kind !== 'text') return [];
  let last: { readonly blank: BlockBlank; readonly form: string } | undefined;
  const byStart = new Map(certain.map((statement) => [statement.value.start, statement]));
  return blanksOf(block).flatMap((blank): Statement[] => {
    const known = byStart.get(blank.start);
    if (known) {
      last = { blank, form: known.form };
      return [];
    }
    if (blank.kind !== 'number' && blank.kind !== 'percent') return [];
    const { start, end } = blank;
    const unit = unitTextAt(text, end) ?? '';
    const before = text.slice(Math.max(0, start - AROUND), start);
    const follows = last && unit === '%' && THEN_GREW.test(text.slice(last.blank.end, start));
    const behind = text.slice(end + unit.length, end + AROUND);
    const form = follows ? last!.form : unit && nearest(before, behind, formsIn(unit));
    if (!form || /年均|平均/.test(before.split(ENDS).at(-1)!)) return [];
    last = { blank, form };
    const grew = GREW.exec(before)?.[0] ?? '';
    const { region, modality, clause } = contextAt(text, start, end + unit.length + 2);
    return [
      {
        indicator: indicatorOf(form),
        form,
        modifiers: '',
        region,
        modality,
        clause,
        before: text.slice(0, start),
        year: '',
        kind: grew ? 'growth' : 'level',
        down: /下降|回落/.test(grew),
        bound: '',
        name: { start, end: start },
        value: { start, end },
        unit: unit.replace(/^[多余几来]/, ''),
        blank,
        amount: undefined,
      },
    ];
  });
}

/** The name of which most stands in the clause on both sides of a blank; undefined where none does, or two as well. */
function nearest(before: string, behind: string, forms: readonly string[]): string | undefined {
  const clause = `${before.split(ENDS).at(-1)}${behind.split(ENDS)[0]}`.replace(/[xX×*\s“”"]/g, '');
  const here = new Set(clause);
  const scored = forms.flatMap((form) => {
    const least = Math.max(SHORTEST, form.length * SHARE);
    if (Array.from(form).filter((char) => here.has(char)).length < least) return [];
    const shared = sharedInOrder(form, clause);
    return shared < least ? [] : [{ form, shared, share: shared / form.length }];
  });
  const [best, next] = scored.sort((a, b) => b.share - a.share || b.shared - a.shared);
  return best && !(next && next.share === best.share && next.shared === best.shared) ? best.form : undefined;
}

/** The length of the longest common subsequence. */
function sharedInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++) next.push(char === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)!;
}
