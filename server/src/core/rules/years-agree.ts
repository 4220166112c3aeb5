import { locate } from '../draft/locate.js';
import type { Draft } from '../draft/node.js';
import { shapeOf } from '../draft/shape.js';
import { throughout } from '../draft/throughout.js';
import { anniversariesOf } from '../facts/years/anniversaries.js';
import { timedClaimsOf } from '../facts/years/congresses.js';
import { citedEventsOf, openingDaysIn, sessionIn, wrongDatesIn } from '../facts/years/dated-events.js';
import { keptIn } from '../facts/years/kept-years.js';
import { monthLengthsOf } from '../facts/years/month-lengths.js';
import { wrongNthDays } from '../facts/years/nth-days.js';
import { planClaimsOf, planTurnsOf } from '../facts/years/plan-years.js';
import { oddLength, twoLengthsOf } from '../facts/years/review-lengths.js';
import { planLengthsOf, yearLengthsOf } from '../facts/years/year-lengths.js';
import { completionsOf, yearListsOf, yearSpansOf } from '../facts/years/year-spans.js';
import { dateLineOf, firmClaims, partRoles, reportYears, yearClaimsOf, yearsMeant } from '../facts/years/years.js';
import { EVENTS } from '../zh/events.js';
import { defineRule, type Report } from './rule.js';

