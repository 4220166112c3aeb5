// Which part does a paragraph play in a report? Told by what it says, block by block.
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Horizon } from './horizon.js';

/** The parts that reports are made of, in their usual order. */
export const ROLES = [
  'title',
  'salutation',
  'opening',
  'preview',
  'review',
  'lead',
  'items',
  'thanks',
  'problems',
  'situation',
  'requirement',
  'targets',
  'count',
  'tasks',
  'year',
  'building',
  'closing',
] as const;
export type Role = (typeof ROLES)[number];

/** study: a part on what is to be learnt from a congress or plenum; annex: a glossary or a table behind the report. */
export const PART_ROLES = ['review', 'study', 'situation', 'requirement', 'tasks', 'building', 'annex'] as const;
export type PartRole = (typeof PART_ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role | PartRole, string>> = {
  title: '标题',
  salutation: '称谓',
  opening: '开场',
  preview: '内容预告',
  review: '工作回顾',
  lead: '回顾总写',
  items: '分项回顾',
  thanks: '致谢',
  problems: '存在问题',
  situation: '形势分析',
  requirement: '总体要求',
  targets: '预期目标',
  count: '任务项数',
  tasks: '任务部署',
  year: '当年任务',
  building: '自身建设',
  closing: '结尾号召',
  study: '学习领会',
  annex: '附件',
};

const TERM_NAMES: Readonly<Partial<Record<PartRole, readonly [term: string, both: string]>>> = {
  review: ['五年回顾', '五年和当年回顾'],
  tasks: ['今后五年任务', '今后五年和当年任务'],
};

/** What a part is called: one that speaks of a term of office says so. */
export const partName = (role: PartRole, horizon: Horizon | undefined): string =>
  (horizon === 'term' ? TERM_NAMES[role]?.[0] : horizon === 'both' ? TERM_NAMES[role]?.[1] : undefined) ??
  ROLE_NAMES[role];

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

const LACK = '(?:问题|困难|不足|差距|短板|矛盾|薄弱环节|挑战|欠账|弱项)';
const FACED = '(?:认识|看到|意识|正视|感到|清楚)';
// Each is bounded by its sentence, so that no search runs through a whole report.
const ANCHORS: Readonly<Partial<Record<Role, RegExp>>> = {
  opening:
    /(?:我|谨|受)[^。，,]{0,12}(?:代表|委托)[^。]{2,40}(?:报告|汇报)|请予?审[议查]|(?:这次|本次|今天)[^。，,：:]{0,20}(?:全会|会议|大会)[^。，,：:]{0,8}(?:任务|目的|议题)|(?:这次|今天)[^。]{0,24}(?:召开|会议)/,
  preview:
    /(?:下面|现在|这里)[，,]?[^。]{0,30}(?:讲|谈|强调)[^。]{0,12}(?:意见|问题|方面|点)|[就向][^。]{2,20}(?:作报告|讲[^。]{1,6}意见)|[讲谈][两几三四五]?[点个]?(?:方面)?(?:的)?意见/,
  thanks: /(?:表示|致以|道一声|说一声)[^。！!，,]{0,10}(?:感谢|敬意|谢意)|(?:衷心|诚挚|崇高|由衷)的?(?:感谢|敬意|谢意)/,
  problems: new RegExp(
    `(?:清醒|深刻|冷静|充分|必须|应当?|也要|[更还]要)地?[^。，,]{0,8}${FACED}[^。]{0,60}${LACK}` +
      `|成(?:绩|效)的?同时[^。]{0,60}${LACK}` +
      `|(?:还|仍然?|依然|也|面临|存在|正视|解决)[^。，,：:]{0,20}${LACK}[^。：:，,]{0,14}(?:主要)?[，,：:]?(?:主要(?:是|有|表现|体现)[^。]{0,10}|一是|表现在|突出表现)` +
      `|存在(?:着)?(?:不少|许多|很多|一些|诸多|较多|一定)[^。，,：:]{0,16}${LACK}` +
      `|${FACED}[^。]{0,24}(?:存在|面临)[^。，,]{0,20}${LACK}` +
      `|(?:工作|发展)中?[^。，,]{0,6}(?:还有|仍有|存在)(?:着)?(?:不小|不少|较大|许多|一些)的?[^。，,]{0,6}${LACK}` +
      `|${LACK}[^。，,：:]{0,6}主要(?:是|有|表现|体现|集中)[^。，,：:]{0,6}[：:]` +
      `|${LACK}[^。，,]{0,8}(?:不能|不容|不可)(?:忽视|回避)`,
  ),
  situation:
    /从[^。，,、：:]{1,12}(?:形势|环境|条件|自身|大势|阶段|国际|国内|全国|全省|我[省市县区])?来?看[，,：:]|(?:机遇|有利条件)[^。，,]{0,8}(?:挑战|困难|不利)|(?:面临|迎来|处于|处在|拥有|抢抓|把握)[^。，,]{0,24}(?:机遇|窗口期|机遇期|交汇期|关键期|关键时期|有利条件)|(?:今年|\d{4}年|今后[五5一]年|未来五年|“?十[一二三四五]五”?)[^。，,]{0,10}是[^。]{4,60}(?:之年|[一五5]年|时期|关键期)/,
  requirement:
    /(?:总(?:的|体)?(?:工作)?(?:要求|思路|目标)|指导思想|基本思路|工作思路|总体部署)(?:是|为|就是|：|:)|(?:以|高举|坚持以)[^。]{2,80}为指导[^。]{0,260}(?:稳中求进|新发展理念|科学发展|总基调|高质量发展|总体布局)/,
  targets:
    /(?:预期|奋斗|主要|发展|工作|总体|量化|计划)[^。，,；;：:]{0,10}(?:目标|指标)(?:任务|建议|安排|概括|初步)?[^。，,；;]{0,12}(?:是|为|：|:|如下)|目标(?:任务)?(?:是|为)[：:]?[^。]{0,60}增长/,
  count:
    /(?:抓好|做好|抓住|突出|把握|围绕|落实|推进|办好|实施|从|在|做|以下|重点)[^。；;“”]{0,16}[两三四五六七八九十]{1,3}(?:个?方面|项(?:重点|主要)?(?:工作|任务)|大(?:行动|任务|工程)|件)[^。，,；;]{0,12}[：:。]/,
  building: /^.{0,60}?(?:自身[^。，,]{0,4}建设|全面从严治[党政]|党的(?:全面)?建设|人民满意的?(?:服务型)?政府)/,
  closing:
    /让我们|紧密地?团结|(?:努力|团结|不懈|拼搏|共同)奋斗[！!。]|而(?:努力|不懈|共同)?奋斗|谢谢大家|就讲这[么些]|万岁[！!]|(?:奋勇|胜利)前进[！!]|(?:争取|夺取|迎接)[^。，,！!]{2,30}胜利[！!]|^(?:各位(?:代表|委员)|同志们)[！!，,：:].{12,}[！!]$/,
};

/** Where in the block each part it may play first shows, from the start of the block. */
export const anchorsOf: (block: Block) => ReadonlyMap<Role, number> = memo(({ kind, text }) => {
  const found = new Map<Role, number>();
  if (kind !== 'text') return found;
  for (const role of ROLES) {
    const at = ANCHORS[role] ? text.search(ANCHORS[role]) : -1;
    if (at >= 0) found.set(role, at);
  }
  return found;
});

// What the title of a part says; the first that fits.
const TITLES: readonly (readonly [PartRole, RegExp])[] = [
  ['annex', /^附(?:件|录|表)?[：:\s]?|名\s?词\s?(?:解\s?释|注释)|^注\s?释/],
  [
    'building',
    /自身[^，。]{0,4}建设|从严治[党政]|党的(?:全面)?(?:领导|建设)|党建|人民满意的?(?:服务型)?政府|(?:服务|法治|廉洁|责任|有为|效能)型?政府|转变(?:政府)?职能|政府(?:系统|职能|效能|行政)|作风建设|提升(?:履职|施政|行政)/,
  ],
  ['study', /学习(?:宣传)?(?:贯彻|领会)|深刻(?:领会|认识|把握)[^，。]{0,20}(?:精神|意义)|会议精神/],
  [
    'review',
    /回顾|(?:肯定|总结)[^，。]{0,6}成(?:绩|效)|取得[^，。]{0,16}(?:成就|成绩|成效|进展|胜利)|(?:过去|这)[一五四三两\d]{1,2}年[^，。]{0,8}(?:工作|成就|情况)|工作情况|迈[出上]?[^，。]{0,8}步伐|(?:平稳|持续|稳中)(?:向好|有进|健康)|新成[绩就效]$/,
  ],
  [
    'situation',
    /(?:形势|机遇|大势|挑战)[^，。]{0,14}(?:信心|决心|要求|挑战|机遇|任务)?|信心决心|(?:认清|把握|分析)[^，。]{0,10}(?:形势|阶段|大势)/,
  ],
  ['tasks', /任务|重点|安排|的建议|目标|打算|部署|奋斗|主要工作|^关于.{2,10}工作|抓好|奋力|推动|加快|着力|聚焦/],
  ['requirement', /总(?:体)?要求|总体思路|指导思想|主要考虑|政策取向|基本思路|发展思路/],
];

/** What part of a report a title names; undefined where it names none. */
export const roleOfTitle = (title: string): PartRole | undefined => {
  // 总体要求和政策取向 is no list of tasks, 总体思路和目标任务 is.
  if (/总(?:体)?要求|主要考虑|政策取向/.test(title) && !/任务|重点|安排/.test(title)) return 'requirement';
  return TITLES.find(([, form]) => form.test(title))?.[0];
};
