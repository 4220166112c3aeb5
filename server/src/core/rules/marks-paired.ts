import { headingsOf } from '../draft/headings.js';
import { locate } from '../draft/locate.js';
import type { Block } from '../draft/node.js';
import { shapeOf } from '../draft/shape.js';
import { throughout } from '../draft/throughout.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '（': '）', '【': '】', '〔': '〕' };
const CLOSING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
);

export const marksPaired = defineRule({
  id: 'marks-paired',
  title: '引号、书名号、括号不成对，标点重复',
  why: '少半个引号，后面的引号就全反了；删改时最容易留下。',
  severity: 'warning',
  examples: {
    bad: [
      '推行⟦“⟧支部联建模式，壮大集体经济。',
      '培育“专精特新⟦“⟧企业12家。',
      '印发⟦《⟧实施方案⟦）⟧的通知。',
      '推进改革⟦”⟧和创新⟦，，⟧成效明显⟦。。⟧',
    ],
    good: [
      '推行“支部联建”模式。',
      '（一）落实《方案》（试行），培育“专精特新”企业。',
      '“要‘走出去’，也要‘引进来’。”',
      '1）学校；2）医院。',
    ],
  },
  *draft(draft) {
    if (!throughout(draft, unevenIn).length) return;
    const { body } = shapeOf(draft);
    let carried: readonly Open[] = [];
    for (let index = 0; index < draft.blocks.length; index++) {
      const block = draft.blocks[index]!;
      // A cover page is layout and no sentence.
      if (block.kind !== 'text' || (index < body && !block.depth)) continue;
      for (const { own, once } of doubledOf(block)) {
        const span = locate(draft, index, own);
        const fixes = once ? [{ title: `改为“${once}”`, safe: true, edits: [{ ...span, text: once }] }] : [];
        yield { span, message: `标点重复：“${block.text.slice(own.start, own.end)}”`, fixes };
      }
      const { odd, open } = carried.length ? pairUp(block.text, carried) : pairsOf(block);
      for (const found of odd) yield reportOf(locate(draft, index, found), found);
      if (!open.length) carried = [];
      // A paragraph that breaks off in the middle of a sentence goes on in the next one, and so may its quotation.
      else if (index < draft.blocks.length - 1 && breaksOff(block)) {
        // What was open before lies below what was opened here.
        const all = open.map((o) => ({ ...o, span: o.span ?? locate(draft, index, o) }));
        for (const lost of all.slice(0, -DEEPEST)) yield reportOf(lost.span, lost);
        carried = all.slice(-DEEPEST);
      } else {
        carried = [];
        for (const lost of open) yield reportOf(lost.span ?? locate(draft, index, lost), lost);
      }
    }
  },
});

/** Nobody writes more brackets within brackets; what lies deeper is not looked for again with every one that closes. */
const DEEPEST = 64;

const DOUBLED = /[，、；][，、；。]+|(?<![%％])。[，、；]+|。。[。，、；]*|：：/g;
/** `once`: the mark that stands twice, where it is one. */
const doubledOf: (block: Block) => readonly { readonly own: Span; readonly once: string | undefined }[] = memo(
  ({ text }) =>
    matchesOf(text, DOUBLED).map(({ 0: found, index }) => ({
      own: { start: index, end: index + found.length },
      once: /^(.)\1+$/.exec(found)?.[1],
    })),
);

const breaksOff = (block: Block): boolean =>
  !/[。！？：；”）!:?;）)]$/.test(block.text) && !headingsOf(block)[0]?.standing;

const MARKS = /[“”‘’（）【】〔〕《》]/g;

/** 》》点击进入 and 更多《《: arrows of a web page stand at the very start and the very end. */
function withoutArrows(text: string): Span {
  let start = 0;
  let end = text.length;
  while (text[start] === '》') start++;
  while (end > start && text[end - 1] === '《') end--;
  return { start, end };
}

interface Odd extends Span {
  readonly mark: string;
  /** The mark that was meant, when only one can have been. */
  readonly meant?: string;
}
interface Open extends Odd {
  /** Where it stands in the draft, once another block has begun. */
  readonly span?: Span;
}

const pairsOf = memo(({ text }: Block) => pairUp(text, []));

/** The block itself, if something in it is to be looked at. */
const unevenIn = memo((block: Block) => {
  const { odd, open } = pairsOf(block);
  return odd.length + open.length + doubledOf(block).length > 0 ? [block] : [];
});

/** What does not pair up in a text; `before` was opened earlier. `open` is what is still open at its end. */
function pairUp(
  text: string,
  before: readonly Open[],
): { readonly odd: readonly Odd[]; readonly open: readonly Open[] } {
  const odd: Odd[] = [];
  const open: Open[] = [...before];
  const words = withoutArrows(text);
  for (const { 0: mark, index: at } of matchesOf(text, MARKS)) {
    if (at < words.start || at >= words.end) continue;
    const here = { start: at, end: at + 1, mark };
    const top = open.at(-1);
    if (mark in PAIRS) {
      if (top?.mark !== mark || (mark !== '“' && mark !== '《')) open.push(here);
      else if (closesNext(text, at)) {
        // “支部联建模式，推行“村企联建”: the first was never closed.
        odd.push(top);
        open.splice(-1, 1, here);
      } else {
        // “专精特新“企业: the second opens where the first should close.
        odd.push({ ...here, meant: PAIRS[mark]! });
        open.pop();
      }
    } else if (mark in CLOSING) {
      if (top?.mark === CLOSING[mark]) open.pop();
      else if (mark === '）' && LIST_MARK.test(text.slice(Math.max(0, at - 3), at))) continue;
      else {
        const near = open
          .slice(-DEEPEST)
          .map((o) => o.mark)
          .lastIndexOf(CLOSING[mark]!);
        const below = near < 0 ? -1 : Math.max(0, open.length - DEEPEST) + near;
        const quote = top && (top.mark === '“' || top.mark === '‘') && (mark === '”' || mark === '’');
        if (below < 0 && quote) {
          // “X’: opened as one kind, closed as the other.
          odd.push({ ...here, meant: PAIRS[top.mark]! });
          open.pop();
        } else if (below < 0) odd.push(here);
        else odd.push(...open.splice(below).slice(1));
      }
    }
  }
  return { odd: odd.filter((o) => !before.includes(o)), open };
}

/** 1）学校；2）医院: a bracket that only closes. */
const LIST_MARK = /(?:^|[；。，\s])[0-9一二三四五六七八九十]{1,2}$/;

const closesNext = (text: string, at: number): boolean => {
  const mark = text[at]!;
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === PAIRS[mark]) return true;
    if (text[next] === mark) return false;
  }
  return false;
};

function reportOf(span: Span, { mark, meant }: Odd): Report {
  const other = PAIRS[mark] ?? CLOSING[mark];
  return {
    span,
    message: meant ? `“${mark}”用反了，应为“${meant}”` : `“${mark}”没有与之成对的“${other}”`,
    fixes: meant ? [{ title: `改为“${meant}”`, safe: false, edits: [{ ...span, text: meant }] }] : [],
  };
}
