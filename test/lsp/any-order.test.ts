// Whatever comes in, in whatever order: is every request answered, and does the end not depend on the way there?
// Seconds in `npm test`, minutes in `npm run soak`.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { CancellationTokenSource, type Diagnostic, ResponseError } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as protocol from '../../server/src/protocol.js';
import { CHECK_FOLDERS, CLEAR_FOLDERS, TAB_CLOSED } from '../../server/src/protocol-folders.js';
import { COMPARE, FILL } from '../../server/src/protocol-sources.js';
import { property } from '../support/soak.js';
import { README, REPORT, SHORT } from './sample.js';
import { ABLE, FOLDER, PUSHED, Session } from './session.js';

const OUTLINED = '一、抓项目\n（一）开工12个。\n（三）完成投资xx亿元，增长x%。\n二、促消费\n一是办活动××场。\n';
const TEXTS = ['', SHORT, REPORT, README, OUTLINED, OUTLINED.replaceAll('\n', '\r\n'), '\ud800\r\u0000xx\r\n（（（'];
const NAMES = ['甲.baogao', '乙.txt', '丙.md', '子/丁.baogao'];
const LANGUAGES = ['report-draft', 'plaintext', 'markdown'];
const CONFIG = `${FOLDER}/.reportdrafts.json`;
const CONFIGS = [
  undefined,
  '{}',
  '{"rules":{"no-placeholder":"hint"}}',
  '{"rules":{"no-placeholder":"loud"},"ignore":[{"text":"xx"},7]}',
  '{"documents":{"*.txt":"always"},"table":"无.csv"}',
  '{"profile":"../../无.json"}',
  '{',
  '[[[[',
  'null',
];
const SETTINGS: readonly unknown[] = [
  {},
  { rules: { 'no-placeholder': 'off' } },
  { run: 'onSave', codeLens: 'yes' },
  { run: 'manual' },
  { documents: { '**': 'always' }, samples: ['范文'], table: 3 },
  'nonsense',
  null,
];

const uriOf = (name: string) => `${FOLDER}/${name.split('/').map(encodeURIComponent).join('/')}`;
const uri = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...NAMES.map(uriOf)) },
  { weight: 1, arbitrary: fc.constantFrom('untitled:新', `${FOLDER}/%E0%A4%A`, '', 'x', 'vscode-vfs://far/稿.md') },
);
const index = fc.oneof(
  { weight: 8, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.constantFrom(2 ** 31 - 1, 2 ** 53, 1e300) },
);
const place = fc.record({ line: index, character: index });
const range = fc.record({ start: place, end: place });
const insert = fc.constantFrom(
  '',
  '\r',
  '\n',
  '\r\n',
  'xx',
  '\ud83d',
  '（二）',
  '一、回顾\n',
  SHORT,
  `${'长'.repeat(5000)}x`,
);
const contentChanges = fc.array(
  fc.oneof(fc.record({ range, text: insert }), fc.record({ text: fc.constantFrom(...TEXTS) })),
  { minLength: 1, maxLength: 3 },
);

