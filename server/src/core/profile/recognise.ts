// Is it a report?
import { headingsOf } from '../draft/headings.js';
import type { Draft } from '../draft/node.js';
import { isSalutation } from '../draft/shape.js';
import { memo } from '../text/memo.js';
import { countHan } from '../zh/han.js';
import { partsOf } from './align.js';
import { roleOfTitle } from './roles.js';

export interface Verdict {
  readonly report: boolean;
  /** What spoke for it, for the status item. */
  readonly reasons: readonly string[];
}

/** How much each trait of the genre speaks for a report; together they must reach `ENOUGH`. */
const TRAITS: readonly (readonly [string, number, RegExp])[] = [
  ['称谓', 2, /^(?:各位代表|各位委员|同志们|各位同志)/m],
  [
    '报告开场',
    2,
    /(?:我|谨|受)[^。，,\n]{0,12}(?:代表|委托)[^。\n]{2,40}(?:报告|汇报|审[议查])|请予?审[议查]|(?:这次|本次)(?:会议|全会)的主要任务/,
  ],
  [
    '指导思想',
    2,
    /以[^。\n]{2,30}(?:思想|理论)[^。\n]{0,12}为指导|习近平新时代中国特色社会主义思想|党的[一二三四五六七八九十]+(?:大|届)/,
  ],
  ['总基调', 1, /稳中求进|高质量发展|总(?:体)?要求/],
  [
    '经济指标',
    2,
    /(?:地区)?生产总值|一般公共预算收入|财政收入|固定资产投资|社会消费品零售总额|人均可支配收入|工农业总产值|国民收入/,
  ],
  ['回顾与部署', 1, /工作回顾|(?:主要|工作)(?:目标|任务|安排)|预期目标|过去(?:的)?(?:一|五)年|一年来|五年来/],
  ['感谢', 1, /(?:衷心|诚挚)的?感谢|崇高的?敬意/],
  ['号召', 1, /让我们|更加紧密地团结|努力奋斗|而奋斗/],
  ['党政机关', 1, /市委|县委|省委|区委|人民政府|国务院|党中央/],
];
const ENOUGH = 7;
const TITLE =
  /(?<![作了])(?:政府工作报告|工作报告|在[^。\n]{2,40}会议?上的?(?:讲话|报告))(?:[（(][^（()）]{1,16}[）)])?$/;
/** Words that newspapers and papers share with reports come without what makes one: somebody who speaks to listeners. */
/** Paragraphs among which the title is looked for. */
const HEAD = 12;
/** What a news item loses. */
const NEWS = 4;
const SPEAKS = ['称谓', '报告开场', '报告标题'];
const REVIEWED = '回顾自成一章';
const REPORTED = /^.{0,40}(?:本报讯|记者|电（|日电)|新华社/;

/** Speaks from what the text shows; a file's name says nothing. A draft of a few lines is not judged a report. */
export const looksLikeReport: (draft: Draft) => Verdict = memo((draft) => {
  const body = draft.blocks.filter((block) => block.kind === 'text' || block.kind === 'table');
  const text = body.map((block) => block.text).join('\n');
  const han = countHan(text);
  if (han < 200 || han * 2 < text.replace(/\s/g, '').length) return { report: false, reasons: [] };
  const found = TRAITS.filter(([, , form]) => form.test(text));
  const reasons = found.map(([name]) => name);
  let score = found.reduce((sum, [, weight]) => sum + weight, 0);
  const add = (name: string, weight: number, shown: boolean) => {
    if (!shown || reasons.includes(name)) return;
    reasons.push(name);
    score += weight;
  };
  const head = body.slice(0, HEAD);
  add(
    '报告标题',
    2,
    head.some((block) => block.text.length <= 60 && TITLE.test(block.text)),
  );
  add('称谓', 0, body.some(isSalutation));
  const numbered = body.filter((block) => headingsOf(block)[0]?.mark?.style.startsWith('hanzi')).length;
  add('一、（一）分级标题', 2, numbered >= 2);
  if (head.some((block) => REPORTED.test(block.text))) score -= NEWS;
  if (score < ENOUGH) return { report: false, reasons };
  if (!reasons.some((reason) => SPEAKS.includes(reason))) add(REVIEWED, 0, looksBack(draft));
  return { report: reasons.some((reason) => reason === REVIEWED || SPEAKS.includes(reason)), reasons };
});

/** A part looks back; others set tasks, or are not written yet. */
function looksBack(draft: Draft): boolean {
  const titles = partsOf(draft).map(({ section }) => section.title);
  const roles = titles.map(roleOfTitle);
  return roles.includes('review') && (roles.includes('tasks') || /回顾/.test(titles[0]!));
}