export const yearsAgree = defineRule({
  id: 'years-agree',
  title: '年份对不上',
  why: '改去年的稿子，最容易漏改年份：标题是2026年，正文还在总结2024年；“十四五”写成了2020—2025年。',
  severity: 'warning',
  examples: {
    bad: [
      '2018年政府工作报告\n各位代表：\n贯彻党的十九大和⟦十九届九中全会⟧精神。',
      '2024年政府工作报告\n各位代表：\n⟦今年迎来第41个教师节⟧，⟦2022年第4个中国农民丰收节⟧。',
      '2026年政府工作报告\n各位代表：\n一、⟦2024年工作回顾⟧\n二、2026年工作安排',
      '⟦2025—2021年⟧，全市发展提速。',
      '⟦“十四五”规划（2020—2025年）⟧编制完成。',
      '⟦2024年是“十四五”规划的收官之年⟧，到⟦“十四五”末（2024年⟧）。',
      '⟦2024年是“十四五”规划的第三年⟧，隆重庆祝2024年⟦新中国成立76周年⟧，纪念⟦五四运动满110周年⟧。',
      '实施⟦三年行动计划（2017—2021年）⟧。',
      '2026年政府工作报告\n各位代表：\n今年是⟦中国共产党成立104周年⟧。',
      '实施⟦2023—2025年四年行动⟧，连续⟦三年（2023年、2024年、2024年⟧）获评，用⟦2024、2025三年⟧建成，⟦2022年启动、2019年完成⟧。',
      '2021年政府工作报告\n各位代表：\n全面贯彻⟦党的二十大⟧精神，⟦2018年召开的党的十九大⟧指明了方向。',
      '⟦2025年政府工作报告⟧\n各位代表：\n一、2023年工作回顾\n二、2024年工作安排',
      '2026年政府工作报告\n各位代表：\n一、过去一年工作回顾\n⟦2024年⟧，全县经济稳中向好。\n二、今年工作\n今年是⟦香港回归28周年⟧，是云溪水库建成⟦（1955年）60周年⟧。大家团结一心，以优异的成绩向⟦建国87周年⟧献礼，⟦澳门回归祖国26周年⟧就在今年。',
      '政府工作报告\n各位代表：\n一、关于2024年工作\n二、关于⟦2024年工作⟧',
      '县水务局2025年上半年工作总结\n一、⟦2024年上半年工作⟧开展情况',
      '⟦2022—2024年连续四年⟧获评先进，⟦2016年启动建设，二十年来⟧累计引资8亿元。县医院⟦始建于1951年，今年建院65周年⟧。\n今年是2026年。',
      '2026年政府工作报告\n各位代表：\n去年，实现“十四五”圆满收官。⟦“十四五”四年来⟧，产值翻番；确保⟦“十六五”圆满收官⟧。',
      '⟦2012年至2019年，我县连续十年⟧获评，过去的⟦五年，即2003年至2009年⟧，⟦2016年至2020年这四年间⟧，⟦“十四五”以来（2020年至2023⟧年）开通线路56条，⟦2009年6月到2010年5月的10个月⟧里，新区⟦2009年6月30日挂牌成立。二十七年来⟧变化巨大。\n一、2026年工作安排',
      '引水工程⟦2014年4月动工、2018年4月通水，建设者们整整奋战了六年⟧，大桥⟦2019年开工，工期两年，2024年⟧底建成，⟦“十二五”时期，是发展最快的六年⟧，集中供热自⟦11月15日起，至次年3月15日止，共五个月⟧，⟦2008年5月22日汶川特大地震⟧后捐款12万元，2021年2月25日，全国脱贫攻坚总结表彰大会召开；⟦同年6月1日，庆祝中国共产党成立100周年大会⟧召开，2009年，⟦新中国迎来了50周年华诞⟧。',
      '2026年云溪省政府工作报告\n——2026年2月3日在云溪省第十四届人民代表大会第四次会议上\n⟦2月13日，云溪省第十四届人民代表大会第四次会议在云溪开幕⟧。\n各位代表：\n⟦3月15日，第十三届全国人民代表大会第一次会议开幕⟧。',
      '县剧团成立于⟦1956年，已走过60个春秋⟧，建校⟦60周年（1956年建校）⟧，⟦2021年以来连续九年⟧增长，农民收入增速自⟦2012年起连续18年⟧全省第一，里程比⟦2015年（到2020年共八年）⟧增加一倍，⟦2024年是实施“十五五”规划的关键一年⟧，馆舍⟦始于2017年，至2021年共七年⟧，大桥⟦2021年7月开工，历时36个月，2023年9月⟧完工。\n一、2026年工作安排',
      '⟦2022年第七次全国人口普查⟧显示，⟦民法典自2020年1月1日施行⟧以来，⟦2015年京津冀协同发展上升为⟧国家战略。',
      '⟦“十三五”规划将于2021年收官⟧，⟦2020年，“十四五”实现良好开局⟧。⟦2020—2024年“十四五”时期⟧。',
      '2026年政府工作报告\n各位代表：\n产业园⟦今年3月开工、2024年建成⟧投产。水库⟦始建于1958年，1956年竣工⟧。整治从⟦3月持续到8月，历时8个月⟧。⟦自2023年以来的六年⟧，⟦到2028年“十五五”规划期满⟧，⟦2026年至2030年，“十四五”规划全面实施⟧。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n⟦2024年启动的三年行动去年圆满收官⟧，⟦十年禁渔，自2021年起算，至2040年⟧末期满。原定⟦2027年通车的大桥提前三年于2025年⟧建成。2021年围绕⟦建党九十年⟧宣讲，⟦香港回归31周年⟧就在今年，推行⟦四年来，2023年、2024年、2025年⟧累计。',
      '2026年政府工作报告\n各位代表：\n今年是青川县一中⟦（1956年建校）建校80周年⟧。\n今年是建厂⟦60周年。该厂始建于1956年⟧。',
      '2024年政府工作报告\n各位代表：\n全面贯彻⟦党的二十大和十九届历次⟧全会精神，学习⟦二十届二中、五中全会⟧精神，⟦迎接党的二十大胜利召开⟧，⟦圆满完成“十二五”规划目标⟧，审议⟦第十五个五年规划纲要（草案）⟧。产值⟦从2024年的36亿元增长到2020年⟧的52亿元。\n⟦过去四年，是攻坚克难的五年⟧。⟦“十五五”时期是我市夯实基础的关键四年⟧。',
      '2021年政府工作报告\n各位代表：\n⟦一、“十二五”时期发展回顾⟧\n五年来，产业兴了。\n五年来，城乡美了。\n⟦四年来，⟧生态好了。\n五年来，民生暖了。',
      '摘掉了⟦从1984年到2020年戴了26年⟧的帽子，实施⟦2018—2022年医疗服务能力三年提升工程⟧。',
    ],
    good: [
      '2024年政府工作报告\n各位代表：\n今年迎来第40个教师节，2022年第5个中国农民丰收节。编制五年建设规划和三年行动计划（2020—2022年）。围绕2011年加入世界贸易组织10周年，办好活动。',
      '在县委经济工作会议上的讲话\n（2023年12月26日）\n同志们：\n一、2023年经济工作\n今年是全面贯彻党的二十大精神的开局之年，一年来干劲足。\n二、2024年经济工作\n稳中求进。',
      '11个指标提前两年实现“十四五”（2021—2025年）规划目标。',
      '2022年政府工作报告\n各位代表：\n一、2021年工作回顾\n二、2022年主要目标任务\n2021年，全市生产总值完成3725亿元，为今年工作打下了良好基础。',
      '2021年政府工作报告\n各位代表：\n明年将召开党的二十大，我市也将召开第九次党代会。',
      '2030年是新中国成立80周年的次年。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n2023年启动的三年行动去年圆满收官，十年禁渔，自2021年起算，至2030年末期满。原定2027年通车的大桥提前两年于2025年建成。2021年围绕建党百年宣讲，改革开放以来，建党一百年来，三年来，2023年、2024年、2025年累计。从见证建党百年华诞，到同心喜迎党的二十大胜利召开，信心更足。\n二、“十四五”时期发展成就和“十五五”时期主要目标',
      '2026年云溪省政府工作报告\n——2026年2月4日在云溪省第十四届人民代表大会第四次会议上\n2月3日，云溪省第十四届人民代表大会第四次会议在云溪开幕。\n各位代表：\n2018年3月5日，第十三届全国人民代表大会第一次会议开幕。',
      '引水工程2014年4月动工、2018年4月通水，建设者们整整奋战了四年，水库2016年开工，2021年建成，工期比计划缩短一年，供暖自11月1日起，至次年3月31日止，共五个月，2008年5月12日汶川特大地震。',
      '2021年政府工作报告\n各位代表：\n圆满完成党的十九大、新中国成立70周年安保任务。',
      '2019年政府工作报告\n各位代表：\n今年要学习贯彻习近平总书记在庆祝改革开放40周年大会上的重要讲话精神。',
      '2026年政府工作报告\n各位代表：\n产业园今年3月开工、2027年建成投产，水库始建于1958年，1960年竣工，整治从去年11月到今年2月，历时4个月；2016年隆重庆祝建县60周年，今年是一中（1956年建校）建校70周年，2026年是中国共产党成立105周年，也是青川建市40周年。',
      '2026年政府工作报告\n各位代表：\n一、2025年工作回顾\n二、2026年工作安排',
      '“十四五”规划（2021—2025年）圆满收官，2026年是“十五五”开局之年。',
      '2020年政府工作报告\n各位代表：\n2019年是新中国成立70周年，也是我市建市40周年。',
      '2026年政府工作报告\n各位代表：\n今年是中国共产党成立105周年。2021年，隆重庆祝中国共产党成立100周年，满怀豪情迎来党的百年华诞。今年是云溪水库建成（1956年）70周年。',
      '“十四五”规划和2035年远景目标纲要（2021—2035年）。',
      '实施2023—2025年三年行动，从2019年到2024年五年间新增企业30家。',
      '2025年工作总结和2026年工作打算\n今年是“十四五”收官之年。',
      '县水务局2025年上半年工作总结\n一、2025年上半年工作开展情况\n二、2025年下半年工作打算',
      '2026年政府工作报告\n各位代表：\n一、过去五年工作回顾\n2021年，全县脱贫。隆重庆祝新中国成立75周年。\n二、今年工作安排\n到2027年，隆重庆祝人民解放军建军100周年。',
      '2026年政府工作报告\n各位代表：\n2022—2024年连续三年获评先进，自2021年以来的五年间新增企业30家，2020年起连续八年每年培育企业30家，农民收入增速自2012年起连续14年全省第一，值此中国共产党成立105周年之际，改革开放40多年来，县一中创办于1956年，今年建校70周年。2020年第七次全国人口普查显示，“十四五”五年来，各项事业全面进步。',
      '2022年政府工作报告\n各位代表：\n以优异成绩迎接党的二十大胜利召开。2017年10月召开的党的十九大指明了方向。',
    ],
  },
  *draft(draft) {
    yield* titles(draft);
    yield* claims(draft);
    yield* dateLine(draft);
    yield* events(draft);
    yield* anniversaries(draft);
    for (const [index, { start, end, told }] of wrongNthDays(draft))
      yield { span: locate(draft, index, { start, end }), message: told };
    yield* plans(draft);
    yield* spans(draft);
    yield* lengths(draft);
  },
});

