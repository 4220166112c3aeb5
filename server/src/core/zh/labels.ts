// Which number has a name like “四个意识”, and which verb goes with it? Kept as data.
import type { Wording } from './wording.js';

/** Names with two numbers or more, none of which is ever another; a 、 may divide them. */
const NUMBERED = (
  '两不愁|三保障 两学|一做 三去|一降|一补 三严|三实 四议|两公开 四不|两直 三管|三必须 三重|一大 三线|一单 ' +
  '双随机|一公开 一国|两制 两弹|一星 两优|一先 两客|一危 三支|一扶 四个革命|一个合作 三会|一课 一带|一路 ' +
  '一个中心|两个基本点'
)
  .split(' ')
  .map((name) => name.split('|'));
/** Names with one number, by what follows it. */
const COUNTED =
  '四个|不摘 三个|区分开来 两个|毫不动摇 两个|一百年 四好|农村路 三公|经费 三个|代表[”"]?重要思想 三农|工作'
    .split(' ')
    .map((name) => name.split('|'));
const NUMERAL = '[一二两三四五六七八九双单]';

/** 三不愁、两保障: the numbers changed or swapped. */
const misnumbered: readonly Wording[] = NUMBERED.map((parts) => {
  const skeleton = parts.map((part) => NUMERAL + part.slice(1)).join('([”"]?、?[“"]?)');
  return {
    sign: parts[0]!.slice(1),
    wrong: new RegExp(
      `(?<!${NUMERAL}|[十第年])(?!${parts.join('[”"]?、?[“"]?')}|[一二]${parts[0]!.slice(1)}的)${skeleton}`,
      'g',
    ),
    right: parts.map((part, i) => (i ? `$${i}${part}` : part)).join(''),
    why: '固定提法，数字不能换',
  };
});

