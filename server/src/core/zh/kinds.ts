// Which kinds share nothing, so that their amounts may be added? 税收 and 非税, 出口 and 进口, 新建 and 改建.
import { neededBy } from '../text/needed.js';
import { wordFinder } from '../text/words.js';

interface Division {
  readonly kinds: readonly RegExp[];
  /** What a whole is called that the kinds make up with nothing left over. */
  readonly of?: RegExp;
  /** There are others beside these, so that what stands before them may be one of those. */
  readonly open?: true;
  /** What is called so stands in one row with them, and is not their whole. */
  readonly beside?: RegExp;
}

/** How far a thing has come: 竣工项目36个，续建项目21个. */
const STATE = /竣工|完工|投产|投用|建成|收尾|待建|拟建|签约|入库|在谈|落地/;

const DIVISIONS: readonly Division[] = [
  { kinds: [/(?<!非)税收|(?<!非)税/, /非税/], of: /预算收入|财政(?:总)?收入/ },
  { kinds: [/(?<!进)出口/, /进口/], of: /进出口/ },
  { kinds: [/中央/, /地方/], of: /赤字|全国/ },
  { kinds: [/约束性/, /预期性/], of: /指标|目标|\d项$/ },
  { kinds: [/代表建议|人大|(?<!提案)建议/, /政协|提案/], of: /建议.{0,8}提案|提案.{0,8}建议/ },
  { kinds: [/男/, /女/], of: /[人名]$/ },
  { kinds: [/上半年/, /下半年/], of: /./ },
  { kinds: [/城镇|城市/, /农村|乡村/], of: /城乡|常住人口|总人口|户籍人口|零售/ },
  { kinds: [/省重点/, /市重点/], of: /省、?市重点/ },
  { kinds: [/省(?:级)?重点/, /市(?:级)?重点/, /[县区](?:级)?重点/], of: /./ },
  {
    kinds: [
      /已(?:经)?(?:完成|办结|整改|建成|开工|竣工|投产)?|(?<!未)完成/,
      /未(?:完成|开工)?/,
      /正在(?:推进|实施|办理|建设|进行|按[\u3400-\u9fff]{2,6})?|在办/,
    ],
    of: /./,
  },
  { kinds: [/第?一(?:次)?产业?/, /第?二(?:次)?产业?/, /第?三(?:次)?产业?/], of: /生产总值|GDP/ },
  { kinds: [/一季度/, /二季度/, /三季度/, /四季度/], of: /./ },
  { kinds: [/一季度/, /二季度/, /下半年/], of: /./ },
  { kinds: [/夏粮/, /秋粮/, /早稻/], of: /粮食/ },
  { kinds: [/夏粮/, /秋粮/], of: /粮食/ },

  { kinds: [/工业/, /建筑业/], of: /第?二(?:次)?产业?/ },
  { kinds: [/来信/, /来访/], of: /来信来访|来访来信/ },
  { kinds: [/来信/, /来访/, /来电|网上|网络/], of: /信访|来信来访/ },
  { kinds: [/境内/, /境外/], of: /./ },
  { kinds: [/续建/, /新建|新开工|计划开工/, /(?:谋划|储备|前期)/], beside: STATE },
  { kinds: [/新建/, /(?:改建|改造|改扩建|扩建|提升|修复|重建)+/, /续建/], beside: STATE },
  { kinds: [/城镇|城市|城区|县城/, /农村|乡镇|乡村/] },
  { kinds: [/城区/, /农村|乡村/], of: /全[县市省区](?:现有|共有)/ },
  { kinds: [/小学/, /初中|(?<![小高])中学/, /高中/, /幼儿园/, /职业|中职|职校/, /高校|大学/, /特殊教育/] },
  {
    kinds: [
      /国际(?=[\u3400-\u9fff]{0,4}(?:荣誉|奖|先进))/,
      /国家级(?!以上)|中央|全国(?=[\u3400-\u9fff]{0,4}(?:荣誉|表彰|表扬|奖|先进|示范|试点|通报))/,
      /省级(?!以上)|省(?:财政|补|配套)/,
      /市级(?!以上)|市(?:财政|补|配套)/,
      /县级|县(?:财政|配套)|区级/,
      /乡镇|乡级|镇级/,
      /村级/,
      /(?<!级)(?:社会|自筹|企业|银行|贷款)/,
    ],
  },
  {
    kinds: [
      /专项债/,
      /一般债/,
      /中央预算内|国债/,
      /转移支付/,
      /社会资[本金]|自筹|贷款/,
      /(?:本级|县级|市级)(?:财政|配套)/,
    ],
    open: true,
  },
  { kinds: [/农业|一产/, /工业|制造业|二产/, /服务业|三产/], open: true },
  { kinds: [/内资/, /外资/] },
  { kinds: [/国有|国企/, /民营|民间|私营/] },
  { kinds: [/(?<!合作)企业/, /个体/, /合作社/], open: true },
  { kinds: [/人工造林/, /封山育林/, /飞播/, /退化林/], open: true },
  { kinds: [/货物/, /服务(?!业)/], open: true },
  { kinds: [/下乡/, /进校园/, /进社区/, /进企业/, /进军营/, /广场/], open: true },
  { kinds: [/水稻|稻谷/, /小麦/, /玉米/, /大豆/, /油料/, /蔬菜/, /薯/, /棉/], open: true },
  { kinds: [/猪/, /牛/, /羊/, /禽/], open: true },
  { kinds: [/高速/, /国省道|国道|省道/, /县道/, /乡道/, /村道|农村公路/], open: true },
  { kinds: [/公办/, /民办/], of: /学校|幼儿园/ },
  { kinds: [/刑事/, /民商?事/, /行政|治安/, /执行/], open: true },
  { kinds: [/(?:行政)?村(?!级)/, /社区|居委会/], open: true },
  { kinds: [/煤炭|煤电|火电|(?<!非)化石能源|传统能源/, /清洁能源|非化石|可再生|新能源/], open: true },
  { kinds: [/火电/, /水电/, /风电/, /光伏/, /核电/, /生物质/], open: true },
  { kinds: [/一等奖/, /二等奖/, /三等奖/] },
  { kinds: [/大型/, /中型/, /小型/, /微型/] },
  { kinds: [/大型/, /中型/, /小微型?/], of: /企业/ },
  { kinds: [/一期/, /二期/, /三期/] },
  { kinds: [/第?一批/, /第?二批/, /第?三批/, /第?四批/] },
  { kinds: [/第?一阶段/, /第?二阶段/, /第?三阶段/] },
  { kinds: [/前四个月/, /中间四个月/, /后四个月/], of: /./ },
  { kinds: [/前期(?!工作|项目|准备)/, /后期/] },
  { kinds: [/东片/, /中片/, /西片/], of: /./ },
  { kinds: [/水田/, /旱地/, /水浇地/] },
  { kinds: [/A[级类等]/, /B[级类等]/, /C[级类等]/, /D[级类等]/] },
  { kinds: [/A[级类等]/, /B[级类等]/, /C[级类等]/], of: /共|总/ },
  { kinds: [/C级/, /D级/], of: /危房/ },
  { kinds: [/甲[级类等]/, /乙[级类等]/, /丙[级类等]/, /丁[级类等]/] },
  { kinds: [/(?:一|Ⅰ)[级类等]/, /(?:二|Ⅱ)[级类等]/, /(?:三|Ⅲ)[级类等]/, /(?:四|Ⅳ)[级类等]/] },
  { kinds: [/五星/, /四星/, /三星/] },
  { kinds: [/一般/, /重大/], of: /隐患/ },
  { kinds: [/一般/, /较大/, /重大/] },
  { kinds: [/博士/, /硕士/, /本科/, /专科|大专/] },
  { kinds: [/初级/, /中级/, /高级/] },
  { kinds: [/(?<!未)(?:竣工|完工|建成|投产)/, /在建/, /未(?:开工|动工)|待建/], of: /./ },
  { kinds: [/优(?!良)/, /(?<!优)良/], of: /优良/ },
  { kinds: [/地上/, /地下/], of: /建筑/ },
  { kinds: [/公立/, /民营|社会办/], of: /医院|床位/ },
  { kinds: [/过夜/, /一日游/], of: /./ },
  { kinds: [/国内/, /入境|境外|国际/], of: /./ },
  { kinds: [/省内/, /省外/] },
  { kinds: [/线上/, /线下/], of: /./ },
  { kinds: [/室内/, /室外/], of: /./ },
  { kinds: [/脱贫不稳定/, /边缘易致贫/, /突发/], of: /./ },
  { kinds: [/工业/, /基础设施/, /房地产/], open: true },
  { kinds: [/种植业/, /林业/, /畜?牧业/, /渔业/], open: true },
  { kinds: [/煤矿/, /非煤/], of: /矿山/ },
  { kinds: [/财政|政府/, /(?<!全)社会|民间/] },
  { kinds: [/集体/, /个人|农户/] },
  { kinds: [/政府/, /(?<!全)社会/, /个人/], of: /卫生总费用|卫生费用/ },
  { kinds: [/腾退|拆除|关停|复耕/, /盘活|再利用|招商利用/], open: true },
  {
    kinds: [
      /东部(?:片区|地区|区域|乡镇|组团)?/,
      /中部(?:片区|地区|区域|乡镇|组团)?/,
      /西部(?:片区|地区|区域|乡镇|组团)?/,
    ],
    of: /./,
  },
  {
    kinds: [
      /南部(?:片区|地区|区域|乡镇|组团)?/,
      /中部(?:片区|地区|区域|乡镇|组团)?/,
      /北部(?:片区|地区|区域|乡镇|组团)?/,
    ],
    of: /./,
  },
  { kinds: [/平原/, /山区|丘陵/, /湖区|库区|沿海/], open: true },
  { kinds: [/镇/, /乡(?!镇)/, /街道/] },
  { kinds: [/产业(?!基础)/, /基础设施/, /民生/, /生态/], open: true },
  { kinds: [/教育/, /医疗|卫生/, /社保|社会保障/, /农业|水利/, /交通/], open: true },
  { kinds: [/甲等/, /乙等/, /丙等/] },
  {
    kinds: [
      /(?:规上|规模以上)?工业企业/,
      /(?:规上|规模以上)?服务业企业/,
      /批零|限上|限额以上/,
      /建筑业企业/,
      /房地产(?:开发)?企业/,
    ],
    open: true,
  },
  { kinds: [/以上/, /以下/], open: true },
  { kinds: [/公园绿地|公园/, /防护绿地|防护/, /附属绿地|附属/], open: true },
];

