// Which years are a five-year plan's? (五年规划, 计划 up to the tenth.) Source: the outlines of the plans, 1953–2026.

const FIRST: Readonly<Record<string, number>> = {
  一五: 1953,
  二五: 1958,
  三五: 1966,
  四五: 1971,
  五五: 1976,
  六五: 1981,
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
};

/** The first and the last year of “十四五”; undefined for a plan that is not in the table. */
export function planYears(name: string): { readonly first: number; readonly last: number } | undefined {
  const first = FIRST[name];
  return first === undefined ? undefined : { first, last: first + 4 };
}

export const PLANS = Object.entries(FIRST).map(([name, first]) => ({ name, first, last: first + 4 }));

/** Matches a plan's name, quoted or not, as the group `plan`. 一五 to 九五 and 十五 are taken only in quotes. */
export const PLAN =
  '(?:[“"](?=[一二三四五六七八九]五|十[一二三四五六]五|十五[”"])|(?=十[一二三四五六]五))(?<plan>十?[一二三四五六七八九]?五|十五)[”"]?';
