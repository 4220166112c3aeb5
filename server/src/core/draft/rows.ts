// The physical lines of a text, and which of them belong to the web page it was copied from.
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';

/** A physical line without its line end and without blanks at either side; empty for a blank line. */
export interface Row extends Span {
  readonly text: string;
  /** Where the line starts, blanks included. */
  readonly from: number;
}

const WIDE = new Set([...'\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'].map((space) => space.charCodeAt(0)));
/** As `\s` has it; asked so often that an expression would cost more than all else. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x2000 && unit <= 0x200a) || WIDE.has(unit);
const isBlank = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  // Nearly every character is a Chinese one.
  return (unit < 0x3400 || unit > 0x9fff) && (isSpace(unit) || unit === 0x200b);
};

export function rowsOf(text: string, lines: Lines): Row[] {
  return lines.starts.map((from, i) => {
    let start = from;
    let end = lines.starts[i + 1] ?? text.length;
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    return { from, start, end, text: text.slice(start, end) };
  });
}

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
/** In UTF-16 units. What is longer is no row of dashes; a group that repeats a million times would exhaust the stack. */
const LONGEST_DELIMITER = 4000;

/** The last row of the table of bars that begins at row `i`: a row of dashes stands below its header. */
export function tableEnd(rows: readonly Row[], i: number): number | undefined {
  const under = rows[i + 1]?.text ?? '';
  const begins =
    under.includes('-') &&
    under.length <= LONGEST_DELIMITER &&
    rows[i]!.text.includes('|') &&
    DELIMITER_ROW.test(under);
  if (!begins) return undefined;
  let last = i + 1;
  while (rows[last + 1]?.text.includes('|')) last++;
  return last;
}

// What only the frame of a web page or document site says, never a report.
const FRAME = new RegExp(
  [
    '^当前位置[:：]',
    '^您(?:现在|当前)?的位置',
    '^首页\\s*>',
    '小编(?:为大家)?(?:整理|收集)',
    '^推荐访问[:：]',
    '^(?:相关|热门|推荐)(?:文章|阅读|推荐|文档|报道|新闻|稿件|链接|附件|解读)\\s*(?:[:：>》]|$)',
    '版权所有',
    'all rights? reserved',
    'powered by',
    '备案号|ICP备',
    '由会员(?:分享|上传)',
    '可在线阅读',
    '仅供(?:个人)?学习[，, ]*(?:禁止|请勿|不得)',
    '会员(?:资料|材料|群|专享)|(?:QQ|微信)群',
    '^(?:上|下)一篇[:：]',
    '^(?:点击|免费|立即|本文档?)下载|下载(?:本文|文档|全文)',
    '^(?:浏览|阅读|点击)(?:次数|量)[:：]',
    '^【?(?:打印|关闭)(?:本页|此页|本文|窗口)】?',
    '^【?字[体号][:：]',
    '^【大\\s?中\\s?小】',
    '^[（(【]?责(?:任编辑|编)[:：]',
    '^扫一扫',
    '^(?:发表|发布)(?:时间|日期)[:：]',
    '^》+\\s*点击',
    '^分享(?:到|[:：])',
    '^时间[:：]\\s*\\d{4}-\\d{1,2}-\\d{1,2}.*来源[:：]',
    '扫(?:一扫|描)?(?:下方)?二维码',
  ].join('|'),
  'i',
);
/** What may stand in a report as well, but not where a page stands round it. */
const BESIDE =
  /^(?:下载|打印|全屏|收藏|加大|还原|减小|[大中小]|首页|返回顶部|[【】|×>＞]|(?:信息|文章|稿件)?来源[:：].{0,20}|(?:作者|编辑|记者|时间|日期)[:：].{0,20}|20\d\d(?:-|年)\d{1,2}(?:-|月)\d{1,2}日?\s*\d{1,2}[:时]\d{1,2}.{0,4})$/;
/** The line behind a lone 来源：. */
const SOURCE = /^.{2,12}(?:报|网|社|台|客户端|发布)$/;
const TITLE = /(?:报告|讲话|讲话稿|发言|致辞)(?:稿|全文)?(?:[（(][^（()）]{1,12}[）)])?$/;
const SALUTATION = /^(?:各位|同志们|尊敬的)[^。，,]{0,16}[：:！!]$/;
const HEAD = 25;
const TAIL = 12;
const REACH = 6;

/** Marks the rows of a page frame: what surrounds the title above, and what follows the last line of the report. */
export function framesOf(rows: readonly Row[]): ReadonlySet<number> {
  const frames = new Set<number>();
  const filled: number[] = [];
  for (let i = 0; i < rows.length; i++) if (rows[i]!.text) filled.push(i);
  const head = filled.slice(0, HEAD);
  const isFrame = (i: number) => FRAME.test(rows[i]!.text);
  const isBeside = (i: number) => BESIDE.test(rows[i]!.text);
  const salutation = head.find((i) => SALUTATION.test(rows[i]!.text));
  const beforeBody = salutation === undefined ? head : head.filter((i) => i < salutation);
  const first = Math.max(head.length, filled.length - TAIL);
  let end = filled.findIndex((i, at) => at >= first && isFrame(i));
  if (end >= 0) {
    // A list of related pages is longer than the tail.
    for (let at = end; at > head.length && at > end - REACH; at--) if (isFrame(filled[at - 1]!)) end = at - 1;
    while (end > head.length && isBeside(filled[end - 1]!)) end--;
    for (const i of filled.slice(end)) frames.add(i);
  }
  const inHead = beforeBody.filter(isFrame);
  const titles = beforeBody.filter((i) => rows[i]!.text.length <= 60 && TITLE.test(rows[i]!.text) && !isFrame(i));
  // The page repeats the title in its frame; the report's own is the last one.
  const title = titles.at(-1) ?? (inHead.length ? salutation : undefined);
  const above = inHead.some((i) => title === undefined || i < title);
  if (above) for (const i of beforeBody) if (title === undefined ? i <= inHead.at(-1)! : i < title) frames.add(i);
  if (inHead.length || frames.size)
    for (const [at, i] of beforeBody.entries()) {
      const source = at > 0 && /来源[:：]$/.test(rows[beforeBody[at - 1]!]!.text) && SOURCE.test(rows[i]!.text);
      if (isFrame(i) || isBeside(i) || source) frames.add(i);
    }
  return frames;
}

const CHUNK = /^(\d{1,4})、/;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/**
 * Document sites cut a text every few hundred characters and number the pieces, inside sentences and words.
 * Gives the length of the mark at each row that has one: pieces numbered 1, 2, 3 … of equal length.
 */
export function chunkMarksOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  const lengths = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    const match = isDigit(row.text.charCodeAt(0)) ? CHUNK.exec(row.text) : null;
    if (!match) continue;
    if (Number(match[1]) !== marks.size + 1) return new Map();
    marks.set(i, match[0].length);
    const length = row.text.length - match[0].length;
    lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }
  const usual = Math.max(0, ...lengths.values());
  const longest = Math.max(0, ...lengths.keys());
  return marks.size >= 3 && usual >= (marks.size - 1) * 0.8 && longest >= 100 ? marks : new Map();
}
