// Which kinds of unit can never measure what a noun names? 播种面积 is in no 万吨, 新增就业 in no 万元.
import { matchesOf } from '../text/matches.js';
import { wordEnder } from '../text/words.js';
import { amountOf } from './amount.js';
import { DIGITS } from './figure.js';
import { unitTextAt } from './unit.js';
import { kindOf } from './unit-kinds.js';

/** A figure whose unit is that of another thing or of another size, or that lacks one; offsets in UTF-16 units of the text. */
export interface Misplaced {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

interface Head {
  /** How the noun ends; the longest of all heads' words counts. */
  readonly words: string;
  /** What makes another noun of it. */
  readonly but?: RegExp;
  /** Kinds of unit that it cannot have. */
  readonly never: string;
  readonly message: string;
}

const THINGS = 'area length mass volume energy power';
const HEADS: readonly Head[] = [
  {
    words:
      '收入 第一产业 第二产业 第三产业 利税 投资 产值 总值 增加值 销售额 零售额 零售总额 交易额 成交额 营业额 资金 支出 外资 营收 利润 税收 税费 存款 经费 研发投入 财政投入 债券 专项债 债务余额 保费 让利',
    but: /[低等]收入$/,
    never: `${THINGS} people`,
    message: '金额的单位不对',
  },
  {
    words: '贷款 贷款余额 进出口 进出口总额 补贴 补助 融资 奖补 养老金 救助金 低保金 保险金',
    never: THINGS,
    message: '金额的单位不对',
  },
  {
    words: '赤字 债务 隐性债务 不良贷款 惠企资金 转移支付 退税 减税降费 工资 薪酬 总消费',
    never: `${THINGS} people count`,
    message: '金额的单位不对',
  },
  { words: '电商交易额 网络零售额 旅游收入', never: `${THINGS} people count`, message: '金额的单位不对' },
  {
    words:
      '面积 耕地保有量 林地保有量 湿地保有量 造林 造林绿化 高标准农田 占地 主城区 建成区 建设用地 绿地 水土流失治理 治理水土流失 治理沙化土地 梯田 供地 闲置土地 土地流转 流转土地 森林抚育 退耕还林 退耕还草 种草 人工种草 封山育林 城市绿化',
    never: 'money length mass volume energy power people',
    message: '面积的单位不对',
  },
  {
    words: '率 占比 比重 涨幅 增速 增幅',
    but: /(?:生产|生产效|效|产出|汇|利|费|倍|周转|容积|杠杆|死亡|发病|出生|功|频)率$/,
    never: `money people ${THINGS}`,
    message: '比率的单位不对',
  },
  { words: '单产 亩产', never: 'length area volume energy power people', message: '单产的单位不对' },
  { words: '产量 总产', never: 'money length area people energy power', message: '产量的单位不对' },
  {
    words:
      '粮食产量 粮食总产量 粮食总产 肉类产量 肉类总产量 水产品产量 水产品总产量 禽蛋产量 蔬菜产量 蔬菜总产量 水果产量 茶叶产量 油料产量',
    never: 'money length area people energy power count rate',
    message: '产量的单位不对',
  },
  {
    words: '垃圾 污水 利用量 收购量 处置量 清运量 收储量 加工量 屠宰量 粮食储备',
    never: 'money length area people energy power',
    message: '数量的单位不对',
  },
  {
    words:
      '里程 管网 管道 管线 公路 道路 铁路 绿道 步道 河道 河堤 堤防 全长 总长 光缆 电缆 渠道 沟渠 航道 隔离带 防火带',
    but: /人均道路$|[卫销]星.{0,2}$/,
    never: 'money area mass volume energy power people',
    message: '长度的单位不对',
  },
  { words: '岸线 主干道 次干道', never: 'area mass volume energy power people', message: '单位不对' },
  { words: '航线 河湖', never: 'area mass volume energy power money', message: '单位不对' },
  { words: '桥梁 涵洞 隧道', never: 'money mass volume energy power people', message: '单位不对' },
  { words: '人数 人才', but: /引进人才$/, never: `money ${THINGS}`, message: '人数的单位不对' },
  {
    words: '就业 游客 人口 人口规模 人口总量 劳动力',
    never: `money count ${THINGS}`,
    message: '人数的单位不对',
  },
  {
    words:
      '教师 医生 护士 医务人员 志愿者 毕业生 大学生 学生 新生 在校生 学员 村医 农民工 党员 干部 院士 博士 硕士 群众 居民 职工 用户',
    never: THINGS,
    message: '人数的单位不对',
  },
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
      '幼儿园 学校 小区 卫生室 养老院 公厕 厕所 危房 实验室 书屋 驿站 社区 基站 充电站 泵站 机井 水库 塘坝 公园 游园 大棚 温室 集群 机构 高校 院校 医院 食堂 便民店',
    never: 'length mass volume energy power',
    message: '个数的单位不对',
  },
  {
    words: '库容 蓄水 蓄水量 储气能力 天然气 蓄积 蓄积量 用气量 供气量 供水量 用水量 清运淤泥 土石方',
    never: 'money length area energy power people',
    message: '容积的单位不对',
  },
  {
    words: '供水能力 供气能力 处理能力 日处理能力',
    never: 'money length area energy power people',
    message: '能力的单位不对',
  },
  { words: '供热能力 供暖能力', never: 'money length energy people', message: '能力的单位不对' },
  {
    // 签约项目240亿元 tells of what they are worth.
    words: '投产项目 竣工项目 签约项目 开工项目 储备项目 重点项目 亿元以上项目',
    never: `people ${THINGS}`,
    message: '项目数的单位不对',
  },
  {
    words: '学位 床位 车位 泊位 托位 岗位 充电桩',
    never: `money rate ${THINGS}`,
    message: '个数的单位不对',
  },
  {
    words: '企业 公司 工厂 规上企业 规模以上企业 高新技术企业 型企业 龙头企业 市场主体 经营主体 个体户 合作社',
    never: THINGS,
    message: '户数的单位不对',
  },
  {
    words: '校舍 厂房 棚户区 保障房 商品房 公租房 廉租房 安置房 住房 公寓 危旧房',
    never: 'money length mass volume energy power',
    message: '房屋的单位不对',
  },
  {
    words: '年均增长 同比增长 投资增长 收入增长 总额增长 增加值增长 产值增长 总值增长 比上年增长',
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
    words: '车程 用时 时间 时限 工期 周期 时间缩短 时间压缩 时限压缩 时限缩短 工期缩短 周期缩短',
    never: `money people ${THINGS}`,
    message: '时间的单位不对',
  },
  { words: '降水量 降雨量', never: `money rate people ${THINGS}`, message: '降水量的单位是毫米' },
  { words: '吞吐量 货运量', never: 'money rate area length energy power', message: '运量的单位不对' },
  {
    words: '货物吞吐量 货邮吞吐量 港口吞吐量 货运量',
    never: 'money rate area length volume energy power people count',
    message: '货运量的单位不对',
  },
  {
    words: '旅客吞吐量 客运量 客流量 旅客发送量 乘客',
    never: `money rate ${THINGS}`,
    message: '客运量的单位不对',
  },
  { words: '集装箱吞吐量', never: `money rate people ${THINGS}`, message: '集装箱的单位是标箱' },
  { words: '快递业务量', never: `money people ${THINGS}`, message: '业务量的单位是件' },
  { words: '年产 产能 生产能力', never: 'people length', message: '产能的单位不对' },
  { words: '出栏 存栏', never: `money rate people ${THINGS}`, message: '头数的单位不对' },
  { words: '预期寿命 平均年龄', never: `money rate people time ${THINGS}`, message: '寿命的单位是岁' },
  { words: '受教育年限', never: `money rate people count ${THINGS}`, message: '受教育年限的单位是年' },
  { words: '优良天数 无霜期 日照天数', never: `money people count ${THINGS}`, message: '天数的单位不对' },
  {
    words: '5浓度 5年均浓度 5平均浓度 5浓度均值 5年均浓度均值 5平均浓度均值 10浓度 10年均浓度 10平均浓度',
    but: /^(?!.*PM)/,
    never: 'money rate people coarse length mass area',
    message: '浓度的单位是微克/立方米',
  },
  {
    words: '用电 用电量 发电量 供电量 售电量',
    never: 'money rate area length mass volume power people',
    message: '电量的单位是千瓦时',
  },
  {
    words: '装机 并网 装机容量 装机规模',
    never: 'money area length mass volume energy people',
    message: '装机容量的单位是千瓦',
  },
  { words: '变电容量 主变容量', never: `money people count rate ${THINGS}`, message: '变电容量的单位是千伏安' },
  {
    words: '提案 建议 议案 法规 规章 案件 诉求 电梯 班列 改厕',
    never: `money ${THINGS}`,
    message: '件数的单位不对',
  },
  { words: '机动车保有量 汽车保有量', never: THINGS, message: '数量的单位不对' },
  { words: '藏书 图书', never: `money people ${THINGS}`, message: '书以册计' },
  { words: '违建 违法建筑 违法建设', never: 'money length mass volume energy power', message: '面积的单位不对' },
  { words: '商标 发明专利 专利授权 有效专利', never: `money people ${THINGS}`, message: '件数的单位不对' },
  {
    words: '二氧化碳 二氧化碳减排 减排量 排放量 减碳 固碳',
    never: 'money area length power people rate',
    message: '排放量的单位不对',
  },
  { words: '公交车 新能源汽车 新能源车 出租车', never: `money people ${THINGS}`, message: '车辆的单位不对' },
];

