import { defineRule } from './rule.js';

const RATE = '\\d+(?:\\.\\d+)?[%％]';
const LIST = `(${RATE}(?:(?:、|和|，)${RATE})+)`;
// Shares of one whole: the three sectors, or 分别占 one thing.
const SECTORS = new RegExp(
  `(?:三次产业|[第]?一[、，]?二[、，]?三(?:次)?产业)[^。；0-9%％]{0,24}?(?:占比|比重|占)[^。；0-9%％]{0,12}${LIST}`,
  'g',
);
const ONE_BY_ONE =
  /一产(?:业)?(?:占比?)(?:为)?(\d+(?:\.\d+)?)[%％][，、,]二产(?:业)?(?:占比?)(?:为)?(\d+(?:\.\d+)?)[%％][，、,]三产(?:业)?(?:占比?)(?:为)?(\d+(?:\.\d+)?)[%％]/g;
const OF_ONE = new RegExp(`分别占[^，。；、0-9]{1,14}?${LIST}`, 'g');

export const sharesSum = defineRule({
  id: 'shares-sum',
  title: '占比之和不对',
  why: '一个整体的各部分占比，加起来不能超过100%；三次产业的占比之和就是100%。',
  severity: 'warning',
  examples: {
    bad: ['三次产业占比分别为⟦8.1%、45.2%、49.7%⟧。', '一、二、三产用地分别占总面积的⟦45%、38%、30%⟧。'],
    good: [
      '三次产业占比分别为8.1%、45.2%、46.7%。',
      '农业、工业用水分别占用水总量的55%、25%。',
      '普惠园、公办园占比分别达到92%、61%。',
    ],
  },
  *block({ kind, text }) {
    if ((kind !== 'text' && kind !== 'table') || !text.includes('占')) return;
    for (const match of text.matchAll(ONE_BY_ONE)) {
      const sum = Math.round(match.slice(1, 4).reduce((all, part) => all + Number(part), 0) * 100) / 100;
      if (Math.abs(sum - 100) <= 0.11) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: `${match.slice(1, 4).join('+')}=${sum}，不是100`,
        data: { sum },
      };
    }
    for (const [form, whole] of [
      [SECTORS, true],
      [OF_ONE, false],
    ] as const) {
      for (const match of text.matchAll(form)) {
        const list = match[1]!;
        const parts = list.match(/\d+(?:\.\d+)?/g)!;
        if (whole && parts.length !== 3) continue;
        const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
        const unit = 10 ** decimals;
        const sum = parts.reduce((total, part) => total + Math.round(Number(part) * unit), 0);
        // Each part is rounded by half a unit of its last digit.
        const slack = Math.ceil(parts.length / 2);
        if (whole ? Math.abs(sum - 100 * unit) <= (decimals ? 1 : 0) : sum - 100 * unit <= slack) continue;
        const start = match.index + match[0].length - list.length;
        yield {
          span: { start, end: start + list.length },
          message: `${parts.join('+')}=${sum / unit}，${whole ? '不是' : '超过'}100`,
          data: { sum: sum / unit },
        };
      }
    }
  },
});
