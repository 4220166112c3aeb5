import type { Block } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { outputSharesOf, outputsOf } from '../facts/parts/output-shares.js';
import { sharesIn, wrongBoundsIn } from '../facts/parts/shares.js';
import { amountOf } from '../zh/amount.js';
import { defineRule, type Report } from './rule.js';

export const sharesSum = defineRule({
  id: 'shares-sum',
  title: '占比之和不对',
  why: '一个整体的各部分占比，加起来不能超过100%；三次产业的占比之和就是100%。',
  severity: 'warning',
  examples: {
    bad: [
      '⟦煤炭消费占比降至62%，非化石能源消费占比升至48%⟧；机电产品出口占出口总额的⟦158.2%⟧。',
      '三次产业占比分别为⟦8.1%、45.2%、49.7%⟧。',
      '税收收入9亿元，⟦占财政收入的75%，非税收入占比35%⟧；⟦城镇居民占四成，农村居民占八成⟧；⟦35岁以下占32%、35岁至50岁占48%、50岁以上占30%⟧。',
      '教育⟦占18%、医疗占12%，其余80%⟧用于社保；新建36个、续建64个，分别占⟦46%、64%⟧；增加值占地区生产总值的⟦162%⟧。',
      '税收1.2亿元，占一般公共预算收入的⟦39%；非税1.8亿元，占一般公共预算收入的64%⟧。第一产业增加值40亿元，对经济增长的贡献率为⟦1.2%；第二产业增加值90亿元，贡献率为69.5%；第三产业增加值80亿元，贡献率为39.2%⟧。',
      '生产总值520亿元，增长6%；服务业增加值120亿元，增长8%，占GDP的⟦32.1%⟧。',
      '比重达到⟦43.6%，超过一半⟧；占比⟦过半，达到46%⟧。其中，⟦住房、学校投资占54%，生态占16%，重大项目占23%，其他领域占14%⟧。',
      '一、二、三产用地分别占总面积的⟦45%、38%、30%⟧。',
    ],
    good: [
      '三次产业占比分别为8.1%、45.2%、46.7%。',
      '新增贷款中，中长期贷款占68%、制造业贷款占35%。先进制造业、高技术制造业增加值分别占规上工业增加值的72%和65%。',
      '农业、工业用水分别占用水总量的55%、25%。',
      '居民消费中，食品占30%，居住占22%，交通占13%，其他占35%；民营经济占60%，高新产业占45%。',
      '煤炭消费占比降至62%，非化石能源消费占比升至38%；政府债务占地区生产总值的比重降至120%，完成投资占年度计划的112%。',
      '民生支出占80%，其中教育占18%、医疗占12%，其余用于社保；35岁以下占32%，50岁以上占20%；党员中，大专以上占60%、35岁以下占50%。',
      '比重达到53.6%，超过一半，非公有制占48%，接近一半。其中，民营企业占62%，高新企业占45%，外向型企业占38%。',
      '税收1.2亿元，占年度计划的91%，占财政收入的40%；非税1.8亿元，占年度计划的118%，占财政收入的60%。',
      '生产总值520亿元，增长6%；服务业增加值120亿元，增长8%，占GDP的23.1%。',
      '普惠园、公办园占比分别达到92%、61%。',
    ],
  },
  given: (draft) => [...new Set(throughout(draft, outputsOf).map(([, told]) => told))].join(' '),
  *block(block, _options, outputs) {
    yield* wrongOutputShares(block, String(outputs ?? ''));
    for (const { start, end, told } of wrongBoundsIn(block)) yield { span: { start, end }, message: told };
    for (const { start, end, parts, whole, slack } of sharesIn(block)) {
      const unit = 10 ** Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
      const sum = parts.reduce((total, part) => total + Math.round(Number(part) * unit), 0);
      const off = sum - 100 * unit;
      if (whole ? Math.abs(off) <= slack : off <= slack) continue;
      yield {
        span: { start, end },
        message:
          parts.length > 1
            ? `${parts.join('+')}=${sum / unit}，${whole ? '不是' : '超过'}100`
            : `占到${parts[0]}%，部分比整体还多`,
        data: { sum: sum / unit },
      };
    }
  },
});

/** A share of the output that fits none the draft tells, and has the digits of one that would. */
function* wrongOutputShares(block: Block, outputs: string): Iterable<Report> {
  const shares = outputs ? outputSharesOf(block) : [];
  if (!shares.length) return;
  const wholes = outputs.split(' ').flatMap((told) => amountOf(...parted(told)) ?? []);
  for (const { part, share, start, end } of shares) {
    const decimals = share.split('.')[1]?.length ?? 0;
    const told = Number(share);
    const reckoned = wholes.map((whole) => ({ whole, of: (part.value / whole.value) * 100 }));
    if (reckoned.some(({ of }) => Math.abs(of / told - 1) < 0.06)) continue;
    const swapped = reckoned.find(({ of }) => sorted(of.toFixed(decimals)) === sorted(told.toFixed(decimals)));
    if (!swapped) continue;
    const message = `${part.text}÷${swapped.whole.text}=${swapped.of.toFixed(decimals)}%，文中为${share}%`;
    yield { span: { start, end }, message };
  }
}

const parted = (told: string): [string, string] => {
  const at = told.search(/[^\d.]/);
  return [told.slice(0, at), told.slice(at)];
};
const sorted = (digits: string): string => [...digits].sort().join('');