const miscounted: readonly Wording[] = COUNTED.map(([name, rest]) => ({
  sign: rest!.replace(/\[.*/, ''),
  wrong: new RegExp(
    `(?!${name}|[一单双]${name!.slice(1)})(?<!${NUMERAL}|[十第])${NUMERAL}${name!.slice(1)}(?=${rest})`,
    'g',
  ),
  right: name!,
  why: '固定提法，数字不能换',
}));

/** Names that stand side by side: beside the one the other has its number. */
const PARTNERS =
  '六稳|六保 六个精准|五个一批 四个意识|四个自信 四个自信|两个维护 两个确立|两个维护 两重|两新 三高|四新 四不摘|三保障 五位一体|四个全面 四个革命|一个合作'
    .split(' ')
    .map((pair) => pair.split('|') as [string, string]);
const partnered: readonly Wording[] = PARTNERS.flatMap((pair) =>
  pair.map((name, i): Wording => {
    const other = `[“"]${pair[1 - i]}[”"]`;
    const [behind, ahead] = i
      ? [`(?<=${other}[^。；]{0,14}[“"])`, '(?=[”"])']
      : ['(?<=[“"])', `(?=[”"][^。；]{0,14}${other})`];
    return {
      sign: pair[1 - i]!,
      wrong: new RegExp(`${behind}(?!${name})${NUMERAL}${name.slice(1)}${ahead}`, 'g'),
      right: name,
      why: `与“${pair[1 - i]}”并提的是“${name}”`,
      since: 2017,
    };
  }),
);

export const LABELS: readonly Wording[] = [
  ...partnered,
  ...misnumbered,
  ...miscounted,
  {
    sign: '发展理念',
    wrong: /(?<=共享[^，。；“]{0,4}[“"]?)[二三四六七八]大(?=发展理念)/g,
    right: '五大',
    why: '2015年党的十八届五中全会',
  },
  {
    sign: '四个自信',
    wrong: /增强[“"]四个自信[”"]、坚定[“"]四个意识[”"]/g,
    right: '增强“四个意识”、坚定“四个自信”',
    why: '搭配颠倒',
  },
  {
    sign: '自信',
    wrong: /坚定[“"](?:[三五]个|四种|四大|四项)自信[”"]/g,
    right: '坚定“四个自信”',
    why: '2016年起为“四个自信”',
    since: 2017,
  },
  {
    sign: '净土三大',
    wrong: /蓝天、碧水、净土三大攻坚战/g,
    right: '蓝天、碧水、净土三大保卫战',
    why: '污染防治是三大攻坚战之一，蓝天、碧水、净土是它的三大保卫战',
  },
  {
    sign: '意识',
    wrong: /(?:增强|树牢|强化|牢固树立)[“"](?:[三五]个|四种|四大|四项)意识[”"]/g,
    right: '增强“四个意识”',
    why: '2016年提出的是“四个意识”',
    since: 2017,
  },
  {
    sign: '四个自信',
    wrong: /坚定[“"]?四个自信[”"]?[、，](?:坚决)?做到[“"]?两个(?!维护)[\u3400-\u9fff]{2}[”"]?/g,
    right: '坚定“四个自信”、做到“两个维护”',
    why: '固定提法',
  },
  {
    sign: '两个确',
    wrong: /(?<=(?:领悟|拥护|捍卫)[^。，]{0,3}[“"])两个确[^立](?=[”"])/g,
    right: '两个确立',
    why: '固定提法',
  },
  {
    sign: '务必',
    wrong: /(?<=务必)(?!敢于斗争、善于斗争)[\u3400-\u9fff]{2}斗争、[\u3400-\u9fff]{2}斗争/g,
    right: '敢于斗争、善于斗争',
    why: '“三个务必”，党的二十大报告',
  },
  {
    sign: '务必谦虚谨慎',
    wrong: /务必谦虚谨慎、(?!艰苦奋斗)[\u3400-\u9fff]{4}(?=[，、；])/g,
    right: '务必谦虚谨慎、艰苦奋斗',
    why: '“三个务必”，党的二十大报告',
  },
  {
    sign: '两个务必',
    wrong: /(?<=二十大[^。]{0,12}[“"]?)两个务必(?=[”"]?[，：（(]?(?:即|务必)?不忘初心)/g,
    right: '三个务必',
    why: '“两个务必”是1949年提出的，党的二十大提出的是“三个务必”',
  },
  {
    sign: '四个意识',
    wrong: /(?:坚定|做到)[“"]四个意识[”"]/g,
    right: '增强“四个意识”',
    why: '意识用“增强”，自信用“坚定”，“两个维护”用“做到”',
  },
  {
    sign: '两个维护',
    wrong: /增强[“"]两个维护[”"]/g,
    right: '做到“两个维护”',
    why: '意识用“增强”，自信用“坚定”，“两个维护”用“做到”',
  },
  { sign: '个维护', wrong: /(?<=[“"])[一三四五六]个维护(?=[”"])/g, right: '两个维护', why: '固定提法', since: 2019 },
  { sign: '个确立', wrong: /(?<=[“"])[一三四五六]个确立(?=[”"])/g, right: '两个确立', why: '固定提法', since: 2022 },
  {
    sign: '规定',
    wrong: /中央(?:[一二三四五六七九十]项|八条|八个|八款)规定(?=精神|及)/g,
    right: '中央八项规定',
    why: '2012年12月4日中央政治局会议',
  },
  {
    sign: '五位一体',
    wrong: /协调推进[“"]五位一体[”"]/g,
    right: '统筹推进“五位一体”',
    why: '“五位一体”用“统筹推进”，“四个全面”用“协调推进”',
    since: 2018,
  },
  {
    sign: '四个全面',
    wrong: /统筹推进[“"]四个全面[”"]/g,
    right: '协调推进“四个全面”',
    why: '“五位一体”用“统筹推进”，“四个全面”用“协调推进”',
    since: 2018,
  },
  {
    sign: '两个维护',
    wrong: /坚定[“"]两个维护[”"]/g,
    right: '做到“两个维护”',
    why: '意识用“增强”，自信用“坚定”，“两个维护”用“做到”',
  },
  {
    sign: '大攻坚战',
    wrong: /[一二四五六七八九]大攻坚战(?=[，：:]防范化解重大风险、精准脱贫、污染防治(?!、))/g,
    right: '三大攻坚战',
    why: '党的十九大报告',
  },
  {
    sign: '风',
    wrong: /(?<=(?:纠治|整治|反对|纠正|力戒|治理)[^，。；“]{0,4}[“"])[二三五六七八]风(?=[”"])/g,
    right: '四风',
    why: '形式主义、官僚主义、享乐主义、奢靡之风',
  },
  {
    sign: '个务必',
    wrong: /(?<=[“"])[一四五六七]个务必(?=[”"])/g,
    right: '三个务必',
    why: '党的二十大报告',
    since: 2023,
  },
  {
    sign: '万村示范',
    wrong: /万村示范、千村整治/g,
    right: '千村示范、万村整治',
    why: '“千村示范、万村整治”工程',
  },
  {
    sign: '千百工程',
    wrong: /(?<=(?:学习|运用|借鉴|推广)[^，。；]{0,6}[“"])千百工程(?=[”"]经验)/g,
    right: '千万工程',
    why: '“千村示范、万村整治”工程',
    since: 2019,
  },
];
