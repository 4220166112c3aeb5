// Which blanks stand for the same thing, so that one value fills them all?
import type { Draft } from '../draft/node.js';
import { type DraftBlank, draftBlanks } from '../facts/blanks/draft-blanks.js';
import { memo } from '../text/memo.js';
import type { Edit } from '../text/span.js';

/** What several blanks stand for: XX市, 第X届人民代表大会, 2025年. */
export interface Thing {
  /** Tells things of one draft apart. */
  readonly key: string;
  readonly label: string;
}

const OFFICES = /^(?:书记|副?省长|副?市长|副?县长|副?区长|主任|主席|部长|局长)/;
const AREA = /^(?:省|市|县|区|州|旗|镇|乡|村|街道|新区)(?!场|长|值|域|块|委?书记)/;
/** The place a report is about is of one of these. */
const HOME = ['市', '县', '区', '州', '旗', '省'];
/** What follows the name of the place a report is about where it stands without its 市 or 县. */
const OF_HOME =
  /^(?:高质量|发展|建设|经济|人民|儿女|大地|历史|特色|实践|样板|篇章|速度|品牌|是|在|的|作为|使命|最|前列|唯一|[，。、；！”])/;
const ENDS = /[，。、；：！？（）()“”‘’\s,;:!?xX×*＊【】]/;

/** The words behind a blank, up to the next mark and no longer than asked. */
const behind = ({ text }: Draft, { end }: DraftBlank, most: number): string => {
  const words = text.slice(end, end + most);
  const stop = words.search(ENDS);
  return stop < 0 ? words : words.slice(0, stop);
};

/** The thing of every blank that may stand for the same as another; a masked amount stands for itself. */
export const thingsOf: (draft: Draft) => ReadonlyMap<DraftBlank, Thing> = memo((draft) => {
  const blanks = draftBlanks(draft);
  const areas = new Map<string, number>();
  for (const blank of blanks) {
    const area = blank.kind === 'place' && AREA.exec(draft.text.slice(blank.end, blank.end + 4))?.[0];
    if (area) areas.set(area, (areas.get(area) ?? 0) + 1);
  }
  const home = HOME.filter((area) => areas.has(area)).sort((a, b) => areas.get(b)! - areas.get(a)!)[0];
  const things = new Map<DraftBlank, Thing>();
  for (const blank of blanks) {
    const thing = thingOf(draft, blank, home);
    if (thing) things.set(blank, thing);
  }
  return things;
});

function thingOf(draft: Draft, blank: DraftBlank, home: string | undefined): Thing | undefined {
  const { kind, style, text, suggestion, end } = blank;
  const called = (label: string, key = label): Thing => ({ key: `${kind}:${key}`, label });
  if (style === 'slot' && /[\u3400-\u9fff]/.test(text)) return called(text);
  if (style !== 'mask') return undefined;
  const after = draft.text.slice(end, end + 16);
  if (kind === 'year') return suggestion && called(`${suggestion.value}年`);
  if (kind === 'code') return suggestion && called(`${text}${behind(draft, blank, 4)}`, behind(draft, blank, 4));
  if (kind === 'person') {
    const office = OFFICES.exec(after)?.[0];
    return office === undefined ? undefined : called(`${text}${office}`, office);
  }
  if (kind === 'ordinal') {
    const words = behind(draft, blank, 6);
    return words.length < 2 ? undefined : called(`第${text}${words}`, words);
  }
  if (kind === 'place') {
    const area = AREA.exec(after)?.[0];
    if (area) return called(`${text}${area}`);
    if (home && OF_HOME.test(after)) return called(`${text}${home}`);
  }
  if (kind !== 'place' && kind !== 'name') return undefined;
  const words = behind(draft, blank, 4);
  return words.length < 2 || words.startsWith('等') ? undefined : called(`${text}${words}`);
}

/** The blank and all that stand for the same thing, in order of place. */
export function sameThing(draft: Draft, blank: DraftBlank): readonly DraftBlank[] {
  const things = thingsOf(draft);
  const key = things.get(blank)?.key;
  return key === undefined ? [blank] : draftBlanks(draft).filter((other) => things.get(other)?.key === key);
}

/** The blank at the offset. */
export const blankAt = (draft: Draft, offset: number): DraftBlank | undefined =>
  draftBlanks(draft).find(({ start, end }) => start <= offset && offset <= end);

/** Puts a value into blanks. What already follows a blank is not written twice: 云溪市 into XX市, 12.5亿元 into xx亿元. */
export const filled = (draft: Draft, blanks: readonly DraftBlank[], value: string): Edit[] =>
  blanks.map(({ start, end }) => {
    const after = draft.text.slice(end, end + value.length);
    let common = Math.min(after.length, value.length - 1);
    while (common > 0 && (!value.endsWith(after.slice(0, common)) || /^[0-9.]/.test(after))) common--;
    return { start, end, text: value.slice(0, value.length - common) };
  });
