// What does a missing part look like before it is written? Short skeletons of our own, every gap a blank.
import type { Kind } from './kind.js';
import type { Role } from './roles.js';

type Skeletons = Readonly<Partial<Record<Role, string>>>;

const SHARED: Skeletons = {
  review:
    'xxxx年工作回顾\n过去一年，面对【形势特点】，我们【主要做法】，较好完成了全年任务。一是【成效一】。二是【成效二】。三是【成效三】。',
  tasks:
    'xxxx年工作安排\n今年重点抓好以下工作：\n（一）【任务一】。【主要举措】。\n（二）【任务二】。【主要举措】。\n（三）【任务三】。【主要举措】。',
  year: 'xxxx年重点工作\n今年重点抓好以下工作：\n（一）【任务一】。【主要举措】。\n（二）【任务二】。【主要举措】。\n（三）【任务三】。【主要举措】。',
  thanks: '成绩来之不易，离不开各方面的理解和支持。在此，我代表【单位名称】，向【感谢对象】，表示衷心的感谢！',
  problems:
    '在肯定成绩的同时，我们也清醒地认识到，工作中还存在一些困难和问题：【经济短板】；【民生短板】；【作风短板】。对此，我们将采取有力措施，认真加以解决。',
  situation: '从外部看，【宏观形势】；从自身看，【有利条件】。机遇和挑战并存，必须【应对思路】。',
  requirement: '今年工作的总体要求是：以【指导思想】为指导，坚持稳中求进工作总基调，【工作主线】，【目标定位】。',
  targets:
    '主要预期目标是：地区生产总值增长【x.x%】左右，一般公共预算收入增长【x.x%】左右，固定资产投资增长【x.x%】以上，社会消费品零售总额增长【x.x%】以上，城乡居民收入分别增长【x.x%】、【x.x%】左右。',
};
const OWN: Readonly<Record<Kind, Skeletons>> = {
  'congress-report': {
    opening: '现在，我代表【单位名称】，向大会报告工作，请予审议，并请政协委员和列席人员提出意见。',
    salutation: '各位代表：',
    building: '加强政府自身建设\n【政治建设】。【依法行政】。【作风效能】。【廉洁从政】。',
    closing: '各位代表！让我们更加紧密地团结在党中央周围，【号召】，为【奋斗目标】而努力奋斗！',
  },
  'plenary-report': {
    opening: '这次全会的主要任务是：【学习贯彻】，【总结工作】，【安排任务】。',
    salutation: '同志们：',
    building: '坚定不移推进全面从严治党\n【思想建设】。【基层组织】。【干部队伍】。【作风纪律】。',
    closing: '同志们！让我们更加紧密地团结在党中央周围，【号召】，为【奋斗目标】而努力奋斗！',
  },
  'economic-work-speech': {
    opening: '这次会议的主要任务是：【学习贯彻】，【总结工作】，【安排任务】。',
    salutation: '同志们：',
    building: '加强党对经济工作的领导\n【责任落实】。【作风建设】。【督查考核】。',
    closing: '同志们！让我们【号召】，为【奋斗目标】而努力奋斗！',
  },
};

export const skeletonOf = (role: Role, kind: Kind | undefined): string | undefined =>
  OWN[kind ?? 'congress-report'][role] ?? SHARED[role];
