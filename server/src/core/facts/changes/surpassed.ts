// Where does a sentence name a mark that was passed or not reached, and the amount that did so?
import type { Block } from '../../draft/node.js';
import { matchesOf } from '../../text/matches.js';
import { memo } from '../../text/memo.js';
import { overlaps, type Span } from '../../text/span.js';
import { type Amount, amountOf } from '../../zh/amount.js';
import { DIGITS } from '../../zh/figure.js';
import { readInteger } from '../../zh/numeral.js';
import { UNIT } from '../../zh/unit.js';

/** A figure as written; the span counts from the start of the block. */
interface Written extends Span {
  readonly text: string;
}

/** 突破2万亿元、达到2.4万亿元; 达到98亿元，首次突破百亿元大关. */
export interface Surpassed {
  readonly mark: Written;
  readonly reached: Written;
  /** 突破, 不足; empty where the mark is 1900多株. */
  readonly verb: string;
  /** The amount is on the other side of the mark. */
  readonly wrong: boolean;
}

const PASSED = '不下于?|不止|突破|超过|超出|[迈跃跨站登踏]上|[迈跨越]过|跨越|冲破|首[超破次]|逾|超|破';
const NOT_REACHED =
  '(?:还|尚|仍)?(?:不足|不到|未达)|接近|逼近|将近|直逼|已近|(?:即将|将要|有望)(?:[迈跃跨站登踏]上|突破|超过|[迈跨越]过)|近';
const ENTERED = '跻身|跨入|迈入|跃入|步入|进入|挺进';
const ABOUT = '大约|约';
const HANZI =
  '(?:[一二两三四五六七八九]?[十百千])?(?:[一二两三四五六七八九]?[十百千])?[一二两三四五六七八九]?(?:万亿|亿|万)?';
const AMOUNT = `${DIGITS}(?:${UNIT.source})`;
/** 2万亿元, 三千亿, “千亿”, 5成, 一半. */
const MARK = `[“"]?(?<mark>${AMOUNT}|[一二两三四五六七八九]成|一半|半数|(?=[一二两三四五六七八九十百千万亿]{2})${HANZI}(?:${UNIT.source})?)[”"]?`;
const GRADE = '元?(?:级)?新?(?:大关|台阶|关口|门槛|行列|时代|俱乐部|方阵|阵营|规模|级)?';
const ADVERB =
  '(?:首次|首度|历史性地?|成功|一举|正式|已经?|再次|率先|顺利|稳步|强势|提前|如期|连续[一二两三四五六七八九]年|预计|全年|实际|最终|最后|准确|精确|具体|现|仅|才|刚)';
/** How it was counted, not what. */
const COUNTED =
  '(?:年末|年底|期末|(?:截至)?目前|实有|现有|累计|合计|共计?|总计|总共|在册|注册|审计|清点|盘点|验收|入账|到账|入库|[人户家件次]数|总数|总量|总额|数量|规模|后|的)';
const GROWN = '[由从][^，。；]{1,14}?(?:增加|提高|提升|增长|扩大|发展)[到至]';
const REACHED_AS = '(?:达到?了?|为|有|实现|完成|[增升]?至|(?<=[（(]))';
const SAID = '(?:[据经按][^，。；0-9（）]{0,12}|统计|核算|测算|普查|核定|登记|实测|实名|结果)';
const LEADS_ON = `(?:${ADVERB}|${SAID}|${COUNTED})`;

const FORMS: readonly RegExp[] = [
  // 突破2万亿元、达到2.4万亿元; 逾4.5万人，据统计为4.6万人; 1900多株，实测1940株
  new RegExp(
    `(?<verb>${PASSED}|${NOT_REACHED}|${ENTERED}|${ABOUT}|(?=${DIGITS}[万亿]?[多余]))(?:了)?(?:新的)?${MARK}(?<grade>${GRADE})[，、,（(](?:${LEADS_ON}{0,4}${REACHED_AS}|${LEADS_ON}{1,4}|${GROWN})(?<reached>${AMOUNT})(?=[，。；、）)（([]|左右|以上|$)`,
    'g',
  ),
  // 从773亿元提升到996亿元，跻身“千亿”行列; 达到10260根，接近1万根; 占52%，近五成
  new RegExp(
    `(?<lead>[\\u3400-\\u9fff]{1,2}\\s?)(?<reached>(?<![0-9０-９.．,，])${AMOUNT})[，、,（(](?:(?:同比|比上年|较上年)?(?:增长|提高)[0-9.]{1,5}[%％][，、,])?${ADVERB}{0,3}(?<verb>${PASSED}|${NOT_REACHED}|${ENTERED}|${ABOUT}|过)(?:了)?(?:新的)?(?:全[省市县区])?${MARK}(?<grade>${GRADE})(?!元?的|[\\u3400-\\u9fff]{0,2}(?:增|减|企业|以上|[0-9]))`,
    'g',
  ),
  // 完成105.3亿元，离100亿元已经不远; 达到1116万元，总量在1300万元以上
  new RegExp(
    `(?<lead>[\\u3400-\\u9fff]{1,2}\\s?)(?<reached>(?<![0-9０-９.．,，])${AMOUNT})[，、,](?:(?<verb>距离?|离)(?<mark>${AMOUNT})(?<grade>大关|关口)?(?:已经?不远|(?:只有|仅有?)一步之遥|还?差一点)|总量?(?<verb2>在)(?<mark2>${AMOUNT})以上)`,
    'g',
  ),
];
/** What stands right before the level of a thing; what was added to it may be smaller than the whole. */
const LEVEL = /(?:达到?|达了|[到至为是有]|实现|完成|[入出值额量率重款资产]|就业|余额|面积|人数|计|占比?|游客|旅客)$/;
const ADDED = /新增(?!就业)|净增|增加(?![到至])|新建|改造|[比较][^，。；]{0,8}$|减少|其中/;
/** Whether it is a whole or was added, what is nearly so much is less. */
const NEARLY = /^(?:接近|逼近|直逼|已近|距离?|离|即将|还不)/;
/** 总投资超5亿元，已完成3.2亿元: what is to be, and how much of it is. */
const PLANNED =
  /总投资|计划|规划|设计|拟|概算|估算|任务|目标|预算(?![收支])|协议|合同|签约|签订|意向|全长|总长|需|力争|确保|争取|要求/;
