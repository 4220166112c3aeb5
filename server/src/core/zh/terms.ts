// Which expressions stand for a list? Kept as data; the members are those of the documents named.

/** A set expression with its members, as in “四个意识”. */
export interface TermSet {
  readonly name: string;
  /** A member that is also written otherwise has its forms divided by |, the full one first. */
  readonly members: readonly string[];
  /** Its order is as fixed as its members. */
  readonly ordered?: boolean;
  /** Words beside a list that tell it as surely as the name does. */
  readonly also?: string;
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
  {
    name: '新发展理念',
    also: '发展理念',
    members: ['创新', '协调', '绿色', '开放', '共享'],
    source: '2015年党的十八届五中全会',
  },
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
  { name: '价值目标', members: ['富强', '民主', '文明', '和谐'], source: '社会主义核心价值观国家层面' },
  { name: '价值取向', members: ['自由', '平等', '公正', '法治'], source: '社会主义核心价值观社会层面' },
  { name: '价值准则', members: ['爱国', '敬业', '诚信', '友善'], source: '社会主义核心价值观个人层面' },
  { name: '三大保卫战', members: ['蓝天', '碧水', '净土'], source: '2018年6月16日中共中央、国务院意见' },
  { name: '三重压力', members: ['需求收缩', '供给冲击', '预期转弱'], source: '2021年12月中央经济工作会议' },
  {
    name: '三去一降一补',
    members: ['去产能', '去库存', '去杠杆', '降成本', '补短板'],
    source: '2015年12月中央经济工作会议',
  },
  {
    name: '乡村振兴战略总要求',
    members: ['产业兴旺', '生态宜居', '乡风文明', '治理有效', '生活富裕'],
    source: '党的十九大报告',
  },
  {
    name: '五大振兴',
    members: ['产业振兴', '人才振兴', '文化振兴', '生态振兴', '组织振兴'],
    source: '2018年3月全国两会山东代表团讲话',
  },
  {
    name: '三条控制线',
    members: ['生态保护红线|生态红线', '永久基本农田|永久基本农田保护红线|永久基本农田红线', '城镇开发边界'],
    source: '2019年11月中共中央办公厅、国务院办公厅意见',
  },
  {
    name: '三线一单',
    members: ['生态保护红线', '环境质量底线', '资源利用上线', '生态环境准入清单|准入清单'],
    source: '2018年6月16日中共中央、国务院意见',
  },
  {
    name: '四不两直',
    members: ['不发通知', '不打招呼', '不听汇报', '不用陪同接待', '直奔基层', '直插现场'],
    source: '2014年9月安全生产暗查暗访制度',
  },
  {
    name: '三管三必须',
    members: ['管行业必须管安全', '管业务必须管安全', '管生产经营必须管安全'],
    source: '《安全生产法》第三条',
  },
  { name: '五水共治', members: ['治污水', '防洪水', '排涝水', '保供水', '抓节水'], source: '2013年浙江省委部署' },
  {
    name: '四下基层',
    members: ['宣传党的路线方针政策下基层', '调查研究下基层', '信访接待下基层', '现场办公下基层'],
    source: '1988年宁德实践',
  },
  { name: '农村“三资”', members: ['资金', '资产', '资源'], source: '农村集体“三资”管理' },
];
