import type { Block } from '../draft/node.js';
import { nearFormulasOf } from '../facts/wordings/near-formulas.js';
import { misquotationsOf } from '../facts/wordings/sayings.js';
import { termListsOf } from '../facts/wordings/term-lists.js';
import { reportYears } from '../facts/years/years.js';
import { matchesOf } from '../text/matches.js';
import { overlaps, type Span } from '../text/span.js';
import { wordFinder } from '../text/words.js';
import type { Wording } from '../zh/wording.js';
import { WORDINGS } from '../zh/wordings.js';
import { defineRule, type Report } from './rule.js';

export const termExact = defineRule({
  id: 'term-exact',
  title: '固定提法有误',
  why: '政治性提法一字不能错：“两个一百年”不是“两个百年”；列出“四个意识”就要四个都对。只在提法和内容都写出来时才检查。',
  severity: 'warning',
  examples: {
    bad: [
      '严格履行“⟦一岗三责⟧”，坚决执行⟦中央六项规定⟧，坚持“⟦一国两治⟧”，在⟦学有所得、劳有所教⟧上取得新进展。',
      '促进各民族⟦交流交往交融⟧。',
      '实施⟦乡村振兴战落⟧，坚持新时代“⟦枫桥经历⟧”，践行⟦以人民为中心的发展理论⟧。',
      '2024年政府工作报告\n各位代表：\n做好第二轮土地⟦承包到期后再延长20年⟧工作，在⟦以学铸魂、以学增智、以学正心、以学促干⟧上见实效。',
      '发展⟦新质生产率⟧，⟦铸牢中华民族共同体观念⟧，认真落实⟦两不愁三保证⟧。',
      '紧密团结在⟦以习近平总书记为核心的党中央⟧周围。',
      '向着“⟦两个百年⟧”奋斗目标前进，应对⟦百年不遇的大变局⟧。',
      '增强“四个意识”（⟦政治意识、大局意识、责任意识、看齐意识⟧）。',
      '始终坚持⟦党要管党、从严治党⟧，坚持⟦毫不动摇支持公有制经济⟧发展，一体推进⟦不想腐、不能腐、不敢腐⟧。',
      '弘扬⟦自由、平等、公平、法治⟧的价值取向，提高⟦政治判断力、政治领悟力和政治落实力⟧，划定⟦生态保护红线、基本农田、城镇开发边界⟧三条控制线。',
      '坚持⟦稳中有进工作总基调⟧，统筹推进⟦“四位一体”总体布局⟧，⟦统筹发合和安全⟧，推动治理⟦行稳至远⟧。',
      '学习贯彻党的⟦二十届三次全会⟧精神，坚持人民至上，⟦做好稳物价、稳金融、稳外贸、稳外资、稳投资、稳预期⟧工作。',
      '⟦协调推进“五位一体”⟧总体布局，⟦坚定“两个维护”⟧，纠治⟦“五风”⟧，落实“⟦三个最严⟧”要求，⟦整体国家安全观⟧，⟦自我改革引领社会革命⟧，⟦对党忠诚、不负群众⟧。',
      '围绕⟦三不愁、两保障⟧，巩固“⟦一学两做⟧”成果，贯彻创新、协调、绿色、开放、共享的⟦四大⟧发展理念，坚定⟦道路自信、理论自信、制度自信、文化自信、历史自信⟧的“四个自信”，落实“⟦双随机、两公开⟧”。',
      '严格落实“⟦七个精准⟧”“五个一批”，抓好“两重”“⟦三新⟧”项目，统筹推进⟦政治建设、经济建设、文化建设、社会建设、生态文明建设⟧。',
      '坚信“⟦空谈兴邦、实干误国⟧”，坚持⟦房子是用来炒的、不是用来住⟧的定位，牢记⟦民之所忧，我必行之；民之所盼，我必念之⟧，做到“⟦先天下之忧而忧，后天下之事而乐⟧”，深知⟦长风破浪会有时，直云帆济沧海⟧。',
      '⟦截止⟧12月底，落实⟦“十四五”计划⟧，推进⟦“一带一路”战略⟧。',
      '以⟦科学发展论⟧为指导，高举⟦中国特色社会主义光荣旗帜⟧，构建⟦新发展布局⟧，推进⟦京津冀协调发展⟧和⟦供给侧体制性改革⟧，⟦扫恶除黑⟧，纠治⟦“五风”⟧。',
    ],
    good: [
      '更新发展观念，创新发展理论。',
      '落实河长制和湖长制，巡河两千次。',
      '总投资2.1万亿元，其中“十四五”计划完成投资1.4万亿元。',
      '在省辖市市委书记会议上介绍经验，守牢不发生规模性返贫底线。',
      '为全面建设小康农村作贡献，坚持和加强党的集中统一领导，推进依法治县、依法执政、依法行政，锻造勇于担当、清正廉洁的队伍，支农惠农富农政策，发展先进智造业，实现病有良医、老有所养，扎实推进共同缔造，做到“两个不低于”，践行以人民为中心的城市理念。',
      '打造国内大循环重要支点、国际国内双循环重要枢纽。',
      '做好预防犯罪工作，年末来访群众减少，游园满意度提高，按装机容量计算，既使企业受益又使群众增收。',
      '发展新质生产力，培育新质生产要素，铸牢中华民族共同体意识。',
      '紧密团结在以习近平同志为核心的党中央周围。',
      '坚定“四个自信”，增强“四个意识”。',
      '推动减污降碳扩绿增长，落实党政同责、一岗双责、齐抓共管，树牢“四个意识”，增强“四个自信”，打赢三大攻坚战，污染防治、脱贫攻坚成效明显。',
      '2026年政府工作报告\n各位代表：\n坚持招商引智、善做善成，山青水秀底色更足，县城实施异地搬迁120户，守护人民群众生命健康安全，在推进共治共享中聚民心。',
      '“四个意识”，即政治意识、大局意识、核心意识、看齐意识。',
      '严守耕地和永久基本农田、生态保护红线、城镇开发边界，毫不动摇鼓励、支持、引导非公有制经济发展，坚持民主、法治、公平、正义。',
      '统筹发展与安全，全面推进乡村振兴，县委十四届三次全会作出部署，因势而谋、因时制宜。',
      '弘扬伟大团结精神，破解供给侧结构性矛盾，加快构建新发展动能，不忘初心、勇担使命，推动农业农村加快发展，健全党委领导、政府主导、社会协同、公众参与的机制。',
      '为强国建设、民族复兴作出新贡献，文体设施共建共管共享，全心全意为人民办实事，实现义务教育基本均衡。',
      '2016年政府工作报告\n各位代表：\n落实一岗双责、党政同责、失职追责，万千学子扬帆启航。',
      '四议两公开：“四议”即支部提议、两委商议、党员大会审议、村民会议决议；“两公开”即决议公开、结果公开。',
      '守土有责、守土尽责，推进依法治国、依法行政。“四下基层”：宣传党的路线、方针、政策下基层，调查研究下基层，信访接待下基层，现场办公下基层。',
      '拿出抓铁有痕、踏石留印的劲头，坚持房子是用来住的，不是用来炒的，感到“问渠那得清如许？为有源头活水来”，人民至上、生命至上。',
      '报名截止时间为12月底，截至目前完成八成，共建“一带一路”战略支点。',
    ],
  },
  given: (draft) => reportYears(draft).plan,
  *block(block, _options, plan) {
    // An older report is right in its own way.
    const isLater = (since: number | undefined) => since !== undefined && typeof plan === 'number' && plan < since;
    const known = wordingsIn(block);
    for (const { right, since, misspelt, ...span } of nearFormulasOf(block)) {
      if (isLater(since) || known.some((other) => overlaps(other.span, span))) continue;
      yield {
        span,
        message: `应为：${right}（${misspelt ? '错字' : '固定提法'}）`,
        fixes: [{ title: `改为：${right}`, safe: false, edits: [{ ...span, text: right }] }],
      };
    }
    for (const { right, ...span } of misquotationsOf(block)) {
      if (!known.some((other) => overlaps(other.span, span)) && !nearFormulasOf(block).some((o) => overlaps(o, span)))
        yield { span, message: `原话是：${right}` };
    }
    for (const { wording, span, fixed } of known) {
      if (isLater(wording.since)) continue;
      yield {
        span,
        ...(wording.mild ? { severity: 'information' as const } : {}),
        message: `应为：${fixed}（${wording.why}）`,
        fixes: [{ title: `改为：${fixed}`, safe: false, edits: [{ ...span, text: fixed }] }],
      };
    }
    for (const { since, ...report } of listsIn(block)) if (!isLater(since)) yield report;
  },
});

