// Where does a sentence name a mark that was passed, and the amount that passed it?
import type { Block } from '../../draft/node.js';
import { memo } from '../../text/memo.js';
import { rowsOf, type Told } from '../figures/rows.js';

/** 突破2万亿元、达到2.4万亿元. Spans count from the start of the block. */
export interface Surpassed {
  readonly mark: Told;
  readonly reached: Told;
  /** 突破, 不足. */
  readonly verb: string;
}

const PASSED = /(?<verb>突破|超过|[迈跃跨站登踏]上|[迈跨越]过|跨越|冲破|首[超破次]|不足|不到)了?(?:新的)?$/;
const REACHED =
  /^(?:个?(?:大关|台阶|关口|门槛|元大关))?[，、,（(](?:已|首次|全年|实际|最终|预计|历史性地?|现|仅)*(?:达到?了?|为|实现|完成|[增升]?至)$/;
/** In order of place; whether the one is more than the other is another question. */
export const surpassedOf: (block: Block) => readonly Surpassed[] = memo((block) => {
  if (!/突破|超过|[迈跃跨站登踏]上|[迈跨越]过|跨越|冲破|首[超破]|不足|不到/.test(block.text)) return [];
  return rowsOf(block).flatMap((row) =>
    row.slice(1).flatMap((reached, i): Surpassed[] => {
      const mark = row[i]!;
      const verb = PASSED.exec(mark.lead.slice(-8))?.groups?.verb;
      return verb && mark.unit === reached.unit && mark.measure === reached.measure && REACHED.test(reached.lead)
        ? [{ mark, reached, verb }]
        : [];
    }),
  );
});

/** The amount is on the other side of the mark. */
export const isOtherSide = ({ mark, reached, verb }: Surpassed): boolean =>
  verb.startsWith('不') ? reached.amount.low > mark.amount.value : reached.amount.high < mark.amount.value;
