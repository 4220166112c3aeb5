// Which amounts are told again in another unit, and are not the same there?
import { matchesOf } from '../text/matches.js';
import { amountIn, amountOf } from './amount.js';
import { DIGITS } from './figure.js';
import type { Misplaced } from './unit-heads.js';
import { WRITTEN } from './unit-kinds.js';

/** 36万吨（合7.2亿公斤）: the same amount in another unit. */
const CONVERTED = new RegExp(
  `(?<![0-9.．])(?<first>${DIGITS}${WRITTEN})(?:[，,、（(]?(?:(?:折算?|换算)后?(?:合|为|成)|[约折]合|[合折]|相当于|也就是|也即|[以按](?:[万亿]{0,2}(?:元|公顷|亩|吨|斤|公里|米))计为?)(?:约|近)?为?|[，,（(]即|[、（(]约)(?:约|近)?(?<number>${DIGITS})(?<unit>${WRITTEN})(?![/／每])`,
  'g',
);

/** 12.9亿元（12900万元）: the same digits in another scale, and the wrong one. */
const RESCALED = new RegExp(
  `(?<![0-9.．])(?<first>${DIGITS}[万亿]{0,2}元)[（(](?<number>${DIGITS})(?<unit>[万亿]{0,2}元)(?=[）)])`,
  'g',
);
/** 3.9万亩（2600公顷）: nothing but the other unit stands in the brackets. */
const BRACKETED = new RegExp(
  `(?<![0-9.．])(?<first>${DIGITS}(?:万?亩|万?公顷|平方公里))[（(](?<number>${DIGITS})(?<unit>万?亩|万?公顷|平方公里)(?=[）)])`,
  'g',
);
const significant = (digits: string): string => digits.replace(/[.,．]/g, '').replace(/^0+|0+$/g, '');

export function* converted(text: string): Iterable<Misplaced> {
  const rescaled = matchesOf(text, RESCALED).filter(
    ({ groups }) => significant(/^[0-9.,．]+/.exec(groups!.first!)![0]) === significant(groups!.number!),
  );
  for (const match of [...matchesOf(text, CONVERTED), ...matchesOf(text, BRACKETED), ...rescaled]) {
    const { first, number, unit } = match.groups!;
    const at = first!.search(/[^0-9,.．]/);
    const [one, other] = [amountOf(first!.slice(0, at), first!.slice(at)), amountOf(number!, unit!)];
    const told = one && other && first!.slice(at) !== unit ? amountIn(one, unit!) : undefined;
    if (!told) continue;
    // Writers round when they convert.
    if (Math.abs(Number(number!.replace(/,/g, '')) / told - 1) < 0.15) continue;
    const end = match.index + match[0].length;
    yield {
      start: end - number!.length - unit!.length,
      end,
      message: `${first}折合${Number(told.toPrecision(3))}${unit}`,
    };
  }
}
