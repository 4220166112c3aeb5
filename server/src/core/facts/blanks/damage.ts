// Which words were eaten by a blind replacement, by a word filter or by character recognition (OCR)?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import type { Span } from '../../text/span.js';

/** A damaged place inside a block. */
export interface Damage extends Span {
  /** What was there, when only one thing can have been. */
  readonly original: string | undefined;
  readonly cause: 'mask' | 'ocr' | 'lost';
}

const M = '[xXｘＸ×✕*＊]{1,4}';

// A mask inside a fixed word. The group is the damaged part; what replaces it makes the word whole again.
const EATEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=信)(${M})(?=化|收集|技术|系统|平台|共享|公开|安全)`, 'g'), '息'],
  [new RegExp(`(?<=社会主)(${M})(?=思想|现代化|核心|制度|道路|市场|法治|文化|民主|事业|先进|建设|新)`, 'g'), '义'],
  [new RegExp(`(?<![\\u3400-\\u9fff]级市|[省市县区])(${M})(?=务教育|务教师)`, 'g'), '义'],
  [new RegExp(`(?<=[，。；、,;级展量供]|高)(${M})(?=务教育|务教师)`, 'g'), '义'],
  [new RegExp(`(?<=意)(${M})(?=重大|深远)`, 'g'), '义'],
  [new RegExp(`(?<=孝)(${M})(?=文化)`, 'g'), '义'],
  [new RegExp(`(?<=主)(${M})(?=教育活动)`, 'g'), '题'],
  [
    new RegExp(
      `(?<=[省市县区届理的])(${M})(?=代表、政协委员|建议[、和]政协|的法律监督|历次会议|、[省市县区]政协)`,
      'g',
    ),
    '人大',
  ],
  [new RegExp(`(${M})(?=代表、政协委员)`, 'g'), '人大'],
];
// What follows any of them; most paragraphs have no mask before such a word.
const MAY_BE_EATEN =
  /[xXｘＸ×✕*＊](?:化|收集|技术|系统|平台|共享|公开|安全|思想|现代化|核心|制度|道路|市场|法治|文化|民主|事业|先进|建设|新|务教|重大|深远|教育活动|代表、政协委员|建议[、和]政协|的法律监督|历次会议|、[省市县区]政协)/;
const YEAR_AND_CHINA = /(?<=[“"])([xX×*]{5})(?=国[\u3400-\u9fff])/g;
// 资XX亿元: the last character of 资金 went with the amount; 投资XX亿元 and the like are whole.
const FUNDS = new RegExp(`(?<=(?:扶持|奖励|专项|补助|配套|奖补))资(?=${M}[万亿]元)`, 'g');
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/品卓(?=厉奋发)/g, '踔'],
  [/(?<=\d)℅/g, '%'],
  // 控制在5.5％。以内, 8.2％。；: half of ‰ was read as a full stop.
  [/(?<=\d)[%％]。(?=[，；、]|以[内下上](?:[，。；、]|$))/g, '‰'],
  [/(?<=[\d万]\s?)忆(?=[元吨斤千立人])/g, '亿'],
  [/(?<=\d)[lI](?=\d|[万亿%％家个项])/g, '1'],
];
const STOP = /(?<=[%％xX×*\u3400-\u9fff])([oO])(?=[\u3400-\u9fff“（(]|$)/g;
// “3?15”晚会: the point between month and day as well.
const LOST =
  /(?<=[\u3400-\u9fff，、“”《》])(\?{1,3}|\ufffd+)(?=[\u3400-\u9fff，。、“”《》])|(?<=[“"](?:[1-9]|1[0-2]))(\?|\ufffd+)(?=\d{1,2}[”"])/g;

/** 怎么改?靠创新。 is a question in narrow marks. */
const ASKED = /(?:什么|怎么|怎样|为何|如何|哪|谁|多少|几|何以|是否|能否|可否|吗|呢|么)[^，。；：！？,;:!?]*$/;
const LONGEST_QUESTION = 40;

/** In order, none overlapping another. */
export const damageIn: (block: Block) => readonly Damage[] = memo(({ kind, text }) => {
  if ((kind !== 'text' && kind !== 'table') || !/[xXｘＸ×✕*＊oO?\ufffd℅忆]|品卓|\d[lI]|[%％]。[，；、以]/.test(text))
    return [];
  const found: Damage[] = [];
  const taken = new Uint8Array(text.length);
  const add = (form: RegExp, original: string | undefined, cause: Damage['cause']) => {
    for (const match of matchesOf(text, form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      if (match[0] === '?' && ASKED.test(text.slice(Math.max(0, span.start - LONGEST_QUESTION), span.start))) continue;
      taken.fill(1, span.start, span.end);
      found.push({ original, cause, ...span });
    }
  };
  if (MAY_BE_EATEN.test(text)) for (const [form, original] of EATEN) add(form, original, 'mask');
  if (/[xX×*]国/.test(text)) add(YEAR_AND_CHINA, undefined, 'mask');
  if (/资[xXｘＸ×✕*＊]/.test(text)) add(FUNDS, '资金', 'mask');
  for (const [form, original] of MISREAD) add(form, original, 'ocr');
  if (/[oO]/.test(text)) add(STOP, '。', 'ocr');
  if (/[?\ufffd]/.test(text)) add(LOST, undefined, 'lost');
  return found.sort((a, b) => a.start - b.start);
});
