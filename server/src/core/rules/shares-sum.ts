import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { sharesOfTotals, totalsOf } from '../facts/indicators/shares-of-totals.js';
import { proportionsOf } from '../facts/parts/proportions.js';
import { wrongBoundsIn } from '../facts/parts/share-bounds.js';
import { sharesIn } from '../facts/parts/shares.js';
import type { Amount } from '../zh/amount.js';
import { defineRule, type Report } from './rule.js';

export const sharesSum = defineRule({
  id: 'shares-sum',
  title: '占比之和不对',
  why: '一个整体的各部分占比，加起来不能超过100%；三次产业的占比之和就是100%。占地区生产总值、固定资产投资等的比重，要和文中写明的总量对得上。',
  severity: 'warning',
  examples: {
    bad: [
      '完成投资1800亿元，其中⟦一期占53%、二期占20%、三期占35%⟧；民生投入140亿元，三类各占⟦44%、34%和15%⟧；发放消费券6400万元，⟦按片区分，东片占43%、中片占28%、西片占37%⟧；从构成看，⟦县城占产值的46.9%，县城以外占63.1%⟧。',
      '投资分三批推进，三个批次分别占⟦55%、20%和33%⟧。资金分两批下达，占比依次为⟦45%、63%⟧。收入⟦的52.7%来自上半年，53.3%来自⟧下半年。',
      '⟦煤炭消费占比降至62%，非化石能源消费占比升至48%⟧；机电产品出口占出口总额的⟦158.2%⟧。',
      '三次产业占比分别为⟦8.1%、45.2%、49.7%⟧。',
      '税收收入9亿元，⟦占财政收入的75%，非税收入占比35%⟧；⟦城镇居民占四成，农村居民占八成⟧；⟦35岁以下占32%、35岁至50岁占48%、50岁以上占30%⟧。',
      '教育⟦占18%、医疗占12%，其余80%⟧用于社保；新建36个、续建64个，分别占⟦46%、64%⟧；增加值占地区生产总值的⟦162%⟧。',
      '税收1.2亿元，占一般公共预算收入的⟦39%；非税1.8亿元，占一般公共预算收入的64%⟧。第一产业增加值40亿元，对经济增长的贡献率为⟦1.2%；第二产业增加值90亿元，贡献率为69.5%；第三产业增加值80亿元，贡献率为39.2%⟧。',
      '生产总值520亿元，增长6%；服务业增加值120亿元，增长8%，占GDP的⟦32.1%⟧。',
      '比重达到⟦43.6%，超过一半⟧；占比⟦过半，达到46%⟧。其中，⟦住房、学校投资占54%，生态占16%，重大项目占23%，其他领域占14%⟧。',
      '卫生费用中，其中：⟦政府支出占27%，社会支出占63%，个人支出占28%⟧。',
      '一、二、三产用地分别占总面积的⟦45%、38%、30%⟧。',
      '全县地区生产总值完成210亿元，增长7%。\n民营经济增加值达到126亿元、增长9%，占地区生产总值比重由58%提高到⟦70%⟧。\n固定资产投资完成96.4亿元。\n36个重点项目完成投资40.5亿元，占全县固定资产投资的⟦52%⟧。',
    ],
    good: [
      '完成投资1800亿元，其中一期占53%、二期占20%；民生投入140亿元，三类各占44%、34%和22%；发放消费券6400万元，按片区分，东片占43%、中片占28%、西片占29%；从构成看，县城占产值的46.9%，县城以外占53.1%。',
      '三个批次分别占55%、20%和25%。资金分两批下达，占比依次为45%、55%。收入的52.7%来自上半年，47.3%来自下半年。',
      '其中民间投资187.9亿元，占48.6%；工业投资131.4亿元，占34.0%；基础设施投资102.8亿元，占26.6%。',
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
      '全县地区生产总值完成210亿元，增长7%。\n民营经济增加值达到126亿元、增长9%，占地区生产总值比重由58%提高到60%；研发经费支出5.2亿元，占地区生产总值的2.5%。\n固定资产投资完成96.4亿元。36个重点项目完成投资40.5亿元，占全县固定资产投资的42%。\n到2030年，数字经济增加值力争达到160亿元，占地区生产总值的50%。',
    ],
  },
  *block(block) {
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
  draft: wrongSharesOfTotals,
});

/**
 * A share that fits no total the draft tells: far from all of them, or with the digits of one that would fit. Totals are
 * revised, and those of last year and this stand side by side.
 */
function* wrongSharesOfTotals(draft: Draft): Iterable<Report> {
  const shares = throughout(draft, sharesOfTotals);
  // Most drafts tell none, and then the totals need not be known.
  const totals = shares.length ? totalsBy(draft) : NO_TOTALS;
  for (const [index, one] of shares) {
    const { part, indicator, share } = one;
    const decimals = share.split('.')[1]?.length ?? 0;
    const stated = Number(share);
    const reckoned = [...(totals.get(indicator)?.values() ?? [])].flatMap((total) =>
      total.unit === part.unit ? [{ total, share: (part.value / total.value) * 100 }] : [],
    );
    const off = ({ share }: { readonly share: number }) => Math.abs(Math.log(share / stated));
    reckoned.sort((a, b) => off(a) - off(b));
    const [nearest] = reckoned;
    if (!nearest || off(nearest) < REVISED) continue;
    const swapped = reckoned.find((one) => sorted(one.share.toFixed(decimals)) === sorted(stated.toFixed(decimals)));
    const wrong = swapped ?? (off(nearest) > A_YEAR && off(nearest) < ANOTHER ? nearest : undefined);
    // What its own sentence tells the whole of is held against that.
    if (!wrong || proportionsOf(draft.blocks[index]!).some(({ rate }) => rate.span.start === one.start)) continue;
    const message = `${part.text}÷${wrong.total.text}=${wrong.share.toFixed(decimals)}%，文中为${share}%`;
    yield { span: locate(draft, index, one), message };
  }
}

/** By indicator and as written. */
function totalsBy(draft: Draft): ReadonlyMap<string, ReadonlyMap<string, Amount>> {
  const totals = new Map<string, Map<string, Amount>>();
  for (const [, { indicator, amount }] of throughout(draft, totalsOf)) {
    const known = totals.get(indicator) ?? new Map<string, Amount>();
    totals.set(indicator, known);
    if (known.size < MOST) known.set(amount.text, amount);
  }
  return totals;
}
const NO_TOTALS: ReturnType<typeof totalsBy> = new Map();
/** Of one indicator; each share is held against all of them. */
const MOST = 50;

/** Logarithms of ratios: a total after its revision, that of the next year, and one of something else. */
const REVISED = 0.06;
const A_YEAR = 0.14;
const ANOTHER = 0.7;

const sorted = (digits: string): string => [...digits].sort().join('');
