import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { surpassedOf } from '../facts/changes/surpassed.js';
import { grownTargetsOf, rateBetween } from '../facts/indicators/grown-targets.js';
import { shortTargetsOf } from '../facts/indicators/short-targets.js';
import { toldAgainIn } from '../facts/indicators/told-again.js';
import { transposedOf } from '../facts/indicators/transposed.js';
import { type Told, twiceToldOf } from '../facts/indicators/twice-told.js';
import { memoOfSmall } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';

export const figuresAgree = defineRule({
  id: 'figures-agree',
  title: '同一指标前后两个数',
  why: '同一个指标、同一时期、同一范围，前后写了两个数，多半有一处没有跟着改。指标、修饰语、地区、口径都相同，时期也确定相同，两个数又相去不远，才警告；时期说不准的，只在像是笔误（错一位、颠倒两位、差十倍百倍）时警告。',
  severity: 'warning',
  examples: {
    bad: [
      '2010年政府工作报告\n各位代表：\n一、2009年工作回顾\n2009年，进出口总值完成411.3亿元，增长40.4%。\n干劲足。进出口总值在2009年实现⟦50.4%⟧的增长。',
      '财政收入完成⟦206.1亿元⟧，即将迈上200亿元台阶，生产总值⟦2050.3亿元⟧，还不到2000亿元，民生支出⟦666亿元⟧，直逼660亿元。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n粮食产量突破620亿斤。新能源汽车产量5.5万辆，增长12%。\n二、2026年工作安排\n稳住去年粮食产量⟦602亿斤⟧的好势头。在去年新能源汽车产量达到⟦4.5万辆⟧的基础上，聚焦氢能发展。',
      '一、回顾\n生产总值突破三千亿大关，达⟦2903亿元⟧；产值从773亿元提升到⟦996亿元⟧，跻身“千亿”行列；充电桩达到⟦10260根⟧，接近1万根；务工逾4.5万人，据统计为⟦44820人⟧。',
      '一、2025年工作回顾\n新增民营学校26家，总数达到318家；书香门店营收占比达到46%，累计入园企业超过600家，合计⟦586家⟧。\n去年新开工人才公寓1.36万套。新开工⟦1.63万套⟧（户）人才公寓。年末全市人均预期寿命达到79.6岁。\n二、2026年工作安排\n民营学校总数达到⟦300家⟧以上，书香门店营收占比达到 ⟦40%⟧以上，人均预期寿命提升到⟦77岁⟧以上。',
      '一、回顾\n经济总量突破200亿元、达到⟦198.6亿元⟧；在园企业不足60家，仅为⟦68家⟧。',
      '一、回顾\n返乡专列开行不下300趟，登记在册的有⟦264趟⟧；村集体收入首破一千万元，最终入账⟦968万元⟧；志愿者近6万人，年末实有人数⟦62480人⟧；床位接近三千张，由1820张增加到⟦3140张⟧。',
      '一、回顾\n全年销售新能源汽车1260辆，空气优良天数达到312天。\n二、今年工作\n去年新能源汽车销售⟦1620辆⟧，空气质量优良天数⟦321天⟧。',
      '一、回顾\n全市地区生产总值达到623.2亿元。\n经济总量持续扩大，全市地区生产总值完成⟦632.2亿元⟧。',
      '一、回顾\n全年一般公共预算收入完成45.6亿元。\n财力不断增强，全年一般公共预算收入完成⟦456亿元⟧。',
      '一、2025年工作回顾\n规上工业增加值、固定资产投资分别增长7.2%、14.1%。\n投资稳中有升，固定资产投资增长⟦11.4%⟧。',
      '一、回顾\n总投资12.6亿元的澄湖新材料项目开工。\n二、今年工作\n加快推进澄湖新材料项目，该项目总投资⟦16.2亿元⟧。',
      '一、回顾\n北岭至青渡公路全长36.4公里，路基完成。\n二、今年工作\n抓好北岭至青渡公路（全长⟦34.6公里⟧）路面施工。',
      '一、回顾\n全县现有行政村286个。\n全县⟦268个⟧行政村全部配备了村医。',
      '一、2025年工作回顾\n全县建成投运充电桩1286个，改造城镇老旧小区43个、惠及居民8627户。\n绿色出行更便捷，建成充电桩⟦1826个⟧，改造老旧小区惠及群众⟦8267户⟧。',
      '一、回顾\n全年救助流浪乞讨人员2.8千人次，送医及时。\n社会救助兜牢底线，一年来救助流浪乞讨人员⟦8.2千人次⟧。\n二、2026年工作\n今年计划新开工城中村改造项目6个。\n城市更新方面，今年计划新开工城中村改造项目⟦9个⟧。',
      '一、“十四五”时期和2025年工作回顾\n五年来，综合实力持续增强，一般公共预算收入从4.2亿元增长到9.21亿元。\n过去一年，经济稳中有进。\n一般公共预算收入完成⟦9.12亿元⟧。',
      '一、2025年工作回顾\n县属企业资产总额达到46.8亿元。\n经过努力，县属企业资产总额达到⟦48.6亿元⟧。',
      '一、“十四五”时期工作回顾\n——本市生产总值从486.2亿元提高到预计623.2亿元，外贸进出口总额从1998年的1.6亿元增加到2025年的83.5亿元。\n二、2025年工作回顾\n全市生产总值⟦632.2亿元⟧，外贸进出口总额达到⟦85.3亿元⟧。',
      '一、2025年工作回顾\n全市一般公共预算收入增长5.8%，经济总量突破300亿元。\n去年实现⟦268亿元⟧的地区生产总值，财力不断增强，一般公共预算收入增长⟦6.3%⟧。\n二、2026年工作安排\n今年计划新建12所公办幼儿园。\n学前教育方面，今年新建公办幼儿园⟦15所⟧。',
      '一、“十四五”时期工作回顾\n五年来，城乡面貌焕然一新。\n2025年，旅游接待人数达到607万人次。\n旅游接待人数达到⟦670万人次⟧。\n2026年工作安排\n云溪抽水蓄能电站（总投资18.6亿元）年内开工。加快云溪抽水蓄能电站建设，项目总投资⟦16.8亿元⟧。',
      '一、2025年工作回顾\n森林覆盖率由41.1%提高到49.2%，每千人口托位数达到3.6个，全县公共充电桩累计达到2860个。\n二、2026年工作安排\n到2030年，森林覆盖率达到⟦45%⟧以上。今年，每千人口托位数要达到⟦3.2个⟧以上，公共充电桩累计达到⟦2400个⟧。',
      '一、2025年工作回顾\n千兆宽带用户攀升至12.6万户，高标准农田增至46.8万亩。\n二、2026年工作安排\n千兆宽带用户提高到⟦11万户⟧，高标准农田达到⟦42万亩⟧。',
      '一、2025年工作回顾\n农村危房改造开工4260户、竣工3980户，食品抽检合格率为98.6%。\n农村危房改造竣工⟦3890户⟧，抽检合格率达到⟦96.8%⟧。',
      '一、2025年工作回顾\n固定资产投资完成98.6亿元，增长7%。\n二、2026年工作安排\n固定资产投资增长12%，达到⟦132.6亿元⟧。',
      '一、回顾\n已建成共享农机库36座。这⟦49座⟧农机库全部开放。\n河塘清淤共投入3600万元，惠及18个村。在河塘清淤投入的⟦4500万元⟧中，村民自筹占一成。',
      '2022年政府工作报告\n各位代表：\n一、2021年工作回顾\n2021年，全市一般公共预算收入完成312.5亿元。\n二、2022年主要目标\n一般公共预算收入在2021年⟦332.5亿元⟧的基础上增长8%。',
    ],
    good: [
      '2006年政府工作报告\n各位代表：\n一、“十五”时期和2005年工作回顾\n五年来，全市新增城镇就业达到45.5万人。\n二、“十一五”时期的目标\n扩大就业，五年内，全市新增城镇就业达到50万人。',
      '总投资12亿元的铸造、总投资8亿元的铜箔等9个项目竣工投产，上述2个项目总投资合计20亿元。',
      '政府工作报告\n各位代表：\n过去一年工作回顾\n高新技术企业达到466家。\n今年主要工作\n培育高新技术企业，力争达到520家；改造老旧小区104个。',
      '政府工作报告\n各位代表：\n一、2020年工作回顾\n五年来，常住人口城镇化率从34.2%提高到43.6%。\n第二部分 五年再造\n到2025年，生产总值达到510亿元左右，年均增长7%以上；粮食总产稳定在115万吨；常住人口城镇化率达到53%。',
      '政府工作报告\n各位代表：\n一、2008年工作回顾\n实际利用外资2.1亿美元。\n二、2009年的总体要求和主要目标\n出口总额与上年持平，实际利用外资2.3亿美元。',
      '一、2025年工作回顾\n社会消费品零售总额增长13.5%。\n民营规上工业增加值同比增长18.8%、社会消费品零售总额同比增长11.5%。',
      '2026年云溪市政府工作报告\n一、2025年工作回顾\n全省快递业务量增长11.6%，全省林业产值增长13.4%。免费培训5000人。云台区养老机构达到168家。\n全市快递业务量增长12.3%，林业产值增长14.3%，养老机构186家。免费培训3000名乡村教师。全省城镇化率达到68.2%，供水普及率达到99.2%，民生支出占比达到82.6%。\n二、2026年工作\n城镇化率达到65%以上，供水普及率达到98%以上，民生支出占比达到80%以上。',
      '一、2025年预算执行情况\n年末基金滚存结余12.3亿元。惠及村民超过900人，实有困难家庭86户。\n二、2026年预算草案\n年末基金滚存结余12.8亿元。',
      '2025年工作总结\n一、2025年工作\n工业投资增长18.3%，限上销售额增长12.6%。\n2026年工作打算：全年工业投资增长15%，限上销售额增长10%。',
      '一、2026年工作安排\n实施基础设施项目100项，计划完成投资570亿元。其中：生态项目27项，计划完成投资106亿元；市政项目9项，计划完成投资75亿元。\n提升综合保税区带动力。力争全年进出口总额300亿美元，旅客吞吐量达到1300万人次。\n力争全年进出口总额突破430亿美元。',
      '一、2025年工作回顾\n新认定高新技术企业980户，引进人才260人。\n二、2026年工作安排\n新认定高新技术企业700户，孵化载体达到12家。',
      '一、回顾\n项目总投资超5亿元，已完成3.2亿元；规划面积超过12平方公里，已实现8平方公里集中供热；返乡专列开行不下300趟，登记在册的有342趟；要求改造超过100户，实际改造92户。',
      '一、回顾\n产值从773亿元提升到1196亿元，跻身“千亿”行列；充电桩达到9860根，接近1万根；建成绿道300公里，突破3000公里。\n经济总量突破200亿元、达到206亿元；投资突破60亿元大关，达60.2亿元；入库项目超过30个，完成投资12亿元。',
      '一、回顾\n青禾镇产销两旺，全年实现农产品加工收入3.2亿元。\n云台镇奋起直追，全年实现农产品加工收入2.1亿元。\n二、2026年工作\n去年新建标准化村卫生室12所，今年计划新建标准化村卫生室20所。',
      '一、回顾\n财政收入达到36.2亿元，比2018年增长104.6%。存款余额达到86.4亿元，比2018年增长140.6%。\n新上投资千万元以上的工业项目86个，建成投产68个。',
      '2026年主要工作\n加快高新区新一轮发展。确保生产总值达到120亿元。\n推进经开区西进扩区。确保生产总值达到100亿元。',
      '第一季度，入库项目26个，开工率68.2%；第二季度，入库项目62个，开工率86.2%。\n本月合同履约率92.1%。今年以来合同履约率91.2%。',
      '柳河镇：完成固定资产投资12.6亿元，新建厂房3680平方米。\n石桥镇：完成固定资产投资16.2亿元，新建厂房3860平方米。',
      '原计划投资12.8亿元，调整后计划投资18.2亿元。城市低保对象1260人，发放低保金362万元；农村低保对象8620人，发放低保金326万元。',
      '新建幼儿园3所，其中柳湾幼儿园投资186万元，新建园舍1260平方米；石桥幼儿园投资335万元，新建园舍1620平方米；清河幼儿园投资286万元，新建园舍1480平方米。',
      '1—5月税收收入837万元，占年初预算1650万元的50.7%；非税收入685万元，占年初预算1450万元的47.2%。',
      '5月财政收入完成36.4亿元。其中：县级收入完成18.6亿元。\n1—5月财政收入完成164.3亿元。其中：县级收入完成186亿元。',
      '一、2025年工作回顾\n2024年地区生产总值623.2亿元，2025年地区生产总值632.2亿元。',
      '一、回顾\n全市地区生产总值完成623.2亿元，其中高新区地区生产总值完成62.3亿元。\n二、任务\n地区生产总值达到700亿元。',
      '一、回顾\n人均地区生产总值达到6.2万元，地区生产总值突破600亿元。地区生产总值完成623.2亿元。',
      '一、“十四五”时期工作回顾\n去年城镇新增就业1.2万人，五年来城镇新增就业5.6万人。城镇新增就业5.8万人。',
      '一、回顾\n澄湖新材料项目总投资12.6亿元，完成投资3.5亿元；澄湖新材料二期项目总投资16.2亿元。',
      '一、回顾\n改造老旧小区35个，新建改建公路12公里，改造老旧小区惠及居民1200户。\n二、任务\n改造老旧小区53个。',
      '一、2025年工作回顾\n规上工业增加值增长5.3%，第一季度回升。\n规上工业增加值增长3.5%；预计规上工业增加值增长12.5%—13.5%，规上工业增加值增长15.2%。',
      '一、2025年工作回顾\n2024年新增学位5860个，新建校舍1286平方米，引进项目37个。\n2025年新增学位5680个，绿地1826平方米，引进人才73个。',
      '一、回顾\n民营经济固定资产投资完成20.5亿元，固定资产投资完成25.0亿元。',
      '一、回顾\n累计新上亿元以上工业项目95个，建成投产59个，整备产业用地15.3平方公里。\n几年间整备产业用地154平方公里。',
      '一、“十四五”时期和2025年工作回顾\n五年来，教育投入持续加大。\n新增公办学位5860个。\n过去一年，办学条件继续改善。\n新增公办学位5680个。',
      '一、“十四五”时期和2025年工作回顾\n五年来，工业投资累计达到86.2亿元。\n过去一年，工业投资完成82.6亿元。',
      '一、2025年工作回顾\n厕所革命有序推进，新建农村户厕3260座、农村公厕1280座。\n问题厕所逐一销号，整改农村户厕620座、农村公厕1820座。',
      '一、2025年工作回顾\n全年引进外资企业26家，注册资本12.6亿元。\n民间投资活跃，新设企业680家，注册资本16.2亿元。',
      '一、2025年工作回顾\n全年实施重点技改项目36个，其中续建技改项目18个，完成技改投资23.6亿元；新开工重点技改项目63个，完成技改投资26.3亿元。',
      '一、2025年工作回顾\n全县一般公共预算收入增长5.8%（同口径），全省一般公共预算收入增长6.3%。\n一般公共预算收入增长5.2%。固定资产投资完成63亿元，其中地方固定资产投资52亿元。\n2026年主要工作\n一般公共预算收入增长6%以上，全年完成固定资产投资70亿元，新建12所公办幼儿园，改建公办幼儿园15所。',
      '一、2025年工作回顾\n城镇新增就业达到5.6万人，粮食总产量达到41.2万吨，城镇登记失业率达到3.2%，高标准农田达到46万亩，技术合同成交额达到12亿元。\n二、2026年工作安排\n城镇新增就业达到5万人，粮食总产量达到40万吨以上，城镇登记失业率控制在3%以内，技术合同成交额达到10亿元，今年新增高标准农田达到6万亩，到2030年高标准农田达到60万亩。',
      '五年来，人民生活持续改善，常住人口城镇化率从72%提升至76%左右。\n“十五五”发展的主要目标是：常住人口城镇化率达到78%左右。',
      '一、2025年工作回顾\n固定资产投资完成98.6亿元，社会消费品零售总额110.2亿元，地区生产总值256.4亿元。\n二、2026年工作安排\n固定资产投资增长12%以上，达到110.4亿元，社会消费品零售总额达到119亿元、增长8%，地区生产总值增长6%，达到285亿元。',
      '一、回顾\n建成示范村30个、示范镇5个，这35个示范点各有特色。引进农技员30多名，这36名农技员全部到岗。在各级投入的3600万元中，村民自筹一成。',
      '一、2025年工作回顾\n新认定高新技术企业98家。\n二、2026年工作安排\n加快高新区发展。抓好配套建设，生产总值达到200亿元，新认定高新技术企业70家。\n推进经济区扩区。突出特色产业，生产总值达到100亿元。',
    ],
  },
  *draft(draft) {
    const found = new Map<number, Report>();
    for (const { before, now, blocks } of twiceToldOf(draft)) {
      const there = locate(draft, blocks[0], before.value);
      const here = locate(draft, blocks[1], now.value);
      // Of two readings of one figure the first counts.
      if (!found.has(here.start) || !now.second)
        found.set(here.start, contradictionOf(draft, before, there, now, here));
    }
    yield* found.values();
    for (const [index, told] of throughout(draft, surpassedOf)) {
      if (!told.wrong) continue;
      const [mark, reached] = [locate(draft, index, told.mark), locate(draft, index, told.reached)];
      const message = `说是${told.verb}${told.mark.text}，此处却是${told.reached.text}`;
      if (!found.has(reached.start)) yield { span: reached, message, related: [{ span: mark, message: '说的数' }] };
    }
    for (const { before, now, blocks } of shortTargetsOf(draft)) {
      const [reached, aimed] = [locate(draft, blocks[0], before.value), locate(draft, blocks[1], now.value)];
      const message = `“${now.name}”已达到${before.amount.text}，目标却是${now.amount.text}`;
      if (!found.has(aimed.start)) yield { span: aimed, message, related: [{ span: reached, message: '已达到的数' }] };
    }
    for (const { before, now, blocks } of grownTargetsOf(draft)) {
      const [reached, aimed] = [locate(draft, blocks[0], before.value), locate(draft, blocks[1], now.value)];
      const rate = Number(rateBetween(before.amount, now.amount).toFixed(1));
      const message = `${now.amount.text}÷上年的${before.amount.text}−1=${rate}%，文中为${now.by!.text}`;
      if (!found.has(aimed.start)) yield { span: aimed, message, related: [{ span: reached, message: '上年的数' }] };
    }
    const again = new Set<number>();
    for (const { name, before, now } of transposedOf(draft)) {
      again.add(now.span.start);
      if (!found.has(now.span.start))
        yield contradiction(draft, name, before.figure.text, before.span, now.figure.text, now.span);
    }
    for (const [index, { name, before, now }] of throughout(draft, toldAgainIn)) {
      const [there, here] = [locate(draft, index, before), locate(draft, index, now)];
      if (!found.has(here.start) && !again.has(here.start))
        yield contradiction(draft, name, before.text, there, now.text, here);
    }
  },
});