interface Found {
  readonly division: Division;
  /** The words of each name that say its kind. */
  readonly words: readonly string[];
}

/** A kind with its division's place among all. */
interface Kind {
  readonly form: RegExp;
  readonly place: number;
}

/** The kinds by a word that a name of theirs must hold, so that of some two hundred few are tried; '' for the others. */
const BY_WORD = new Map<string, Kind[]>([['', []]]);
DIVISIONS.forEach(({ kinds }, place) => {
  for (const form of kinds)
    for (const word of neededBy(form) ?? ['']) {
      const known = BY_WORD.get(word);
      if (known) known.push({ form, place });
      else BY_WORD.set(word, [{ form, place }]);
    }
});
const wordsIn = wordFinder([...BY_WORD.keys()].filter(Boolean));

/** The kinds that a name is of, by the place of their division. */
function kindsOf(name: string): ReadonlyMap<number, ReadonlySet<RegExp>> {
  const found = new Map<number, Set<RegExp>>();
  for (const word of ['', ...wordsIn(name).map((one) => one.word)])
    for (const { form, place } of BY_WORD.get(word)!) {
      if (!form.test(name)) continue;
      const known = found.get(place);
      if (known) known.add(form);
      else found.set(place, new Set([form]));
    }
  return found;
}

/** The divisions in which every name has a kind of its own. */
function divisionsOf(names: readonly string[]): readonly Found[] {
  const kinds = names.map(kindsOf);
  const places = [...(kinds[0]?.keys() ?? [])].sort((a, b) => a - b);
  return places.flatMap((place) => {
    const own = new Set<RegExp>();
    for (const one of kinds) {
      const [kind, another] = one.get(place) ?? [];
      if (kind && !another) own.add(kind);
    }
    if (own.size < names.length) return [];
    return [{ division: DIVISIONS[place]!, words: [...own].map((kind, i) => kind.exec(names[i]!)![0]) }];
  });
}

