// How long does it take to fill a draft from a table of 300 indicators, on the command line and in an editor?
// node fill.mjs ROOT LENGTH
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftOf, FIELDS, THINGS } from './draft.mjs';
import { answer, repeated, timed } from './measure.mjs';

const [root, length] = process.argv.slice(2);
const fromRoot = createRequire(join(root, 'esbuild.js'));
const { strToU8, zipSync } = fromRoot('fflate');
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = fromRoot('vscode-jsonrpc/node');
const INDICATORS = 300;

const names = ['投资', '产值']
  .flatMap((what) => FIELDS.flatMap((field) => THINGS.map((thing) => `${field}${thing}${what}`)))
  .slice(0, INDICATORS);
const rows = [
  ['指标', '单位', '2025年', '增速（%）'],
  ...names.map((name, i) => [name, '亿元', 20 + i / 10, 3 + (i % 40) / 10]),
];
const sentences = names.map((name) => `${name}完成xxx.x亿元，增长x.x%。`);
const lines = Array.from({ length: 30 }, (_, i) => sentences.slice(i * 10, i * 10 + 10).join(''));
const head = ['政府工作报告', '各位代表：', '一、2025年工作回顾', ...lines].join('\n');
const text = `${head}\n${draftOf(Number(length) - head.length - 1)}`;

function workbook() {
  const cell = (value) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const files = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="主要指标" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const folder = mkdtempSync(join(tmpdir(), 'report-drafts-bench-'));
const [draft, table, output] = ['draft.baogao', 'table.xlsx', 'filled.baogao'].map((name) => join(folder, name));
writeFileSync(draft, text);
writeFileSync(table, workbook());
try {
  const cli = await repeated(() => {
    const { status, stderr } = spawnSync(process.execPath, [
      join(root, 'dist/cli.js'),
      'fill',
      draft,
      '--from',
      table,
      '--output',
      output,
      '--force',
    ]);
    if (status !== 0) throw new Error(String(stderr));
  });
  const filled = readFileSync(output, 'utf8');
  const left = filled.slice(0, head.length).split('x.x').length - 1;

  const child = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = pathToFileURL(draft).href;
  const workspace = pathToFileURL(folder).href;
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({ table: 'table.xlsx' })));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    workspaceFolders: [{ uri: workspace, name: 'bench' }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
  });
  await connection.sendNotification('initialized', {});
  let values = 0;
  // With everything that a first time needs: reading the table, checking the draft.
  const first = await timed(async () => {
    const textDocument = { uri, languageId: 'report-draft', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    values = (await connection.sendRequest('reportDrafts/fill', { uri })).fillings.length;
  });
  const again = await repeated(async (i) => {
    const change = {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      text: i % 2 ? '' : '\n',
    };
    const params = { textDocument: { uri, version: i + 2 }, contentChanges: [change] };
    await connection.sendNotification('textDocument/didChange', params);
    await connection.sendRequest('reportDrafts/fill', { uri });
  });
  child.kill('SIGKILL');
  answer({ cli, first, again, values, left, indicators: INDICATORS });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
