// What is told and done between the lines: how a section stands, how many things are listed, which number comes next?
import type { CodeLens, Connection, InlayHint, TextEdit } from 'vscode-languageserver';
import { continueNumbering, declaredCounts, type Overview, overview, type Span } from '../core/api.js';
import { type DocumentParams, GO_TO, MOST_PLACES } from '../protocol.js';
import { BLANK_RULE, type Checker, openBlanks } from './check.js';
import type { On } from './checked.js';
import type { Client } from './client.js';
import { toOffset, toPosition, toRange, toSpan } from './convert.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';

interface Rooms {
  readonly client: Client;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly checker: Checker;
}

/** Topic sentences and 一是 would be told of in every paragraph. */
const DEEPEST = 2;

export function answerInline(connection: Connection, { client, guard, documents, checker }: Rooms): void {
  const ask = <P extends { textDocument: DocumentParams }, R>(
    name: string,
    answer: (checked: On, params: P) => R | null,
  ) =>
    guard.request<P, R | null>(name, null, async (params) => {
      const document = documents.get(params.textDocument.uri);
      const checked = document && (await checker.now(document));
      return checked?.state === 'on' ? answer(checked, params) : null;
    });

  connection.onCodeLens(
    ask('codeLens', (checked) => (checked.settings.codeLens ? lensesOf(checked, client.options.goTo === true) : null)),
  );

  connection.languages.inlayHint.on(
    ask('inlayHint', ({ draft, settings }, { range }): InlayHint[] | null => {
      if (!settings.inlayHints) return null;
      const { start, end } = toSpan(draft.lines, range);
      return (
        declaredCounts(draft)
          // 甲、乙等五项 names some of five.
          .filter(({ agrees, actual, declared }) => !agrees || actual === declared)
          .filter(({ phrase }) => start <= phrase.end && phrase.end <= end)
          .map(({ phrase, actual }) => ({
            position: toPosition(draft.lines, phrase.end),
            label: `实列${actual}项`,
            paddingLeft: true,
            paddingRight: true,
          }))
      );
    }),
  );

  connection.onDocumentOnTypeFormatting(
    ask('onTypeFormatting', ({ draft, settings }, { position }): TextEdit[] | null => {
      const edit = settings.continueNumbering ? continueNumbering(draft, toOffset(draft.lines, position)) : undefined;
      return edit ? [{ range: toRange(draft.lines, edit), newText: edit.text }] : null;
    }),
  );
}

/** Above each heading of the first ranks: blanks and findings, each with its first place, and characters. */
function lensesOf(checked: On, goesTo: boolean): CodeLens[] {
  const { draft, result, settings } = checked;
  const blanks = openBlanks(checked);
  const findings = result.findings.filter(({ rule }) => rule !== BLANK_RULE);
  const lenses: CodeLens[] = [];
  const add = ({ heading }: Overview['section'], title: string, first?: Span) => {
    const range = toRange(draft.lines, heading);
    const command = first && goesTo ? GO_TO : '';
    const places = first && goesTo ? [toRange(draft.lines, first)] : [];
    lenses.push({ range, command: { title, command, arguments: places } });
  };
  const walk = (sections: readonly Overview[]) => {
    for (const { section, characters, blanks: open, findings: own, children } of sections) {
      if (section.level > DEEPEST) continue;
      if (lenses.length >= MOST_PLACES) return;
      if (open.length) add(section, `待填 ${open.length}`, open[0]);
      if (own.length) add(section, `问题 ${own.length}`, own[0]);
      add(section, `${characters.toLocaleString('zh-CN')} 字`);
      walk(children);
    }
  };
  walk(overview(draft, blanks, findings, settings.profile));
  return lenses;
}
