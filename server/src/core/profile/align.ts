// Which part does each section and paragraph of this draft play?
import { isAnnexTitle } from '../draft/annex.js';
import type { Block, Draft } from '../draft/node.js';
import { memo } from '../text/memo.js';
import { NUMBERED, type Part, readParts } from './parts.js';
import { type Passage, readPassages } from './passages.js';
import { anchorsOf, type Role } from './roles.js';

export interface Alignment {
  readonly parts: readonly Part[];
  /** One a role at most, in order of place. */
  readonly passages: readonly Passage[];
  /** The end of the report proper: before a glossary or an annex. */
  readonly end: number;
  /** Index behind the last block of the report proper. */
  readonly last: number;
}

export const alignmentOf: (draft: Draft) => Alignment = memo((draft) => {
  const parts = readParts(draft);
  const annex = parts.find(({ role }) => role === 'annex')?.section.start;
  const starts = draft.places.map(({ span }) => span.start);
  const cut = annex === undefined ? -1 : starts.findIndex((start) => start >= annex);
  const titled = draft.blocks.findIndex((_, i) => isAnnexTitle(draft, i));
  let last = Math.min(...[cut, titled].map((at) => (at < 0 ? draft.blocks.length : at)));
  while (last > 0 && isNote(draft.blocks[last - 1]!)) last--;
  last = withoutTail(draft.blocks, last);
  const end = last > 0 ? draft.places[last - 1]!.span.end : 0;
  const proper = parts.filter(({ role }) => role !== 'annex');
  const passages = readPassages(draft, proper, last);
  return { parts: proper, passages, end, last };
});

/** A note behind the report: 〔3〕“……”：……, or what is no text at all. */
const isNote = ({ kind, text }: Block): boolean =>
  kind !== 'text' ||
  /^[[〔［【(（]?\d{1,3}[\]〕］】)）.．、]\s?[“"《\u3400-\u9fffA-Za-z0-9]{1,40}[”"》]?[^：:。]{0,30}[：:]/.test(text);

const TAIL = 12;
const SHORT = 24;
const PAGE =
  /^(?:相关(?:报道|文档|阅读|链接|新闻|稿件)[：:]?|扫一扫.{0,20}|[【】|×》《\s]{1,4}|责任编辑.{0,20}|分享到?.{0,10}|收藏)$/;

/** Without what a web page puts behind the last words: 相关报道：, a code to scan, lonely brackets. */
function withoutTail(blocks: readonly Block[], end: number): number {
  let last = end;
  while (last > 0 && PAGE.test(blocks[last - 1]!.text)) last--;
  for (let i = last - 1; i >= Math.max(0, last - TAIL); i--) {
    const { text } = blocks[i]!;
    if (/[。！!][”’）)]?$/.test(text)) return anchorsOf(blocks[i]!).has('closing') ? i + 1 : last;
    if (text.length > SHORT || NUMBERED.test(text)) return last;
  }
  return last;
}

/** The parts of the first rank, annexes left out. */
export const partsOf = (draft: Draft): readonly Part[] => alignmentOf(draft).parts;

/** Where each role is first played, in order of place. */
export const passagesOf = (draft: Draft): readonly Passage[] => alignmentOf(draft).passages;

export const passageOf = (draft: Draft, role: Role): Passage | undefined =>
  alignmentOf(draft).passages.find((passage) => passage.role === role);
