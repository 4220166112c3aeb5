// Which figures stand in a unit that cannot measure the noun before them?
import { lastOf } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import { wordEnder } from '../text/words.js';
import { amountOf } from './amount.js';
import { DIGITS } from './figure.js';
import { HEADS, type Head, THINGS } from './measured-nouns.js';
import { unitTextAt } from './unit.js';
import { kindOf } from './unit-kinds.js';

/** A figure whose unit is that of another thing or of another size, or that lacks one; offsets in UTF-16 units of the text. */
export interface Misplaced {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Of what stands before a figure, what adds nothing to its noun. */
const LINKS =
  '累计 预计 每日 每天 日均 达到 达到了 达 为 提高到 提升到 扩大到 增加到 下降到 增至 升至 降至 降到 增加 突破 超 超过 完成 实现 新增 稳定在 保持在 控制在 约 近 分别 由 从 增长到 发展到 提高 增长 跃升到 跃升至 提高至 扩大至 减少到 上升到 攀升至 迈上 不少于 不低于 力争 年均 每年 全年 共 合计 净增 净增加 减少 降低 已 有 仅 将 可 有望 均 再 恢复到 恢复至 降为 增为 拓展到 拓展至 提至 提到 猛增到 回升到 回升至 逼近 接近 拥有 现有 共有 总计 招收 招录 要 就 逾 过 高达 同比 五年 五年累计'.split(
    ' ',
  );
const BY_WORD = new Map(HEADS.flatMap((head) => head.words.split(' ').map((word) => [word, head] as const)));
const headBefore = wordEnder([...BY_WORD.keys()]);
const linkBefore = wordEnder(LINKS);
const sizeBefore = wordEnder(['面积', '总量', '总额']);
/** 占地区生产总值的, 播种小麦: nouns with words of their own inside. */
const PORTION: Head = {
  words: '',
  never: `money people count ${THINGS}`,
  message: '占比的单位不对',
};
const SOWN: Head = { words: '', never: 'length mass volume energy power', message: '面积的单位不对' };
const LONGEST = 30;
/** 15—20 is one figure. */
const NUMBERS = new RegExp(`(?<=[\\u3400-\\u9fff] {0,2})${DIGITS}(?:[-—–~～]{1,2}${DIGITS})?`, 'g');

const GROWN =
  /(?:年均|同比|比上年)*(?:递增|增长|增速|增幅|下降)(?:为|达到?|约)?[0-9.]+[%％](?:左右|以[上内])?[，,](?:达到?|增加到|提高到|增至|为)$|到?20[0-9]{2}年[底末]?(?:将|要|力争|预计)?(?:达到?|突破|完成|为|超过?)?$/;

/**
 * A figure is of the noun before it where its clause ends behind it, or goes on with what became of it. 公司38万吨铝锭,
 * 天数4项指标 and 码头30万吨级 are of what stands behind.
 */
const ENDS =
  /^(?:$|[^\u3400-\u9fff/／]|以[上下内](?:$|[^\u3400-\u9fff])|左右|[和及与]|同比|比上|较上|增长|下降|居|占|位居|其中|受益|用于|进行)/;
/** What pays for roads and schools, and what is sold of them, is told in money. */
const PAID = /资金|投资|投入|债|支出|拨|安排|争取|补助|经费|预算|出口|进口|消费|销售|[贷款费]/;
const PRICED = /长度|面积|个数|户数|项目数|容积|房屋|能力|件数|^单位/;
/** 货运量…，其中铁路3亿吨. */
const CARRIED = /运|旅客|客流|发送/;
/** 绿地500米服务半径, 小区300米以内: how far it reaches. */
const REACH = /^(?:服务|半径|范围|缓冲|步行|生活圈|[以之]?[内外]|见)/;

/** The noun that a figure at `at` is of. */
function headOf(text: string, at: number): { readonly head: Head; readonly links: string } | undefined {
  let end = at;
  while (text[end - 1] === ' ') end--;
  // 收入年均递增12%，达30263元: the growth tells nothing of what is measured.
  end -= GROWN.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0].length ?? 0;
  let word = headBefore(text, end);
  for (let link = linkBefore(text, end); !word && link && end > at - LONGEST; link = linkBefore(text, end)) {
    end -= link.length;
    word = headBefore(text, end);
  }
  word ??= headBefore(text, end - (sizeBefore(text, end)?.length ?? 0));
  const head = word === undefined ? undefined : BY_WORD.get(word)!;
  const before = text.slice(Math.max(0, end - 18), end);
  // 旅客和货邮吞吐量分别达到: the first figure is of the first name.
  const links = text.slice(end, at);
  const several = /[、和与及]/.test(before) && links.includes('分别');
  if (head) return several || head.but?.test(before) ? undefined : { head, links };
  if (text[end - 1] === '的' && !links.includes('有') && /占[^，。；、0-9占]{2,14}的$/.test(before))
    return { head: PORTION, links };
  return /[种植播]/.test(before) && /(?:种植|播种)[\u3400-\u9fff]{0,6}$/.test(before)
    ? { head: SOWN, links }
    : undefined;
}

