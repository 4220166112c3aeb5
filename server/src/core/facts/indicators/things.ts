// Which names mean one thing, whatever the order of their words?

/** Words that say nothing of what is meant, and 坚决, 深入 before what was done. */
const IDLE =
  /实现|完成|达到|坚决|大力|积极|扎实|深入|有序|全面|持续|成功|圆满|累计|总计|合计|先后|共计?|[全我][省市县区州]|(?:总[量额数]|数量)$|总(?=里程)|[额数]$|以上|的/g;

/** The words of a name in any order: 消化违建拆除 is 拆除消化违建. */
export const thingOf = (subject: string): string =>
  [...subject.replace(/规模以上/g, '规上').replace(IDLE, '')].sort().join('');
