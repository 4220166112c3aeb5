// Where are the parts of a whole told right behind it without 其中? By what kinds of it they are.
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { kindsWithin } from '../../zh/kinds.js';
import { rowsOf, type Told } from '../figures/rows.js';
import { type Parts, partOf, partsOf } from './parts.js';

/** What stands between two items: the noun of the one, a mark or 和, the name of the next. */
const BETWEEN =
  /^(?<behind>[\u3400-\u9fff“”]{0,10}?)(?:(?<=中)(?:包括|有)?|(?:中)?[，、,：:（(](?:包括|有)?|和|及)(?<name>[\u3400-\u9fffA-ZⅠ-Ⅳ“”]{0,12})$/;
const NO_PART = /其中|增(?!加值)|减|比|由|从|提高|下降|累计|总|共计/;
const MOST = 8;

/** Every whole with its parts, those that 其中 leads in and those told right behind it. */
export const dividedOf: (block: Block) => readonly Parts[] = memo((block) => {
  const found = [...partsOf(block)];
  for (const row of rowsOf(block)) {
    for (let at = 0; at + 2 < row.length; at++) {
      if (found.some(({ total }) => total.span.start === row[at]!.start)) continue;
      const one = listAt(block.text, row, at);
      if (!one) continue;
      found.push(one);
      at += one.parts.length;
    }
  }
  return found;
});

/** The parts of the figure at `at` of a row. */
function listAt(text: string, row: readonly Told[], at: number): Parts | undefined {
  const whole = row[at]!;
  const { unit } = whole.amount;
  if (/^(?:%|个百分点|倍|年|)$/.test(unit)) return undefined;
  const items: { readonly told: Told; readonly name: string; readonly noun: string }[] = [];
  let noun = '';
  for (let next = at + 1; next < row.length && items.length < MOST; next++) {
    const told = row[next]!;
    if (told.amount.unit !== unit || NO_PART.test(told.lead)) break;
    const { behind, name } = BETWEEN.exec(told.lead)?.groups ?? {};
    if (name === undefined) break;
    if (next === at + 1) noun = behind!;
    else Object.assign(items.at(-1)!, { noun: behind! });
    items.push({ told, name, noun: '' });
  }
  if (items.length < 2) return undefined;
  const end = items.at(-1)!.told.end;
  Object.assign(items.at(-1)!, { noun: /^[\u3400-\u9fff]{0,8}/.exec(text.slice(end, end + 8))![0] });
  const called = `${/[^，。；：、]*$/.exec(whole.lead)![0].slice(-20)}${noun}`;
  for (let length = items.length; length > 1; length--) {
    const names = items.slice(0, length).map(({ name, noun }) => name || noun);
    const kinds = kindsWithin(names, called);
    if (kinds)
      return {
        total: partOf(whole),
        parts: items.slice(0, length).map(({ told }) => partOf(told)),
        loose: false,
        all: kinds.all,
      };
  }
  return undefined;
}