/** Every request there is, with what it asks for. */
const REQUESTS: Readonly<Record<string, fc.Arbitrary<object>>> = {
  'textDocument/diagnostic': fc.record({ previousResultId: fc.constantFrom('1.1.1', '', '9') }, { requiredKeys: [] }),
  'textDocument/documentSymbol': fc.constant({}),
  'textDocument/foldingRange': fc.constant({}),
  'textDocument/codeLens': fc.constant({}),
  'textDocument/semanticTokens/full': fc.constant({}),
  'textDocument/selectionRange': fc.record({ positions: fc.array(place, { maxLength: 3 }) }),
  'textDocument/hover': fc.record({ position: place }),
  'textDocument/completion': fc.record({ position: place }),
  'textDocument/documentHighlight': fc.record({ position: place }),
  'textDocument/references': fc.record({ position: place, context: fc.constant({ includeDeclaration: true }) }),
  'textDocument/prepareRename': fc.record({ position: place }),
  'textDocument/rename': fc.record({ position: place, newName: fc.constantFrom('12', '', '# x\n') }),
  'textDocument/inlayHint': fc.record({ range }),
  'textDocument/onTypeFormatting': fc.record({
    position: place,
    ch: fc.constant('\n'),
    options: fc.constant({ tabSize: 2, insertSpaces: true }),
  }),
  'textDocument/codeAction': fc.record({
    range,
    context: fc.record({
      diagnostics: fc.constant([]),
      only: fc.constantFrom(['quickfix'], ['source.fixAll'], ['']),
    }),
  }),
  [protocol.BLANKS]: fc.constant({}),
  [protocol.FIGURES]: fc.constant({}),
  [protocol.FIGURES_CSV]: fc.constant({}),
  [protocol.OUTLINE]: fc.constant({}),
  [protocol.PROFILE]: fc.constant({}),
  [protocol.CLEAN]: fc.constant({}),
  [protocol.LEARN]: fc.record({ folder: fc.constantFrom(FOLDER, `${FOLDER}/范文`, 'x'), token: fc.constant('t') }),
  [CHECK_FOLDERS]: fc.record({
    folders: fc.array(fc.constantFrom(FOLDER, uriOf('子'), 'x'), { maxLength: 2 }),
    token: fc.constant('t'),
  }),
  [protocol.FILL_BLANKS]: fc.record({ version: fc.nat(9), places: fc.array(place), value: insert }),
  [protocol.RESTRUCTURE]: fc.record(
    {
      version: fc.nat(9),
      action: fc.constantFrom('move', 'up', 'down', 'promote', 'demote', 'insert', 'delete', 'retitle', 'renumber'),
      section: index,
      position: place,
      onto: index,
      title: insert,
    },
    { requiredKeys: ['version', 'action'] },
  ),
  [COMPARE]: fc.constant({}),
  [FILL]: fc.constant({}),
  'workspace/executeCommand': fc.record({
    command: fc.constantFrom(protocol.CHECK_COMMAND, protocol.IGNORE_COMMAND, 'reportDrafts.none'),
    arguments: fc.tuple(
      fc.record({
        uri,
        scope: fc.constantFrom('text', 'rule', 'file', 'workspace'),
        rule: fc.constantFrom('no-placeholder', 'x', '__proto__'),
        text: fc.constant('xx'),
      }),
    ),
  }),
};
const METHODS = Object.keys(REQUESTS);
const NOTIFICATIONS = ['didOpen', 'didChange', 'didClose', 'didSave']
  .map((name) => `textDocument/${name}`)
  .concat(
    ['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'].map((name) => `workspace/${name}`),
    CLEAR_FOLDERS,
    TAB_CLOSED,
    '$/setTrace',
    '$/cancelRequest',
    '$/progress',
  );

type Step =
  | { readonly do: 'open'; readonly uri: string; readonly text: string; readonly languageId: string }
  | { readonly do: 'change'; readonly uri: string; readonly by: number; readonly contentChanges: Change[] }
  | { readonly do: 'close' | 'save'; readonly uri: string }
  | { readonly do: 'ask'; readonly method: string; readonly params: object; readonly cancelled: boolean }
  | { readonly do: 'configure'; readonly settings: unknown; readonly file: string | undefined }
  | { readonly do: 'folders'; readonly added: boolean }
  | { readonly do: 'trust' | 'wait' }
  | { readonly do: 'send' | 'demand'; readonly method: string; readonly params: unknown };
type Change = { range: { start: Place; end: Place }; text: string } | { text: string };
interface Place {
  readonly line: number;
  readonly character: number;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      uri,
      text: fc.constantFrom(...TEXTS),
      languageId: fc.constantFrom(...LANGUAGES),
    }),
  },
  // Versions that stand still or go back are stale.
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      uri,
      by: fc.integer({ min: -1, max: 2 }),
      contentChanges,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'save' as const), uri }) },
  {
    weight: 12,
    arbitrary: fc.constantFrom(...METHODS).chain((method) =>
      fc.record({
        do: fc.constant('ask' as const),
        method: fc.constant(method),
        params: fc.tuple(uri, REQUESTS[method]!).map(([uri, params]) => ({ textDocument: { uri }, uri, ...params })),
        cancelled: fc.boolean(),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('configure' as const),
      settings: fc.constantFrom(...SETTINGS),
      file: fc.constantFrom(...CONFIGS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('folders' as const), added: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('trust' as const, 'wait' as const) }) },
);

const odd = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(null, undefined, 7, 'x', [], [[]], {}, { line: -1, character: -1 }, { line: 0.5, character: 'x' }),
);
/** What is asked, with something in it that the protocol does not know. */
const malformed = (methods: readonly string[], uri: fc.Arbitrary<string>) =>
  fc.constantFrom(...methods).chain((method) =>
    fc.tuple(
      fc.constant(method),
      fc.oneof(
        odd,
        fc
          .tuple(uri, REQUESTS[method] ?? fc.record({ contentChanges, settings: odd, event: odd }), fc.nat(), odd)
          .map(([uri, params, nth, by]) => {
            const whole: Record<string, unknown> = {
              textDocument: { uri, text: 'xx', languageId: 'x' },
              uri,
              ...params,
            };
            const keys = Object.keys(whole);
            whole[keys[nth % keys.length]!] = by;
            return whole;
          }),
      ),
    ),
  );
