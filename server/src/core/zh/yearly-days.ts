// Which days does a year keep, on which date, and since when? By the decisions that set them up.

export interface YearlyDay {
  /** The year in which it was kept for the first time. */
  readonly first?: number;
  /** 9.10; a day that moves has none. */
  readonly day?: string;
}

const KEPT: readonly (readonly [names: string, first: number | undefined, day?: string])[] = [
  ['教师节', 1985, '9.10'],
  ['世界环境日', 1974, '6.5'],
  ['植树节', 1979, '3.12'],
  ['全国土地日', 1991, '6.25'],
  ['全国助残日', 1991],
  ['世界水日', 1993, '3.22'],
  ['记者节 中国记者节', 2000, '11.8'],
  ['全民国防教育日', 2001],
  ['安全生产月 全国安全生产月', 2002],
  ['全国防灾减灾日', 2009, '5.12'],
  ['国家宪法日', 2014, '12.4'],
  ['烈士纪念日', 2014, '9.30'],
  ['国家公祭日', 2014, '12.13'],
  ['全国扶贫日 国家扶贫日', 2014, '10.17'],
  ['全民国家安全教育日', 2016, '4.15'],
  ['中国航天日', 2016, '4.24'],
  ['全国科技工作者日', 2017, '5.30'],
  ['中国品牌日', 2017, '5.10'],
  ['中国医师节', 2018, '8.19'],
  ['中国农民丰收节', 2018],
  ['退役军人节', 2018],
  ['中国人民警察节', 2021, '1.10'],
  ['全国生态日', 2023, '8.15'],
  ['国际博物馆日', undefined, '5.18'],
  ['国际消费者权益日', undefined, '3.15'],
  ['国际禁毒日', undefined, '6.26'],
  ['世界读书日', undefined, '4.23'],
  ['世界知识产权日', undefined, '4.26'],
  ['世界粮食日', undefined, '10.16'],
  ['世界湿地日', undefined, '2.2'],
  ['全国消防日', undefined, '11.9'],
  ['全国交通安全日', undefined, '12.2'],
  ['中国旅游日', undefined, '5.19'],
  ['全民健身日', 2009, '8.8'],
];

/** By its name, 全国生态日. */
export const YEARLY_DAYS: ReadonlyMap<string, YearlyDay> = new Map(
  KEPT.flatMap(([names, first, day]) =>
    names.split(' ').map((name) => [name, { ...(first ? { first } : {}), ...(day ? { day } : {}) }] as const),
  ),
);
