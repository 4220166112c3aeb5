// Which share of a plan does a sentence tell whose amount it has told before: 收入完成42亿元；对照40亿元的目标，收入完成105%?
import type { Block } from '../../draft/node.js';
import { lastOf } from '../../text/marks.js';
import { matchesOf } from '../../text/matches.js';
import type { Span } from '../../text/span.js';
import { amountOf } from '../../zh/amount.js';
import { DIGITS } from '../../zh/figure.js';
import { UNIT } from '../../zh/unit.js';
import { figuresWithin } from '../figures/figures.js';
import { partOf } from './part.js';
import { type Proportion, within } from './shares-in-turn.js';

const H = '[\\u3400-\\u9fffA-Z“”]';
const NAME = `(?<name>${H}{2,16}?)`;
const GOAL = `(?<goal>${DIGITS})(?<unit>${UNIT.source})`;
const RATE = `(?<rate>\\d+(?:\\.\\d+)?)[%％]`;
const FORMS: readonly RegExp[] = [
  // 对照年初确定的40亿元目标，收入完成105%; 按年初40亿元的预期目标计算，收入的完成进度为105%
  `(?:对照|按照?)[^，。；0-9]{0,8}${GOAL}的?(?:预期|年度|全年)?(?:目标|任务|计划)(?:计算|测算)?[，,]${NAME}的?(?:完成(?:进度|率|比例)?)(?:为|达到?|是)?${RATE}`,
  // 与40亿元的年度任务相比，收入完成任务的105%
  `与${GOAL}的(?:年初|年度|全年|预期)(?:目标|任务|计划)相比[，,]${NAME}完成(?:目标|任务|计划)的${RATE}`,
  // 收入完成年初目标（40亿元）的105%
  `(?<=[，。；、]|^)(?:全[年市县区省])?${NAME}(?:已|实际)?完成(?:年初|年度|全年|预期|计划)*(?:目标|任务|计划)[（(]${GOAL}[）)]的${RATE}`,
  // 收入年度目标40亿元，完成率为105%
  `(?<=[，。；、]|^)(?:全[年市县区省])?${NAME}(?:的)?(?:年初|年度|全年|预期)(?:目标|任务|计划)(?:为|是)?${GOAL}[，,]完成(?:率|比例|进度)(?:为|达到?|是)?${RATE}`,
  // 年初提出收入40亿元的目标，全年完成42亿元，完成比例105%
  `年初(?:提出|确定|安排|下达)的?${NAME}${GOAL}的(?:目标|任务|计划)[，,](?:全年|实际)(?:实际)?完成(?<done>${DIGITS})\\k<unit>[，,]完成(?:率|比例|进度)(?:为|达到?|是)?${RATE}`,
].map((form) => new RegExp(form, 'g'));
/** How far back the amount may stand, in characters. */
const NEAR = 160;

export function planRatesIn(block: Block): readonly Proportion[] {
  const { text } = block;
  if (!/目标|任务|计划/.test(text) || !/完成/.test(text)) return [];
  return FORMS.flatMap((form) => matchesOf(text, form)).flatMap((match): Proportion[] => {
    const { name, goal, unit, done, rate } = match.groups!;
    const plan = amountOf(goal!, unit!);
    const own = done ? amountOf(done, unit!) : undefined;
    const told = own
      ? { span: spanOf(match, `${done}${unit}`), amount: own }
      : doneBefore(block, match.index, name!, plan?.unit ?? '');
    if (!plan || !told) return [];
    const end = match.index + match[0].length;
    return [
      {
        whole: {
          span: spanOf(match, `${goal}${unit}`),
          amount: { ...plan, low: plan.value, high: plan.value },
        },
        part: told,
        rate: within({ start: end - rate!.length - 1, end }, Number(rate), rate!.split('.')[1]?.length ?? 0),
        certain: true,
      },
    ];
  });
}

function spanOf(match: RegExpMatchArray, words: string): Span {
  const start = match.index! + match[0].indexOf(words);
  return { start, end: start + words.length };
}

/** The one amount before that its clause gives the same name. */
function doneBefore(block: Block, at: number, name: string, unit: string) {
  const { text } = block;
  const [last, ...others] = figuresWithin(block, Math.max(0, at - NEAR), at)
    .filter(({ start, amount }) => {
      const words = text.slice(lastOf(text, '，。；、', start, Math.max(0, start - 30)), start);
      return (
        amount.unit === unit && words.includes(name) && !/目标|任务|计划|[由从比]|新增/.test(words.replace(name, ''))
      );
    })
    .reverse();
  return last && !others.length ? partOf(last) : undefined;
}