/** 公路, 工业企业: words that name a means or a field in a row. */
const ROWS = /^(?:长度|户数|个数|项目数)|其中/;
/** Whether a figure of these words is told in the unit. */
function sharesUnit(words: string, unit: string): boolean {
  const at = words.lastIndexOf(unit);
  return at > 0 && /[0-9万亿]/.test(words[at - 1]!);
}

/** Whether the noun cannot be told in the unit, by what stands behind the figure. */
function cannotBe({ never, tight, message }: Head, kind: string, unit: string, behind: string): boolean {
  // 贷款1162.6亿人: more than there are.
  if (kind === 'people' && unit.startsWith('亿') && message.startsWith('金额')) return true;
  if (!ENDS.test(behind)) return !!tight?.split(' ').includes(kind) && never.includes(kind);
  // 危房2050元: what is counted is not paid in single 元.
  return never.split(' ').includes(kind) || (unit === '元' && COUNTED.test(message));
}
const COUNTED = /^(?:个数|人数|户数|件数|头数|车辆)/;
/** 补助大学生2000元. */
const GIVEN = /[每均补助奖标准月日价费]|发放|给予/;
/** 人均收入58126元，其中城镇居民63240元. */
const EARNED = /[每均]|收入|工资|薪|标准|养老金/;

/** Figures whose unit cannot be that of the noun before them. */
export function* misplacedIn(text: string): Iterable<Misplaced> {
  for (const match of matchesOf(text, NUMBERS)) {
    const number = match[0];
    const start = match.index;
    const found = headOf(text, start);
    if (!found) continue;
    const { head, links } = found;
    const at = start + number.length;
    const unit = unitTextAt(text, at);
    if (unit === undefined) {
      // 2025， is a year, and a figure in front of another shares its unit.
      if (
        !(head.words.startsWith('率') ? /^(?:19|20)\d\d$|^0$/ : /^(?:19|20)\d\d$|^\d$|\.0$/).test(number) &&
        /^(?:[，。；]|以[上下内]|左右|、(?:同比|比上年)?[增下][长降])/.test(text.slice(at, at + 6))
      )
        yield { start, end: at, message: '缺单位' };
      continue;
    }
    const kind = kindOf(amountOf('1', unit)?.unit ?? '');
    // 发电量增长4%; 无公害蔬菜产量达到70% is a share of it.
    if (
      kind === 'rate' &&
      (/[增提减降]/.test(links) || (!/单位是|寿命|年限/.test(head.message) && Number(number) <= 100))
    )
      continue;
    // 高于平均6.4个和8.9个百分点.
    if (
      kind === 'count' &&
      /^(?:[、和及]\d[\d.]*个?){1,4}百分点/.test(text.slice(at + unit.length, at + unit.length + 30))
    )
      continue;
    const behind = text.slice(at + unit.length, at + unit.length + 3);
    if (!kind || !cannotBe(head, kind, unit, behind) || (kind === 'length' && REACH.test(behind))) continue;
    const sentence = text.slice(lastOf(text, '。\n', start, Math.max(0, start - 120)), start);
    if (
      // 硬化道路26万平方米 is as much of its surface; 36平方米 is no road.
      (kind === 'area' &&
        /平方米/.test(unit) &&
        /[路道堤]/.test(text[start - links.length - 1]!) &&
        (unit !== '平方米' || (/^\d{4,}$/.test(number) && !text.slice(0, start - links.length).endsWith('公路')))) ||
      (unit === '元' &&
        !head.never.includes('money') &&
        (EARNED.test(sentence) || GIVEN.test(sentence.slice(lastOf(sentence, '，；'))))) ||
      (kind === 'money' &&
        unit !== '元' &&
        !head.tight?.includes('money') &&
        PRICED.test(head.message) &&
        PAID.test(sentence)) ||
      (kind === 'rate' && /占/.test(sentence.slice(lastOf(sentence, '，。；')))) ||
      // 运输总量8626万吨，公路8012万吨: a unit that stands before in the sentence is that of another noun.
      (kind !== 'money' && ROWS.test(head.message + sentence) && sharesUnit(sentence, amountOf('1', unit)!.unit)) ||
      ((kind === 'mass' || kind === 'people') && head.message.startsWith('长度') && CARRIED.test(sentence))
    )
      continue;
    yield { start, end: at + unit.length, message: head.message };
  }
}