/** A title that plans another year than it reviews would have next, or that the headings outvote. */
function* titles(draft: Draft): Iterable<Report> {
  const { title } = shapeOf(draft);
  if (title === undefined) return;
  const block = draft.blocks[title]!;
  const own = yearClaimsOf(block);
  const [behind, ahead] = [own.find(({ role }) => role === 'review'), own.find(({ role }) => role === 'plan')];
  if (behind && ahead && ahead.year !== behind.year + 1)
    yield { span: locate(draft, title, ahead), message: `回顾${behind.year}年，部署的应是${behind.year + 1}年` };
  const { titled, review, plan } = reportYears(draft);
  if (titled === undefined || plan === undefined || titled === plan) return;
  yield {
    span: locate(draft, title, { start: 0, end: block.text.length }),
    message: `标题是${titled}年，正文却回顾${review}年、部署${plan}年`,
    related: firmClaims(draft)
      .filter(({ role, year }) => year === (role === 'plan' ? plan : review))
      .slice(0, 2)
      .map((claim) => ({ span: claim, message: `这里是${claim.year}年` })),
  };
}

/** 回顾 and 安排 of years that are not the report's. */
function* claims(draft: Draft): Iterable<Report> {
  const { review, plan, evidence, half } = reportYears(draft);
  if (review === undefined || plan === undefined) return;
  for (const { role, year, text, start, end } of firmClaims(draft)) {
    const expected: number = role === 'review' ? review : plan;
    if (year === expected || (half && year === plan)) continue;
    const at = start + text.search(/(?:19|20)\d\d|二[〇○零]/);
    // “十四五”开局之年 is looked at by itself.
    if (at < start) continue;
    yield {
      span: { start, end },
      message: `据“${evidence}”，${role === 'review' ? '回顾' : '部署'}的应是${expected}年`,
      fixes: [{ title: `改为${expected}年`, safe: false, edits: [{ start: at, end: at + 4, text: String(expected) }] }],
    };
  }
}

