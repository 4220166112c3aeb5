// What does the bulb offer?
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import {
  applyEdits,
  type Draft,
  difference,
  type Edit,
  type Finding,
  fixAll,
  fixesAt,
  ignoreHere,
  parse,
  type Span,
} from '../core/api.js';
import { IGNORE_COMMAND, type IgnoreParams, type IgnoreScope, SHOW_PROFILE } from '../protocol.js';
import type { On } from './checked.js';
import { isDiagnosticOf, type Links, toDiagnostic, toSpan, toWorkspaceEdit, wants } from './convert.js';
import { fillActions } from './filling.js';
import { pathBelow } from './settings.js';
import { titleOf } from './titles.js';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.reportDrafts`;

/** A selection may touch hundreds of findings; nobody reads so long a menu. */
const MOST_FINDINGS = 12;
/** Longer texts are not ignored by their wording. */
const LONGEST_TEXT = 60;
/** Fixes that clash are applied one after the other; well-behaved ones come to rest long before this. */
const MOST_ROUNDS = 8;

interface Asked {
  readonly uri: string;
  readonly checked: On;
  /** Whether the client knows edits of a version. */
  readonly versioned: boolean;
  /** Where the client shows what was learned. */
  readonly learned?: Links['learned'];
}

export function actionsFor(asked: Asked, { range, context }: CodeActionParams): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(context.only, CodeActionKind.QuickFix)) {
    const span = toSpan(asked.checked.draft.lines, range);
    actions.push(
      ...fillActions(asked.uri, asked.checked, span, asked.versioned),
      ...fixes(asked, span, context.diagnostics),
      ...learned(asked, span, context.diagnostics),
      ...ignores(asked, span, context.diagnostics),
    );
  }
  // Without `only` an editor asks for its menu at the caret, where nothing about the whole draft belongs.
  if (context.only && wants(context.only, FIX_ALL)) {
    const edits = allSafe(asked);
    if (edits.length) {
      actions.push({ title: '修正全部可放心修正的问题', kind: FIX_ALL, edit: workspaceEdit(asked, edits) });
    }
  }
  return actions;
}

function fixes(asked: Asked, span: Span, given: readonly Diagnostic[]): CodeAction[] {
  const { draft, result } = asked.checked;
  const offered = fixesAt(result, span).filter(among(touched(asked, span)));
  return offered.map(({ finding, fix }) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(asked, draft, finding, given)],
    ...(fix.safe && finding.fixes.filter((other) => other.safe).length === 1 ? { isPreferred: true } : {}),
    edit: workspaceEdit(asked, fix.edits),
  }));
}

/** The page of what was learned, where a finding speaks from it. */
const learned = (asked: Asked, span: Span, given: readonly Diagnostic[]): CodeAction[] =>
  touched(asked, span).flatMap((finding): CodeAction[] => {
    const place = finding.knowledge && asked.learned?.(finding.knowledge);
    if (!place) return [];
    const title = `看范文怎么写（${titleOf(finding.rule)}）`;
    const command = { title, command: SHOW_PROFILE, arguments: [place.uri, place.range.start.line] };
    const diagnostics = [diagnosticOf(asked, asked.checked.draft, finding, given)];
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
  });

/** From the narrowest scope to the widest; what a rule or a file stands for is offered once. */
function ignores(asked: Asked, span: Span, given: readonly Diagnostic[]): CodeAction[] {
  const { uri, checked } = asked;
  const { draft, settings } = checked;
  const actions = new Map<string, CodeAction>();
  for (const finding of touched(asked, span)) {
    const { rule, start, end } = finding;
    const diagnostics = [diagnosticOf(asked, draft, finding, given)];
    const add = (title: string, action: Pick<CodeAction, 'edit' | 'command'>) => {
      if (!actions.has(title)) actions.set(title, { title, kind: CodeActionKind.QuickFix, diagnostics, ...action });
    };
    const command = (title: string, scope: IgnoreScope, text?: string): { command: Command } => {
      const params: IgnoreParams = { uri, scope, rule, ...(text === undefined ? {} : { text }) };
      return { command: { title, command: IGNORE_COMMAND, arguments: [params] } };
    };
    const name = titleOf(rule);
    const here = `忽略此处（${name}）`;
    add(here, { edit: workspaceEdit(asked, [ignoreHere(draft, finding)]) });
    // Outside all workspace folders there is no configuration file that could be written.
    if (settings.folder === undefined) continue;
    const text = draft.text.slice(start, end);
    if (text.length > 0 && text.length <= LONGEST_TEXT && !/[\r\n]/.test(text)) {
      const title = `忽略“${text}”这段文字（${name}）`;
      add(title, command(title, 'text', text));
    }
    for (const [scope, title] of [
      ['rule', `本文件忽略此规则（${name}）`],
      ['file', '忽略本文件'],
      ['workspace', `工作区关闭此规则（${name}）`],
    ] as const) {
      add(title, command(title, scope));
    }
  }
  return [...actions.values()];
}

const touched = ({ checked }: Asked, span: Span): readonly Finding[] =>
  checked.result.findings
    .filter((finding) => finding.start <= span.end && span.start <= finding.end)
    .slice(0, MOST_FINDINGS);

const among =
  (findings: readonly Finding[]) =>
  ({ finding }: { finding: Finding }): boolean =>
    findings.includes(finding);

/** The editor's own diagnostic where it sent it along, so that it knows the action belongs to it. */
const diagnosticOf = ({ uri }: Asked, draft: Draft, finding: Finding, given: readonly Diagnostic[]): Diagnostic =>
  given.find((one) => isDiagnosticOf(draft, finding, one)) ?? toDiagnostic(uri, draft, finding);

const workspaceEdit = ({ uri, checked, versioned }: Asked, edits: readonly Edit[]) =>
  toWorkspaceEdit(uri, checked.version, checked.draft, edits, versioned);

/** One round usually does; where fixes clashed, the rounds are drawn together to one edit of the part that changed. */
function allSafe({ uri, checked }: Asked): readonly Edit[] {
  const { draft, result, settings } = checked;
  const path = pathBelow(settings, uri);
  const first = fixAll(result);
  let text = applyEdits(draft.text, first);
  let round = parse(text, draft.language, draft);
  for (let rounds = 1; rounds < MOST_ROUNDS && first.length; rounds++) {
    const edits = fixAll(settings.linter(round, path));
    if (!edits.length) return rounds === 1 ? first : [difference(draft.text, text)];
    text = applyEdits(text, edits);
    round = parse(text, draft.language, round);
  }
  return first.length ? [difference(draft.text, text)] : [];
}