const oddStep = fc.oneof(
  malformed(METHODS.concat('textDocument/none'), uri).map(
    ([method, params]): Step => ({ do: 'demand', method, params }),
  ),
  // Of a document that nobody opens: some of it may be sound.
  malformed(NOTIFICATIONS, fc.constant(uriOf('外.baogao'))).map(
    ([method, params]): Step => ({ do: 'send', method, params }),
  ),
);

/** The texts that are open, as a client knows them. */
type Open = Map<string, { readonly document: TextDocument; readonly languageId: string }>;

/** What can be sent over a wire at all. */
const sendable = (params: unknown): object | undefined => {
  try {
    return JSON.parse(JSON.stringify(params) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

class Run {
  readonly open: Open = new Map();
  readonly asked: Promise<unknown>[] = [];
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  async take(step: Step): Promise<void> {
    const { session, open } = this;
    const { connection } = session;
    if (step.do === 'open') {
      const { uri, text, languageId } = step;
      open.set(uri, { document: TextDocument.create(uri, languageId, 1, text), languageId });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, text, languageId, version: 1 },
      });
    } else if (step.do === 'change') {
      const known = open.get(step.uri)?.document;
      const version = (known?.version ?? 0) + step.by;
      if (known) TextDocument.update(known, step.contentChanges, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: step.uri, version },
        contentChanges: step.contentChanges,
      });
    } else if (step.do === 'close' || step.do === 'save') {
      if (step.do === 'close') open.delete(step.uri);
      const name = step.do === 'close' ? 'didClose' : 'didSave';
      await connection.sendNotification(`textDocument/${name}`, { textDocument: { uri: step.uri } });
    } else if (step.do === 'configure') {
      session.settings = step.settings as Record<string, unknown>;
      if (step.file === undefined) session.files.delete(CONFIG);
      else session.files.set(CONFIG, step.file);
      await connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { reportDrafts: step.settings },
      });
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: CONFIG, type: 2 }] });
    } else if (step.do === 'folders') {
      const folder = { uri: `${FOLDER}/${encodeURIComponent('子')}`, name: '子' };
      const event = { added: step.added ? [folder] : [], removed: step.added ? [] : [folder] };
      await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    } else if (step.do === 'ask') this.ask(step.method, step.params, step.cancelled);
    else if (step.do === 'demand') this.ask(step.method, sendable(step.params), false);
    else if (step.do === 'send') await connection.sendNotification(step.method, sendable(step.params));
    else if (step.do === 'trust') await connection.sendNotification(protocol.TRUSTED);
    else await session.settled();
  }

  ask(method: string, params: object | undefined, cancelled: boolean): void {
    const source = new CancellationTokenSource();
    const sent = this.session.connection.sendRequest(method, params, source.token);
    if (cancelled) setImmediate(() => source.cancel());
    this.asked.push(
      sent.catch((error: unknown) => {
        assert.ok(error instanceof ResponseError, String(error));
        assert.match(error.message, /\p{Script=Han}|received parameters by position/u, `${method}: ${error.message}`);
        assert.doesNotMatch(error.message, /undefined|null|Cannot|\n\s+at /, `${method}: ${error.message}`);
      }),
    );
  }

  /** Returns once the findings are what was sent last. */
  async hasSent(found: Readonly<Record<string, readonly Diagnostic[]>>): Promise<void> {
    const { published } = this.session;
    for (const [uri, items] of Object.entries(found)) {
      const last = () => published.filter((sent) => sent.uri === uri).at(-1)?.diagnostics ?? [];
      const sent = this.session.until(() => isDeepStrictEqual(last(), items));
      await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
      assert.deepEqual(last(), items, uri);
    }
  }

  /** Findings by document, in full. */
  async findings(): Promise<Record<string, readonly Diagnostic[]>> {
    const found: Record<string, readonly Diagnostic[]> = {};
    for (const uri of [...this.open.keys()].sort()) {
      const report = await this.session.pull(uri);
      assert.ok(report.kind === 'full');
      found[uri] = report.items;
    }
    return found;
  }
}