/** ——2026年2月3日在…会议上, of another year than the title or the headings. A report of the last months may plan the next year. */
function* dateLine(draft: Draft): Iterable<Report> {
  const { title } = shapeOf(draft);
  const { plan, evidence, titled } = reportYears(draft);
  if (plan === undefined || (titled !== undefined && titled !== plan)) return;
  const date = dateLineOf(draft);
  if (!date || date.year === plan || (date.month >= 10 && date.year === plan - 1)) return;
  const told = firmClaims(draft).find(({ role, year }) => role === 'plan' && year === plan);
  if (titled === undefined && (!told || date.month > 5)) return;
  const heading = title === undefined ? undefined : draft.blocks[title];
  const related =
    titled === undefined || !heading
      ? { span: told!, message: '部署的年份' }
      : { span: locate(draft, title!, { start: 0, end: heading.text.length }), message: '标题' };
  const source = titled === undefined ? '正文部署的是' : '标题是';
  yield {
    span: locate(draft, date.block, date),
    message: `${source}“${titled === undefined ? told!.text : evidence}”，日期却是${date.year}年`,
    related: [related],
  };
}

/** Meetings of another year than is said, or of a year after the report's. */
function* events(draft: Draft): Iterable<Report> {
  const { plan } = reportYears(draft);
  for (const [index, { event, year, month, ahead, start, end }] of throughout(draft, citedEventsOf)) {
    const years = typeof year === 'string' ? yearsMeant(draft, year) : year === undefined ? [] : [year];
    const wrong = years.length > 0 && (!years.includes(event.year) || (month !== undefined && month !== event.month));
    const early = year === undefined && !ahead && plan !== undefined && event.year > plan;
    if (!wrong && !early) continue;
    const message = `${event.name}${event.when}召开${early ? `，本报告是${plan}年的` : ''}`;
    yield { span: locate(draft, index, { start, end }), message };
  }
  for (const [index, { told, start, end }] of throughout(draft, wrongDatesIn))
    yield { span: locate(draft, index, { start, end }), message: told };
  const date = dateLineOf(draft);
  for (const [index, { first, last, told, start, end }] of throughout(draft, timedClaimsOf)) {
    // A speech given in December calls the year it was given in 今年.
    const now = date && date.month > 9 && draft.blocks[index]!.text.startsWith('今年', start) ? date.year : plan;
    if (first === Infinity || (now !== undefined && (now < first || now > last)))
      yield { span: locate(draft, index, { start, end }), message: told };
  }
  for (const [index, { session, national, month, day, start, end }] of throughout(draft, openingDaysIn)) {
    const event = national
      ? EVENTS.find(({ name }) => name === session.replace('届', '届全国人大').concat('会议'))
      : undefined;
    const first = event ? Number(/月(\d{1,2})日/.exec(event.when)![1]) : undefined;
    const span = locate(draft, index, { start, end });
    if (event && (month !== event.month || day !== first)) yield { span, message: `${event.name}${event.when}召开` };
    // The report is given on the day of the opening or soon behind it.
    else if (!event && date && sessionIn(draft.blocks[date.block]!.text) === session) {
      const days = (date.month - month) * 30 + date.day - day;
      if (days < 0 || days > 5) yield { span, message: `报告的日期是${date.month}月${date.day}日` };
    }
  }
}

