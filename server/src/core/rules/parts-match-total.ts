import { balancesOf } from '../facts/parts/balances.js';
import { dividedOf } from '../facts/parts/listed-parts.js';
import type { Part } from '../facts/parts/parts.js';
import { excessesOf, fits, isOfOthers, proportionsOf, type Rate } from '../facts/parts/proportions.js';
import { sumsOf } from '../facts/parts/sums.js';
import { reckoningsOf } from '../facts/tables/table-sums.js';
import { type Table, tableOf } from '../facts/tables/tables.js';
import type { Span } from '../text/span.js';
import { quotient, shown } from '../zh/amount.js';
import { defineRule, type Report } from './rule.js';

export const partsMatchTotal = defineRule({
  id: 'parts-match-total',
  title: '其中的分项超过总数',
  why: '“总投资10亿元，其中……”，分项加起来不能比总数大；占比应等于分项除以总数。',
  severity: 'warning',
  examples: {
    bad: [
      '共引荐项目76个，其中招商类⟦45个，协议投资17亿元；争资类41个⟧，投资6亿元。年度投资计划80亿元。目前完成投资60亿元，投资完成率⟦85%⟧。年度投资计划304亿元。完成投资96.4亿元，完成年度计划投资的⟦37.1%⟧。',
      '办理事项⟦96项⟧，已办结72项，剩余34项；拨付资金6.2亿元，省、市、县分别安排⟦2.6亿元、1.8亿元、2.7亿元⟧。',
      '新签约的36个项目中，超十亿元的有⟦50个⟧；党员2.1万名，女党员占⟦2.6万名⟧；60个村通水，占全县村庄总数（80个）的⟦85%⟧。',
      '新增投资10亿元，其中工业⟦12亿元⟧。',
      '签约项目30个，其中工业项目⟦20个、服务业项目15个⟧。',
      '民生支出80亿元，其中教育支出20亿元，占⟦35%⟧。',
      '新建学校3所、改建学校4所，共⟦8所⟧；抽检119批次，合格95批次，合格率⟦71.5%⟧。',
      '税收20.0亿元，占财政收入25.0亿元的⟦71%⟧。',
      '税收收入6.7亿元、非税收入3.9亿元，共⟦9.6亿元⟧；总投资⟦9.0亿元⟧，由省级资金5.0亿元和县级配套3.0亿元组成。',
      '5000名学生中，住校生3000人，占⟦70%⟧；改造危房⟦500户⟧（C级300户、D级300户）；存款250亿元、贷款175亿元，存贷比⟦78%⟧。',
      '300个村中，收入超20万元的达到120个，占比⟦46%⟧；实施项目186项，完成投资92亿元，其中投资超亿元的⟦286项⟧；森林120.0万亩，占国土面积360.0万亩的⟦二分之一⟧。',
      '教育支出11.5亿元，卫生支出9.5亿元，两项合计占财政支出50.0亿元的⟦48%⟧。',
      '排查隐患60处，整改⟦63处⟧；完成造林3.3万亩，占年度任务3万亩的⟦120%⟧；签约项目53个，总投资186亿元，其中工业项目⟦66个⟧。',
      '财政支出50.0亿元，用于民生40.0亿元，占比达⟦72%⟧；改造小区46个，包括主城区⟦33个和乡镇18个⟧。',
      '企业⟦120家⟧，大型10家、中型40家、小微型60家；90个项目中，已竣工⟦62个、在建46个⟧；16个乡镇中，⟦18个⟧乡镇通过验收。',
      '签约项目86个，已开工⟦92个⟧；科技特派员168名，省级⟦186名⟧；项目68个，总投资320亿元，其中工业项目12个、投资⟦330亿元⟧。',
      '城镇人口52.1万人，乡村人口34.3万人，总人口⟦96.4万人⟧；男生620人、女生580人，在校学生共⟦1300人⟧；上半年投资36亿元，下半年投资48亿元，全年完成投资⟦94亿元⟧；教育12.3亿元、卫生8.6亿元，两项合计⟦22.9亿元⟧。',
      '46家企业中，占比达⟦70.9%⟧的28家增长；86家企业中有62家盈利，占比超⟦八成⟧；参加医保42.6万人，应参保人数43.5万人，参保率⟦93.9%⟧。',
      '投资86亿元的项目占全部投资120亿元的⟦61.7%⟧；接待游客600万人次，省外游客占⟦三成⟧，达到280万人次；180个村中，⟦三分之一⟧的120个建成。',
      '帮扶对象960户，比上年减少80户。其中脱贫户⟦320户、非脱贫户540户⟧；总投资⟦16亿元⟧的工程由渠道、泵站两部分组成，分别投资9亿元和9亿元；到位⟦5.2亿元⟧，甲园3.1亿元、乙园1.4亿元，其余1.7亿元投向丙园。',
      '新增贷款⟦52亿元⟧，剔除12亿元票据，投向企业的贷款为50亿元；县级收入320亿元，增长6%；从稳定调节基金调入27亿元，收入总量为⟦374亿元⟧。安排资金8600万元，其中：渠道⟦5100万元，泵站2700万元，水表1200万元⟧。',
      '粮食总产量4.6万吨，增长1%。其中，夏粮⟦0.7万吨，增长2%；秋粮3.6万吨⟧。奖补8000万元，带动投资9.6亿元，资金放大⟦15倍⟧；用水4亿吨，农业2.4亿吨、工业1.6亿吨，分别占60%和⟦46%⟧。收入18.0亿元，增长5%，其中税收12.6亿元，增长6%，占比⟦78%⟧；案件3600件，其中刑事900件，占25%，民事2100件，占⟦85.3%⟧。录用教师150名，本科以上141名，占比⟦84%⟧。困难老人1200人，困难儿童800人，另有困难职工500人，三类人员共⟦2900人⟧。',
      '教育预算收入完成2.8亿元，为预算的106%。从来源看：县级完成1.4亿元，占预算的101%，占教育预算收入的⟦41%⟧。税收收入10.5亿元，非税收入3.5亿元，税收占比⟦85%⟧；社会投资力争完成26亿元，占40亿元投资计划的⟦75%⟧。',
      '发明申请2.1万件，增长8%，占全市的26%，其中高校申请⟦3.2万件⟧；在全县86个村中，有平原村⟦48个、山区村46个⟧；共⟦24项⟧指标，包括收入增长等15项预期性指标，以及单位能耗等7项约束性指标。',
      '276个市级项目开工230个，占⟦93%⟧；登记志愿者28万人，其中35岁以下18万人，占比⟦46%⟧；优良天数292天，占全年天数的⟦86%⟧。',
      '受理案件1803件（含旧存240件），结案1494件，结案率⟦72.86%⟧；工业总产值135亿元，增长6%，其中食品企业实现产值93亿元，增长5%，占全区工业总产值的⟦78.8%⟧；船艇增至31艘，大型⟦2艘、中型9艘、小型22艘⟧。',
      '量化任务⟦184项⟧，已完成165项，9项因故尚在推进中；审批事项⟦235项⟧，取消55项，保留8项，其余182项即来即办；选派干部⟦126名⟧，来自省直18名、市直39名、县直59名。',
      '在全镇38个网格中，红色网格⟦6个、黄色网格14个、绿色网格21个⟧；车辆增至31辆，大巴⟦2辆、中巴9辆、小车22辆⟧。林地148万亩，公益林59.2万亩，公益林在林地中占⟦六成⟧；争取资金18亿元，国债9亿元，后者占前者的⟦七成⟧；村干部1260人，大专以上567人，比重为⟦65%⟧。',
      '生产总值1360亿元，其中民营增加值由190亿元增加到544亿元，占生产总值的比重由30%提高到⟦48%⟧。教育支出9.36亿元，为一般公共预算支出36亿元的⟦36%⟧。',
      '一般公共预算收入完成12.6亿元，增长6%。加上转移性收入8.4亿元，收入合计⟦20.1亿元⟧。',
      { markdown: '| 县 | 投资（亿元） |\n| --- | --- |\n| 青梧 | 12.5 |\n| 望湖 | 8.3 |\n| 合计 | ⟦21.8⟧ |' },
      {
        markdown:
          '| 来源 | 金额（万元） | 占比 |\n| --- | --- | --- |\n| 省级 | 3000 | 60% |\n| 县级 | 2000 | ⟦45%⟧ |\n| 合计 | 5000 | 100% |',
      },
      {
        markdown:
          '| 类别 | 上年末（户） | 本年末（户） | 净增（户） |\n| --- | --- | --- | --- |\n| 企业 | 4200 | 4800 | ⟦800⟧ |',
      },
      {
        markdown:
          '| 任务 | 目标（公里） | 完成（公里） | 完成率 |\n| --- | --- | --- | --- |\n| 公路 | 120.0 | 132.0 | ⟦105%⟧ |',
      },
      { markdown: '| 能源 | 占比 |\n| --- | --- |\n| 煤炭 | 52% |\n| 油气 | 20% |\n| 其他 | ⟦38%⟧ |' },
      { markdown: '| 类别 | 个数 |\n| --- | --- |\n| 产业 | 24 |\n| 民生 | 12 |\n| 合计 | ⟦38⟧ |' },
      {
        markdown:
          '| 单位 | 编制数 | 实有数 | 空编数 |\n| --- | --- | --- | --- |\n| 甲局 | 40 | 36 | ⟦14⟧ |\n| 乙局 | 30 | 30 | 0 |',
      },
      { markdown: '| 项目 | 数量（个） |\n| --- | --- |\n| 总数 | ⟦126⟧ |\n| 其中：产业类 | 68 |\n| 民生类 | 74 |' },
      { markdown: '| 季度 | 投资（亿元） |\n| --- | --- |\n| 一季度 | 12.0 |\n| 二季度 | 18.0 |\n| 全年 | ⟦36.0⟧ |' },
      {
        markdown:
          '| 县 | 城镇（万人） | 乡村（万人） | 合计 |\n| --- | --- | --- | --- |\n| 青梧 | 12.1 | 20.4 | ⟦35.2⟧ |',
      },
    ],
    good: [
      '新签约投资110亿元甲电池、100亿元乙电池等百亿级项目5个，其中投资112亿元丙项目、107.5亿元丁项目当年投产。',
      '高考上线1126人，比上年多143人，其中文化课上线1098人。',
      '全年任务120件，办结126件，办结率100%。',
      '采购预算金额86.3亿元、实际采购金额81.2亿元，节约资金5.1亿元，节约率5.9%。86个项目完成投资38亿元，其中新开工40个、续建46个、建成投产22个。',
      '打造乡村振兴试点村69个，新建美丽乡村174个、提升美丽乡村200个。实施“562”工程，即：竣工项目50个、续建项目60个、新开工项目20个。高考上线426人，其中重点28人、本科186人、专科212人。',
      '居民人均可支配收入48620元，其中城镇58326元、农村32180元。居民人均消费支出28960元，增长5%。其中，城镇居民人均消费支出38620元；农村居民人均消费支出18260元。',
      '生产总值1273亿元，其中一、二、三产业分别增长3%、11%和8%；地方公共财政预算收入134亿元，增长9%；全社会固定资产投资1249亿元。',
      '年度投资计划80亿元。目前完成投资60亿元，投资完成率75%。安排项目76个，其中，续建项目40个，投资20亿元；新开工项目36个，投资17亿元；竣工项目30个。',
      '新建桥梁10座，改造小区20个，已完工15个，其余5个明年完工。',
      '新增营造林148万亩、其中山区绿化43万亩，修复治理退化草原517万亩，治理水土流失23万亩。投放社区巴士线路38条，开通公交快线12条，公交出行分担率达56%。',
      '新增投资10亿元，其中工业6亿元、服务业3亿元。',
      '建成市级示范社区13个，新创建6个，累计占社区总数的76%；48项考核精简至18项，精简率达62.5%；获得国际荣誉4项、全国荣誉41项、省级荣誉76项、市级荣誉95项。',
      '财政支出50.0亿元，用于民生40.0亿元，占比达80%；进出口12.0亿元，带动投资3.0亿元，占30%。',
      '新建道路420公里、其中快速路60公里，新建绿道510公里。',
      '专项债1.5亿元，其中市级9000万元、县级6000万元。',
      '排查隐患60处，整改58处；完成造林3.3万亩，占年度任务3万亩的110%；小区48个，惠及6200户，其中低收入户80户。',
      '存款余额260亿元，较年初增加28亿元，其中住户存款210亿元；引进人才860人，其中博士36人、硕士224人，人才总量突破5万人；新开工270项，已开工129项，开工率47%。',
      '印发总体方案和8个配套方案，包括1个总体方案以及物流、金融等8个行业的方案；新建小学3所和中学5所，其中寄宿制7所；核减3127万元，占送审7.5亿元的4.16%。',
      '村集体收入均达10万元以上，其中50万元以上的村46个。',
      '总投资8.0亿元，由省级资金5.0亿元和县级配套3.0亿元组成。',
      '5000名学生中，住校生3000人，占60%；财政总收入20.6亿元，其中一般公共预算收入12.8亿元，税收占比71%。',
      '进出口52.6亿美元，年均增长9.3%，其中出口31.8亿美元，年均增长8.8%。',
      '民生支出80亿元，其中教育支出20亿元，占25%。',
      '新建学校3所、改建学校4所，共7所；抽检119批次，合格95批次，合格率79.8%。',
      {
        markdown:
          '| 县 | 投资（亿元） | 增速 |\n| --- | --- | --- |\n| 青梧 | 12.5 | 5% |\n| 望湖 | 8.3 | 6% |\n| 合计 | 20.8 | 5.4% |',
      },
      {
        markdown:
          '| 项目 | 金额（亿元） |\n| --- | --- |\n| 税收 | 8.6 |\n| 其中：增值税 | 4.1 |\n| 非税 | 3.2 |\n| 小计 | 11.8 |\n| 上级补助 | 20.0 |\n| 合计 | 31.8 |',
      },
      {
        markdown:
          '| 产业 | 上年（亿元） | 本年（亿元） | 占比 |\n| --- | --- | --- | --- |\n| 一产 | 20 | 21 | 12% |\n| 二产 | 80 | 88 | 48% |\n| 合计 | 100 | 109 | 100% |',
      },
      {
        markdown:
          '| 项目 | 数量（个） |\n| --- | --- |\n| 总数 | 126 |\n| 其中：产业类 | 68 |\n| 基础类 | 34 |\n| 民生类 | 24 |',
      },
      '人均住房面积42平方米，人均绿地面积14平方米，建成区绿地率38%。',
      '生产总值873.2亿元，增长8%，其中一、二、三产业分别增长3%、9%、8%；地方财政收入96.3亿元；固定资产投资862亿元。',
      '企业达到63家，完成产值72.4亿元，增长11.6%，其中过亿元企业17家。',
      '86家企业中有62家盈利，占比超七成，46家中，占全市60%的28家增长；接待游客600万人次，省外游客占三成，达到历史最高。',
      '森林公园30个，国家级6个、省级18个；样板区1个，省级示范村4个、市级示范村12个；16个乡镇中，118个村建成书屋。',
      '农林水支出9.2亿元，教育支出11.5亿元，卫生支出6.3亿元；常住人口86万人，城镇52.14万人、乡村34.26万人。',
      '政府性收入12亿元，其中税收6亿元、非税2亿元；新增贷款52亿元，剔除12亿元票据，增长8%；第二产业增加值65.5亿元，其中工业40.6亿元，增长5%；建筑业24.9亿元，增长3%。',
      '一般公共预算收入12.6亿元，债务转贷3.1亿元，调入资金1.2亿元，收入总计24亿元；接待游客600万人次，其中省内380万人次、省外190万人次；第二产业增加值482.6亿元，增长5%，其中工业399.1亿元、建筑业85.7亿元。',
      '受理案件1803件（含旧存240件），结案1494件，结案率82.86%；接待游客820万人次，其中过夜游客246万人次，占接待游客总数的比重由26%提高到30%；全区工业总产值135亿元，其中食品行业93亿元，占全市食品行业总产值的18.8%。',
      '已完成11项，未完成1项，126项正在推进；债券28.9亿元，其中新增18.7亿元（一般4.1亿元、专项14.6亿元），再融资10.2亿元；卫生支出22亿元，占预算支出213亿元的10.3%，民生支出占预算支出的81.2%。',
      '税收收入10.5亿元，非税收入3.5亿元，税收占比75%；276个市级项目开工230个，占83.3%；示范社区13个，新增6个，占社区总数的76%。',
      '村级站206个、乡镇中心18个，共建成公共设施220余个；中央资金3亿元、省级资金2亿元，累计争取资金28亿元。',
    ],
  },
  *block(block) {
    const table = tableOf(block);
    if (table) yield* wrongCells(table);
    for (const { total, parts } of [
      ...sumsOf(block),
      ...balancesOf(block),
      ...dividedOf(block).filter(({ all }) => all),
    ]) {
      const low = parts.reduce((all, { amount }) => all + amount.low, 0);
      const high = parts.reduce((all, { amount }) => all + amount.high, 0);
      // 52.14万人+34.26万人 is 86万人 in round numbers.
      const { value, high: most, decimals } = total.amount;
      const round = parts.some(({ amount }) => amount.decimals > decimals) ? (most - value) * ROUNDER : 0;
      // The services to mines and machines are counted with industry, and with no second sector.
      const sector = /第?二次?产业?[^，。；]{0,8}$/.test(
        block.text.slice(Math.max(0, total.span.start - 14), total.span.start),
      );
      const slack = round + (sector ? value * 0.02 : 0);
      if (total.amount.low - slack <= high && most + slack >= low) continue;
      const related = [{ span: parts[0]!.span, message: '第一项' }];
      // The whole stands a sentence before: the parts are what to look at.
      const far = block.text.slice(total.span.end, parts[0]!.span.start).includes('。');
      yield {
        span: far ? across(parts) : total.span,
        message: `${parts.map(({ amount }) => amount.text).join('+')}，合计写作${total.amount.text}`,
        related,
      };
    }
    for (const proportion of proportionsOf(block)) {
      const { whole, part, rate, certain } = proportion;
      if (fits(rate, part.amount, whole.amount) || (!certain && isOfOthers(block, proportion))) continue;
      const { value } = quotient(part.amount, whole.amount);
      const message = `${part.amount.text}÷${whole.amount.text}=${shown(value * 100)}%，文中为${shown(rate.value)}%`;
      yield {
        span: rate.span,
        ...(certain || near(rate, value * 100) ? {} : { severity: 'information' as const }),
        message,
        related: [{ span: whole.span, message: '总数' }],
      };
    }
    for (const { whole, part } of excessesOf(block))
      yield {
        span: part.span,
        message: `${part.amount.text}多于前面的${whole.amount.text}`,
        related: [{ span: whole.span, message: '总数' }],
      };
    for (const { total, parts, loose, all } of dividedOf(block)) {
      if (all) continue;
      const related = [{ span: total.span, message: '总数' }];
      const over = parts.filter(({ amount }) => amount.low > total.amount.high);
      const sum = parts.reduce((all, { amount }) => all + amount.low, 0);
      if (over.length || sum > total.amount.high) {
        const arithmetic = parts.map(({ amount }) => amount.text).join('+');
        const mild = over.length === 0 && loose ? { severity: 'information' as const } : {};
        for (const span of over.length ? over.map((part) => part.span) : [across(parts)])
          yield { span, ...mild, message: `其中的${arithmetic}大于总数${total.amount.text}`, related };
      }
    }
  },
});

