// Which wordings are fixed, and what do they stand for? Kept as data; the member lists are those of the documents named.

/** A set expression with its members, as in “四个意识”. */
export interface TermSet {
  readonly name: string;
  /** A member that is also written otherwise has its forms divided by |, the full one first. */
  readonly members: readonly string[];
  /** Its order is as fixed as its members. */
  readonly ordered?: boolean;
  /** Where the list was fixed. */
  readonly source: string;
}

export const TERM_SETS: readonly TermSet[] = [
  {
    name: '四个意识',
    members: ['政治意识', '大局意识', '核心意识', '看齐意识'],
    source: '2016年1月29日中央政治局会议',
  },
  { name: '四个自信', members: ['道路自信', '理论自信', '制度自信', '文化自信'], source: '2016年七一讲话' },
  {
    name: '五位一体',
    members: ['经济建设', '政治建设', '文化建设', '社会建设', '生态文明建设'],
    source: '党的十八大报告',
  },
  {
    name: '四个全面',
    members: ['全面建设社会主义现代化国家|全面建成小康社会', '全面深化改革', '全面依法治国', '全面从严治党'],
    source: '2020年党的十九届五中全会',
  },
  { name: '新发展理念', members: ['创新', '协调', '绿色', '开放', '共享'], source: '2015年党的十八届五中全会' },
  {
    name: '六稳',
    members: ['稳就业', '稳金融', '稳外贸', '稳外资', '稳投资', '稳预期'],
    source: '2018年7月31日中央政治局会议',
  },
  {
    name: '六保',
    members: ['保居民就业', '保基本民生', '保市场主体', '保粮食能源安全', '保产业链供应链稳定', '保基层运转'],
    source: '2020年4月17日中央政治局会议',
  },
  { name: '三保', members: ['保基本民生', '保工资', '保运转'], source: '财政“三保”' },
  { name: '三大攻坚战', members: ['防范化解重大风险', '精准脱贫|脱贫', '污染防治'], source: '党的十九大报告' },
  {
    name: '六个必须坚持',
    members: ['人民至上', '自信自立', '守正创新', '问题导向', '系统观念', '胸怀天下'],
    source: '党的二十大报告',
  },
  {
    name: '三个务必',
    members: ['不忘初心、牢记使命', '谦虚谨慎、艰苦奋斗', '敢于斗争、善于斗争'],
    source: '党的二十大报告',
  },
  { name: '四个伟大', members: ['伟大斗争', '伟大工程', '伟大事业', '伟大梦想'], source: '党的十九大报告' },
  { name: '政治三力', members: ['政治判断力', '政治领悟力', '政治执行力'], source: '2020年12月中央政治局民主生活会' },
  { name: '三不腐', ordered: true, members: ['不敢腐', '不能腐', '不想腐'], source: '党的十八届四中全会' },
  { name: '四风', members: ['形式主义', '官僚主义', '享乐主义', '奢靡之风'], source: '2013年党的群众路线教育实践活动' },
  {
    name: '六大纪律',
    members: ['政治纪律', '组织纪律', '廉洁纪律', '群众纪律', '工作纪律', '生活纪律'],
    source: '《中国共产党纪律处分条例》',
  },
  {
    name: '三严三实',
    members: ['严以修身', '严以用权', '严以律己', '谋事要实', '创业要实', '做人要实'],
    source: '2014年3月全国两会安徽代表团讲话',
  },
  { name: '四史', members: ['党史', '新中国史', '改革开放史', '社会主义发展史'], source: '2020年“四史”教育' },
  { name: '三同时', members: ['同时设计', '同时施工', '同时投入生产和使用'], source: '《环境保护法》《安全生产法》' },
  { name: '放管服', members: ['简政放权', '放管结合', '优化服务'], source: '2015年国务院推进职能转变电视电话会议' },
  { name: '专精特新', members: ['专业化', '精细化', '特色化', '新颖化'], source: '工业和信息化部' },
  { name: '四早', members: ['早发现', '早报告', '早隔离', '早治疗'], source: '新冠肺炎疫情防控' },
  {
    name: '四个最严',
    members: ['最严谨的标准', '最严格的监管', '最严厉的处罚', '最严肃的问责'],
    source: '2015年5月29日中央政治局集体学习',
  },
  {
    name: '社会主义核心价值观',
    members: ['富强', '民主', '文明', '和谐', '自由', '平等', '公正', '法治', '爱国', '敬业', '诚信', '友善'],
    source: '2012年党的十八大报告',
  },
  { name: '三医', members: ['医疗', '医保', '医药'], source: '“三医”协同发展和治理' },
  { name: '四好农村路', members: ['建好', '管好', '护好', '运营好'], source: '2014年3月“四好农村路”批示' },
  { name: '五级书记', members: ['省', '市', '县', '乡', '村'], source: '乡村振兴责任制' },
];

/** A wrong form of a fixed wording. `since` is the first report year from which the right form has been the only one. */
export interface Wording {
  /** Stands in every text that `wrong` finds something in; looked for first. */
  readonly sign: string;
  readonly wrong: RegExp;
  readonly right: string;
  readonly why: string;
  readonly since?: number;
  /** Older or local usage knows the other form too. */
  readonly mild?: boolean;
}

