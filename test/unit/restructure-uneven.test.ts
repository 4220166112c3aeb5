// Does a section of a draft that is written unevenly move, rise, fall, come and go without a trace?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  besideNeighbour,
  type Draft,
  deleteSection,
  demote,
  dropped,
  type Edit,
  insertAfter,
  type Language,
  moveSection,
  parse,
  promote,
  type Restructured,
  renumberAll,
} from '../../server/src/core/api.js';
import { findingsIn } from '../support/check.js';
import { sectionsOf } from '../support/sections.js';
import { property } from '../support/soak.js';

const N = '一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Each heading stands alone or opens a paragraph; below it nothing, a paragraph, a list in one, or a list of lines. */
const section = fc.record({
  standing: fc.boolean(),
  body: fc.constantFrom('none', 'text', 'shi', 'di', 'lines', 'mixed'),
  items: fc.integer({ min: 1, max: 4 }),
});
const part = fc.record({
  lead: fc.boolean(),
  told: fc.boolean(),
  sections: fc.array(section, { maxLength: 4 }),
  after: fc.boolean(),
});
const shape = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  title: fc.boolean(),
  markdown: fc.boolean(),
  marked: fc.boolean(),
  numbered: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n'),
  gaps: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 9 }),
  blank: fc.constantFrom('', ' ', '　　'),
  end: fc.nat({ max: 3 }),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function write({ parts, title, markdown, marked, numbered, newline, gaps, blank, end }: Shape): string {
  const lines: string[] = [];
  let named = 0;
  /** A place that is named nowhere else. */
  const place = (): string => {
    const name = `${STEMS[named % 10]}${BRANCHES[named % 12]}${named < 60 ? '村' : '镇'}`;
    named++;
    return name;
  };
  const said = () => `${place()}修好了道路。`;
  const hashes = (depth: number) => (markdown && marked ? `${'#'.repeat(depth)} ` : '');
  if (title || (markdown && marked)) lines.push(`${hashes(1)}云溪市政府工作报告`, '各位代表：');
  parts.forEach(({ lead, told: counts, sections, after }, i) => {
    const number = numbered || !hashes(2) ? `${N[i]}、` : '';
    lines.push(`${hashes(2)}${number}${2030 + i}年${i ? '工作安排' : '工作回顾'}`);
    if (lead) lines.push(said());
    if (counts && sections.length > 1)
      lines.push(`${place()}主要抓好${sections.length === 2 ? '两' : N[sections.length - 1]}个方面的工作：`);
    sections.forEach(({ standing, body, items }, j) => {
      const heading = `（${N[j]}）办好${place()}的事情`;
      if (standing) lines.push(hashes(3) + heading);
      const many = (mark: (k: number) => string) => Array.from({ length: items }, (_, k) => mark(k) + said());
      const list =
        body === 'shi' || body === 'mixed'
          ? many((k) => `${N[k]}是`).join('')
          : body === 'di'
            ? many((k) => `第${N[k]}，`).join('')
            : body === 'none'
              ? ''
              : said();
      if (!standing) lines.push(`${heading}。${list}`);
      else if (list) lines.push(list);
      if (body === 'lines' || body === 'mixed') lines.push(...many((k) => `${k + 1}.`));
    });
    if (after && sections.length) lines.push(`各位代表，${said()}`);
  });
  const gapAt = (i: number) => newline + (blank + newline).repeat(gaps[i % gaps.length]!);
  return lines.map((line, i) => (i ? gapAt(i) : '') + line).join('') + newline.repeat(end);
}

