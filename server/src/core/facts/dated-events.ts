// Which meetings does the draft cite, and when does it say they were held?
import type { Block } from '../draft/node.js';
import { memo } from '../text/memo.js';
import type { Span } from '../text/span.js';
import { type DatedEvent, EVENTS } from '../zh/events.js';

/** A meeting named in a paragraph; the span, which takes in the year said of it, counts from its start. */
export interface CitedEvent extends Span {
  readonly event: DatedEvent;
  /** The year and month that the words beside it give. */
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** Still to come, as the words beside it have it: 迎接党的二十大. */
  readonly ahead: boolean;
}

const BEFORE = /(20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?[，,]?(?:胜利|隆重|成功)?(?:召开|举行)?的?$/;
const BEHIND = /^[”"]?[，,]?[于在](20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?(?:在北京)?(?:胜利|隆重)?召开/;
const AHEAD = /(?:迎接|喜迎|筹备|到|前|即将召开的|将召开的)$/;

export const citedEventsOf: (block: Block) => readonly CitedEvent[] = memo(({ kind, text }) => {
  if (kind !== 'text' || !/大|会/.test(text)) return [];
  const found: CitedEvent[] = [];
  for (const event of EVENTS) {
    const { name } = event;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const before = text.slice(Math.max(0, at - 24), at);
      // 县委十八届三中全会 is a committee's own.
      if (/委$/.test(before)) continue;
      const first = BEFORE.exec(before);
      const second = BEHIND.exec(text.slice(at + name.length, at + name.length + 28));
      const told = first ?? second;
      found.push({
        event,
        start: first ? at - first[0].length : at,
        end: at + name.length + (second?.[0].length ?? 0),
        year: Number(told?.[1]) || undefined,
        month: Number(told?.[2]) || undefined,
        ahead: AHEAD.test(before) || /^[”"]?(?:即将|将要?|的?胜利召开$)/.test(text.slice(at + name.length)),
      });
    }
  }
  return found;
});
