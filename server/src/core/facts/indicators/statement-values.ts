// Which figure or blank stands at a place, with its unit and its bound?
import type { Block } from '../../draft/node.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountOf } from '../../zh/amount.js';
import { DIGITS } from '../../zh/figure.js';
import { unitTextAt } from '../../zh/unit.js';
import { type BlockBlank, blankIn } from '../blanks/blanks.js';

const SUFFIX = /以上|左右|以内|以下/y;
const DIGITS_HERE = new RegExp(DIGITS, 'y');
const MASK = /^[xXｘＸ×✕*＊○□_＿某]+(?:[.．][xXｘＸ×✕*＊○□_＿]+)?$/;
const ROUGH = /约|近|不少于|不低于|不超过|不高于|超过?|突破|逼近|接近/;

export interface Value {
  readonly span: Span;
  readonly end: number;
  readonly unit: string;
  readonly blank: BlockBlank | undefined;
  readonly amount: Amount | undefined;
  readonly bound: string;
}

/** The end of what the sticky expression finds at `at`; undefined when it finds nothing. */
export function past(form: RegExp, text: string, at: number): number | undefined {
  form.lastIndex = at;
  const match = form.exec(text);
  return match ? at + match[0].length : undefined;
}

/** An open figure or a blank that begins at `at`. */
export function valueAt(block: Block, at: number, link: string): Value | undefined {
  const { text } = block;
  const blank = blankIn(block, { start: at, end: at + 1 });
  const end = blank ? blank.end : past(DIGITS_HERE, text, at);
  if (end === undefined || (blank?.style === 'mask' && !MASK.test(blank.text))) return undefined;
  const unitAt = text[end] === ' ' ? end + 1 : end;
  const unit = unitTextAt(text, unitAt) ?? '';
  const behind = unit ? unitAt + unit.length : end;
  const stop = past(SUFFIX, text, behind) ?? behind;
  const amount = blank ? undefined : amountOf(text.slice(at, end), unit);
  // Digits without a unit are a year, a rank or half of a range.
  if (!blank && (!amount || !unit || /^[月日年]/.test(unit))) return undefined;
  const bound = `${ROUGH.exec(link)?.[0] ?? ''}${/^[多余]/.exec(unit)?.[0] ?? ''}${text.slice(behind, stop)}${/^[—\-–~～至]\s?\d/.test(text.slice(stop, stop + 3)) ? '—' : ''}`;
  return { span: { start: at, end }, end: stop, unit: unit.replace(/^[多余几来]/, ''), blank, amount, bound };
}
