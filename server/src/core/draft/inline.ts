// Which characters of a Markdown line does a reader read?

import { matchesOf } from '../text/matches.js';
import type { Span } from '../text/span.js';

// What follows a mask of asterisks: measure words, units, offices and places; never the first words of bold text.
const UNIT_AFTER =
  /^(?:[届次亿万千元％%年月日个条项家户人名吨位强省市县区镇乡村号线段期级宗座场处公度成倍岁天周支批类种笔本台套间所株头只辆起件份.．)＋+—\-～~A-Za-z㎡”]|平方|立方|书记)/;
const AFTER_MASK = new RegExp(`${UNIT_AFTER.source}|^(?:[，,、。；：:;）]|$)`);
const BOUNDARY = /[\s\u3000。！？；：:;，,、（(《“"|>#]/;
const HAN = /[\u3400-\u9fff]/;

/** True when asterisks are the masks of this text, so that a doubtful pair is two masks and not bold type. */
export function masksWithAsterisks(text: string): boolean {
  let seen = 0;
  for (const match of matchesOf(text, /[\u3400-\u9fff]\*{1,6}(?=[届次亿万元％%个位家])/g)) {
    if (!text.startsWith('**', match.index - 1) && ++seen >= 3) return true;
  }
  return false;
}

// Constructs of which nothing is read, beside comments: tags, blanks written as entities, images, footnote marks.
const UNREAD = [
  /<\/?[A-Za-z][^<>]{0,400}>/y,
  /&(?:nbsp|emsp|ensp|#160);/y,
  /!\[[^[\]]*\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^[\]]*\])/y,
  /\[\^[^[\]\s]+\]/y,
];
const LINK = /\[([^[\]]*)(?:\]\([^()\s]*(?:\s[^()]*)?\)|\]\[[^[\]]*\])/y;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;

function matchAt(form: RegExp, line: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(line);
}

/**
 * The parts of `[start, end)` that are text: no marks of emphasis, links, images, code, comments, tags or escapes.
 * Emphasis is decided here and not by CommonMark, because there `省委**届*次全会` is bold type.
 */
export function readable(text: string, start: number, end: number, masked: boolean): Span[] {
  const line = text.slice(start, end);
  if (!/[*_`[\]\\<&~]/.test(line)) return [{ start, end }];
  const dropped = unread(line, masked).sort((a, b) => a.start - b.start);
  const kept: Span[] = [];
  let from = 0;
  for (const gap of dropped) {
    if (gap.start > from) kept.push({ start: start + from, end: start + gap.start });
    from = Math.max(from, gap.end);
  }
  if (from < line.length) kept.push({ start: start + from, end });
  return kept;
}

/** What of a line is not read, in no order. */
function unread(line: string, masked: boolean): Span[] {
  const dropped: Span[] = [];
  const closings = new Set<number>();
  const unclosed = new Set<number>();
  /** No comment is closed any more. */
  let uncommented = false;
  let at = 0;
  /** Drops what stands between here and `to`, and goes on there. */
  const skip = (to: number) => {
    dropped.push({ start: at, end: to });
    at = to;
  };
  while (at < line.length) {
    const char = line[at]!;
    if (char === '*' || char === '_') {
      const to = at + runLength(line, at);
      const close = closings.has(at)
        ? undefined
        : to - at <= 3
          ? closing(line, at, line.slice(at, to), masked)
          : undefined;
      if (close !== undefined) closings.add(close);
      if (close !== undefined || closings.has(at)) skip(to);
      else at = to;
    } else if (char === '`') {
      const to = at + runLength(line, at);
      const close = unclosed.has(to - at) ? undefined : codeEnd(line, to, to - at);
      if (close !== undefined) skip(close);
      else {
        unclosed.add(to - at);
        at = to;
      }
    } else if (char === '\\' && matchAt(ESCAPE, line, at)) {
      skip(at + 1);
      at += 1;
    } else if (char === '~' && line[at + 1] === '~') {
      skip(at + 2);
    } else if (char === '<' && !uncommented && line.startsWith('<!--', at)) {
      const close = line.indexOf('-->', at + 4);
      uncommented = close < 0;
      if (!uncommented) skip(close + 3);
    } else if (char === '<' || char === '&' || char === '!' || char === '[') {
      const whole = UNREAD.map((form) => matchAt(form, line, at)).find((match) => match);
      const link = whole ? null : matchAt(LINK, line, at);
      if (link) dropped.push({ start: at + 1 + link[1]!.length, end: at + link[0].length });
      if (whole) skip(at + whole[0].length);
      else if (link) skip(at + 1);
      else at += 1;
    } else at += 1;
  }
  return dropped;
}

/** Where the emphasis that `run` may open at `at` closes; undefined when the run is a mask. */
function closing(line: string, at: number, run: string, masked: boolean): number | undefined {
  const inside = at + run.length;
  const close = nextRun(line, inside, run);
  if (close === undefined) return undefined;
  const content = line.slice(inside, close);
  if (/^[\s\u3000]|[\s\u3000]$/.test(content) || !HAN.test(content) || content.length < 2) return undefined;
  const before = line[at - 1] ?? ' ';
  const after = line.slice(close + run.length);
  const opensFreely = BOUNDARY.test(before);
  const closesFreely = after === '' || BOUNDARY.test(after[0]!) || /[。！；：，:;]$/.test(content);
  if (opensFreely && closesFreely) return masked && AFTER_MASK.test(content) ? undefined : close;
  // Bold words in the middle of a sentence: only where the text is not itself masked with asterisks.
  if (masked || run[0] === '_') return undefined;
  if (AFTER_MASK.test(content) || UNIT_AFTER.test(after)) return undefined;
  return content.length <= 24 && !/[，。；！？]/.test(content) ? close : undefined;
}

/** The next run of the same character, if it has the same length. */
function nextRun(line: string, from: number, run: string): number | undefined {
  const at = line.indexOf(run[0]!, from);
  return at >= 0 && runLength(line, at) === run.length ? at : undefined;
}

function runLength(line: string, at: number): number {
  let end = at + 1;
  while (line[end] === line[at]) end++;
  return end - at;
}

/** Behind the run of `length` backticks that closes a code span; undefined when none does. */
function codeEnd(line: string, from: number, length: number): number | undefined {
  for (let at = line.indexOf('`', from); at >= 0; ) {
    const run = runLength(line, at);
    if (run === length) return at + run;
    at = line.indexOf('`', at + run);
  }
  return undefined;
}