const MARKS =
  /^[#\s　]+|^(?:[一二三四五六七八九]、|（[一二三四五六七八九1-9]）|[1-9]\.|[一二三四五六七八九]是|第[一二三四五六七八九]，)/;
/** What a text says, sentence by sentence, without numbers and told counts. */
const sentences = (text: string): string[] =>
  text
    .split(/[\r\n]+|(?<=。)/)
    .map((one) =>
      one
        .replace(MARKS, '')
        .replace(MARKS, '')
        .replace(/[一二三四五六七八九两](?=个方面)/, '')
        .trim(),
    )
    .filter(Boolean);
/** How many line ends stand between two lines that say something, each time. */
const gapsOf = (text: string): number[] =>
  [...text.trim().matchAll(/\s*\n\s*/g)].map(([gap]) => gap.split('\n').length - 1);
const faults = (text: string, language: Language) =>
  ['numbering-runs', 'count-matches-list'].flatMap((rule) => findingsIn(text, { rule, language }));
const without = (all: readonly string[], those: ReadonlySet<string>) => all.filter((one) => !those.has(one));

function undone(text: string, edits: readonly Edit[]): string {
  let by = 0;
  const back = edits.map(({ start, end, text: now }) => {
    const edit = { start: start + by, end: start + by + now.length, text: text.slice(start, end) };
    by += now.length - (end - start);
    return edit;
  });
  return applyEdits(applyEdits(text, edits), back);
}

describe('in a draft that is written unevenly', function () {
  const doings: Record<string, (draft: Draft, at: number, onto: number) => Restructured | undefined> = {
    dropping: (draft, at, onto) => {
      const to = dropped(draft, at, onto);
      return to && moveSection(draft, at, to);
    },
    'moving up': (draft, at) => {
      const to = besideNeighbour(draft, at, true);
      return to && moveSection(draft, at, to);
    },
    'moving down': (draft, at) => {
      const to = besideNeighbour(draft, at, false);
      return to && moveSection(draft, at, to);
    },
    promoting: promote,
    demoting: demote,
    inserting: insertAfter,
    deleting: deleteSection,
    renumbering: (draft) => ({ edits: renumberAll(draft), caret: 0, renumbered: 0 }),
  };
  for (const [name, doing] of Object.entries(doings)) {
    let done = 0;
    property(
      this,
      `${name} leaves every other sentence where it was, lines apart as they were, numbers right, and can be undone`,
      600,
      fc.tuple(shape, fc.nat(), fc.nat()),
      ([given, which, other]) => {
        const draft = parse(write(given), given.markdown ? 'markdown' : 'plain');
        const all = sectionsOf(draft);
        const meant = all[which % Math.max(1, all.length)];
        if (!meant || faults(draft.text, draft.language).length) return;
        const result = doing(draft, meant.heading.start, all[other % all.length]!.heading.start);
        if (!result || 'refusal' in result) return;
        done++;
        const text = applyEdits(draft.text, result.edits);
        assert.equal(undone(draft.text, result.edits), draft.text);
        assert.deepEqual(faults(text, draft.language), []);
        const own = new Set(sentences(draft.text.slice(meant.start, meant.end)));
        const [before, after] = [sentences(draft.text), sentences(text)];
        const blank = after.filter((one) => /^【(?:标题|内容)】。?$/.test(one));
        assert.equal(blank.length, name === 'inserting' ? 1 : 0);
        assert.deepEqual(without(after, new Set([...own, ...blank])), without(before, own));
        const kept = after.filter((one) => own.has(one));
        assert.deepEqual(kept, name === 'deleting' ? [] : before.filter((one) => own.has(one)));
        const [gapsBefore, gapsAfter] = [gapsOf(draft.text), gapsOf(text)];
        if (gapsBefore.length && gapsAfter.length) {
          assert.ok(Math.max(...gapsAfter) <= Math.max(...gapsBefore), 'lines were torn apart');
          assert.ok(Math.min(...gapsAfter) >= Math.min(...gapsBefore), 'lines were run together');
        }
        assert.equal(/\r(?!\n)/.test(text), false);
        assert.equal(draft.text.includes('\r') && /(?<!\r)\n/.test(text), false, 'another line end came in');
        if (after.length) assert.equal(/\s*$/.exec(text)![0], /\s*$/.exec(draft.text)![0], 'the end is another');
      },
    );
    after(() => assert.ok(done > 30, `${name} was done only ${done} times`));
  }
});
