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
  event('党的十八大', '2012年11月8日至14日'),
  event('十八届三中全会', '2013年11月9日至12日'),
  event('十八届四中全会', '2014年10月20日至23日'),
  event('十八届五中全会', '2015年10月26日至29日'),
  event('十八届六中全会', '2016年10月24日至27日'),
  event('党的十九大', '2017年10月18日至24日'),
  event('十九届二中全会', '2018年1月18日至19日'),
  event('十九届三中全会', '2018年2月26日至28日'),
  event('十九届四中全会', '2019年10月28日至31日'),
  event('十九届五中全会', '2020年10月26日至29日'),
  event('十九届六中全会', '2021年11月8日至11日'),
  event('十九届七中全会', '2022年10月9日至12日'),
  event('党的二十大', '2022年10月16日至22日'),
  event('二十届二中全会', '2023年2月26日至28日'),
  event('二十届三中全会', '2024年7月15日至18日'),
  event('二十届四中全会', '2025年10月20日至23日'),
  event('十三届全国人大一次会议', '2018年3月5日至20日'),
  event('十三届全国人大四次会议', '2021年3月5日至11日'),
  event('十三届全国人大五次会议', '2022年3月5日至11日'),
  event('十四届全国人大一次会议', '2023年3月5日至13日'),
  event('十四届全国人大二次会议', '2024年3月5日至11日'),
  event('十四届全国人大三次会议', '2025年3月5日至11日'),
  event('十四届全国人大四次会议', '2026年3月5日至12日'),
];