export const WORDINGS: readonly Wording[] = [
  {
    sign: '总书记为核心',
    wrong: /以习近平总书记为核心的党中央/g,
    right: '以习近平同志为核心的党中央',
    why: '固定提法',
  },
  {
    sign: '特色社会主义思想',
    wrong: /(?<!习近平)新时代中国特色社会主义思想/g,
    right: '习近平新时代中国特色社会主义思想',
    why: '固定提法',
    since: 2018,
  },
  {
    sign: '党要管党',
    wrong: /党要管党、从严治党/g,
    right: '党要管党、全面从严治党',
    why: '党的十八大以后的提法是“全面从严治党”',
    since: 2017,
    mild: true,
  },
  {
    sign: '一带一路',
    wrong: /[“"]?一带一路[”"]?战略(?!合作|支点|机遇|通道|枢纽|节点|性)/g,
    right: '“一带一路”倡议',
    why: '“一带一路”是倡议',
    since: 2018,
  },
  { sign: '计划', wrong: /[“"](十[一二三四五]五)[”"]计划/g, right: '“$1”规划', why: '“十一五”起称“规划”', since: 2006 },
  {
    sign: '党的第',
    wrong: /党的第([一二三四五六七八九十]+)届(?:全国)?代表大会/g,
    right: '党的第$1次全国代表大会',
    why: '党代会论“次”，中央委员会论“届”',
  },
  {
    sign: '中全会',
    wrong: /党的([一二]?十[一二三四五六七八九]?)大([一二三四五六七])中全会/g,
    right: '党的$1届$2中全会',
    why: '全会属于某一届中央委员会',
  },
  {
    sign: '两个百年',
    wrong: /(?<=[“"])两个百年(?=[”"]奋斗目标)|两个百年(?=奋斗目标)/g,
    right: '两个一百年',
    why: '固定提法',
  },
  { sign: '百年不遇', wrong: /百年不遇(?:的|之)大变局/g, right: '百年未有之大变局', why: '固定提法' },
  {
    sign: '中共',
    wrong: /中共([\u3400-\u9fff]{2,4})(省省|市市|县县)委/g,
    right: '中共$1$2委',
    why: '“中共某市委”不重复“市”',
  },
  {
    sign: '截止',
    wrong: /截止(?=(?:到)?(?:20\d\d年|[0-9]{1,2}月|目前|[去今]年))/g,
    right: '截至',
    why: '表示到某时用“截至”，到期停止才用“截止”',
  },
  { sign: '国际国内', wrong: /国际国内双循环/g, right: '国内国际双循环', why: '固定提法' },
  {
    sign: '五位一体',
    wrong: /[“"]五位一体[”"]战略布局/g,
    right: '“五位一体”总体布局',
    why: '“五位一体”是总体布局，“四个全面”是战略布局',
  },
  {
    sign: '四个全面',
    wrong: /[“"]四个全面[”"]总体布局/g,
    right: '“四个全面”战略布局',
    why: '“五位一体”是总体布局，“四个全面”是战略布局',
  },
  {
    sign: '碳达峰',
    wrong: /2030年实现碳达峰/g,
    right: '2030年前实现碳达峰',
    why: '目标是2030年前碳达峰、2060年前碳中和',
  },
  {
    sign: '碳中和',
    wrong: /2060年实现碳中和/g,
    right: '2060年前实现碳中和',
    why: '目标是2030年前碳达峰、2060年前碳中和',
  },
  {
    sign: '新时代特色社会主义',
    wrong: /新时代特色社会主义思想/g,
    right: '新时代中国特色社会主义思想',
    why: '漏了“中国”',
  },
  { sign: '百年未有之大变革', wrong: /百年未有之大变革/g, right: '百年未有之大变局', why: '固定提法' },
  { sign: '双循环', wrong: /国内国外双循环/g, right: '国内国际双循环', why: '固定提法' },
  { sign: '两个确立', wrong: /[“"]两个确立[”"]的?决定意义/g, right: '“两个确立”的决定性意义', why: '固定提法' },
  { sign: '碳中和', wrong: /2030年前(?:实现)?碳中和/g, right: '2060年前碳中和', why: '2030年前碳达峰、2060年前碳中和' },
  { sign: '碳达峰', wrong: /2060年前(?:实现)?碳达峰/g, right: '2030年前碳达峰', why: '2030年前碳达峰、2060年前碳中和' },
  { sign: '稳中求进工作总', wrong: /稳中求进工作总(?:基础|要求|思路)/g, right: '稳中求进工作总基调', why: '固定提法' },
  { sign: '中华民族共同意识', wrong: /中华民族共同意识/g, right: '中华民族共同体意识', why: '固定提法' },
  { sign: '同比', wrong: /同比(?:去年|上年)(?:同期)?/g, right: '同比', why: '“同比”就是比去年同期' },
  {
    sign: '四个自信',
    wrong: /增强[“"]四个自信[”"]、坚定[“"]四个意识[”"]/g,
    right: '增强“四个意识”、坚定“四个自信”',
    why: '搭配颠倒',
  },
  {
    sign: '三个自信',
    wrong: /坚定[“"]三个自信[”"]/g,
    right: '坚定“四个自信”',
    why: '2016年起为“四个自信”',
    since: 2017,
  },
  {
    sign: '毫不动摇',
    wrong: /毫不动摇地?鼓励、支持、领导/g,
    right: '毫不动摇鼓励、支持、引导',
    why: '固定提法',
  },
  {
    sign: '净土三大',
    wrong: /蓝天、碧水、净土三大攻坚战/g,
    right: '蓝天、碧水、净土三大保卫战',
    why: '污染防治是三大攻坚战之一，蓝天、碧水、净土是它的三大保卫战',
  },
  { sign: '布署', wrong: /布署/g, right: '部署', why: '错字' },
  { sign: '踔历', wrong: /踔历(?=奋发)/g, right: '踔厉', why: '错字' },
  { sign: '牢计', wrong: /牢计(?=使命|嘱托)/g, right: '牢记', why: '错字' },
  { sign: '教肓', wrong: /教肓/g, right: '教育', why: '错字' },
  { sign: '翻', wrong: /翻一翻|翻两翻/g, right: '翻番', why: '“翻番”的“番”' },
];
