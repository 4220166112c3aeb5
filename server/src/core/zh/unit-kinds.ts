// What do units measure? Lengths, areas, money ….

export const KINDS: Readonly<Record<string, readonly string[]>> = {
  money: ['元', '美元', '欧元', '港元'],
  area: ['平方公里', '平方米', '㎡', 'm²', 'km²', '亩', '公顷'],
  length: ['公里', '米', 'KM'],
  mass: ['吨', '斤', '公斤', '千克', 'kg', '吨标准煤'],
  volume: ['立方米', '㎥', 'm³'],
  energy: ['千瓦时', '千瓦小时', '千瓦·时', '千瓦•时', '千瓦・时', '度', '兆瓦时', 'kWh', 'KWh', 'MWh', 'GWh'],
  power: ['千瓦', '兆瓦', '吉瓦', 'kW', 'KW', 'MW', 'GW'],
  people: ['人', '人次', '户', '名'],
  rate: ['%', '‰', '个百分点'],
  time: ['年', '个月', '月', '天', '小时'],
  count: ['个', '家', '项', '座', '件', '台', '辆', '头'],
  coarse: ['毫克/立方米', '毫克'],
};
/** money, area …; undefined where the unit counts or is none of them. */
export const kindOf = (unit: string): string | undefined =>
  Object.keys(KINDS).find((kind) => KINDS[kind]!.includes(unit));

/** A unit of one of the kinds, as it stands in a list of figures. */
export const WRITTEN = `(?:[万亿]{0,2}(?:${Object.values(KINDS)
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')}))`;