/** Of what stands before a figure, what adds nothing to its noun. */
const LINKS =
  '累计 预计 每日 每天 日均 达到 达到了 达 为 提高到 提升到 扩大到 增加到 下降到 增至 升至 降至 降到 增加 突破 超 超过 完成 实现 新增 稳定在 保持在 控制在 约 近 分别 由 从 增长到 发展到 提高 增长 跃升到 跃升至 提高至 扩大至 减少到 上升到 攀升至 迈上 不少于 不低于 力争 年均 每年 全年 共 合计 净增 净增加 减少 降低 已 有 仅 将 可 有望 均 再 恢复到 恢复至 降为 增为 拓展到 拓展至 提至 提到 猛增到 回升到 回升至 逼近 接近 拥有 现有 共有 总计 招收 招录'.split(
    ' ',
  );
const BY_WORD = new Map(HEADS.flatMap((head) => head.words.split(' ').map((word) => [word, head] as const)));
const headBefore = wordEnder([...BY_WORD.keys()]);
const linkBefore = wordEnder(LINKS);
const sizeBefore = wordEnder(['面积', '总量', '总额']);
/** 占地区生产总值的, 播种小麦: nouns with words of their own inside. */
const PORTION: Head = {
  words: '',
  never: `money people count ${THINGS}`,
  message: '占比的单位不对',
};
const SOWN: Head = { words: '', never: 'length mass volume energy power', message: '面积的单位不对' };
const PRODUCERS = new Set(HEADS.filter(({ words }) => words.startsWith('企业')));
const LONGEST = 30;
const NUMBERS = new RegExp(`(?<=[\\u3400-\\u9fff])${DIGITS}`, 'g');

