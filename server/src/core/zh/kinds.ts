// Which kinds share nothing, so that their amounts may be added? 税收 and 非税, 出口 and 进口, 新建 and 改建.

interface Division {
  readonly kinds: readonly RegExp[];
  /** What a whole is called that the kinds make up with nothing left over. */
  readonly of?: RegExp;
}

const DIVISIONS: readonly Division[] = [
  { kinds: [/(?<!非)税收|(?<!非)税/, /非税/], of: /预算收入|财政(?:总)?收入/ },
  { kinds: [/(?<!进)出口/, /进口/], of: /进出口/ },
  { kinds: [/中央/, /地方/], of: /赤字/ },
  { kinds: [/约束性/, /预期性/], of: /指标|目标|\d项$/ },
  { kinds: [/代表建议|人大|(?<!提案)建议/, /政协|提案/], of: /建议.{0,8}提案|提案.{0,8}建议/ },
  { kinds: [/男/, /女/], of: /[人名]$/ },
  { kinds: [/上半年/, /下半年/], of: /./ },
  { kinds: [/城镇|城市/, /农村|乡村/], of: /城乡/ },
  { kinds: [/省重点/, /市重点/], of: /省、?市重点/ },
  { kinds: [/第?一(?:次)?产业?/, /第?二(?:次)?产业?/, /第?三(?:次)?产业?/], of: /地区生产总值|GDP/ },
  { kinds: [/一季度/, /二季度/, /三季度/, /四季度/], of: /./ },
  { kinds: [/一季度/, /二季度/, /下半年/], of: /./ },
  { kinds: [/夏粮/, /秋粮/, /早稻/] },
  { kinds: [/续建/, /新建|新开工|计划开工/, /(?:谋划|储备|前期)/] },
  { kinds: [/新建/, /改建|改造|改扩建|扩建|提升|修复|重建/, /续建/] },
  { kinds: [/城镇|城市|城区|县城/, /农村|乡镇|乡村/] },
  { kinds: [/小学/, /初中|(?<![小高])中学/, /高中/, /幼儿园/, /职业|中职|职校/, /高校|大学/, /特殊教育/] },
  {
    kinds: [
      /国家级(?!以上)|中央/,
      /省级(?!以上)|省(?:财政|补|配套)/,
      /市级(?!以上)|市(?:财政|补|配套)/,
      /县级|县(?:财政|配套)|区级/,
      /乡镇|乡级|镇级/,
      /村级/,
      /社会|自筹|企业|银行|贷款/,
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
  },
  { kinds: [/农业|一产/, /工业|二产/, /服务业|三产/] },
  { kinds: [/内资/, /外资/] },
  { kinds: [/国有|国企/, /民营|民间|私营/] },
  { kinds: [/(?<!合作)企业/, /个体/, /合作社/] },
  { kinds: [/人工造林/, /封山育林/, /飞播/, /退化林/] },
  { kinds: [/货物/, /服务/] },
  { kinds: [/下乡/, /进校园/, /进社区/, /进企业/, /进军营/, /广场/] },
  { kinds: [/水稻|稻谷/, /小麦/, /玉米/, /大豆/, /油料/, /蔬菜/, /薯/, /棉/] },
  { kinds: [/猪/, /牛/, /羊/, /禽/] },
  { kinds: [/高速/, /国省道|国道|省道/, /县道/, /乡道/, /村道|农村公路/] },
  { kinds: [/公办/, /民办/] },
  { kinds: [/刑事/, /民商?事/, /行政|治安/, /执行/] },
  { kinds: [/(?:行政)?村(?!级)/, /社区|居委会/] },
  { kinds: [/煤炭|煤电|火电|(?<!非)化石能源|传统能源/, /清洁能源|非化石|可再生|新能源/] },
  { kinds: [/火电/, /水电/, /风电/, /光伏/, /核电/, /生物质/] },
  { kinds: [/一等奖/, /二等奖/, /三等奖/] },
  { kinds: [/大型/, /中型/, /小型/, /微型/] },
  { kinds: [/一期/, /二期/, /三期/] },
  { kinds: [/水田/, /旱地/, /水浇地/] },
  { kinds: [/[A-D]级/, /[甲乙丙丁]级/] },
  { kinds: [/镇/, /乡(?!镇)/, /街道/] },
  { kinds: [/产业(?!基础)/, /基础设施/, /民生/, /生态/] },
  { kinds: [/教育/, /医疗|卫生/, /社保|社会保障/, /农业|水利/, /交通/] },
  { kinds: [/甲等/, /乙等/, /丙等/] },
  { kinds: [/公园绿地|公园/, /防护绿地|防护/, /附属绿地|附属/] },
];

/** Whether amounts of things so called may be added, and whether they make up the whole. */
export function divisionOf(
  names: readonly string[],
  whole: string,
): { readonly apart: boolean; readonly all: boolean } {
  // 2023年4亿元、2024年5亿元: no year is part of another.
  const years = names.map((name) => /(?:19|20)\d\d年/.exec(name)?.[0]);
  let apart = names.length > 1 && !years.includes(undefined) && new Set(years).size === names.length;
  for (const { kinds, of } of DIVISIONS) {
    const found = names.map((name) => kinds.filter((kind) => kind.test(name)));
    if (found.some(({ length }) => length !== 1) || new Set(found.map(([kind]) => kind)).size < names.length) continue;
    apart = true;
    if (names.length === kinds.length && of?.test(whole)) return { apart, all: true };
  }
  return { apart, all: false };
}