async function afterTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
}

/** The end of the way: all is answered, and a server that knows only the end finds the same. */
async function endsAsFresh(
  start: (settings: Record<string, unknown>) => Promise<Session>,
  steps: readonly Step[],
  rested: () => Promise<unknown> = () => Promise.resolve(),
) {
  const run = new Run(await start({}));
  for (const step of steps) await run.take(step);
  await Promise.all(run.asked);
  // What looked like a report once stays one while it is open; here all are.
  const settings = { documents: { '**': 'always' } };
  const last: Step = { do: 'configure', settings, file: '{"rules":{"unit-complete":"hint"}}' };
  await run.take(last);
  await run.take({ do: 'folders', added: false });
  await run.session.settled();
  await rested();
  await run.session.settled();
  const fresh = new Run(await start(settings));
  for (const [uri, text] of run.session.files) fresh.session.files.set(uri, text);
  await fresh.take(last);
  for (const [uri, { document, languageId }] of run.open)
    await fresh.take({ do: 'open', uri, text: document.getText(), languageId });
  const found = await run.findings();
  assert.deepEqual(found, await fresh.findings());
  if (!run.session.initialized.capabilities.diagnosticProvider) await run.hasSent(found);
  const stacks = run.session.logs.filter((line) => /\n\s+at /.test(line));
  assert.deepEqual(stacks, []);
  await run.session.end();
  await fresh.session.end();
}

describe('messages in any order', function () {
  const start = (settings: Record<string, unknown>) => Session.inMemory({ settings });
  const pushed = (settings: Record<string, unknown>) => Session.inMemory({ settings, capabilities: PUSHED });
  const poor = (settings: Record<string, unknown>) =>
    Session.inMemory({ settings, capabilities: {}, options: { settings: {} } });
  const overStdio = (settings: Record<string, unknown>) => Session.overStdio({ settings, capabilities: ABLE });

  property(
    this,
    'are all answered, and leave nothing behind',
    60,
    fc.array(step, { maxLength: 40, size: 'max' }),
    (steps) => endsAsFresh(start, steps),
  );
  property(
    this,
    'may be answered late, and in another order, by the client',
    60,
    fc.tuple(
      fc.boolean(),
      fc.array(fc.nat(12), { minLength: 1, maxLength: 9 }),
      fc.array(step, { maxLength: 40, size: 'max' }),
    ),
    async ([asks, turns, steps]) => {
      const waits: Promise<void>[] = [];
      await endsAsFresh(
        async (settings) => {
          const session = await (asks ? start : pushed)(settings);
          session.late = () => {
            const wait = afterTurns(turns[waits.length % turns.length]!);
            waits.push(wait);
            return wait;
          };
          return session;
        },
        steps,
        () => Promise.all(waits),
      );
    },
  );
  property(
    this,
    'that the protocol does not know are answered too',
    120,
    fc.array(fc.oneof(step, oddStep), { maxLength: 30, size: 'max' }),
    (steps) => endsAsFresh(start, steps),
  );
  property(
    this,
    'do no harm to a server that sends its findings, or talks to a poor client',
    30,
    fc.tuple(fc.boolean(), fc.array(fc.oneof(step, oddStep), { maxLength: 30, size: 'max' })),
    ([rich, steps]) => endsAsFresh(rich ? pushed : poor, steps),
  );
  property(
    this,
    'do no harm to the bundle',
    6,
    fc.array(fc.oneof(step, oddStep), { maxLength: 60, size: 'max' }),
    (steps) => endsAsFresh(overStdio, steps),
  );
});
