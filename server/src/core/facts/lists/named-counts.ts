// Which names count what their own words list (县乡村三级, “三个十条”, “六个更加突出”)?
import { firstOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import { spanOf } from '../../text/span.js';
import { readInteger } from '../../zh/numeral.js';
import { COUNT, type DeclaredCount } from './counting.js';

const LEVELS =
  /(?<!国家[和与及、])(?<![园城开新郊景厂、街居直国省市州盟县旗区乡镇村组户社])(?<![国省市州盟县旗区乡镇村组户街居级][和与及])([国省市州盟县旗区乡镇村组户社]{2,6})([两三四五六])级(?!以上|医院|公路)/g;

/** 县乡村三级: one character a level; 乡镇 is one level or two. */
export function levels(text: string): DeclaredCount[] {
  return matchesOf(text, LEVELS).flatMap((match): DeclaredCount[] => {
    const [whole, names, digits] = match;
    const most = names!.length;
    // 全县镇村两级: the county only says where.
    const least = most - (/乡镇/.test(names!) ? 1 : 0) - (/[全我各本]/.test(text[match.index - 1] ?? '') ? 1 : 0);
    const declared = readInteger(digits!)!;
    if (new Set(names).size < most || most < 2) return [];
    const start = match.index + most;
    return [
      {
        numeral: spanOf(start, start + 1),
        phrase: spanOf(start, match.index + whole.length),
        text: `${digits}级`,
        declared,
        actual: Math.max(least, Math.min(declared, most)),
        first: spanOf(match.index, match.index + 1),
        last: spanOf(start - 1, start),
        agrees: declared >= least && declared <= most,
      },
    ];
  });
}

const RECAP = new RegExp(
  `(?<=[。；！](?:(?:归结|概括|总括)起来，就是|对|围绕|针对)?)(?:以上|上述|这)(${COUNT})(?:个?(?:方面|重点|突破口|环节)|项(?:重点)?(?:工作|举措|任务|措施)|条(?:措施|举措|意见|(?=[，,]))|点(?=[，,]|要求|意见))`,
  'g',
);
const MARKS = /(?<=^|[。；：，！\n])(一|二|三|四|五|六|七|八|九|十)([是要])/g;

/** 一是…二是…三是…。以上四个方面: the run of marks that it takes up, in its paragraph. */
export function recaps(text: string): DeclaredCount[] {
  if (!/以上|上述|。这/.test(text)) return [];
  return matchesOf(text, RECAP).flatMap((match): DeclaredCount[] => {
    const marks = matchesOf(text.slice(0, match.index), MARKS);
    const first = marks.map(([, numeral]) => numeral).lastIndexOf('一');
    const run = first < 0 ? [] : marks.slice(first);
    const declared = readInteger(match[1]!)!;
    const inOrder = run.every(([, numeral, word], i) => readInteger(numeral!) === i + 1 && word === run[0]![2]);
    if (run.length < 2 || !inOrder || marks.filter(([, numeral]) => numeral === '一').length > 1) return [];
    const start = match.index + match[0].indexOf(match[1]!);
    return [
      {
        numeral: spanOf(start, start + match[1]!.length),
        phrase: spanOf(match.index, match.index + match[0].length),
        text: match[0].slice(start - match.index),
        declared,
        actual: run.length,
        first: spanOf(run[0]!.index, run[0]!.index + 2),
        last: spanOf(run.at(-1)!.index, run.at(-1)!.index + 2),
        agrees: declared === run.length,
      },
    ];
  });
}

const SUMMED_UP = new RegExp(
  `((?:[\\u3400-\\u9fff]{1,8}、){1,9}[\\u3400-\\u9fff]{1,8})，(?:这|形成|构成|也就是)“?(${COUNT})个?([\\u3400-\\u9fff]{2,4})`,
  'g',
);

/** 工业十条、商贸十条、人才十条，这“三个十条”: what each of them ends with is counted. */
export function summedUp(text: string): DeclaredCount[] {
  if (!/，(?:这|形成|构成|也就是)/.test(text)) return [];
  return matchesOf(text, SUMMED_UP).flatMap((match): DeclaredCount[] => {
    const [whole, list, digits, words] = match;
    const items = list!.split('、');
    const declared = readInteger(digits!)!;
    const length = [4, 3, 2].find((size) => items.every((item) => item.endsWith(words!.slice(0, size))));
    if (!length) return [];
    const start = match.index + whole.lastIndexOf(digits!, whole.length - words!.length - 1);
    const end = match.index + whole.length - words!.length + Math.min(length, words!.length);
    return [
      {
        numeral: spanOf(start, start + digits!.length),
        phrase: spanOf(start, end),
        text: text.slice(start, end),
        declared,
        actual: items.length,
        first: spanOf(match.index, match.index + items[0]!.length),
        last: spanOf(match.index + list!.length - items.at(-1)!.length, match.index + list!.length),
        agrees: declared === items.length,
      },
    ];
  });
}

const REPEATED =
  /[“"]([一二三四五六七八九十]{1,2})个(?!一[”"])([\u3400-\u9fff]{1,6})[”"][^，。；：:“”（）]{0,8}(?:[：:]|——|，即|，就是|（即|（|，(?=\2))/g;

/** “六个更加突出”：更加突出…，更加突出… — the name's own words head each part. */
export function repeatedHeads(text: string): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  for (const match of matchesOf(text, REPEATED)) {
    const declared = readInteger(match[1]!);
    const head = match[2]!;
    const from = match.index + match[0].length;
    const heads: number[] = [];
    let anywhere = 0;
    // Behind a comma the parts stand in the same sentence.
    const stop = match[0].endsWith('，') ? firstOf(text, '。', from) : text.length;
    for (let place = text.indexOf(head, from); place >= 0 && place < stop; place = text.indexOf(head, place + 1)) {
      anywhere++;
      if (place === from || /[。；，、“]/.test(text[place - 1]!)) heads.push(place);
    }
    if (heads.length < 2) heads.splice(0, heads.length, ...headsWithin(text, from, head));
    if (!declared || heads.length < 2) continue;
    const numeral = spanOf(match.index + 1, match.index + 1 + match[1]!.length);
    const phrase = spanOf(numeral.start, numeral.end + 1 + head.length);
    counts.push({
      numeral,
      phrase,
      text: text.slice(phrase.start, phrase.end),
      declared,
      actual: heads.length,
      first: spanOf(heads[0]!, heads[0]! + head.length),
      last: spanOf(heads.at(-1)!, heads.at(-1)! + head.length),
      agrees: declared === heads.length || declared === anywhere,
    });
  }
  return counts;
}

/** “五个新突破”：在项目上实现新突破，在改革上实现新突破: where the words stand inside each part of the sentence, and in each once. */
function headsWithin(text: string, from: number, head: string): number[] {
  const stop = text.slice(from).search(/[。！？]/);
  const parts = text.slice(from, stop < 0 ? undefined : from + stop).split(/[，；、]/);
  if (!parts.every((part) => part.split(head).length === 2)) return [];
  let at = from;
  return parts.map((part) => {
    const place = at + part.indexOf(head);
    at += part.length + 1;
    return place;
  });
}
