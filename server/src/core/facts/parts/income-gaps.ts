// How far apart does the draft say that the incomes of town and country are?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { NUMBER } from '../../zh/figure.js';
import { toHalfWidth } from '../../zh/numeral.js';

/** The span counts from the start of the block. */
export interface WrongGap extends Span {
  readonly told: string;
}

const INCOME = '人均(?:可支配|纯)?收入';
const W = '(?:(?![和、农])[^0-9，。；]){0,10}';
const TOWN = new RegExp(`城镇(?:常住)?居民${INCOME}${W}(${NUMBER})(万?)元`);
const COUNTRY = new RegExp(`(?:农村(?:常住)?居民|农民)${INCOME}${W}(${NUMBER})(万?)元`);
const BOTH = new RegExp(
  `(?:(?:城乡|城镇(?:和|、|与)农村)(?:常住)?居民(?:人均(?:可支配)?)?收入[^0-9，。；]{0,8}分别|城镇(?:常住)?居民${INCOME}[和、](?:农村(?:常住)?居民|农民)${INCOME}(?:分别)?)${W}(${NUMBER})(万?)元[、和](${NUMBER})(万?)元`,
);
const GAP = new RegExp(
  `(?:城乡(?:居民)?(?:人均(?:可支配)?)?|城镇(?:居民)?[与和]农村居民)收入(?:(?<ratio>之?比(?:值)?|倍差)(?:进一步)?(?:缩小|下降|降低|降)?(?:为|[到至]|是|达到?)?(?<times>[1-9]\\.\\d+)(?:[:：∶]1)?|(?:相差|差距为?|差额为?)(?<gap>${NUMBER})元)(?![0-9.:：∶])`,
  'g',
);
const yuan = (digits: string, scale: string): number =>
  Number(toHalfWidth(digits).replace(/,/g, '')) * (scale ? 1e4 : 1);

/** Ratios and gaps of two incomes that their sentence tells. */
export const wrongGapsIn: (block: Block) => readonly WrongGap[] = memo(({ kind, text }) =>
  kind === 'text' && text.includes('收入')
    ? matchesOf(text, GAP).flatMap((match): WrongGap[] => {
        const from = text.lastIndexOf('。', match.index) + 1;
        const sentence = text.slice(from, match.index);
        const both = BOTH.exec(sentence);
        const [one, other] = [TOWN.exec(sentence), COUNTRY.exec(sentence)];
        const [town, country] = both
          ? [yuan(both[1]!, both[2]!), yuan(both[3]!, both[4]!)]
          : [one && yuan(one[1]!, one[2]!), other && yuan(other[1]!, other[2]!)];
        if (!town || !country) return [];
        const { times, gap } = match.groups!;
        const span = { start: match.index, end: match.index + match[0].length };
        if (times) {
          const places = times.split('.')[1]!.length;
          const off = Math.abs(town / country - Number(times)) > 10 ** -places;
          return off
            ? [{ ...span, told: `${town}÷${country}=${(town / country).toFixed(places)}，文中为${times}` }]
            : [];
        }
        const apart = Math.round(town - country);
        return Math.abs(apart - yuan(gap!, '')) > Math.max(1, town * 0.001)
          ? [{ ...span, told: `${town}−${country}=${apart}，文中为${gap}` }]
          : [];
      })
    : [],
);
