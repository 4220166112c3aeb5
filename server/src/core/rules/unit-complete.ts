import { blockAt, locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { throughout } from '../draft/throughout.js';
import { lastOf } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { BARE, BELOW_YUAN, COUNTED, NO_YUAN, PAID, ROW_BEFORE } from '../zh/bare-amounts.js';
import { IN_THREES, NUMBER } from '../zh/figure.js';
import { MISFITS, outOfScaleIn, tooMuchForOne } from '../zh/unit-fits.js';
import { misplacedIn } from '../zh/unit-heads.js';
import { oddOnesIn } from '../zh/unit-neighbours.js';
import { outOfReckoningIn } from '../zh/unit-sums.js';
import { defineRule } from './rule.js';

/** How GB 3100 writes them. KV for kV is so common that it is told as a habit. */
const SYMBOLS: Readonly<Record<string, string>> = {
  km: 'km',
  kg: 'kg',
  kw: 'kW',
  kwh: 'kWh',
  mw: 'MW',
  gw: 'GW',
  mm: 'mm',
};
const CAPITALS = '单位符号的大小写不对';
const NO_PERCENT = '缺百分号';
/** 融合水平61.8，提高2.1: an index has no unit, nor has what it rose by. */
const UNITLESS = /指数|得分|评分|分值|系数|水平|景气|平均|年限|寿命|(?<![0-9.])[0-9.]+[，、（]/;
const VOLTS = /(?<=[0-9])(?:KV|kv|Kv)(?![A-Za-z])/g;
/** Slips inside a number, with what was meant. */
const SLIPS: readonly (readonly [RegExp, (found: string) => string, string])[] = [
  [
    // O3 is ozone.
    /(?<![A-Za-z0-9.])(?:[0-9]+[oO][0-9oO.]*|[oO](?![23](?!\d))[0-9]+)(?=[\u3400-\u9fff%％ ])/g,
    (found) => found.replace(/[oO]/g, '0'),
    '数字里混进了字母',
  ],
  [
    /(?<![0-9.．:：∶第A-Za-z]|(?:指数|得分|系数|分值|名次|排名|位次|居|位)(?:达到?|为|至|升至|上升|提升|提高)?)[0-9]{1,3}，(?:[0-9]{3}(?=[万亿元人个户吨亩])|[0-9]{2}(?=[人户亩]|万|亿|公里|平方))/g,
    (found) => found.replace('，', ''),
    '数字中间不用中文逗号',
  ],
  [
    /(?<=增长|下降|提高|上升|增幅|增速)[0-9]+(?:\.[0-9]+)?(?=[，。；](?![0-9])|、(?![0-9])|以[上下内]|左右)/g,
    (found) => `${found}%`,
    NO_PERCENT,
  ],
  [/(?<=占[^，。；0-9]{2,16}的)[0-9]+(?:\.[0-9]+)?(?=[，。；])/g, (found) => `${found}%`, NO_PERCENT],
  [/(?<=[0-9][%％][、和])[0-9]+(?:\.[0-9]+)?(?=[、和][0-9.]+[%％]|[，。；])/g, (found) => `${found}%`, NO_PERCENT],
  [
    /(?<=[0-9])(?:KM|Km|Kg|KG|KW|Kw|Kwh|KWh|KWH|mw|Mw|gw|Gw|MM)(?![A-Za-z])/g,
    (found) => SYMBOLS[found.toLowerCase()]!,
    CAPITALS,
  ],
  [
    /(?<![0-9.第年居列A-Za-z])[0-9]{1,4}。[0-9]{1,2}(?=[%％亿]|万(?!亩|人|户|家))/g,
    (found) => found.replace('。', '.'),
    '小数点写成了句号',
  ],
  [
    // 1. 30个村… is an item of a list.
    /(?<![0-9.])(?<![。；：:]\s*|^\s*)[0-9]+(?:\. | \.|\.{2})[0-9]+(?=\s?[%％亿万元个家人户公亩吨平立千米斤倍:：∶])/g,
    (found) => found.replace(/[. ]+/, '.'),
    '小数点前后不空格，也只写一个',
  ],
  [/(?<![0-9.])[0-9]+\.[0-9]+\.[0-9]+(?=[%％亿万元公亩吨])/g, (found) => found, '一个数里有两个小数点'],
  [
    /(?<![0-9.:：A-Za-z×xX*-]|[0-9] )0[0-9]+(?=[个家项户人名件条座台亩所](?!路|号|目|型|城|类|分))/g,
    (found) => found.replace(/^0+/, ''),
    '数量前面多了0',
  ],
  [
    /(?<=[0-9])(?:亿亿|万万(?!家|户|人)|亿元元|万元元|%%|％％|‰%|个个百分点)/g,
    (found) => found.replace(/^(.)\1|^(.元)元|^‰%/, (_, a, b) => a ?? b ?? '‰'),
    '单位写重了',
  ],
  [
    /(?<=[0-9万亿])(?:人人(?![均有享次口才员岗防])|户户(?![通有均用厕型外主])|亩亩(?![均产])|吨吨)/g,
    (found) => found[0]!,
    '单位写重了',
  ],
  [
    /(?<![0-9.])([0-9]+(?:\.[0-9]+)?[万亿]?(?:[元人亩吨户家项]|公里|%))\1(?![0-9])/g,
    (found) => found.slice(0, found.length / 2),
    '一个数写了两遍',
  ],
  [/(?<![0-9.,A-Za-z])[0-9]{1,3},[0-9]{1,2}(?=[人元户亩吨万亿%％])/g, (found) => found, '千分位的逗号后面应是三位'],
  [/(?<=[0-9万])亿万(?=[元人吨])/g, () => '亿', '单位写重了'],
  [
    /(?<=[0-9万亿个])(公里|平方米|平方公里|立方米|百分点|千瓦时|人次)\1/g,
    (found) => found.slice(0, found.length / 2),
    '单位写重了',
  ],
  [/(?<=[0-9][多余几]?[万亿]{0,2})立方(?![米公厘分毫\u3400-\u9fff])/g, (found) => `${found}米`, '体积的单位不全'],
  [/(?<=[0-9]个)百分(?!点|之|比)/g, (found) => `${found}点`, '“百分点”不全'],
  [/(?<=[0-9][多余几]?[万亿]{0,2})平方(?![\u3400-\u9fff])/g, (found) => `${found}米`, '面积的单位不全'],
];
const GAPPED = /(?<![0-9.])[0-9]{1,4} [0-9]{1,4}(?:\.[0-9]+)?(?=[%％亿万元个家人户公亩吨平立千米斤倍])/g;
const SPACED = new RegExp(`(${NUMBER})[ \\u3000]+(?=[%％])`, 'g');

const writesYuan = memo((draft: Draft) => /[万亿]元/.test(draft.text));
/** A draft that writes long numbers in threes more often than in one piece means the blank. */
const inThrees = memo(({ text }: Draft) => {
  const grouped = text.match(GROUPED)?.length ?? 0;
  return grouped > 2 && grouped > (text.match(UNGROUPED)?.length ?? 0);
});
const WELL_GROUPED = new RegExp(`^${IN_THREES}`);
const GROUPED = new RegExp(`(?<![0-9.])${IN_THREES}(?!年)`, 'g');
const UNGROUPED = /(?<![0-9.])[0-9]{4,}(?![0-9年—–~～-])/g;
const spaces = memo((draft: Draft) => (draft.text.match(/[0-9xX×*] +[%％\u3400-\u9fff]/g) ?? []).length);

export const unitComplete = defineRule({
  id: 'unit-complete',
  title: '数字或单位残缺、单位不配',
  why: '“总投资5亿”差一个“元”字，口头可以，成文不行；数字里混进字母、空格、中文标点，多是录入和识别留下的；公路按平方公里、覆盖率按亿元，是看错了行。',
  severity: 'warning',
  examples: {
    bad: [
      '完成植树造林3.9万亩（⟦2.6万公顷⟧），建设高标准农田360万亩（⟦240万公顷⟧）。',
      '完成投资12.9亿元（⟦12900万元⟧）。',
      '完成湖区清淤⟦450万平方公里⟧，谋划⟦66公里⟧的经济合作区，完成货物吞吐量⟦6.51亿标箱⟧，人均体育场地面积增加至⟦4.5平方公里⟧，粮食总产连续九年超⟦140亿吨⟧。',
      '完成投资1800亿元（以万亿元计为⟦1.8万亿元⟧），新建绿地92.6公顷、约⟦13890亩⟧，并网233兆瓦，即⟦233万千瓦⟧，制种29.8万亩、折合近⟦20万公顷⟧。',
      '全省地区生产总值达到⟦5.53亿元⟧、增长4.8%。',
      '夏粮总产36万吨（合⟦7.2亿公斤⟧），退耕1.5万亩，折合⟦1000平方公里⟧，道路硬化⟦26万吨⟧，招收新生⟦3600亩⟧，灌溉面积恢复到⟦18万吨⟧，种植业产值达到⟦72.8⟧、增长4.6%。',
      '财政收入12亿元，签约项目总投资⟦5亿⟧。',
      '年收入100万元以上的村达到20个、⟦50万⟧以上⟦100万⟧以下的村达到36个。',
      '⟦2O25⟧年新增⟦05⟧家企业，投资⟦1，234⟧万元，增长⟦3。5⟧%。',
      '完成率⟦98 ⟧%，增长5%，下降3%。新增就业3260⟦人人⟧，厂房5万⟦平方⟧。',
      '新建农村公路⟦126亿元⟧，森林覆盖率达到⟦42.6亿元⟧，建成区面积扩大到⟦21公里⟧，用电量达到⟦16.8亿千瓦⟧，装机容量⟦320万千⟧。',
      '农村居民人均可支配收入达到⟦16800万元⟧，低保标准分别提高到780元、⟦620万元⟧，实际利用外资⟦3.2亿美⟧，造林⟦8.8万⟧，增长⟦16.3⟧，日供水能力⟦4万⟧。',
      '播种面积稳定在⟦86万吨⟧，生猪出栏⟦30万吨⟧，新增就业⟦3.2人⟧，地区生产总值达到⟦186.4万元⟧，绿地率达到⟦38.6⟧，每亩增收⟦800亿元⟧。',
      '公路里程由486公里增加到⟦620亩⟧，集中供热面积扩大到⟦800万平方公里⟧，硬化⟦13平方公里⟧乡村道路，产值分别达到3亿元、2亿元、⟦5亿吨⟧。',
      '货邮吞吐量⟦1.2万人次⟧，旅客吞吐量⟦120万吨⟧，森林蓄积量⟦860万平方米⟧，秸秆综合利用量⟦45万平方米⟧，新增绿地⟦36万公里⟧，新增主变容量⟦20万公里⟧。',
      '人均居住面积由16.4平方米提高到⟦32.8平方公里⟧，公路由486公里增加到⟦620米⟧，人均地区生产总值从5.6万元增至⟦7.8亿元⟧，通车总里程达⟦1286米⟧，进出口总额达到⟦3.62万元⟧，粮食总产量⟦52180公斤⟧，存、贷款余额分别达到126亿元和⟦57万元⟧，迁建项目总投资1.2亿元，已完成⟦8600亿元⟧。',
      '每千人口床位⟦6.8万张⟧，平均浓度⟦28微克/平方米⟧，生产总值达到⟦426.8万亿元⟧，年产值⟦3.2元⟧，分别完成12.6亿元、⟦8.6⟧，培育⟦12⟧合作社。',
      '研发投入⟦12.6亿吨⟧，平均受教育年限⟦10.8%⟧，单位生产总值能耗下降⟦3.2吨⟧，污水日处理能力⟦6万千瓦⟧，二氧化碳减排⟦3.6万亩⟧，注册商标⟦1260吨⟧，办理提案⟦86公里⟧，转移支付⟦3.2亿人⟧，粮食单产⟦420公里⟧，年处理垃圾⟦12万平方米⟧。',
      '新栽油茶1.6万亩，每亩补助500元，合计⟦800亿元⟧。投资29亿元，其中省补助⟦15.9万元⟧、市投入8.5亿元、县配套4.6亿元。完成干线公路建设⟦150平方公里⟧，发放补贴⟦1200吨⟧，存栏生猪⟦26万亩⟧，完成投资⟦86亿元86亿元⟧。',
      '投资⟦3.6亿吨⟧的纸业园开工，授信总额近⟦260亿人⟧，占地⟦420元⟧的物流园投用，全长⟦18万元⟧的环湖路通车，危房改造⟦1860元⟧，压采地下水⟦420万亩⟧，减轻负担⟦3.8亿吨⟧。',
      '组织培训⟦860吨次⟧，解决了⟦6.2万亩⟧农村人口饮水问题，完成⟦2.6万人⟧高标准农田建设，搬迁群众⟦860元⟧3120人，改造小区36个⟦1.8万元⟧。',
      '收入年均增长9%，达到⟦26800吨⟧；存、贷款余额分别达到186亿元和⟦92万亩⟧；引进外资6.2亿美元，比上年增加⟦1.8亿吨⟧；铺设供热管网21公里、供水管网⟦62万元⟧、供气管网33公里；所得额100万元至⟦300万亩⟧部分减半。',
      '建成输气管线12⟦KM⟧、光伏50⟦mw⟧、220⟦KV⟧变电站。城区面积⟦18. 9⟧平方公里，新增⟦3，60⟧人。',
      '建成⟦220千瓦⟧石桥变电站，关停小火电⟦86万千伏⟧，粮食产量确保⟦80斤⟧以上。',
      '引进⟦10亿人⟧以上工业项目36个，水源替换惠及⟦130万亩⟧，低保标准提高到每人每月⟦1020吨⟧，发放消费券⟦860万亩⟧。',
    ],
    good: [
      '完成植树造林3.9万亩（2600公顷），建设高标准农田360万亩（24万公顷）。',
      '完成投资12.9亿元（129000万元），总投资12.9亿元（中央2.1亿元）。',
      '完成湖区清淤450万立方米，谋划66平方公里的经济合作区，集装箱吞吐量651万标箱，粮食总产连续九年超140亿斤，全国粮食产量6.5亿吨，修建12公里的园区道路。',
      '旅游业收入和接待国内外游客分别突破400亿元、3000万人次。',
      '水电装机超过1.3亿千瓦，外送电量超过8100亿千瓦时，三产比重低6.4个百分点，百元生产总值的财政收入12.9元，“万人诉求比”为每万常住人口3194件，合计796.5万羊单位，比2020年多2.6万，假期接待486万人次，日均60.8万，占全年11.3%。',
      '完成投资1800亿元（以万亿元计为0.18万亿元），新建绿地92.6公顷、约1389亩，并网233兆瓦，即23.3万千瓦，制种29.8万亩、折合近2万公顷。',
      '居民人均可支配收入58126元，增长5.5%，其中城镇居民63240元，增长5.0%，农村居民37815元。',
      '增速高于各项贷款平均增速6.4个和8.9个百分点，小龙虾养殖扩面超20万亩。',
      '完成造林8.8万亩，超额完成7.9万亩的年度目标，林草地定额1.8万亩，支出占财力超过八成的有3个。',
      '总产36万吨（合7.2亿斤），退耕1.5万亩，折合1000公顷，硬化道路26万平方米，拆迁1.4万户。',
      '原煤、原油、天然气产量分别达到720万吨、128万吨、10亿立方米。',
      '过夜游客消费8.1亿元，新建农村公路126公里，完成农村公路投资126亿元，劳动生产率提高到42万元/人，优良天数达到85%，发放养老金3亿元。',
      '财政收入12亿元，签约项目总投资5亿元，师资培训1.8亿元。',
      '人均地区生产总值由2020年的4.6万元提高到2025年的6.3万元，每千人口托位数达4.6个，人均道路面积达13平方米，公路沿线造林3.2万亩。',
      '优良天数4项指标全市第一，发电量增长4%，牛羊出栏分别增长5.2%、1.9%，旅客和货邮吞吐量分别达到1.35亿人次、45万吨，汽车产量3万辆，能耗总量下降2.6万吨标准煤，发放贷款3600户。',
      '拆除违法建设360户，覆盖5镇12村，实施100企业上云行动，户均增收3200元，土地流转率60%，治理水土流失3条小流域，国内生产总值达到130万亿元。',
      '参保人数分别达28.1万、22.4万和6.1万，两化融合水平61.8，提高2.1，人均耕地面积0.08公顷，新上投资5亿以上项目12个，到位资金3亿元，普惠性幼儿园学位达到70%以上。',
      '从3万元起步，如今年销售额发展到5亿元，总投资1.2亿元，已完成8600万元，由0.5亿元增加到6800万元，从8米到50公里，人均纳税亿元以上的企业12家，无公害蔬菜产量达到80%以上。',
      '用户超1亿，旅居人数超550万，粮食产量5亿斤，用电量3亿千瓦时，经济总量过万亿。',
      '绿地500米服务半径覆盖率92%，距小区300米以内设站46个，桥梁检测2.6万平方米，孕产妇死亡率8.6/10万，分别提高6个、3个、12个百分点。',
      '粮食播种面积1 286.5万亩，水稻产量1 538万吨，新建农村公路24 860公里，受理案件24 068件，用电量44.3亿千瓦小时，其中工业用电量32.6亿千瓦·时。',
      '推动1.2万左右农业转移人口进城落户，全年签约项目86亿元。',
      '支持石桥公司18万吨铜箔项目，智能工厂300兆瓦组件投产，新增供热能力260万平方米，新通天然气1.6万户。',
      '绿化覆盖率、绿地率、人均绿地面积分别达到42.1%、37.5%、13.2平方米，专项债26亿元用于公路9亿元、管网6亿元。',
      '货运量2.6亿吨，其中铁路900万吨，疏浚河道28万立方米，竣工项目52万平方米，占全省茶叶产量18%，分别奖励30万、80万元。',
      '每千人口床位6.8张，执业医师3.2人，人均住户存款余额9.2万元，总和生育率1.2，O3浓度下降4%，改建208公路。',
      '新栽油茶1.6万亩，每亩补助500元，合计800万元。投资29亿元，其中省补助9000万元、市投入8.5亿元。',
      '1. 20个村通水。',
      '产值、税收、粮食产量稳步增长，分别达到3亿元、2亿元、5亿斤，返贫率由3%降至0，运输总量860万吨，公路810万吨、铁路50万吨。',
      '投资3.6亿元的纸业园开工，占地420亩的物流园投用，造林面积达到12万亩，核桃总产达到3万吨，补助大学生2000元，培训1600人次，次日签约，低保2400户3860人，救助680人次96万元。',
      '2.54亿元。30个村，5G基站，G20峰会，12345热线，亿立方新材、万平方科技等5家企业。',
    ],
  },
  *draft(draft) {
    for (const [index, slip] of throughout(draft, slipsIn)) {
      if (slip.kind === 'yuan' && !writesYuan(draft)) continue;
      // A draft that puts a space before every unit does so on purpose.
      if (slip.kind === 'gap' && spaces(draft) > 3) continue;
      if (slip.kind === 'gap' && WELL_GROUPED.test(slip.text) && inThrees(draft)) continue;
      const span = locate(draft, index, slip);
      yield {
        span,
        ...(LOUD.has(slip.kind) ? {} : { severity: 'information' as const }),
        message: `${slip.message}：“${slip.text}”`,
        fixes:
          slip.fixed === slip.text
            ? []
            : [{ title: `改为“${slip.fixed}”`, safe: false, edits: [{ ...span, text: slip.fixed }] }],
      };
    }
    // What only sets a figure off is not in the text of its block.
    for (const { index, 0: found, 1: amount } of spaces(draft) > 3 ? [] : matchesOf(draft.text, SPACED)) {
      const span = { start: index, end: index + found.length };
      if (draft.blocks[blockAt(draft, index)]?.kind !== 'text') continue;
      yield {
        span,
        severity: 'information',
        message: `百分号前有空格：“${found}”`,
        fixes: [{ title: `改为“${amount}”`, safe: true, edits: [{ ...span, text: amount! }] }],
      };
    }
  },
});

/** Blanks come of pasting, and capitals of habit. */
const LOUD: ReadonlySet<string> = new Set(['yuan', 'digit']);

interface Slip extends Span {
  readonly kind: 'yuan' | 'gap' | 'digit' | 'habit' | 'vague';
  readonly text: string;
  readonly fixed: string;
  readonly message: string;
}

const slipsIn: (block: Block) => readonly Slip[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/[0-9xX×*＊ｘＸ]/.test(text)) return [];
  const slips: Slip[] = [];
  const add = (slip: Slip['kind'], start: number, found: string, fixed: string, message: string) =>
    slips.push({ kind: slip, start, end: start + found.length, text: found, fixed, message });
  for (const match of matchesOf(text, NO_YUAN)) {
    const amount = match[1]!;
    add('yuan', match.index + match[0].length - amount.length, amount, `${amount}元`, '金额缺“元”');
  }
  for (const match of matchesOf(text, BELOW_YUAN)) {
    const [whole, , low, high] = match;
    add('yuan', match.index, low!, `${low}元`, '金额缺“元”');
    if (high) add('yuan', match.index + whole.indexOf(`${high}以下`), high, `${high}元`, '金额缺“元”');
  }
  for (const [form, fixed, message] of SLIPS)
    for (const match of matchesOf(text, form)) {
      if (
        message === NO_PERCENT &&
        UNITLESS.test(text.slice(lastOf(text, '。；', match.index, Math.max(0, match.index - 40)), match.index))
      )
        continue;
      add(
        message === CAPITALS ? 'habit' : / /.test(match[0]) ? 'gap' : 'digit',
        match.index,
        match[0],
        fixed(match[0]),
        message,
      );
    }
  for (const match of matchesOf(text, VOLTS)) add('habit', match.index, match[0], 'kV', CAPITALS);
  for (const match of matchesOf(text, BARE)) {
    // 参保人数分别达128.1万、78.8万和61万: the first of the row has the noun before it.
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const lead = before.replace(ROW_BEFORE, '');
    const inRow = lead.length < before.length;
    const clause = lead.slice(-24).replace(/^.*[，。；、：,;]/, '');
    // 比上年多2.6万, 日均60.8万: of what was told before.
    if (
      !/[\u3400-\u9fff]{2}/.test(clause) ||
      COUNTED.test(clause) ||
      /^[日月年人户]均$|[比较].*[多少增减]$/.test(clause)
    )
      continue;
    if (slips.some(({ start, end }) => start < match.index + match[0].length && match.index < end)) continue;
    add(inRow && !PAID.test(clause) ? 'vague' : 'digit', match.index, match[0], match[0], '缺单位');
  }
  for (const { form, message } of MISFITS) {
    for (const match of matchesOf(text, form)) {
      const { number, unit } = match.groups!;
      const found = `${number}${unit}`;
      const start = match.index + match[0].lastIndexOf(found);
      // 旅游收入和接待游客分别突破400亿元、3000万人次: the first value is of the first name.
      const second = match[0].includes('分别') && /[和、与及]$/.test(text.slice(0, match.index));
      if (!second && !slips.some((slip) => slip.start < start + found.length && start < slip.end))
        add('digit', start, found, found, message);
    }
  }
  for (const { start, end } of tooMuchForOne(text)) {
    const found = text.slice(start, end);
    add('digit', start, found, found, '一个人没有这么多，单位不对');
  }
  for (const { start, end, message } of [
    ...outOfScaleIn(text),
    ...misplacedIn(text),
    ...oddOnesIn(text),
    ...outOfReckoningIn(text),
  ]) {
    const found = text.slice(start, end);
    if (!slips.some((slip) => slip.start < end && start < slip.end)) add('digit', start, found, found, message);
  }
  for (const match of matchesOf(text, GAPPED))
    add('gap', match.index, match[0], match[0].replace(/ /g, ''), '一个数中间有空格');
  return slips;
});
