// Where does a paragraph name some of the things it counts? Of A、B、C等两个 one is too many.
import { matchesOf } from '../../text/matches.js';
import { spanOf } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';
import { COUNT, type DeclaredCount, NAMED_SO, NOT_COUNTING } from './counting.js';
import { enumerationBefore } from './enumerations.js';

/** A、B、C等三个, A、B、C等平台三个: the count may be larger than the list, never smaller. */
const OPEN = new RegExp(
  `等(?:[\\u3400-\\u9fff]{2,6}?(?=${COUNT}(?:[\\u3400-\\u9fff]|[场批人]次)[，。；、]))?(${COUNT}|1)([\\u3400-\\u9fff])(?=[\\u3400-\\u9fffA-Za-z0-9“，。；、])`,
  'g',
);
const ONE_OF = /[个家条项座处所类]/;

/** Counts of things of which only some are named. */
export function openLists(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = namedAmong(text);
  for (const match of matchesOf(text, OPEN)) {
    const [whole, digits, measure] = match;
    const declared = readInteger(digits!);
    const list = enumerationBefore(text, match.index + 1);
    // 一个 may be an article.
    if (!declared || (declared < 2 && (digits !== '1' || !ONE_OF.test(measure!))) || !list) continue;
    if (NOT_COUNTING.has(measure!)) continue;
    const end = match.index + whole.length;
    if (NAMED_SO.test(text.slice(end - 1 - digits!.length, end + 3))) continue;
    // 企业3家、合作社5户等8个: these are counts of their own. 总投资3亿元的某项目 and 107国道 are names.
    const names = list.items.map((item) =>
      item
        .replace(/^[（(]?\d{1,2}[）).．]/, '')
        .replace(
          /^.{0,10}?[0-9.]{1,8}[万亿]?(?:元|公里|亩|平方米|兆瓦|吨|千瓦|千伏|伏|米)的?(?=[\u3400-\u9fff]{2})/,
          '',
        ),
    );
    if (names.some((item) => /[xX×*％%]|[0-9](?![0-9G]|[国省县]道|线|号|高速|路)/.test(item.slice(-8)))) continue;
    const numeral = spanOf(end - 1 - digits!.length, end - 1);
    counts.push({
      numeral,
      phrase: spanOf(match.index, end),
      text: text.slice(match.index, end),
      declared,
      actual: list.least,
      first: spanOf(list.start, list.start + list.items[0]!.length),
      last: spanOf(match.index - list.items.at(-1)!.length, match.index),
      agrees: declared >= list.least,
    });
  }
  return counts;
}

/** 包括A、B、C在内的6家: at least as many as are named. */
const AMONG_THEM = new RegExp(
  `包括([\\u3400-\\u9fff“”]{2,20}(?:、[\\u3400-\\u9fff“”]{2,20}){1,8})在内的(?:共)?(${COUNT})(?!十|百|千|万)([\\u3400-\\u9fff])`,
  'g',
);

function namedAmong(text: string): DeclaredCount[] {
  return matchesOf(text, AMONG_THEM).flatMap((match): DeclaredCount[] => {
    const [whole, list, digits, measure] = match;
    const declared = readInteger(digits!);
    const items = list!.split('、');
    if (!declared || declared >= items.length || NOT_COUNTING.has(measure!)) return [];
    const end = match.index + whole.length;
    const from = match.index + 2;
    const last = from + list!.length;
    return [
      {
        numeral: spanOf(end - 1 - digits!.length, end - 1),
        phrase: spanOf(last + 3, end),
        text: text.slice(last + 3, end),
        declared,
        actual: items.length,
        first: spanOf(from, from + items[0]!.length),
        last: spanOf(last - items.at(-1)!.length, last),
        agrees: false,
      },
    ];
  });
}
