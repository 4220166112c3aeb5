// Does a message carry what the protocol says? What does not is refused in a sentence, not guessed at.
import { BLANKS, CLEAN, FIGURES, FIGURES_CSV, FILL_BLANKS, LEARN, OUTLINE, PROFILE, RESTRUCTURE } from '../protocol.js';
import { CHECK_FOLDERS, TAB_CLOSED } from '../protocol-folders.js';
import { COMPARE, FILL } from '../protocol-sources.js';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text: Check = (value) => typeof value === 'string';
/** Lines and columns; there is no last one. */
const index: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const whole: Check = (value) => Number.isInteger(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const fields =
  (of: Fields): Check =>
  (value) =>
    isRecord(value) && Object.entries(of).every(([name, check]) => check(value[name]));

const position = fields({ line: index, character: index });
const range = fields({ start: position, end: position });
const document = { textDocument: fields({ uri: text }) };
const place = { ...document, position };
const uri = { uri: text };
const folders = list(fields(uri));

/** By the names that handlers go by. */
const FIELDS: Readonly<Record<string, Fields>> = {
  diagnostic: { ...document, previousResultId: maybe(text) },
  documentSymbol: document,
  foldingRange: document,
  codeLens: document,
  semanticTokens: document,
  selectionRange: { ...document, positions: list(position) },
  hover: place,
  completion: place,
  documentHighlight: place,
  references: place,
  prepareRename: place,
  rename: { ...place, newName: text },
  onTypeFormatting: place,
  inlayHint: { ...document, range },
  codeAction: {
    ...document,
    range,
    context: fields({ diagnostics: list(fields({ range })), only: maybe(list(text)) }),
  },
  executeCommand: { command: text, arguments: maybe(list(() => true)) },
  [BLANKS]: uri,
  [FIGURES]: uri,
  [FIGURES_CSV]: uri,
  [OUTLINE]: uri,
  [PROFILE]: uri,
  [CLEAN]: uri,
  [COMPARE]: uri,
  [FILL]: { ...uri, table: maybe(text) },
  [LEARN]: { folder: text, token: text },
  [CHECK_FOLDERS]: { folders: list(text), token: text },
  [TAB_CLOSED]: uri,
  [FILL_BLANKS]: { ...uri, version: whole, places: list(position), value: text },
  [RESTRUCTURE]: {
    ...uri,
    version: whole,
    action: text,
    section: maybe(index),
    position: maybe(position),
    onto: maybe(index),
    title: maybe(text),
  },
  didOpen: { textDocument: fields({ uri: text, languageId: text, version: whole, text }) },
  didChange: {
    textDocument: fields({ uri: text, version: whole }),
    contentChanges: list(fields({ text, range: maybe(range) })),
  },
  didClose: document,
  didSave: document,
  didChangeWatchedFiles: { changes: list(fields({ ...uri, type: whole })) },
  didChangeWorkspaceFolders: { added: folders, removed: folders },
};

/** What is wrong with the parameters of a message, in a sentence; undefined where nothing is. */
export function faultOf(name: string, params: unknown): string | undefined {
  const of = FIELDS[name];
  if (!of) return undefined;
  if (!isRecord(params) || Array.isArray(params)) return `${name} 缺少参数`;
  const field = Object.keys(of).find((each) => !of[each]!(params[each]));
  return field && `${name} 的参数 ${field} 缺失或不合协议`;
}
