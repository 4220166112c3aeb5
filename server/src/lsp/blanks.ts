// Which places are blank, which of them stand for the same thing, and what fills them?
import {
  type Connection,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Blank,
  blankAt,
  type Draft,
  filled,
  KIND_NAMES,
  outline,
  retitle,
  type Section,
  sameThing,
  sectionAt,
  shortTitle,
  thingsOf,
  titleSpan,
} from '../core/api.js';
import {
  BLANKS,
  type BlankPlace,
  type Changes,
  type DocumentParams,
  FILL_BLANKS,
  type FillBlanksParams,
} from '../protocol.js';
import { type Checker, openBlanks } from './check.js';
import type { On } from './checked.js';
import { toOffset, toRange, toWorkspaceEdit } from './convert.js';
import type { Documents } from './documents.js';
import { suggestions } from './filling.js';
import { showFirst } from './first-places.js';
import type { Guard } from './guard.js';

interface Rooms {
  readonly guard: Guard;
  readonly documents: Documents;
  readonly checker: Checker;
  /** Whether the client knows edits of a version. */
  readonly versioned: boolean;
}

export function answerBlanks(connection: Connection, { guard, documents, checker, versioned }: Rooms): void {
  const checkedAt = async (uri: string): Promise<On | undefined> => {
    const document = documents.get(uri);
    const checked = document && (await checker.now(document));
    return checked?.state === 'on' ? checked : undefined;
  };

  connection.onRequest(
    BLANKS,
    guard.request<DocumentParams, BlankPlace[]>(BLANKS, [], async ({ uri }) => {
      const checked = await checkedAt(uri);
      return checked ? placesOf(checked) : [];
    }),
  );

  connection.onRequest(
    FILL_BLANKS,
    guard.request<FillBlanksParams, Changes>(FILL_BLANKS, { refusal: '没有做成，详情见日志。' }, async (params) => {
      const checked = await checkedAt(params.uri);
      if (!checked) return { refusal: '这份文件没有作为报告稿检查。' };
      if (checked.version !== params.version) return { refusal: '稿件刚刚改动过，请重试。' };
      const { draft } = checked;
      const starts = new Set(params.places.map((place) => toOffset(draft.lines, place)));
      const blanks = openBlanks(checked).filter(({ start }) => starts.has(start));
      const edits = filled(draft, blanks, params.value);
      return { edits: edits.map((edit) => ({ range: toRange(draft.lines, edit), newText: edit.text })) };
    }),
  );

  connection.onPrepareRename(
    guard.request<PrepareRenameParams, { range: Range; placeholder: string } | ResponseError<void>>(
      'prepareRename',
      NOTHING_TO_RENAME,
      async ({ textDocument, position }) => {
        const checked = await checkedAt(textDocument.uri);
        const name = checked && nameAt(checked.draft, toOffset(checked.draft.lines, position));
        if (!name) return NOTHING_TO_RENAME;
        return { range: toRange(checked.draft.lines, name.span), placeholder: name.text };
      },
    ),
  );

  connection.onRenameRequest(
    guard.request<RenameParams, WorkspaceEdit | ResponseError<void> | null>(
      'rename',
      null,
      async ({ textDocument: { uri }, position, newName }) => {
        const checked = await checkedAt(uri);
        const name = checked && nameAt(checked.draft, toOffset(checked.draft.lines, position));
        if (!name) return null;
        const done = name.rename(newName);
        if ('refusal' in done) return new ResponseError(LSPErrorCodes.RequestFailed, done.refusal);
        return toWorkspaceEdit(uri, checked.version, checked.draft, done.edits, versioned);
      },
    ),
  );
}

const NOTHING_TO_RENAME = new ResponseError<void>(
  LSPErrorCodes.RequestFailed,
  '请把光标放在待填之处（填入同一事项的每一处）或标题上（改标题）。',
);

/** What F2 renames: a blank with all that stand for the same thing, or the title of a heading. */
function nameAt(draft: Draft, offset: number) {
  const blank = blankAt(draft, offset);
  if (blank) {
    const rename = (value: string) => ({ edits: filled(draft, sameThing(draft, blank), value) });
    return { span: blank, text: blank.text, rename };
  }
  const section = sectionAt(draft, offset);
  const span = section && titleSpan(draft, section);
  if (!section || !span || offset < section.heading.start || offset > span.end) return undefined;
  return { span, text: section.title, rename: (title: string) => retitle(draft, section.heading.start, title) };
}

function placesOf(checked: On): BlankPlace[] {
  const { draft } = checked;
  const things = thingsOf(draft);
  const fromTable = suggestions(checked);
  const headings = headingsOver(outline(draft));
  return showFirst()(openBlanks(checked), (blank): BlankPlace => {
    const { kind, unit } = blank;
    const suggestion = fromTable.get(blank.start) ?? blank.suggestion;
    const thing = things.get(blank);
    return {
      range: toRange(draft.lines, blank),
      kind,
      kindName: KIND_NAMES[kind],
      ...(unit ? { unit } : {}),
      ...(suggestion ? { suggestion } : {}),
      ...(thing ? { thing } : {}),
      ...headings(blank),
    };
  });
}

/** For blanks in order: the headings of the part and of the section of the second rank. */
function headingsOver(roots: readonly Section[]): (blank: Blank) => { part: string; section: string } {
  /** Where the search in each list has come to. */
  const places = new Map<readonly Section[], number>();
  const over = (sections: readonly Section[], at: number): Section | undefined => {
    let i = places.get(sections) ?? 0;
    while (i < sections.length && sections[i]!.end <= at) i++;
    places.set(sections, i);
    const section = sections[i];
    return section && section.start <= at ? section : undefined;
  };
  const name = (section: Section | undefined) => (section ? shortTitle(`${section.marker}${section.title}`) : '');
  return ({ start }) => {
    const part = over(roots, start);
    const section = part && over(part.children, start);
    return { part: name(part), section: name(section && section.level <= 5 ? section : undefined) };
  };
}