/** 庆祝新中国成立75周年 in another year than the 75th. */
function* anniversaries(draft: Draft): Iterable<Report> {
  const { plan } = reportYears(draft);
  for (const [index, { founding, count, told, kept, start, end }] of throughout(draft, anniversariesOf)) {
    const near = keptIn(draft, index, kept);
    const possible = typeof told === 'number' ? [told] : told ? yearsMeant(draft, told) : near;
    const [year] = possible;
    if (year === undefined || possible.includes(founding.year + count)) continue;
    // What is celebrated at no time that the text tells was in no year after the report.
    const then = founding.year + count;
    // A term is five years, and its report the sixth.
    if (!told && kept === 'held' && near.length > 1 && then < plan! && then > plan! - 7) continue;
    const message = `${founding.told}，${year}年是${year - founding.year}周年`;
    yield { span: locate(draft, index, { start, end }), message };
  }
}

/** “十四五” from 2020 on, or 2024 as its third year, or its end in a report of 2023. */
function* plans(draft: Draft): Iterable<Report> {
  const { review, plan: ahead } = reportYears(draft);
  for (const [index, { plan, year, ends, aimed, start, end }] of throughout(draft, planTurnsOf)) {
    if (review === undefined || ahead === undefined) continue;
    // A report may look back on five years, and its last one prepare the next plan.
    const least = (aimed || !ends) && partRoles(draft)[index] === 'plan' ? review : review - 4;
    if (year >= least && year <= ahead + (ends ? 0 : 1)) continue;
    yield {
      span: locate(draft, index, { start, end }),
      message: `“${plan}”${ends ? '最后一年' : '第一年'}是${year}年，本报告是${ahead}年的`,
    };
  }
  for (const [index, { plan, part, years, said, start, end }] of throughout(draft, planClaimsOf)) {
    const told = `“${plan}”${part}是${years.first}${part ? '' : `—${years.last}`}年`;
    const span = locate(draft, index, { start, end });
    if (typeof said === 'string') {
      const meant = yearsMeant(draft, said);
      if (meant.length && !meant.includes(years.first))
        yield { span, message: `${told}，本报告的${said}是${meant[0]}年` };
    } else if (said.first !== years.first || said.last !== years.last) yield { span, message: told };
  }
}