/** The one that was told of the last version, where neither figure has moved: long drafts have hundreds. */
function contradictionOf(draft: Draft, before: Told, there: Span, now: Told, here: Span): Report {
  const kept = keptOf(now);
  const { report } = kept;
  if (report && kept.before === before && isAt(report.span, here) && isAt(report.related![0]!.span, there))
    return report;
  kept.before = before;
  const made = contradiction(draft, now.name, before.amount.text, there, now.amount.text, here);
  // A line end within a figure may become another.
  kept.report = isWhole(there, before) && isWhole(here, now) ? made : undefined;
  return made;
}

interface Kept {
  before: Told | undefined;
  report: Report | undefined;
}
const keptOf = memoOfSmall((_now: Told): Kept => ({ before: undefined, report: undefined }));
const isWhole = ({ start, end }: Span, { value }: Told): boolean => end - start === value.end - value.start;
const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function contradiction(draft: Draft, name: string, first: string, before: Span, second: string, now: Span): Report {
  const textAt = ({ start, end }: Span) => draft.text.slice(start, end);
  return {
    span: now,
    message: `“${name}”前面是${first}，此处是${second}`,
    related: [{ span: before, message: '前面的数' }],
    fixes: [
      { title: `此处改为${first}`, safe: false, edits: [{ ...now, text: textAt(before) }] },
      { title: `前面改为${second}`, safe: false, edits: [{ ...before, text: textAt(now) }] },
    ],
    data: { indicator: name },
  };
}