interface Found {
  readonly wording: Wording;
  readonly span: Span;
  readonly fixed: string;
}

/** One look for all of them: most paragraphs have none. */
const BY_SIGN = new Map<string, Wording[]>();
for (const wording of WORDINGS) {
  const same = BY_SIGN.get(wording.sign);
  if (same) same.push(wording);
  else BY_SIGN.set(wording.sign, [wording]);
}
const signsIn = wordFinder([...BY_SIGN.keys()]);

function wordingsIn({ kind, text }: Block): readonly Found[] {
  if (kind !== 'text' && kind !== 'table') return [];
  const signs = new Set(signsIn(text).map(({ word }) => word));
  if (!signs.size) return [];
  const found = WORDINGS.filter(({ sign }) => signs.has(sign)).flatMap((wording) =>
    matchesOf(text, wording.wrong).map((match) => ({
      wording,
      span: { start: match.index, end: match.index + match[0].length },
      fixed: wording.right.replace(/\$(\d)/g, (_, n) => match[Number(n)]!.replace(/^(省|市|县)\1$/, '$1')),
    })),
  );
  // What two of them know is one mistake.
  return found.filter(({ span }, i) => !found.slice(0, i).some((other) => overlaps(other.span, span)));
}

const listsIn = (block: Block): readonly (Report & { readonly since: number | undefined })[] =>
  termListsOf(block).flatMap(({ set, list, missing, foreign, disordered }) => {
    const { since } = set;
    const members = `“${set.name}”是${set.members.map(fullForm).join('、')}（${set.source}）`;
    if (missing.length || foreign.length) {
      const said = foreign.length ? `多了“${foreign.join('、')}”` : '';
      const lost = missing.length ? `缺“${missing.map(fullForm).join('、')}”` : '';
      const told = [said, lost].filter(Boolean).join('，');
      return [{ since, span: list, message: `${told}：${members}` }];
    }
    return disordered
      ? [
          {
            since,
            span: list,
            severity: set.ordered && !set.open ? ('warning' as const) : ('information' as const),
            message: `次序不同：${members}`,
          },
        ]
      : [];
  });

const fullForm = (member: string): string => member.split('|')[0]!;