/** 2025—2021年, and 三年行动（2017—2021年）. */
function* spans(draft: Draft): Iterable<Report> {
  for (const [index, { first, last, length, elapsed, start, end }] of throughout(draft, yearSpansOf)) {
    const span = locate(draft, index, { start, end });
    const years = last - first + 1;
    if (years < 1) yield { span, message: '起止年份颠倒' };
    else if (length && length !== years && !(elapsed && length === years - 1))
      yield { span, message: `${first}—${last}年首尾相连是${years}年，不是${length}年` };
  }
  for (const [index, { begun, last, length, start, end }] of throughout(draft, completionsOf)) {
    const [year] = yearsMeant(draft, begun === '明年' ? '今年' : begun).slice(-1);
    const first = year && (begun === '明年' ? year + 1 : year);
    if (first && last < first)
      yield { span: locate(draft, index, { start, end }), message: `${begun}是${first}年，${last}年在前` };
    else if (first && length && last - first + 1 !== length)
      yield {
        span: locate(draft, index, { start, end }),
        message: `从${first}年到${last}年是${last - first + 1}年，不是${length}年`,
      };
  }
  for (const [index, { length, apart, exact, start, end }] of throughout(draft, monthLengthsOf)) {
    if (length === apart || (!exact && length === apart + 1)) continue;
    yield { span: locate(draft, index, { start, end }), message: `首尾相隔${apart}个月，不是${length}个月` };
  }
  for (const [index, { years, length, start, end }] of throughout(draft, yearListsOf)) {
    const span = locate(draft, index, { start, end });
    const twice = years.find((year, i) => years.indexOf(year) < i);
    if (twice) yield { span, message: `${twice}年列了两次` };
    else if (length && length !== years.length) yield { span, message: `列了${years.length}个年份，不是${length}年` };
  }
}

/** 自2020年以来的八年间, in a report of 2026. */
function* lengths(draft: Draft): Iterable<Report> {
  const { review, plan } = reportYears(draft);
  for (const [index, { from, to, length, counted, now, start, end }] of throughout(draft, yearLengthsOf)) {
    const [least, most] = to
      ? [to - from + (counted === 'full years' ? 1 : 0), to - from + (counted === 'apart' ? 0 : 1)]
      : review === undefined || plan === undefined
        ? [0, Infinity]
        : counted === 'birthdays'
          ? [(now === '今年' ? plan : review) - from, (now === '去年' ? review : plan) - from]
          : [(now === '今年' ? plan : review) - from, (now === '去年' ? review : plan) - from + 1];
    // 至今40年 may be said of forty-three.
    const round = !to && counted === 'years' && length >= 20 && length % 10 === 0 && least - length < 6;
    if (most < 1 || (length >= least && length <= most) || (round && length <= most)) continue;
    const span = locate(draft, index, { start, end });
    yield {
      span,
      message: `从${from}年${to ? `到${to}年` : '算起'}是${least === most ? least : `${least}至${most}`}年，不是${length}年`,
    };
  }
  for (const [index, { years, ...span }] of throughout(draft, twoLengthsOf))
    yield { span: locate(draft, index, span), message: `一句里说了${years}` };
  const other = oddLength(draft);
  if (other) {
    const message = `别的各段都说${other.usual}年，这里是${other.odd.years}年`;
    yield { span: locate(draft, other.index, other.odd), message };
  }
  for (const [index, { plan: name, first, length, within, start, end }] of throughout(draft, planLengthsOf)) {
    const passed = plan === undefined ? 5 : Math.min(5, Math.max(1, plan - first + 1));
    const whole = plan === undefined || plan < first || review! >= first + 4;
    const least = within ? 1 : whole ? 5 : Math.max(1, review! - first);
    if (length <= (within ? 5 : Math.max(passed, 5)) && (length >= least || length === passed)) continue;
    yield { span: locate(draft, index, { start, end }), message: `“${name}”是${first}—${first + 4}年，共五年` };
  }
}
