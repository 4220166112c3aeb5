// Where does what stands behind the report begin: a glossary, an annex?
import { memo } from '../text/memo.js';
import type { Block, Draft } from './node.js';

const LONGEST = 40;
const TITLE =
  /^[※*\s]*(?:附\s?(?:件|录|表)?\s?[一1]?[：:]?$|附[：:件][^，。；]*$|[^，。]{0,24}(?:名\s?词\s?(?:解\s?释|注\s?释)|^注\s?释)[※*\s]*$|注\s?释[※*\s]*$)/;

const namesAnnex = memo(({ kind, text }: Block) => kind === 'text' && text.length <= LONGEST && TITLE.test(text));

/** 附件, 名词解释, ※注释※ on a line of its own in the second half of the draft. */
export const isAnnexTitle = ({ blocks }: Draft, index: number): boolean =>
  index >= blocks.length >> 1 && namesAnnex(blocks[index]!);
