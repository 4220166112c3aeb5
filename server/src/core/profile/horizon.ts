// Does a part of a report speak of one year, or of a whole term of office? In a year of elections there is one of each.

/** term: several years, 过去五年, “十五五”时期; year: one; both: 今后五年和 2023 年 under one title. */
export const HORIZONS = ['term', 'year', 'both'] as const;
export type Horizon = (typeof HORIZONS)[number];

const TERM =
  /(?:过去|今后|未来|这|近|前|后)[五四三5]年|(?<!\d)[五5]年(?:来|间|工作)|本届|十[一二三四五六七八九]五["”]?(?:时期|期间|规划|发展)|(?:回顾|展望)[“"]?十[一二三四五六七八九]五|\d{4}年?[—－–~～至-]+\d{4}年/;
const YEAR =
  /(?:(?<![—－–~～至\-\d])\d{4}|[xX×*]{4}|二[〇○零][〇○零一二三四五六七八九]{2})年(?![—－–~～至-])|今年|去年|当年/;

/** Undefined where the title does not tell. */
export function horizonOf(title: string): Horizon | undefined {
  const term = TERM.test(title);
  if (YEAR.test(title)) return term ? 'both' : 'year';
  return term ? 'term' : undefined;
}
