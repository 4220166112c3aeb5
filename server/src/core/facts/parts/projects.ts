// Which classes of projects are told each by its number and its cost, behind the number and the cost of them all?
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { divisionOf } from '../../zh/kinds.js';
import { type Figure, figuresOf } from '../figures/figures.js';
import { type Parts, partOf } from './part.js';

/** 120个、总投资560亿元. */
const COST = /^[^，。；、0-9]{0,4}[、，,](?:计划|估算|概算|预计)?总?(?:完成)?投资(?:额)?(?:约|达到?|为)?$/;
const NAME = '(?:(?:其中|包括)[，,：:]?)?(?:安排|实施|推进|谋划|计划)?(?<name>[\\u3400-\\u9fff“”]{2,12})';
const FIRST = new RegExp(`^[^，。；、0-9]{0,4}[。；，,：:（(]${NAME}$`);
const NEXT = new RegExp(`^[；，,、。]${NAME}$`);
/** 竣工、续建 are stages, 亿元以上 is of all kinds. */
const NO_CLASS = /以上|以下|省|市|重点|重大|竣工|完工|投产|[年月]|全部|累计|增|减/;
const STAGE = /竣工|续建|新建|新开工|完工|投产|签约|储备|前期|待建|在建/;
const A_CLASS = /产业|工业|农业|服务业|基础设施|民生|生态|环保|交通|水利|教育|城建|社会事业|能源|文旅/;
const MOST = 8;

interface Item {
  readonly name: string;
  readonly count: Figure;
  readonly cost: Figure;
}

const sum = (items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((all, item) => all + of(item), 0);

/** The classes behind the projects whose number is figure `at`. */
function itemsBehind(text: string, figures: readonly Figure[], at: number): readonly Item[] {
  const items: Item[] = [];
  for (let next = at + 2; next + 1 < figures.length && items.length < MOST; next += 2) {
    const [last, count, cost] = [figures[next - 1]!, figures[next]!, figures[next + 1]!];
    const name = (items.length ? NEXT : FIRST).exec(text.slice(last.end, count.start))?.groups?.name;
    if (!name || NO_CLASS.test(name) || count.amount.unit !== '个' || cost.amount.unit !== '元') break;
    if (!COST.test(text.slice(count.end, cost.start))) break;
    items.push({ name, count, cost });
  }
  return items;
}

/**
 * The number and the cost of all with those of its classes. Where the classes make up the one to the last unit they make
 * up the other too.
 */
export const projectClassesOf: (block: Block) => readonly Parts[] = memo((block) => {
  const { kind, text } = block;
  if (kind !== 'text' || !text.includes('投资')) return [];
  const figures = figuresOf(block);
  return figures.flatMap((count, at): Parts[] => {
    const cost = figures[at + 1];
    if (count.amount.unit !== '个' || cost?.amount.unit !== '元') return [];
    if (
      !COST.test(text.slice(count.end, cost.start)) ||
      !/项目|工程/.test(text.slice(Math.max(0, count.start - 8), count.end + 4))
    )
      return [];
    const items = itemsBehind(text, figures, at);
    const names = items.map(({ name }) => name);
    // 续建项目60个、总投资…; 新建项目…: the first of a row is not the whole of the others.
    const own = text.slice(Math.max(0, count.start - 10), count.start);
    if (names.length < 2 || STAGE.test(own) || divisionOf([own, ...names], '').apart) return [];
    if (!divisionOf(names, '').apart) return [];
    // A sentence further on, the last class of one row stands before another row.
    if (A_CLASS.test(own) && text.slice(cost.end, items[0]!.count.start).includes('。')) return [];
    const counted = sum(items, (item) => item.count.amount.value) === count.amount.value;
    const paid =
      Math.abs(sum(items, (item) => item.cost.amount.value) / cost.amount.value - 1) < 1e-9 && cost.amount.decimals > 0;
    const one = { total: partOf(count), parts: items.map((item) => partOf(item.count)), loose: false, all: paid };
    const other = { total: partOf(cost), parts: items.map((item) => partOf(item.cost)), loose: false, all: counted };
    return [one, other];
  });
});
