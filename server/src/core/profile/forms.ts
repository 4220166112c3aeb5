// How are a report's first and last words made, and what is a task about? Tables of our own words.

/** What an opening does, each with how it is told and called. */
export const OPENING_FORMS: Readonly<Record<string, readonly [string, RegExp]>> = {
  'on-behalf': [
    '代表谁作报告（我代表……报告）',
    /(?:我|谨|受)[^。，,]{0,12}(?:代表|委托)[^。]{2,40}(?:报告|汇报)|讲[^。]{0,8}意见/,
  ],
  'asks-review': ['请予审议', /请[^。]{0,70}审[议查]/],
  'asks-opinions': ['请列席人员提出意见', /提[出宝贵]{0,4}意见/],
  task: ['会议的主要任务', /任务是/],
};

/** Whom the thanks go to. */
export const THANKS_FORMS: Readonly<Record<string, readonly [string, RegExp]>> = {
  people: [
    '全体人民、干部群众',
    /全[省市县区国][^。，,]{0,8}(?:人民|干部|群众)|广大[^。，,]{0,10}(?:群众|干部|劳动者)/,
  ],
  deputies: ['人大代表、政协委员', /人大代表|政协委员|人大[、和及]|人民政协/],
  parties: ['民主党派、工商联、无党派人士', /民主党派|工商联|无党派/],
  forces: ['解放军、武警、消防', /解放军|武警|驻[^。，,]{0,6}(?:部队|官兵)|消防/],
  overseas: ['港澳台同胞、海外侨胞', /同胞|侨胞/],
  friends: ['关心支持的各界人士', /(?:关心|支持|参与)[^。]{0,24}(?:人士|朋友|单位|企业家)|国际友人|海内外/],
  veterans: ['老同志', /老(?:领导|同志|干部)|离退休/],
};

/** What a closing does. */
export const CLOSING_FORMS: Readonly<Record<string, readonly [string, RegExp]>> = {
  'calls-by-name': ['先称呼听众', /^(?:各位(?:代表|委员)|同志们)/],
  'let-us': ['“让我们……”', /让我们|我们要/],
  unite: ['“紧密团结在……周围”', /紧密地?团结/],
  exclaims: ['以感叹句收束', /[！!][”’]?$/],
  thanks: ['“谢谢大家”', /谢谢/],
};

export const formsIn = (forms: Readonly<Record<string, readonly [string, RegExp]>>, text: string): string[] =>
  Object.keys(forms).filter((key) => forms[key]![1].test(text));

/** Fields of work, each with the words that name it in a heading. */
export const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['疫情防控', /疫情|防控/],
  ['项目投资', /项目|投资|招商/],
  ['产业', /产业|工业|制造|实体经济|集群/],
  ['农业农村', /农业|农村|乡村|三农/],
  ['创新', /创新|科技|科创|人才|数字/],
  ['改革', /改革|营商|活力|市场主体/],
  ['开放', /开放|消费|内需|外贸|一体化/],
  ['城乡建设', /城市|城乡|城镇|县域|县城|交通|基础设施|融合/],
  ['文化旅游', /文化|文旅|旅游/],
  ['生态环境', /生态|绿色|环境|低碳|绿水/],
  ['民生', /民生|人民|群众|福祉|小康|共同富裕|就业/],
  ['安全稳定', /安全|平安|稳定|治理|风险/],
  ['自身建设', /政府|党|作风|效能/],
];

export const topicOf = (title: string): string | undefined => TOPICS.find(([, form]) => form.test(title))?.[0];
