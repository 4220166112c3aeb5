// Which indicators does a list name that ends with one of them?
import { lastOf } from '../../text/marks.js';
import type { Span } from '../../text/span.js';

/** Names that are looked for: as they are written, to the indicator they mean. */
export type Names = ReadonlyMap<string, string>;

export interface Named extends Span {
  readonly form: string;
  /** Where the list begins that the name ends or stands in. */
  readonly list?: number;
}

/** What is longer is no name, or no list of names. */
export const LONGEST_NAME = 24;
const MOST_NAMES = 12;

/** The names of a list that ends with `last`; one that is not known has an empty form. */
export function namesBefore(text: string, last: Named, names: Names): readonly Named[] {
  // One word for two: 城乡居民人均可支配收入分别达到….
  const both = ['城镇', '农村'].map((which) => last.form.replace(/^城乡/, which));
  if (/^城乡/.test(last.form) && both.every((form) => names.has(form))) return both.map((form) => ({ ...last, form }));
  const list: Named[] = [last];
  let end = last.start;
  // At the start of the text a mark has nothing before it.
  while (end > 1 && list.length < MOST_NAMES && /[、和及与,]/.test(text[end - 1]!)) {
    const stop = end - 1;
    const start = lastOf(text, '，。；：、和\n', stop, Math.max(0, stop - LONGEST_NAME));
    const item = text.slice(start, stop);
    const form = itemForm(item, last.form, names) ?? '';
    list.unshift({ start: form ? stop - Math.min(item.length, form.length) : start, end: stop, form });
    end = start;
  }
  return list;
}

/** 城镇 before 农村居民人均可支配收入 is 城镇居民人均可支配收入; words before a name do not count. */
function itemForm(item: string, last: string, names: Names): string | undefined {
  for (let from = 0; from < item.length; from++) {
    const own = item.slice(from);
    if (names.has(own)) return own;
    for (let shared = 1; shared < last.length; shared++) {
      const whole = own + last.slice(shared);
      if (own.length >= 2 && names.has(whole)) return whole;
    }
  }
  return undefined;
}