/** 最近, 附近; 增加近1000亿元，达到3000亿元: the one is what was added to the other. */
const BEFORE_OTHER = /[最附临靠新远拉]$|(?:增加|净增|增长|提高|提升|扩大|减少|下降)了?$/;
const ANY = new RegExp(`${PASSED}|${NOT_REACHED}|${ENTERED}|${ABOUT}|[多余过]`);

/** In order of form, then of place. */
export const surpassedOf: (block: Block) => readonly Surpassed[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !ANY.test(text)) return [];
  const found: Surpassed[] = [];
  for (const form of FORMS) {
    for (const match of matchesOf(text, form)) {
      const { lead, verb2, mark2, grade, reached: reachedAs } = match.groups!;
      const verb = match.groups!.verb ?? verb2;
      const told = match.groups!.mark ?? mark2;
      if (/^(?:跻身|.入|挺进)$/.test(verb!) && !grade && !/[”"]/.test(match[0])) continue;
      const clause = text
        .slice(Math.max(0, match.index - 16), match.index + (lead?.length ?? 0))
        .replace(/^.*[，。；：]/s, '');
      // 日均客运量1.9万人次，全年近700万人次: of other times.
      const isLevel = LEVEL.test(clause.trimEnd()) && !ADDED.test(clause);
      if ((lead !== undefined && !(isLevel || NEARLY.test(verb!))) || /[日月年户]均/.test(clause)) continue;
      if (lead === undefined && PLANNED.test(clause) && !/[，、][由从]/.test(match[0])) continue;
      if (lead === undefined && BEFORE_OTHER.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
      const mark = markOf(told!);
      const reached = amountIn(reachedAs!);
      if (!mark || !reached || (mark.unit ? mark.unit !== reached.unit : /^(?:%|个百分点|倍|年)$/.test(reached.unit)))
        continue;
      const place = (words: string, from: number): Written => ({
        start: match.index + from,
        end: match.index + from + words.length,
        text: words,
      });
      const first = lead === undefined;
      const reachedAt = first ? match[0].length - reachedAs!.length : lead.length;
      const markAt = match[0].indexOf(told!, first ? verb!.length : lead.length + reachedAs!.length);
      const one = { mark: place(told!, markAt), reached: place(reachedAs!, reachedAt), verb: verb! };
      if (!found.some((other) => overlaps(other.mark, one.mark)))
        found.push({ ...one, wrong: isOtherSide(verb!, mark, reached) });
    }
  }
  return found;
});

function isOtherSide(verb: string, mark: Amount, { low, high }: Amount): boolean {
  if (!verb) return high < mark.value || low >= mark.high;
  if (/约/.test(verb)) return high < 0.9 * mark.low || low > 1.1 * mark.high;
  if (/近|逼|将|有望|^距|^离/.test(verb)) return low > mark.value || high < 0.7 * mark.value;
  return /^.?(?:不[足到]|未)/.test(verb) ? low > mark.value : high < mark.value;
}

const NUMBER = new RegExp(`^${DIGITS}`);
const amountIn = (words: string): Amount | undefined => {
  const digits = NUMBER.exec(words)?.[0];
  return digits ? amountOf(digits, words.slice(digits.length)) : undefined;
};

const SCALES: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4 };

/** 三千亿元 as digits would say it; undefined where nothing is measured. */
function markOf(words: string): Amount | undefined {
  if (/^(?:一半|半数)$/.test(words)) return amountOf('50', '%');
  const share = /^([0-9一二两三四五六七八九])成$/.exec(words);
  if (share) return amountOf(`${readInteger(share[1]!)! * 10}`, '%');
  if (/^[0-9０-９]/.test(words)) {
    const amount = amountIn(words);
    return amount?.unit || /[万亿]$/.test(words) ? amount : undefined;
  }
  const numeral = /^[一二两三四五六七八九十百千]*/.exec(words)![0];
  const scale = /^(?:万亿|[亿万])/.exec(words.slice(numeral.length))?.[0] ?? '';
  const unit = words.slice(numeral.length + scale.length);
  const count = numeral ? readInteger(numeral) : 1;
  return count && (scale || unit) ? amountOf(String(count * (SCALES[scale] ?? 1)), unit) : undefined;
}