/** 脱贫户 and 非脱贫户: what is so called and what is not leave nothing over. Of revenue there is more than 税收 and 非税. */
function negated(names: readonly string[]): boolean {
  const [one, other] = [...names].sort((a, b) => Number(a.includes('非')) - Number(b.includes('非')));
  const word = /非([\u3400-\u9fff]{2})/.exec(other ?? '')?.[1];
  return names.length === 2 && !!word && !/^[税公]/.test(word) && one!.includes(word) && !one!.includes('非');
}

/** 东山区, 青溪镇; no 小区, 园区, 乡镇. */
const PLACE =
  /^[\u3400-\u9fff]{0,3}(?:(?<![城山园景小社校库林牧灾郊老新全矿厂片辖港湖湿牧坝域发护范业能聚]|两山)区|县|旗|(?<![小城集市乡制心色点名])镇|乡|街道)$/;
const isPlace = (name: string): boolean => name.length > 2 && PLACE.test(name);
/** Places of one rank share nothing. */
const places = (names: readonly string[]): boolean =>
  names.length > 2 && names.every(isPlace) && new Set(names).size === names.length && ranks(names) === 1;
const ranks = (names: readonly string[]): number => new Set(names.map((name) => /[区县旗]$/.test(name))).size;

/** Whether amounts of things so called may be added, and whether they make up the whole. */
export function divisionOf(
  names: readonly string[],
  whole: string,
): { readonly apart: boolean; readonly all: boolean } {
  // 2023年4亿元、2024年5亿元: no year is part of another.
  const years = names.map((name) => /(?:19|20)\d\d年/.exec(name)?.[0]);
  const apart = names.length > 1 && !years.includes(undefined) && new Set(years).size === names.length;
  const found = divisionsOf(names);
  const all = negated(names);
  return {
    apart: apart || all || found.length > 0 || places(names),
    all: all || found.some((one) => isWhole(one, whole)),
  };
}

