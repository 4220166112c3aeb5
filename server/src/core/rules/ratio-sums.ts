import { wrongGapsIn } from '../facts/parts/income-gaps.js';
import { type Ratio, ratiosIn, wrongMovesIn } from '../facts/parts/ratios.js';
import { wrongSectorMovesIn, wrongSectorsIn } from '../facts/parts/sector-shares.js';
import { type Amount, quotient, shown } from '../zh/amount.js';
import { defineRule, type Report } from './rule.js';

const SECTORS = /三次产业|三大产业|三产|一二三产|一、二、三产|产业结构/;

/** Two kinds that leave nothing over. */
const APART = /轻重工业|粮经|种养|公私|男女|城乡人口/;

export const ratioSums = defineRule({
  id: 'ratio-sums',
  title: '比例之和不是100，或与所列的数不符',
  why: '三次产业结构是百分比，三个数加起来应为100（有小数时，四舍五入允许末位相差1）；“A与B之比为1:3”应与前面的两个数相符。',
  severity: 'warning',
  examples: {
    bad: [
      '办理人大代表建议54件、政协提案34件，建议与提案数量之比为⟦2.49:1⟧，办结率100%、满意率100%。',
      '新增就业5160人，实现再就业1320人，数量之比为⟦5.47:1⟧；办理建议890件、提案770件，两项之比达到⟦1:1.16⟧。',
      '城镇居民人均可支配收入15534元，增长10%；农村居民人均纯收入5941元，增长9.7%，⟦城乡收入之比降到2.11:1⟧；建成工坊837个、驿站620个，前者与后者之比为⟦1:1.35⟧。',
      '产业结构进一步优化，调整为⟦8.3:41.4:47.7⟧；城乡居民收入比持续回落，⟦从2.26:1降到2.62:1⟧。',
      '三次产业结构调整为⟦9:45:47⟧。',
      '三次产业比由8.2:45.3:46.5调整为⟦7.9:44.1:49.0⟧；产业结构从23.8︰39.0︰37.2调整为⟦19.5︰47.2︰36.3⟧。',
      '粮食、蔬菜、果品产值结构比由45:40:15调整为⟦50:42:18⟧。',
      '财政投入3亿元、社会资本投入9亿元，撬动比为⟦1:5⟧；男教师48人、女教师72人，男女比例为⟦3:2⟧。',
      '第一产业20亿元、第二产业50亿元、第三产业30亿元，三次产业结构为⟦25:45:30⟧；城乡居民收入比⟦由2.52缩小到2.61⟧。',
      '三次产业结构由10.5:46.2:43.3优化为9.8:45.9:44.3，⟦第三产业占比提高2.0个百分点⟧；三次产业结构为9.8:45.9:44.3，⟦服务业占比达到54.3%⟧。',
      '水厂资金按中央、省、县⟦6∶3∶1⟧配套，总投资1亿元，其中中央6000万元、省级3000万元、县级2000万元。',
      '生机比⟦由12:1优化到15:1⟧；税收与非税收入之比为⟦72:38⟧。',
      '⟦第一产业占比上升3.8个百分点，第二、第三产业占比分别回落2.2和6.1个百分点⟧；二三产比例为⟦47.3∶58.6⟧。改渠总投资1.2亿元，由中央、省、县按⟦6:3:1⟧分担，即中央7200万元、省3600万元、县2400万元。',
      '轻重工业比例调整为⟦36.5∶64.5⟧；三次产业比例由2001年的18．3：49．9：31．8，调整到2006年的⟦14．6：48．9：46．5⟧。',
      '粮经比优化到⟦6.5：4.5⟧；护理员12名、老人48名，护理员与老人配比⟦一比三⟧；每百名幼儿中，男孩与女孩之比为⟦53∶57⟧。',
      '资本金与贷款比例为⟦3:7⟧，其中资本金1亿元、贷款4亿元。',
      '城镇居民人均可支配收入36820元，增长5%，农村居民人均可支配收入18240元，增长6%，⟦城乡居民收入比缩小到2.21⟧；城乡居民收入分别达到36820元、18240元，⟦城乡居民收入相差16580元⟧。',
    ],
    good: [
      '新增就业5160人，实现再就业1320人，数量之比为3.91:1；机构120家、比上年增加20家，两项的比例为6:1，新增企业17家，总数达到80家；城镇居民人均可支配收入和农民人均纯收入达20270元和7970元，城乡收入比缩小到2.54:1。',
      '城镇居民人均可支配收入15534元，增长10%；农村居民人均纯收入5941元，增长9.7%，城乡收入之比降到2.61:1；建成工坊837个、驿站620个，前者与后者之比为1.35:1；投资其中一期43亿元，二期38亿元，三期54亿元，三次产业比为12:27:61。',
      '调减玉米4.2万亩，五年累计调减17.3万亩，粮经比由2015年的61∶39调整为39∶61。',
      '0—14岁与65岁以上之比0.66∶1。',
      '养殖4.63万吨，捕捞0.21万吨，养捕比约为21∶1。',
      '三次产业增加值分别达到193.5亿元、1228.4亿元和590.6亿元，比例由14.4:51.8:33.8调整为9.6:61:29.4。',
      '水产品产量86.4万吨，其中海水养殖49.7万吨、海洋捕捞28.3万吨、远洋渔业8.4万吨，养捕比达到1.4∶1。',
      '城乡居民人均可支配收入分别达到36820元和18240元，分别增长5%、6%，城乡居民收入比缩小到2.02，城乡居民收入相差18580元。',
      '一产中粮经比调整为3:7，二产中轻重工业比由44:56调整为46:54。',
      '三次产业结构调整为9:45:46，二三产业结构由46.2∶53.7优化为41.2∶58.8。',
      '三次产业比例调整为12.6∶41.2∶46.2，规上工业企业达到86家，净增9家，产值过亿元企业27家。',
      '三次产业比由8.2:45.3:46.5调整为7.9:44.1:48.1。',
      '三次产业比重调整为4.2:43.0:52.8，现代服务业增加值占服务业比重达62.6%。上午9:30:00开会。',
      '三次产业结构由10.5:46.2:43.3优化为9.8:45.9:44.3，第三产业占比提高1个百分点，一产比重9.8%，服务业占比44%；生机比由12:1优化到8:1，医护比由1:1.1提高到1:1.3。',
      '第一产业占比上升3.8个百分点，第二、第三产业占比分别回落2.2和1.6个百分点；一产项目8个、二产项目32个、三产项目40个，之比为1:4:5；生均图书由18册增加到27册，生机比由12:1优化到8:1。',
      '农村居民收入16200元，城镇居民收入32400元，城乡居民收入比由2.1:1缩小至2:1。',
      '粮经比由6:4调整为5.6:4.4，发展烤烟3.2万亩、蚕桑1.8万亩、茶叶2.6万亩；护理员12名、老人48名，护理员与老人配比一比四。',
      '轻重工业比例调整为36.5∶63.5，二、三产业比例为53.5 :41.5。',
      '财政投入3亿元、社会资本投入9.2亿元，撬动比为1:3；比分为3:1，用水12万吨、用电30万度，比例为1:2。',
    ],
  },
  *block(block) {
    const ratios = ratiosIn(block);
    for (const ratio of ratios) {
      const alone = wrongSum(ratio, ratios, block.text);
      if (alone) yield alone;
      else yield* wrongShares(ratio);
    }
    for (const { start, end, told } of [...wrongSectorsIn(block), ...wrongSectorMovesIn(block), ...wrongGapsIn(block)])
      yield { span: { start, end }, message: told };
    for (const { start, end, from, to, verb } of wrongMovesIn(block)) {
      const went =
        Number(to.replace(/^1[:：∶]|[:：∶]1$/g, '')) > Number(from.replace(/^1[:：∶]|[:：∶]1$/g, '')) ? '变大' : '变小';
      yield { span: { start, end }, message: `说是“${verb}”，${from}到${to}却${went}了` };
    }
  },
});

