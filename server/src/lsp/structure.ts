// How is the draft built, and what must change for it to be built otherwise?
import type { Connection } from 'vscode-languageserver';
import {
  applyEdits,
  besideNeighbour,
  charactersOf,
  type Draft,
  deleteSection,
  demote,
  dropped,
  insertAfter,
  linesOf,
  moveSection,
  type Overview,
  overview,
  promote,
  type Restructured,
  renumberAll,
  retitle,
  sectionAt,
} from '../core/api.js';
import {
  type DocumentParams,
  OUTLINE,
  type Outline,
  type OutlineSection,
  RESTRUCTURE,
  type RestructureParams,
  type Restructuring,
} from '../protocol.js';
import { BLANK_RULE, type Checker, openBlanks } from './check.js';
import type { On } from './checked.js';
import { toOffset, toPosition, toRange } from './convert.js';
import type { Documents } from './documents.js';
import { showFirst } from './first-places.js';
import type { Guard } from './guard.js';

export function answerStructure(connection: Connection, guard: Guard, documents: Documents, checker: Checker): void {
  connection.onRequest(
    OUTLINE,
    guard.request<DocumentParams, Outline | null>(OUTLINE, null, async ({ uri }) => {
      const document = documents.get(uri);
      const checked = document && (await checker.now(document));
      return checked?.state === 'on' ? outlineOf(checked) : null;
    }),
  );
  connection.onRequest(
    RESTRUCTURE,
    guard.request<RestructureParams, Restructuring>(
      RESTRUCTURE,
      { refusal: '没有做成，详情见日志。' },
      async (params) => {
        const document = documents.get(params.uri);
        const checked = document && (await checker.now(document));
        if (checked?.state !== 'on') return { refusal: '这份文件没有作为报告稿检查，不能调整结构。' };
        if (checked.version !== params.version) return { refusal: '稿件刚刚改动过，请重试。' };
        const done = restructure(checked.draft, params);
        return 'refusal' in done ? done : answer(checked.draft, done);
      },
    ),
  );
}

function outlineOf(checked: On): Outline {
  const { draft, result, settings, version } = checked;
  const blanks = openBlanks(checked);
  const findings = result.findings.filter(({ rule }) => rule !== BLANK_RULE);
  const first = showFirst();
  const show = ({
    section,
    characters,
    share,
    usual,
    blanks: open,
    findings: own,
    children,
  }: Overview): OutlineSection => {
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { severity } of own) counts[severity]++;
    return {
      id: section.heading.start,
      marker: section.marker,
      title: section.title,
      level: section.level,
      range: toRange(draft.lines, section),
      heading: toRange(draft.lines, section.heading),
      characters,
      share,
      ...(usual ? { usual: [usual.least, usual.most] as const } : {}),
      blanks: open.length,
      findings: counts,
      children: first(children, show),
    };
  };
  return {
    version,
    characters: charactersOf(draft.text),
    blanks: blanks.length,
    sections: first(overview(draft, blanks, findings, settings.profile), show),
  };
}

function restructure(draft: Draft, { action, section, position, onto, title }: RestructureParams): Restructured {
  if (action === 'renumber') {
    const edits = renumberAll(draft);
    return edits.length
      ? { edits, caret: edits[0]!.start, renumbered: edits.length }
      : { refusal: '序号都是连续的，不用改。' };
  }
  const at = section ?? (position && sectionAt(draft, toOffset(draft.lines, position))?.heading.start);
  if (at === undefined) return { refusal: '光标不在任何一节里。' };
  if (action === 'promote') return promote(draft, at);
  if (action === 'demote') return demote(draft, at);
  if (action === 'insert') return insertAfter(draft, at);
  if (action === 'delete') return deleteSection(draft, at);
  if (action === 'retitle') return retitle(draft, at, title ?? '');
  const to = action === 'move' ? dropped(draft, at, onto ?? at) : besideNeighbour(draft, at, action === 'up');
  if (to) return moveSection(draft, at, to);
  return { refusal: action === 'up' ? '前面没有同级的一节了。' : '后面没有同级的一节了。' };
}

function answer(
  { text, lines }: Draft,
  { edits, caret, renumbered }: Extract<Restructured, { caret: number }>,
): Restructuring {
  return {
    edits: edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.text })),
    caret: toPosition(linesOf(applyEdits(text, edits)), caret),
    renumbered,
  };
}
