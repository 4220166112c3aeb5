// Which figures does the draft call approximate, and how often?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';
import { NUMBER } from '../../zh/figure.js';
import { UNIT } from '../../zh/unit.js';

/** A figure with two words of which one is enough. Spans count from the start of the block. */
export interface Doubled extends Span {
  /** The two, in order of place. */
  readonly words: readonly [Span, Span];
  readonly kind: 'about' | 'more than' | 'at most' | 'at odds';
}

/** 约为, 约有: the same before a verb. */
const ABOUT =
  '(?:大约|约)(?:为|有|在|达|计|合|占|需|可|是|增加?|节约|增收)|大致[为在]?|大概[为有在]?|大约|约[摸莫]|差不多有?|将近|接近于?|近乎|约|近|逾';
const ABOVE = '不少于|不低于|不下于?|超过|突破|至少有?在?|高于|多达|超';
const BELOW = '不超过|不高于|低于|不到|不足';
const IS_ABOUT = new RegExp(`^(?:${ABOUT})$`);
/** 整整50公里左右. */
const EXACTLY = '整整|恰好|正好|刚好|恰恰';
const IS_BELOW = new RegExp(`^(?:${BELOW})$`);
const IS_ABOVE = new RegExp(`^(?:${ABOVE}|逾)$`);
const HANZI = '[一二两三四五六七八九十百千万亿零〇]+';
const SHARE = '[一二三四五六七八九]分之[一二三四五六七八九]|一半|半数|过半';
/** Words that begin with one of these and are no approximation: 附近3个村, 最近, 大约束. */
const HEAD = `(?<![附邻临新最靠合特节制公签预履条契违])(?:${ABOUT}|${ABOVE})|${BELOW}|${EXACTLY}`;
/** In groups: the head, a second such word, a vague one, the number, its unit, the tail. */
const FIGURE = new RegExp(
  `(?=[大将接约近逾不超突至高多差整恰正刚低上数几半过一二两三四五六七八九十百千万亿零〇0-9０-９xXｘＸ×✕*＊])(${HEAD})?(大约|大致|约|近|将近|逾)?((?<![以人户总件个倍位指基分次台例车岁不至向往]|[早晚马])上(?=[十百千万亿])|(?<![人户总件个倍位指基分次台例车岁]|系|参)数(?=[十百千万亿])|几(?=[十百千万亿]))?(${NUMBER}|${SHARE}|${HANZI})(${UNIT.source})?(左右(?:以[上下内]|上下)?|上下(?:左右)?|以[上下内](?:左右|上下)?|[多余](?=[，。；、]))?`,
  'g',
);
/** 5000余人, 3万多亩, 十来分钟. */
const MORE = /^[多余来几]|(?<=^[十百千万亿]{1,2})[多余]/;
/** 近300个行政村以上. */
const BEHIND_THING = /^[\u3400-\u9fff]{1,8}(?<![级位等模限线龄岁度称历])(以上|左右|上下)(?=[，。；])/;
/** 高于6%左右的目标: the target is told so. */
const AIMED = /^的[\u3400-\u9fff]{0,6}(?:目标|任务|计划|预期)/;
const ANY =
  /约|近|逾|超|突破|不|低于|高于|至少|左右|上下|以上|以下|以内|[多余来]|上[十百千万]|数[十百千万]|几[十百千万]/;

/** 至少控制在4%以下; 失业率控制在4.5%以上: what is kept low has an upper bound. */
const KEPT = new RegExp(
  `(?:(?<word>至少)(?:要|将)?(?:控制|保持|稳定)在${NUMBER}(?:${UNIT.source})(?<below>以[内下])|(?:失业率|自然增长率|不良贷款率|不良率|负债率|赤字率|死亡率|发生率|涨幅|价格[^，。；0-9]{0,6}|碳排放[^，。；0-9]{0,4})(?:均|都|全年)*(?<kept>控制)在${NUMBER}(?:${UNIT.source})(?<above>以上))(?![\\u3400-\\u9fff]{0,6}(?:县|市|企业|地区))`,
  'g',
);