/**
 * By how much a ratio misses 100 (or 10); whole numbers are evened out to 100 in print, rounded ones may miss by one
 * unit in the last place.
 */
function missing({ members, decimals }: Ratio, whole = 100): number {
  const unit = 10 ** decimals;
  const sum = members.reduce((total, part) => total + Math.round(part * unit), 0);
  const slack = decimals ? Math.ceil(members.length / 2) - 1 : 0;
  return Math.abs(sum - whole * unit) <= slack ? 0 : sum / unit - whole;
}

function wrongSum(ratio: Ratio, ratios: readonly Ratio[], text: string): Report | undefined {
  const { start, end, members } = ratio;
  // 8个、32个、40个，之比为1:4:5.
  if (ratio.amounts.length === members.length && members.reduce((sum, part) => sum + part, 0) < 60) return undefined;
  const sentence =
    Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start), text.lastIndexOf('\n', start)) + 1;
  // 二三产业结构 leaves the first sector out.
  if (members.length === 2 && /(?<!一[、和]?)二[、和]?三次?产/.test(text.slice(sentence, start))) {
    const sum = Number((members[0]! + members[1]!).toFixed(2));
    return sum > 100.15 && sum < 130
      ? { span: { start, end }, message: `${members.join('+')}=${sum}，超过100`, data: { sum } }
      : undefined;
  }
  const twins = ratios.filter(
    (other) =>
      other !== ratio &&
      other.members.length === members.length &&
      other.start >= sentence &&
      Math.abs(other.start - start) < 40 &&
      // 1:9 and 1:10 are no parts of ten.
      !(members.length === 2 && [...members, ...other.members].includes(1)),
  );
  const whole = [100, 10].find((each) => twins.some((other) => !missing(other, each))) ?? 100;
  const off = missing(ratio, whole);
  const sectors = members.length === 3 && SECTORS.test(text.slice(sentence, start));
  // 一产中粮经比3:7 beside 轻重工业比45:55: each has its own whole.
  if ([100, 10].some((each) => !missing(ratio, each))) return undefined;
  const structure =
    members.length > 2
      ? Math.abs(off) < 25
      : (/比例|结构|构成|占比|粮经比|种养比|轻重|(?:非|内外|公私|城乡).*之比/.test(ratio.lead) ||
          /每百[名人个户]/.test(text.slice(sentence, start))) &&
        Math.abs(off) < 20 &&
        members.every((part) => part >= 20 && part < 80 && (Number.isInteger(part) || APART.test(ratio.lead)));
  const twin = twins.some((other) => !missing(other, whole));
  // 粮经比优化到6.5:3.5: of ten, told to the tenth.
  const tenths =
    members.length === 2 && ratio.decimals > 0 && APART.test(ratio.lead) && Math.abs(missing(ratio, 10)) < 2.1;
  if (!off || !(twin || sectors || structure || tenths)) return undefined;
  const sum = Number((whole + off).toFixed(2));
  return { span: { start, end }, message: `${members.join('+')}=${sum}，不是${tenths ? 10 : whole}`, data: { sum } };
}

