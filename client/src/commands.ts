// What can the user ask for? One table: command to function.
import * as vscode from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import {
  BLANKS,
  type BlankPlace,
  CHECK_COMMAND,
  type DocumentParams,
  GO_TO,
  LANGUAGE,
  type PlaceRange,
  SHOW_PROFILE,
} from '../../server/src/protocol.js';
import { type ActiveDraft, rangeOf } from './active-draft.js';
import { applied } from './changing.js';
import { checkFolders, clearFolders } from './check-folders.js';
import type { Cleaning } from './cleaning.js';
import { compareWithLastYear, showChanges } from './comparing.js';
import { fillFromTable, showUnfilled } from './filling.js';
import { learnFromFolder } from './learn.js';
import { showMenu } from './menu.js';
import { chooseFile, LAST_YEAR, TABLE } from './named-files.js';
import type { ProfileView } from './profile-view.js';
import { neighbour } from './quiet.js';
import type { StatusItem } from './status.js';
import { mention } from './telling.js';

const FIX_ALL = 'source.fixAll.reportDrafts';

export function registerCommands(
  client: BaseLanguageClient,
  status: StatusItem,
  draft: ActiveDraft,
  profile: ProfileView,
  cleaning: Cleaning,
): vscode.Disposable {
  const paramsOf = ({ uri }: vscode.TextDocument): DocumentParams => ({
    uri: client.code2ProtocolConverter.asUri(uri),
  });

  const goToBlank = async (editor: vscode.TextEditor, forward: boolean): Promise<void> => {
    const { document, selection } = editor;
    const places = await client.sendRequest<BlankPlace[]>(BLANKS, paramsOf(document));
    const blanks = places.map(({ range: { start, end } }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return { range, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    });
    const from = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    const next = neighbour(blanks, from, forward);
    if (!next) {
      mention(vscode.l10n.t('Nothing is left blank.'), 3000);
      return;
    }
    editor.selection = new vscode.Selection(next.range.start, next.range.end);
    editor.revealRange(next.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const check = async ({ document }: vscode.TextEditor): Promise<void> => {
    await client.sendRequest(ExecuteCommandRequest.type, { command: CHECK_COMMAND, arguments: [paramsOf(document)] });
  };

  const fixAll = async ({ document }: vscode.TextEditor): Promise<void> => {
    const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      FIX_ALL,
    );
    const edit = actions.find(({ kind }) => kind?.value === FIX_ALL)?.edit;
    if (edit) await applied(document, edit);
    else mention(vscode.l10n.t('Nothing can be fixed without a choice.'), 3000);
  };

  const table: Record<string, (editor: vscode.TextEditor) => unknown> = {
    'reportDrafts.nextBlank': (editor) => goToBlank(editor, true),
    'reportDrafts.previousBlank': (editor) => goToBlank(editor, false),
    'reportDrafts.check': check,
    'reportDrafts.fixAll': fixAll,
    'reportDrafts.clean': ({ document }) => cleaning.clean(document),
    'reportDrafts.compare': ({ document }) => compareWithLastYear(client, document),
    'reportDrafts.showChanges': ({ document }) => showChanges(client, document),
    'reportDrafts.showUnfilled': (editor) => showUnfilled(client, editor),
    'reportDrafts.fill': (editor) => fillFromTable(client, editor),
    'reportDrafts.setLanguage': ({ document }) => vscode.languages.setTextDocumentLanguage(document, LANGUAGE),
    'reportDrafts.showStatus': () => showMenu(status, () => client.outputChannel.show()),
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('reportDrafts.learn', (folder?: vscode.Uri) =>
      learnFromFolder(client, profile, folder),
    ),
    vscode.commands.registerCommand('reportDrafts.checkFolders', (...given: [vscode.Uri?, vscode.Uri[]?]) =>
      checkFolders(client, ...given),
    ),
    vscode.commands.registerCommand('reportDrafts.clearFolders', () => clearFolders(client)),
    ...(
      [
        ['reportDrafts.chooseTable', TABLE],
        ['reportDrafts.chooseLastYear', LAST_YEAR],
      ] as const
    ).map(([id, kind]) =>
      vscode.commands.registerCommand(id, async (file?: vscode.Uri) => {
        const editor = vscode.window.activeTextEditor;
        await (editor && (await chooseFile(editor.document, kind, file)))?.kept;
      }),
    ),
    vscode.commands.registerCommand(GO_TO, (range: PlaceRange) => draft.show(rangeOf(range))),
    vscode.commands.registerCommand('reportDrafts.reveal', (range: PlaceRange) => draft.show(rangeOf(range), true)),
    vscode.commands.registerCommand(SHOW_PROFILE, (place?: string, line?: number) => profile.show(place, line)),
    ...Object.entries(table).map(([id, run]) =>
      vscode.commands.registerCommand(id, () => {
        const editor = vscode.window.activeTextEditor;
        return editor && run(editor);
      }),
    ),
  );
}