const isWhole = ({ division: { kinds, of }, words }: Found, whole: string): boolean =>
  (words.length === kinds.length && of?.test(whole)) || namesAll(words, whole);

/** 国家级、省级示范村, 新改建公路: the whole is called by the kinds of its parts. */
const namesAll = (words: readonly string[], whole: string): boolean =>
  words.every((word) => whole.includes(word.length > 2 ? word : word.replace(/[级建]$/, ''))) &&
  !/以[上下]|等/.test(whole);

/**
 * Whether the names say little but the kinds of what the whole is of, which has no kind itself: 规上企业120个, A类50个、
 * B类40个. Undefined where they are things of their own.
 */
export function kindsWithin(names: readonly string[], whole: string): { readonly all: boolean } | undefined {
  const found = divisionsOf(names).filter(
    ({ division, words }) =>
      (namesAll(words, whole) ||
        ((!division.open || /总|共|各类|全部|现有/.test(whole)) &&
          !division.beside?.test(whole) &&
          !division.kinds.some((kind) => kind.test(whole)))) &&
      names.every((name, i) => isOf(name.replace(words[i]!, ''), whole)),
  );
  if (found.length) return { all: found.some((one) => isWhole(one, whole)) };
  return places(names) && !/(?<![小社园景])[区县镇乡](?![域内中级])[\u3400-\u9fff]{0,2}$/.test(whole)
    ? { all: false }
    : undefined;
}

/** What a name may say beside its kind: nothing, or what the whole is. */
function isOf(rest: string, whole: string): boolean {
  const bare = rest.replace(FILLER, '');
  return (
    !bare ||
    whole.includes(bare) ||
    (/^(?:资金|补助|配套|投入|投资)$/.test(bare) && /资金|投[资入]/.test(whole)) ||
    (bare.length > 2 && whole.endsWith(bare.slice(-2)))
  );
}

const FILLER =
  /^(?:有|为|是|的|共|已|约|完成|实现|达到?)+|(?:有|为|是|的|共|已|约|完成|实现|达到?|增加值|学历|以上|医院)+$/g;
