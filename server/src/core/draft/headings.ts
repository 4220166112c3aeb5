// Which headings does a paragraph hold? At its start, or run into it.
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type Mark, markAt } from '../zh/ordinal.js';
import type { Block } from './node.js';

/** A heading inside a block; spans count from the start of the block. */
export interface Heading extends Span {
  /** Undefined for a topic sentence (主题句), which heads a part of its paragraph without a number. */
  readonly mark: Mark | undefined;
  readonly title: string;
  /** The block holds nothing but this heading. */
  readonly standing: boolean;
  /** It stands at the start of the block. */
  readonly initial: boolean;
}

const END = /[。！？!?]/;
const ENDS = new Set([...'。！？!?'].map((mark) => mark.charCodeAt(0)));
const TOPIC_LENGTH = { least: 4, most: 16 };

/** In order of place. */
export const headingsOf: (block: Block) => readonly Heading[] = memo((block) => {
  if (block.kind !== 'text') return [];
  const { text } = block;
  const headings: Heading[] = [];
  for (const start of sentenceStarts(text)) {
    const mark = markAt(text, start);
    const initial = start === 0;
    if (mark && (initial || runsIn(text, mark, start))) {
      const end = titleEnd(text, start + mark.text.length);
      const title = text.slice(start + mark.text.length, end).trim();
      if (title) headings.push({ start, end, mark, title, initial, standing: initial && isLast(text, end) });
      const topic = topicEnd(text, end + 1);
      if (!initial || topic === undefined || !END.test(text[end] ?? '')) continue;
    } else {
      const end = topicEnd(text, start);
      if (end === undefined) continue;
      headings.push({ start, end, mark: undefined, title: text.slice(start, end), initial, standing: false });
    }
  }
  return headings;
});

/** The starts of the block, of each sentence in it, and of a first item that is a sentence behind a pause: 问题有：一是…。二是…。 */
function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (PAUSES.has(unit) && opensList(text, at + 1)) starts.push(at + 1);
    if (!ENDS.has(unit) && !isMisreadStop(text, at)) continue;
    let next = at + 1;
    while (next < text.length && /[”’）)\s]/.test(text[next]!)) next++;
    if (next < text.length) starts.push(next);
  }
  return starts;
}

const PAUSES = new Set([...'：:，,'].map((char) => char.charCodeAt(0)));

function opensList(text: string, at: number): boolean {
  if (!text.startsWith('一是', at) && !text.startsWith('第一', at)) return false;
  const mark = markAt(text, at);
  return mark !== undefined && runsIn(text, mark, at);
}

/** 5%o五年来: a full stop read as an o. */
const isMisreadStop = (text: string, at: number): boolean =>
  (text[at] === 'o' || text[at] === 'O') && (text[at - 1] === '%' || text[at - 1] === '％');

/** 二是… inside a paragraph heads what follows if it is a sentence of its own; 二是…；三是…； is a list. */
function runsIn(text: string, mark: Mark, start: number): boolean {
  if (mark.style !== 'shi' && mark.style !== 'di') return false;
  const end = titleEnd(text, start + mark.text.length);
  return end - start <= 40 && text[end] === '。' && end < text.length - 1;
}

const TITLE_LENGTH = { most: 60, cut: 40 };

/** The end of a title: the end of its sentence, or a colon that opens the text. A very long sentence is cut at a comma. */
function titleEnd(text: string, from: number): number {
  const within = text.slice(from, from + TITLE_LENGTH.most + 1);
  const end = within.search(/[。！？；：:;!?]/);
  if (end >= 0) return from + end;
  if (within.length <= TITLE_LENGTH.most) return text.length;
  const comma = within.slice(0, TITLE_LENGTH.cut).search(/[，,]/);
  return from + (comma > 0 ? comma : TITLE_LENGTH.cut);
}

// 五年来，我们……，……。 heads the paragraphs of a review of several years.
const REFRAIN =
  /(?:[一二两三四五六七八九十]年(?:多)?来|过去[一五]年)[，,]我们[^。，,；：]{3,12}[，,][^。，,；：]{3,12}。/y;

/** The end of a topic sentence at `start`: a few characters without a comma, and text after it. */
function topicEnd(text: string, start: number): number | undefined {
  REFRAIN.lastIndex = start;
  const refrain = REFRAIN.exec(text);
  if (refrain && start + refrain[0].length < text.length) return start + refrain[0].length - 1;
  // Most sentences are longer, and need no look at each character.
  if (!text.slice(start, start + TOPIC_LENGTH.most + 1).includes('。')) return undefined;
  for (let at = start; at < text.length && at - start <= TOPIC_LENGTH.most; at++) {
    const char = text[at]!;
    if (char === '。') return at - start >= TOPIC_LENGTH.least && at < text.length - 1 ? at : undefined;
    // An amount makes it an ordinary statement.
    if (/[xX×*0-9]/.test(char) && /[个人万亿处户座条家项件所公%％]/.test(text[at + 1] ?? '')) return undefined;
    if (!/[\u3400-\u9fffxX×*A-Za-z0-9“”]/.test(char)) return undefined;
  }
  return undefined;
}

const isLast = (text: string, end: number): boolean =>
  end >= text.length || (end === text.length - 1 && /[。：:]/.test(text[end]!));
