// When was what reports cite? Sources: the communiqués of the meetings and the texts of the laws named.

export interface DatedEvent {
  readonly name: string;
  readonly year: number;
  readonly month: number;
  /** As hover shows it. */
  readonly when: string;
}

const event = (name: string, when: string): DatedEvent => {
  const [, year, month] = /^(\d{4})年(\d{1,2})月/.exec(when)!;
  return { name, year: Number(year), month: Number(month), when };
};

/** The longer of two names first, where one stands inside the other. */
export const EVENTS: readonly DatedEvent[] = [
  event('十一届三中全会', '1978年12月18日至22日'),
  event('党的十六大', '2002年11月8日至14日'),
  event('十六届三中全会', '2003年10月11日至14日'),
  event('十六届四中全会', '2004年9月16日至19日'),
  event('十六届五中全会', '2005年10月8日至11日'),
  event('十六届六中全会', '2006年10月8日至11日'),
  event('党的十七大', '2007年10月15日至21日'),
  event('十七届三中全会', '2008年10月9日至12日'),
  event('十七届四中全会', '2009年9月15日至18日'),
  event('十七届五中全会', '2010年10月15日至18日'),
  event('十七届六中全会', '2011年10月15日至18日'),
  event('党的十八大', '2012年11月8日至14日'),
  event('十八届二中全会', '2013年2月26日至28日'),
  event('十八届三中全会', '2013年11月9日至12日'),
  event('十八届四中全会', '2014年10月20日至23日'),
  event('十八届五中全会', '2015年10月26日至29日'),
  event('十八届六中全会', '2016年10月24日至27日'),
  event('党的十九大', '2017年10月18日至24日'),
  event('十九届一中全会', '2017年10月25日'),
  event('十九届二中全会', '2018年1月18日至19日'),
  event('十九届三中全会', '2018年2月26日至28日'),
  event('十九届四中全会', '2019年10月28日至31日'),
  event('十九届五中全会', '2020年10月26日至29日'),
  event('十九届六中全会', '2021年11月8日至11日'),
  event('十九届七中全会', '2022年10月9日至12日'),
  event('党的二十大', '2022年10月16日至22日'),
  event('二十届一中全会', '2022年10月23日'),
  event('二十届二中全会', '2023年2月26日至28日'),
  event('二十届三中全会', '2024年7月15日至18日'),
  event('二十届四中全会', '2025年10月20日至23日'),
  event('十三届全国人大一次会议', '2018年3月5日至20日'),
  event('十三届全国人大二次会议', '2019年3月5日至15日'),
  event('十三届全国人大三次会议', '2020年5月22日至28日'),
  event('十三届全国人大四次会议', '2021年3月5日至11日'),
  event('十三届全国人大五次会议', '2022年3月5日至11日'),
  event('十四届全国人大一次会议', '2023年3月5日至13日'),
  event('十四届全国人大二次会议', '2024年3月5日至11日'),
  event('十四届全国人大三次会议', '2025年3月5日至11日'),
  event('十四届全国人大四次会议', '2026年3月5日至12日'),
];

/** What anniversaries are counted from. */
export interface Founding {
  /** Matches its name as it stands before “75周年”. */
  readonly name: RegExp;
  readonly year: number;
  /** As a finding and hover tell it. */
  readonly told: string;
}

export const FOUNDINGS: readonly Founding[] = [
  { name: /(?:中国共产党(?:成立|建党)|建党|我们党成立|党成立)$/, year: 1921, told: '中国共产党1921年成立' },
  { name: /(?:新中国成立|中华人民共和国成立|建国|新中国)$/, year: 1949, told: '新中国1949年成立' },
  { name: /改革开放$/, year: 1978, told: '改革开放始于1978年' },
  { name: /(?:抗日战争|抗战)[^，。]{0,12}胜利$/, year: 1945, told: '抗日战争1945年胜利' },
  { name: /(?:人民解放军建军|建军|八一建军)$/, year: 1927, told: '人民解放军1927年建军' },
  { name: /长征胜利$/, year: 1936, told: '红军长征1936年胜利' },
  { name: /香港(?:回归|回归祖国)$/, year: 1997, told: '香港1997年回归' },
  { name: /澳门(?:回归|回归祖国)$/, year: 1999, told: '澳门1999年回归' },
  { name: /五四运动$/, year: 1919, told: '五四运动发生在1919年' },
  { name: /(?:共青团|共产主义青年团)(?:成立|建团)$/, year: 1922, told: '中国共青团1922年成立' },
  { name: /抗美援朝(?:出国作战)?$/, year: 1950, told: '抗美援朝出国作战始于1950年' },
  { name: /(?:全国)?人民代表大会(?:制度)?(?:建立|成立)$/, year: 1954, told: '全国人民代表大会1954年成立' },
  { name: /(?:人民政协|人民政治协商会议)成立$/, year: 1949, told: '人民政协1949年成立' },
  { name: /共建[“"]?一带一路[”"]?(?:倡议)?(?:提出)?$/, year: 2013, told: '共建“一带一路”倡议2013年提出' },
  { name: /雄安新区(?:设立|成立)$/, year: 2017, told: '雄安新区2017年设立' },
  {
    name: /(?:两山|金山银山)[”"]?(?:理念|理论|论)?(?:提出|发表|诞生)?$/,
    year: 2005,
    told: '“绿水青山就是金山银山”理念2005年提出',
  },
  { name: /千万工程[”"]?(?:实施|启动|开展)?$/, year: 2003, told: '“千村示范、万村整治”工程2003年启动' },
  { name: /京津冀协同发展(?:重大)?(?:国家)?战略(?:提出|实施)?$/, year: 2014, told: '京津冀协同发展战略2014年提出' },
];
