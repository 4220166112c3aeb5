// Where does the report proper begin and end? Title, salutation (称谓), closing.
import { memo } from '../text/memo.js';
import { markAt } from '../zh/ordinal.js';
import type { Block, Draft } from './node.js';

export interface Shape {
  /** The block that holds the title, if there is one. */
  readonly title: number | undefined;
  /** The first block of the body: behind title, date, speaker and salutation. */
  readonly body: number;
  /** The first block of the closing appeal; `blocks.length` when there is none. */
  readonly closing: number;
}

const SALUTATION = /^(?:各位(?:代表|委员|同志|来宾)|同志们|尊敬的[^。]{1,12})(?:[、，,][^。：:！!]{1,14})?[：:！!]/;
const TITLE = /(?:报告|讲话|讲话稿|发言|致辞|汇报|总结)(?:[（(][^（()）]{1,16}[）)])?$/;
const HEAD = 25;
const TAIL = 10;

export const isSalutation = (block: Block): boolean => SALUTATION.test(block.text);

export const shapeOf: (draft: Draft) => Shape = memo(({ blocks }) => {
  // Whoever is addressed behind the first heading was greeted before.
  const heading = blocks.findIndex(({ kind, text }, i) => i < HEAD && kind === 'text' && isFirstHeading(text));
  const head = blocks.slice(0, heading < 0 ? HEAD : heading);
  const isText = (block: Block) => block.kind === 'text';
  const salutation = head.findIndex((block) => isText(block) && block.text.length <= 40 && isSalutation(block));
  const opening = salutation >= 0 ? salutation : head.findIndex((block) => isText(block) && isSalutation(block));
  const before = head.slice(0, opening >= 0 ? opening : HEAD);
  const isTitle = (block: Block) =>
    isText(block) && (block.depth === 1 || (block.text.length <= 60 && TITLE.test(block.text)));
  const first = blocks.findIndex(isText);
  const named = before.findIndex(isTitle);
  const title = named >= 0 || opening >= 0 || first < 0 || !isPlainTitle(blocks[first]!.text) ? named : first;
  const body = salutation >= 0 ? salutation + 1 : Math.max(opening, title + 1, 0);
  let closing = blocks.length;
  for (let i = blocks.length - 1; i >= Math.max(body + 1, blocks.length - TAIL); i--) {
    if (isText(blocks[i]!) && /^(?:各位(?:代表|委员)|同志们)[！!，,]/.test(blocks[i]!.text)) {
      closing = i;
      break;
    }
  }
  return { title: title >= 0 ? title : undefined, body, closing };
});

const EXCERPT = /节选|节录|摘[要录编登选]|选登/;
const OPENS = /(?:我|谨|受)[^。，,]{0,12}(?:代表|委托)[^。]{2,40}(?:报告|汇报)|请予?审[议查]/;

/** Part of a longer text: called so, or without the title, the greeting and the opening words that a whole one has. */
export const isExcerpt: (draft: Draft) => boolean = memo((draft) => {
  const { title } = shapeOf(draft);
  const named = title === undefined ? undefined : draft.blocks[title]!;
  // A section has a title of its own, and no report's.
  if (named && TITLE.test(named.text)) return EXCERPT.test(named.text);
  const first = draft.blocks.findIndex(({ kind, text }) => kind === 'text' && markAt(text, 0));
  const head = draft.blocks.slice(0, first < 0 ? HEAD : Math.min(first, HEAD)).filter(({ kind }) => kind === 'text');
  // 各位代表！ stands between the parts as well.
  return !head.some((block) => (isSalutation(block) && /[：:]\s*$/.test(block.text)) || OPENS.test(block.text));
});

const isFirstHeading = (text: string): boolean => markAt(text, 0)?.style === 'hanzi';

/** A short first line that is neither a numbered heading nor a sentence. */
const isPlainTitle = (text: string): boolean => text.length <= 40 && !/[。：:！]$/.test(text) && !markAt(text, 0);