/** 平均…42万元/人 and 每亩 are told by the words round them; 优良天数4项指标 counts the indicators. */
const OTHERWISE = /^(?:[/／的]|指标|任务|数据)/;
/** 绿地500米服务半径, 小区300米以内: how far it reaches. */
const REACH = /^(?:服务|半径|范围|缓冲|步行|生活圈|[以之]?[内外]|见)/;

/** The noun that a figure at `at` is of. */
function headOf(text: string, at: number): { readonly head: Head; readonly links: string } | undefined {
  let end = at;
  let word = headBefore(text, end);
  for (let link = linkBefore(text, end); !word && link && end > at - LONGEST; link = linkBefore(text, end)) {
    end -= link.length;
    word = headBefore(text, end);
  }
  word ??= headBefore(text, end - (sizeBefore(text, end)?.length ?? 0));
  const head = word === undefined ? undefined : BY_WORD.get(word)!;
  const before = text.slice(Math.max(0, end - 18), end);
  // 旅客和货邮吞吐量分别达到: the first figure is of the first name.
  const links = text.slice(end, at);
  const several = /[、和与及]/.test(before) && links.includes('分别');
  if (head) return several || head.but?.test(before) ? undefined : { head, links };
  if (text[end - 1] === '的' && /占[^，。；、0-9占]{2,14}的$/.test(before)) return { head: PORTION, links };
  return /[种植播]/.test(before) && /(?:种植|播种)[\u3400-\u9fff]{0,6}$/.test(before)
    ? { head: SOWN, links }
    : undefined;
}

/** Figures whose unit cannot be that of the noun before them. */
export function* misplacedIn(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, NUMBERS)) {
    const number = match[0];
    const start = match.index;
    const found = headOf(text, start);
    if (!found) continue;
    const { head, links } = found;
    const at = start + number.length;
    const unit = unitTextAt(text, at);
    if (unit === undefined) {
      // 2025， is a year, and a figure in front of another shares its unit.
      if (
        !(head.words.startsWith('率') ? /^(?:19|20)\d\d$/ : /^(?:19|20)\d\d$|^\d$/).test(number) &&
        /^(?:[，。；]|以[上下内]|左右|、(?:同比|比上年)?[增下][长降])/.test(text.slice(at, at + 6))
      )
        yield { start, end: at, message: '缺单位' };
      continue;
    }
    const kind = kindOf(amountOf('1', unit)?.unit ?? '');
    // 发电量增长4%.
    if (kind === 'rate' && /[增提减降]/.test(links)) continue;
    // 光伏工厂200兆瓦电池项目: the figure is of what follows it.
    if (/^(?:新增|)$/.test(links) && PRODUCERS.has(head) && /^[\u3400-\u9fffA-Za-z]/.test(text.slice(at + unit.length)))
      continue;
    // 硬化道路26万平方米 is as much of its surface; 36平方米 is no road.
    if (kind === 'area' && /^[多余]?万平方米/.test(unit) && /道路$/.test(text.slice(0, start - links.length))) continue;
    if (
      !kind ||
      !head.never.split(' ').includes(kind) ||
      OTHERWISE.test(text.slice(at + unit.length, at + unit.length + 2)) ||
      (kind === 'length' && REACH.test(text.slice(at + unit.length, at + unit.length + 3)))
    )
      continue;
    yield { start, end: at + unit.length, message: head.message };
  }
}
