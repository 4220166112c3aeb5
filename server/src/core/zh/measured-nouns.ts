// Which kinds of unit can never measure what a noun names? 播种面积 is in no 万吨, 新增就业 in no 万元.

/** A noun by the words it may end in, and what cannot measure it. */
export interface Head {
  /** How the noun ends; the longest of all heads' words counts. */
  readonly words: string;
  /** What makes another noun of it. */
  readonly but?: RegExp;
  /** Kinds of unit that it cannot have. */
  readonly never: string;
  /** Of these, what it cannot have either where the clause goes on behind the figure: 投资4亿吨的…. */
  readonly tight?: string;
  readonly message: string;
}

export const THINGS = 'area length mass volume energy power';
export const HEADS: readonly Head[] = [
  {
    words:
      '收入 利税 投资 产值 总值 增加值 销售额 零售额 零售总额 交易额 成交额 营业额 资金 支出 外资 营收 利润 税收 税费 存款 经费 研发投入 财政投入 债券 专项债 债务余额 保费 让利',
    but: /[低等]收入$/,
    never: `${THINGS} people`,
    tight: 'area length mass',
    message: '金额的单位不对',
  },
  {
    words:
      '投入 余额 授信 账款 额 费 款 金 综合效益 社会效益 经济效益 收益 创收 创汇 报销 偿还 筹资 花费 减负 欠账 陈欠 年收入 纳税 估值 出资 资金和物资 超收 经济损失 赔付 捐赠 惠农贷 消费券 资产',
    but: /(?:[名份超足大全小差定限缺]额|[免消收]费|条款|[黄五合冶白镀]金)$/,
    never: THINGS,
    tight: 'area length mass',
    message: '金额的单位不对',
  },
  {
    words:
      '第一产业 第二产业 第三产业 贷款 贷款余额 进出口总额 融资 养老金 救助金 低保金 保险金 工资 薪酬 不良贷款 惠企资金 退税',
    never: THINGS,
    message: '金额的单位不对',
  },
  // 补贴 may be of so many 亩, 进出口 of so many 吨.
  { words: '发放补贴 发放补助 兑现奖补 发放救助金', never: `${THINGS} people count`, message: '金额的单位不对' },
  { words: '进出口', never: 'length volume energy power', message: '金额的单位不对' },
  { words: '补贴 补助 奖补', never: 'length volume energy power mass', message: '金额的单位不对' },
  {
    words: '人均增收 户均增收 月标准 补助标准 低保标准',
    never: `people count ${THINGS}`,
    tight: 'area length mass',
    message: '金额的单位不对',
  },
  {
    words: '赤字 债务 隐性债务 转移支付 减税降费 总消费',
    never: `${THINGS} people count`,
    message: '金额的单位不对',
  },
  { words: '电商交易额 网络零售额 旅游收入', never: `${THINGS} people count`, message: '金额的单位不对' },
  {
    words:
      '耕地保有量 林地保有量 湿地保有量 造林 造林绿化 高标准农田 建设用地 绿地 水土流失治理 治理水土流失 治理沙化土地 梯田 供地 闲置土地 土地流转 流转土地 森林抚育 退耕还林 退耕还草 种草 人工种草 封山育林 城市绿化 造林任务 绿化任务 收储土地 征收土地 用地指标 补充耕地 新增耕地 设施农业',
    never: 'money length mass volume energy power people',
    message: '面积的单位不对',
  },
  {
    words: '占地 面积',
    never: 'money people length mass volume energy power',
    tight: 'money length mass people',
    message: '面积的单位不对',
  },
  { words: '主城区 建成区', never: 'mass volume energy power', message: '面积的单位不对' },
  {
    words: '率 占比 比重 增速',
    but: /(?:生产|生产效|效|产出|汇|利|费|倍|周转|容积|杠杆|死亡|发病|出生|生育|分辨|速|曲|功|频)率$|[%％]的增速$/,
    never: `money people count ${THINGS}`,
    message: '比率的单位不对',
  },
  { words: '涨幅 增幅', never: 'length area', message: '比率的单位不对' },
  { words: '单产 亩产', never: 'length area volume energy power people', message: '单产的单位不对' },
  {
    words: '产量 总产',
    // 瓷砖, 布 and 玻璃 are made by the square metre.
    but: /[砖板璃布膜毯纸皮材瓷石]产量$/,
    never: 'money area length people',
    message: '产量的单位不对',
  },
  {
    words:
      '粮食产量 粮食总产量 粮食总产 肉类产量 肉类总产量 水产品产量 水产品总产量 禽蛋产量 蔬菜产量 蔬菜总产量 水果产量 茶叶产量 油料产量',
    never: 'money length area people energy power count rate',
    message: '产量的单位不对',
  },
  {
    words: '污水 处理垃圾 焚烧垃圾 填埋垃圾 收购量 处置量 清运量 收储量 加工量 屠宰量 粮食储备',
    never: 'money length area people energy power',
    message: '数量的单位不对',
  },
  { words: '垃圾', never: 'money people energy power', message: '数量的单位不对' },
  { words: '利用量', never: 'length area people power', message: '数量的单位不对' },
  // 改造管网 is also told by the households on it.
  { words: '管网 管网改造', never: 'money area mass volume energy power', message: '长度的单位不对' },
  // 疏浚河道 is told by what was dug out, 天然气管道 by what it carries.
  { words: '河道 渠道 沟渠 航道 管道 管线', never: 'money energy power', message: '长度的单位不对' },
  { words: '供电线路 输电线路', never: 'money area mass volume people', message: '长度的单位不对' },
  {
    words: '全长 总长',
    never: 'money area mass volume energy power people',
    tight: 'money area mass people',
    message: '长度的单位不对',
  },
  {
    words:
      '里程 公路 公路建设 公路改造 公路建设改造 路网建设 园区路 产业路 道路 铁路 绿道 步道 河堤 堤防 光缆 电缆 隔离带 防火带',
    but: /人均道路$|[卫销]星.{0,2}$/,
    never: 'money area mass volume energy power people',
    message: '长度的单位不对',
  },
  { words: '岸线 主干道 次干道', never: 'mass volume energy power people', message: '单位不对' },
  { words: '航线 河湖', never: 'mass energy power money', message: '单位不对' },
  { words: '桥梁 涵洞 隧道', never: 'money mass volume energy power people', message: '单位不对' },
  { words: '人数 人才', but: /引进人才$/, never: `money ${THINGS}`, message: '人数的单位不对' },
  { words: '就业 游客 人口规模 人口总量 劳动力', never: `money count ${THINGS}`, message: '人数的单位不对' },
  { words: '人口', but: /每[百千万]名?(?:常住|户籍)?人口$/, never: `money count ${THINGS}`, message: '人数的单位不对' },
  {
    words:
      '教师 医生 护士 医务人员 志愿者 毕业生 大学生 学生 新生 在校生 学员 村医 农民工 党员 干部 院士 博士 硕士 职工',
    never: THINGS,
    message: '人数的单位不对',
  },
  {
    words:
      '士兵 退役军人 监测对象 落户 培训 职业介绍 劳务输出 劳动力转移 人员 护理员 指导员 农民 专家 保险扩面 参保扩面 脱贫',
    never: THINGS,
    message: '人数的单位不对',
  },
  // 居民用电: the figure may be of what they use.
  { words: '电话用户 沼气用户 宽带用户', never: `money ${THINGS}`, message: '户数的单位不对' },
  { words: '扶贫搬迁 易地搬迁', never: 'length mass volume energy power', message: '人数的单位不对' },
  { words: '群众 居民 用户', never: 'length area mass', message: '人数的单位不对' },
  {
    words: '道路硬化 路面硬化 地面硬化',
    never: 'mass volume energy power people',
    message: '单位不对',
  },
  {
    words: '化肥使用量 农药使用量 化肥施用量 农药施用量',
    never: 'money area length people energy power',
    message: '数量的单位不对',
  },
  {
    words: '土地 耕地 林地 草原 湿地 果园',
    never: 'length mass volume energy power',
    message: '面积的单位不对',
  },
  {
    words:
      '幼儿园 学校 小区 卫生室 养老院 公厕 厕所 危房 危房改造 住房提升 实验室 书屋 驿站 社区 大棚 温室 高校 院校 医院 食堂 便民店',
    never: 'length mass volume energy power',
    message: '个数的单位不对',
  },
  { words: '基站 充电站 泵站 机井 集群 机构', never: 'length volume energy', message: '个数的单位不对' },
  { words: '水库 塘坝', never: 'length mass energy power', message: '个数的单位不对' },
  // 滨河公园 may be as long as its bank.
  { words: '公园 游园', never: 'mass volume energy power', message: '个数的单位不对' },
  {
    words: '库容 蓄水 蓄水量 储气能力 蓄积 蓄积量 用气量 供气量 供水量 用水量 清运淤泥 土石方',
    never: 'money length area energy power people',
    message: '容积的单位不对',
  },
  { words: '地下水 补水', never: 'money area people energy power', message: '水量的单位不对' },
  { words: '洁净煤 清洁煤 散煤 燃煤', never: 'length area energy power', message: '数量的单位不对' },
  {
    words: '供水能力 处理能力 日处理能力',
    never: 'money length area people energy power',
    message: '能力的单位不对',
  },
  // Heat and gas are also told by the floors and households that they reach.
  { words: '供气能力 供热能力', never: 'money length', message: '能力的单位不对' },
  {
    // 签约项目240亿元 tells of what they are worth.
    words: '投产项目 竣工项目 签约项目 开工项目 储备项目 重点项目 亿元以上项目',
    // 竣工项目36万平方米, 储备项目300万千瓦 tell of how large they are.
    never: 'people length volume energy',
    message: '项目数的单位不对',
  },
  {
    words: '学位 床位 车位 泊位 托位 岗位',
    never: `money rate ${THINGS}`,
    message: '个数的单位不对',
  },
  { words: '充电桩', never: 'money rate area length mass volume energy', message: '个数的单位不对' },
  {
    // A company or a works that has a name makes or uses so much.
    words: '规上企业 规模以上企业 高新技术企业 型企业 龙头企业 民营企业 工业企业 市场主体 经营主体 个体户 合作社',
    never: THINGS,
    message: '户数的单位不对',
  },
  {
    words: '主体总量 企业主体 涉税主体 法人单位',
    never: `money ${THINGS}`,
    message: '户数的单位不对',
  },
  {
    words: '取暖改造 适老化改造 棚户区改造',
    never: 'length mass volume energy power',
    message: '户数的单位不对',
  },
  {
    words: '校舍 厂房 棚户区 保障房 商品房 公租房 廉租房 安置房 住房 公寓 危旧房',
    never: 'money length mass volume energy power',
    message: '房屋的单位不对',
  },
  {
    words: '投资增长 收入增长 总额增长 增加值增长 产值增长 总值增长',
    never: `count ${THINGS}`,
    message: '增幅的单位不对',
  },
  {
    words: '能耗下降 能耗降低 能耗强度下降 排放强度下降',
    but: /^(?!.*(?:单位|强度|万元))/,
    never: `count people money ${THINGS}`,
    message: '降幅的单位不对',
  },
  {
    words: '用时 时间 时限 工期 周期 时间缩短 时间压缩 时限压缩 时限缩短 工期缩短 周期缩短',
    never: `money people ${THINGS}`,
    message: '时间的单位不对',
  },
  { words: '车程', never: 'money people area mass volume energy power', message: '时间的单位不对' },
  { words: '降水量 降雨量', never: 'money rate people area mass length energy power', message: '降水量的单位是毫米' },
  { words: '吞吐量 货运量', never: 'money rate area length energy power', message: '运量的单位不对' },
  {
    words: '货物吞吐量 货邮吞吐量 港口吞吐量 货运量',
    but: /客[、和]?货运量$/,
    never: 'money rate area length volume energy power people count',
    message: '货运量的单位不对',
  },
  {
    words: '旅客吞吐量 客运量 客流量 旅客发送量 乘客',
    never: `money rate ${THINGS}`,
    message: '客运量的单位不对',
  },
  { words: '集装箱吞吐量', never: 'money rate people area length volume energy power', message: '集装箱的单位是标箱' },
  { words: '快递业务量', never: `money people ${THINGS}`, message: '业务量的单位是件' },
  { words: '年产 产能 生产能力', never: 'people', message: '产能的单位不对' },
  {
    words: '出栏 存栏 存栏生猪 出栏生猪 生猪存栏 生猪出栏 肉牛存栏 肉牛出栏',
    never: `money rate people ${THINGS}`,
    message: '头数的单位不对',
  },
  {
    words: '预期寿命 人均寿命 平均寿命 平均年龄',
    never: `money rate people count ${THINGS}`,
    message: '寿命的单位是岁',
  },
  { words: '受教育年限', never: `money rate people count ${THINGS}`, message: '受教育年限的单位是年' },
  { words: '优良天数 无霜期 日照天数', never: `money people count ${THINGS}`, message: '天数的单位不对' },
  {
    words: '5浓度 5年均浓度 5平均浓度 5浓度均值 5年均浓度均值 5平均浓度均值 10浓度 10年均浓度 10平均浓度',
    but: /^(?!.*PM)/,
    never: 'money rate people coarse length mass area',
    message: '浓度的单位是微克/立方米',
  },
  {
    words: '用电量 发电量 供电量 售电量',
    never: 'money rate area length mass volume power people',
    message: '电量的单位是千瓦时',
  },
  { words: '用电', never: 'rate area length mass volume', message: '电量的单位是千瓦时' },
  { words: '并网 储能', never: 'money people area length mass volume', message: '装机容量的单位是千瓦' },
  {
    words: '装机 装机容量 装机规模',
    but: /(?:储能|电池)[^，。；、]{0,8}$|(?:宽带|电话|光纤)装机$/,
    never: 'money area length mass volume energy people',
    message: '装机容量的单位是千瓦',
  },
  {
    words: '变电容量 主变容量',
    never: 'money people count rate area length mass volume energy',
    message: '变电容量的单位是千伏安',
  },
  {
    words: '提案 建议 议案 法规 规章 诉求 电梯 改厕',
    never: `money ${THINGS}`,
    message: '件数的单位不对',
  },
  { words: '案件', never: THINGS, message: '件数的单位不对' },
  { words: '班列', never: 'area volume energy power', message: '列数的单位不对' },
  { words: '机动车保有量 汽车保有量', never: THINGS, message: '数量的单位不对' },
  { words: '藏书 图书', never: `people ${THINGS}`, message: '书以册计' },
  { words: '违建 违法建筑 违法建设', never: 'money length mass volume energy power', message: '面积的单位不对' },
  { words: '商标 发明专利 专利授权 有效专利', never: `money people ${THINGS}`, message: '件数的单位不对' },
  {
    words: '二氧化碳 二氧化碳减排 减排量 排放量 减碳 固碳',
    never: 'money area length power people rate',
    message: '排放量的单位不对',
  },
  { words: '公交车 新能源汽车 新能源车 出租车', never: `people ${THINGS}`, message: '车辆的单位不对' },
];
