import { locate } from '../draft/locate.js';
import type { Block, Draft } from '../draft/node.js';
import { type Pair, type Places, pairFinder } from '../draft/pairs.js';
import { BLANK, echoesIn, isEntry, sentencesAgainIn, stuttersIn, TEMPLATE } from '../facts/wordings/repetitions.js';
import { type Stretch, sentencesOf } from '../facts/wordings/sentences.js';
import { variantsIn } from '../facts/wordings/variants.js';
import { memo } from '../text/memo.js';
import { defineRule } from './rule.js';

/** So long that it is not written twice by chance. */
const LONG = 24;
/** Where it stands at the end of one paragraph and the head of the next. */
const SHORT = 8;
const AGAIN = '这句话前面已经写过';

export const sentenceOnce = defineRule({
  id: 'sentence-once',
  title: '同一句话写了两遍',
  why: '整句重复多是粘贴时多贴了一次，或两处来稿没有合并。',
  severity: 'warning',
  examples: {
    bad: [
      '杨湾村获评首批特色村。粮食总产稳定在12万吨，农业产业化率达到65%，建成农业园区4个，流转土地11万亩。⟦杨湾村获评首批特色村⟧。',
      '努力改善营商环境，设立担保公司。⟦努力改善营商环境，设立担保公司⟧。',
      '持续深入开展蓝天、绿水、⟦蓝天⟧保卫战，健全政府科学决策、民主决策、⟦科学决策⟧机制，增强人民群众获得感、幸福感、⟦获得感⟧。',
      '加强国土管理，积极争取用地指标，确保重点项目用地。⟦加强国土管理，大力争取用地指标，确保重点项目用地⟧。加快推进国有企业绩效薪酬改革。⟦加速推进国有企业绩效薪酬改革⟧。',
      '打好蓝天、绿水、⟦蓝天⟧保卫战，建设法治政府、创新政府、⟦法治政府⟧和服务型政府。',
      '面对极端暴雪天气，我们全力以赴保安全、保畅通、保民生，用真情驱散寒意。面对大雪，⟦我们全力以赴保民生、保畅通、保安全⟧，不落一户。',
      '一、回顾\n坚持把稳增长放在突出位置，全面落实稳经济一揽子政策和接续措施，市场信心稳步回升。\n二、任务\n⟦坚持把稳增长放在突出位置，全面落实稳经济一揽子政策和接续措施，市场信心稳步回升⟧。',
      '加强机关内部管理，公务接待工作更加规范，推进绿色办公，⟦公务接待工作更加规范⟧，压减一般支出。',
      '大力发展会展经济，争取承办展会两场。\n⟦大力发展会展经济，争取承办展会两场⟧。',
      '加强城区公园绿地管护、完善排水设施、⟦加强城区公园绿地管护⟧。坚决⟦做到做到⟧令行禁止，我们⟦将将⟧加大投入。',
      '一是强化统筹，⟦二是强化统筹⟧，完善了制度，健全了机制，⟦完善了制度⟧。新建学校12所、医院3所、⟦新建学校12所⟧。建成水浇地12.5万亩。粮食增产。⟦建成水浇地12.5万亩⟧。建设富强、民主、⟦富强⟧的云溪，⟦要要⟧加快。',
      '推进移风易俗，⟦倡导倡导⟧婚事新办，群众的获得感、幸福感、⟦获得感⟧更加充实。',
      '抓好水利、交通、能源、⟦交通⟧等设施，人民防空、气象、老龄、⟦气象⟧和残疾人事业，深化改革，优化布局，⟦优化布局⟧，守住⟦安全安全⟧底线。\n举办展会两场以上。⟦举办展会两场以上⟧。',
    ],
    good: [
      '云河镇按照“一镇一业，一村一特色”发展，各村按照“一镇一业，一村一特色”，分头推进。',
      '加强国土管理，争取用地指标，确保重点项目用地。加强林地管理，争取用地指标，确保重点项目用地。',
      '由图像采集、传输、控制、显示等设备和控制软件组成。',
      '办理建议466件，满意和基本满意率相加达100%；办理提案519件，满意和基本满意率相加达100%。',
      '坚持项目为王，全年开工项目120个。坚持项目为王，全年竣工项目90个。',
      '办理人大代表建议126件，满意和基本满意率达100%。支持政协履职，办理提案98件，满意和基本满意率达100%。',
      '对拒不办理的，有一起坚决查处一起；对乱收费的，有一起坚决查处一起。今年是落实强县战略、加快转型之年。要按照部署，落实强县战略，推进转型。',
      '一、“1+6”思路：第一个“1”是指坚持党的领导，第二个“1”是指以新担当新作为把改革开放推向深入。\n二、“1+8”思路：第二个“1”是指以新担当新作为把改革开放推向深入。',
      '向全县人民，表示诚挚感谢！向离退休同志，表示诚挚感谢！向来宾，一律免票，对学生，一律免票。主要要素保障，实实在在在岗，新建学校12所，改造学校12所。',
      '着力优化用地结构。围绕亩均效益，着力优化用地结构，提高产出。',
      '成为根本目的的发展，喀什和和田两地，与与会代表座谈，柳河治理，取得了阶段性成果，洛河治理，取得了阶段性成果。',
      '始终坚持人民至上。始终坚持问题导向，一步一步推进，构建共建共治格局，退税缓税缓费，支持纪委监委监督，延伸主导产业产业链。',
      '各位代表！\n过去一年，成绩来之不易。\n各位代表！\n新的一年，任务更加繁重。',
    ],
  },
  *block(block) {
    if (block.kind !== 'text') return;
    for (const span of stuttersIn(block)) {
      const once = block.text.slice((span.start + span.end) / 2, span.end);
      yield {
        span,
        message: `“${once}”重复`,
        fixes: [{ title: `删去一个“${once}”`, safe: false, edits: [{ ...span, text: once }] }],
      };
    }
    for (const [first, second] of echoesIn(block))
      yield { span: second, message: `“${second.text}”刚刚说过`, related: [{ span: first, message: '第一次出现' }] };
    for (const [first, second] of sentencesAgainIn(block))
      yield { span: second, message: AGAIN, related: [{ span: first, message: '第一次出现' }] };
    for (const [first, second] of variantsIn(block))
      yield { span: second, message: '与前一句几乎相同', related: [{ span: first, message: '前一句' }] };
  },
  *draft(draft) {
    for (const { before, now, blocks } of echoesOf(draft)) {
      const [first, again] = blocks;
      if (first === again) continue;
      if (!now.long && !isNext(draft, first, again)) continue;
      const related = [{ span: locate(draft, first, before.sentence), message: '第一次出现' }];
      yield { span: locate(draft, again, now.sentence), message: AGAIN, related };
    }
  },
});