/** The amounts told beside a ratio stand to each other in another one. */
function* wrongShares({ start, end, text, members, decimals, amounts, order }: Ratio): Iterable<Report> {
  if (amounts.length !== members.length || members.some((member) => member <= 0)) return;
  // Of shares that make a hundred in print one was evened out.
  const evened = members.length > 2 && Math.abs(members.reduce((sum, part) => sum + part, 0) - 100) < 1e-9;
  const half = members.map((member) =>
    member === 1
      ? 0
      : decimals
        ? (evened ? 1 : 0.5) * 10 ** -decimals
        : member < 10 && !members.includes(1)
          ? 0.1
          : 0.5,
  );
  const told = (i: number): Amount => ({
    text: '',
    unit: '',
    decimals,
    value: members[i]!,
    low: members[i]! - half[i]!,
    high: members[i]! + half[i]!,
  });
  const last = members.length - 1;
  const agrees = (all: Ratio['amounts']) =>
    members.slice(0, last).every((_, i) => {
      const [own, said] = [quotient(all[i]!.amount, all[last]!.amount), quotient(told(i), told(last))];
      return own.low <= said.high + 1e-9 && own.high >= said.low - 1e-9;
    });
  const turned = [...amounts].reverse();
  const ordered = order === 'turned' ? turned : amounts;
  if (agrees(ordered) || (order === 'any' && agrees(turned))) return;
  const least = Math.min(...amounts.map(({ amount }) => amount.value));
  const real = ordered.map(({ amount }) => shown(amount.value / least)).join(':');
  yield {
    span: { start, end },
    message: `${ordered.map(({ amount }) => amount.text).join('∶')}是${real}，文中为${text}`,
    related: ordered.map(({ span }, i) => ({ span, message: `第${i + 1}项` })),
  };
}