/** From the first part to the last. */
const across = (parts: readonly Part[]): Span => ({ start: parts[0]!.span.start, end: parts.at(-1)!.span.end });

/**
 * A share that was read from what stands beside it, and is far from the quotient, is more often the share of something
 * else than a slip; a slip leaves most of the figure, or its digits, or its scale wrong.
 */
function near({ value, decimals }: Rate, quotient: number): boolean {
  const digits = (figure: number): string =>
    [...figure.toFixed(Math.max(0, decimals)).replace('.', '')].sort().join('');
  const times = value / quotient;
  return (
    (times > 0.6 && times < 1.5) ||
    digits(value) === digits(quotient) ||
    [0.01, 0.1, 10, 100].some((scale) => Math.abs(times / scale - 1) < 0.02)
  );
}

/** Half a unit of what is told as a whole number is more than the 0.15 of `amountOf`. */
const ROUNDER = 7 / 3;

function* wrongCells(table: Table): Iterable<Report> {
  for (const { cell, low, high, arithmetic, result, operands } of reckoningsOf(table)) {
    const { amount } = cell;
    if (!amount || (amount.low <= high + 1e-9 && amount.high >= low - 1e-9)) continue;
    const [first, last] = [operands[0]!, operands.at(-1)!];
    yield {
      span: cell,
      message: `${arithmetic}，表中写作${cell.text}`,
      related: [
        { span: first, message: '第一个数' },
        { span: last, message: '最后一个数' },
      ],
      fixes: [{ title: `改为${result}`, safe: false, edits: [{ start: cell.start, end: cell.end, text: result }] }],
    };
  }
}