interface Hashed {
  readonly sentence: Stretch;
  readonly hash: number;
  /** So long that it is told wherever it stands twice; other lines, but for those to be filled in, only where they follow each other. */
  readonly long: boolean;
  readonly filled: boolean;
  /** Of its paragraph. */
  readonly first: boolean;
  readonly last: boolean;
}

const wholeSentencesOf: (block: Block) => readonly Hashed[] = memo((block) =>
  (block.kind === 'text' ? sentencesOf(block) : [])
    .filter(({ text }) => text.length >= SHORT && !isEntry(text))
    .map((sentence, at, { length }) => {
      const { text } = sentence;
      const filled = !BLANK.test(text);
      const long = text.length >= (filled ? LONG : TEMPLATE);
      return { sentence, hash: hashOf(text), long, filled, first: at === 0, last: at === length - 1 };
    }),
);

/** Each with the first that is the same; a short one with the last, if it may follow it. */
function alike(all: readonly Hashed[]): Places {
  const seen = new Map<string, number>();
  const places: (readonly [before: number, now: number])[] = [];
  all.forEach(({ sentence: { text }, long, filled, first }, now) => {
    const before = seen.get(text);
    if (before === undefined || !long) seen.set(text, now);
    if (before !== undefined && (long || (filled && first && all[before]!.last))) places.push([before, now]);
  });
  return places;
}

/** Nothing stands between the two paragraphs; within a paragraph it is an echo. */
function isNext({ blocks }: Draft, first: number, again: number): boolean {
  let next = first + 1;
  while (next < again && wholeSentencesOf(blocks[next]!).length === 0) next++;
  return next === again;
}

/** Numbers are compared sooner than sentences, and most drafts have no two that are equal. */
const echoesOf: (draft: Draft) => readonly Pair<Hashed>[] = pairFinder({
  given: () => [],
  saidIn: wholeSentencesOf,
  keyOf: ({ hash }) => hash,
  pairsOf: alike,
});

/** The same for the same text, of 30 bits, which V8 keeps without a box. */
function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) & 0x3fffffff;
  return hash;
}