/** In order of place. */
export const doubledIn: (block: Block) => readonly Doubled[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !ANY.test(text)) return [];
  const found: Doubled[] = [];
  for (const match of matchesOf(text, FIGURE)) {
    const [, head = '', second = '', vague = '', number = '', unit = '', tail = ''] = match;
    if (!unit && !tail && !second) continue;
    const more = MORE.exec(unit);
    // Most figures have one such word or none.
    if (!head && tail.length < 3 && !(more && (vague || tail))) continue;
    let at = match.index;
    const spanOf = (word: string, from = at): Span => ({ start: from, end: from + word.length });
    const headSpan = spanOf(head);
    at += head.length;
    const secondSpan = spanOf(second);
    at += second.length;
    const vagueSpan = spanOf(vague);
    at += vague.length + number.length;
    const moreSpan = more ? spanOf(more[0], at + more.index) : undefined;
    at += unit.length;
    const tailSpan = spanOf(tail);
    const add = (one: Span, other: Span, as: Doubled['kind']) =>
      found.push({
        start: match.index,
        end: Math.max(match.index + match[0].length, other.end),
        words: [one, other],
        kind: as,
      });
    const about = head !== '' && !IS_BELOW.test(head);
    // 近三年多: the time up to now.
    const lately = /^(?:近|整整)$/.test(head) && /年|月|天/.test(unit);
    const aimed = /[于过]$/.test(head) && AIMED.test(text.slice(match.index + match[0].length));
    if (tail.length > 2) add(spanOf(tail.slice(0, 2), at), spanOf(tail.slice(2), at + 2), 'about');
    // 超近5年之和.
    else if (/^超/.test(head) && second === '近' && unit === '年') continue;
    else if (about && second) add(headSpan, secondSpan, 'about');
    else if (second && !head) continue;
    else if (vague && moreSpan) add(vagueSpan, moreSpan, 'about');
    else if (about && vague && !/^(?:不|至)/.test(head)) add(headSpan, vagueSpan, 'about');
    else if (about && moreSpan && !lately && !/^(?:不(?!下)|至少|高于)/.test(head)) add(headSpan, moreSpan, 'about');
    else if (moreSpan && /^(?:左右|上下|以上|以内|以下)$/.test(tail)) add(moreSpan, tailSpan, 'about');
    else if (about && /^(?:左右|上下|[多余])$/.test(tail) && !aimed) add(headSpan, tailSpan, 'about');
    else if (/^(?:不到|不足|低于)$/.test(head) && moreSpan && /[多余]/.test(more![0]) && !/[年月天]/.test(unit))
      add(headSpan, moreSpan, 'at odds');
    else if (IS_ABOVE.test(head) && /^以[内下]$/.test(tail) && !aimed) add(headSpan, tailSpan, 'at odds');
    else if (IS_ABOUT.test(head) && tail && !lately) add(headSpan, tailSpan, 'about');
    else if (about && tail === '以上' && !aimed) add(headSpan, tailSpan, 'more than');
    else if (/^不(?!高|低|少|下)/.test(head) && tail === '以上') add(headSpan, tailSpan, 'at odds');
    else if (head && !about && /^(?:以内|以下)$/.test(tail)) add(headSpan, tailSpan, 'at most');
    else if (about && unit && !tail) {
      const behind = BEHIND_THING.exec(text.slice(at, at + 12));
      if (behind) add(headSpan, spanOf(behind[1]!, at + behind[0].length - behind[1]!.length), 'more than');
    }
  }
  for (const match of text.includes('在') ? matchesOf(text, KEPT) : []) {
    const { word, below, kept, above } = match.groups!;
    const spanOf = (one: string): Span => {
      const start = match.index + match[0].indexOf(one);
      return { start, end: start + one.length };
    };
    found.push({
      start: spanOf((word ?? kept)!).start,
      end: match.index + match[0].length,
      words: [spanOf((word ?? kept)!), spanOf((below ?? above)!)],
      kind: 'at odds',
    });
  }
  return found.sort((a, b) => a.start - b.start);
});
