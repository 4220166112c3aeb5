// How does each section stand: how long, how much of it blank, what was found in it?
import type { Draft, Section } from '../draft/node.js';
import { sectionsOf } from '../draft/sections.js';
import type { Finding } from '../lint/finding.js';
import { partsOf } from '../profile/align.js';
import { kindOf } from '../profile/kind.js';
import type { Profile } from '../profile/profile.js';
import { shareOf, type UsualShare, usualShare } from '../profile/shares.js';
import { usualOf } from '../profile/usual.js';
import type { Span } from '../text/span.js';

export interface Overview {
  readonly section: Section;
  /** Everything in it but blanks between words and line ends. */
  readonly characters: number;
  /** Thousandths of the report. */
  readonly share: number;
  /** What parts of its role take in the samples; for parts of the first rank alone. */
  readonly usual: UsualShare | undefined;
  readonly blanks: readonly Span[];
  readonly findings: readonly Finding[];
  readonly children: readonly Overview[];
}

export const charactersOf = (text: string): number => text.length - (text.match(/[\s\u3000\ufeff]/g)?.length ?? 0);

/** `blanks` and `findings` in order of place; what is a blank should not be among the findings again. */
export function overview(
  draft: Draft,
  blanks: readonly Span[],
  findings: readonly Finding[],
  profile: Profile,
): readonly Overview[] {
  const usual = usualOf(profile, kindOf(draft));
  const parts = new Map(partsOf(draft).map((part) => [part.section, part]));
  const within = <T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] =>
    spans.slice(firstFrom(spans, start), firstFrom(spans, end));
  const look = (section: Section): Overview => {
    const part = parts.get(section);
    return {
      section,
      characters: charactersOf(draft.text.slice(section.start, section.end)),
      share: shareOf(draft, [{ section }]),
      usual: part && usualShare(usual, part.role, [part]),
      blanks: within(blanks, section),
      findings: within(findings, section),
      children: section.children.map(look),
    };
  };
  return sectionsOf(draft).map(look);
}

/** The index of the first span that does not start before the offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
