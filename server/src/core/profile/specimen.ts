// A whole report in small, of a county that does not exist: the rules about parts show their examples in it.

const PARAGRAPHS = {
  title: '政府工作报告',
  salutation: '各位代表：',
  opening: '现在，我代表青梧县人民政府，向大会报告工作，请予审议，并请列席人员提出意见。',
  review: '一、2024年工作回顾',
  lead: '这一年里，困难比预料的多，我们以党的创新理论为指导，稳中求进，较好完成了全年任务，地区生产总值增长6.1%，一般公共预算收入增长5.2%。',
  items:
    '一是产业结构不断优化。新增规上企业12家，园区道路全部贯通。二是城乡面貌持续改善。改造老旧小区9个，新修农村公路86公里。三是民生保障更加有力。新增学位1200个，县医院新楼投入使用。',
  thanks: '在此，我代表县人民政府，向全县人民，向关心支持青梧发展的各界人士，表示衷心的感谢！',
  problems: '在肯定成绩的同时，我们也清醒地认识到，发展中还存在不少困难和问题：经济总量偏小，公共服务仍有短板。',
  plan: '二、2025年工作安排',
  situation: '从外部看，政策支持更加有力；从自身看，交通条件明显改善。机遇和挑战并存。',
  requirement: '今年政府工作的总体要求是：以党的创新理论为指导，坚持稳中求进工作总基调，加快建设富裕美丽新青梧。',
  targets:
    '主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%左右，固定资产投资增长9.5%以上，社会消费品零售总额增长7.5%以上，城乡居民收入分别增长6%、7%左右。',
  count: '围绕上述目标，重点抓好四个方面工作：',
  tasks: [
    '（一）坚定不移壮大县域产业。延长食品加工链条，建成冷链仓库三座，培育本地品牌。',
    '（二）坚定不移扩大有效投资。开工青梧河治理和北环路改造，年内完成主体工程。',
    '（三）坚定不移建设美丽乡村。整治二十个村的人居环境，改造农村厕所，保护传统村落。',
    '（四）坚定不移办好民生实事。新建两所幼儿园，扩大社区食堂，完善养老服务。',
  ].join('\n'),
  building: '三、加强政府自身建设',
  duties: '坚持依法行政，改进工作作风，严守廉洁纪律，把群众满意作为检验工作的标准。',
  closing: '各位代表！让我们更加紧密地团结起来，真抓实干，为建设富裕美丽新青梧而努力奋斗！',
};

/** The report with other paragraphs; an empty one is left out. */
export function specimen(other: Readonly<Partial<Record<keyof typeof PARAGRAPHS, string>>> = {}): string {
  return Object.values({ ...PARAGRAPHS, ...other })
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}
