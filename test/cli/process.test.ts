// Does the built command line keep what scripts rely on?
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { RULES } from '../../server/src/core/api.js';
import { inFolder } from './folder.js';

const CLI = path.join(__dirname, '../../cli.js');

function cli(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function checkJson(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = cli(cwd, 'check', '--format', 'json', ...args);
  return { status, stderr, ...JSON.parse(stdout) };
}

const DRAFT = `临澜市政府工作报告

各位代表：

一、2025年工作回顾

全年完成投资××亿元，增长5%。
`;
const AT = DRAFT.indexOf('××');
const CLEAN = DRAFT.replace('××', '120');
// These tests are about the command line: two rules are enough, and no other can get in the way.
const TWO_RULES = JSON.stringify({
  rules: {
    ...Object.fromEntries(RULES.map(({ id }) => [id, 'off'])),
    'no-placeholder': 'warning',
    'no-damaged-word': 'warning',
  },
});
const CONFIG = { '.reportdrafts.json': TWO_RULES };
const README = '# xx 工具\n\n用 xx 命令安装。\n';

describe('report-drafts check', () => {
  before(() => assert.ok(existsSync(CLI), `${CLI} has to be built first: node esbuild.js`));

  it('prints JSON with offsets, lines and columns from 0', () =>
    inFolder({ ...CONFIG, 'a.baogao': DRAFT }, (folder) => {
      const { status, stderr, version, files, skipped } = checkJson(folder, 'a.baogao');
      assert.deepEqual([status, stderr, version, skipped], [0, '', 1, []]);
      assert.equal(files.length, 1);
      assert.deepEqual([files[0].path, files[0].failures], ['a.baogao', []]);
      assert.equal(files[0].findings.length, 1);
      const { message, data, ...rest } = files[0].findings[0];
      assert.deepEqual(rest, {
        rule: 'no-placeholder',
        severity: 'warning',
        start: AT,
        end: AT + 2,
        line: 6,
        column: 6,
        endLine: 6,
        endColumn: 8,
      });
      assert.match(message, /[\u4e00-\u9fff]/);
      assert.equal(data.kind, 'number');
    }));

  it('ends with 1 when a finding is as severe as --fail-on says', () =>
    inFolder({ ...CONFIG, 'a.baogao': DRAFT, 'clean.baogao': CLEAN }, (folder) => {
      const status = (...args: string[]) => cli(folder, 'check', ...args).status;
      assert.equal(status('a.baogao'), 0);
      assert.equal(status('--fail-on', 'error', 'a.baogao'), 0);
      assert.equal(status('--fail-on', 'warning', 'a.baogao'), 1);
      assert.equal(status('--fail-on', 'information', 'a.baogao'), 1);
      assert.equal(status('--fail-on', 'never', 'a.baogao'), 0);
      assert.equal(status('--fail-on', 'information', 'clean.baogao'), 0);
    }));

  it('reads every encoding to the same findings', () =>
    inFolder(
      {
        'utf8.baogao': DRAFT,
        'mark.baogao': `\ufeff${DRAFT}`,
        'utf16.baogao': Buffer.from(`\ufeff${DRAFT}`, 'utf16le'),
        'gb.baogao': iconv.encode(DRAFT, 'gb18030'),
      },
      (folder) => {
        const { files } = checkJson(folder, '.');
        const found = files.map(({ findings }: { findings: unknown[] }) => findings);
        assert.equal(found.length, 4);
        assert.ok(found[0].length > 0);
        for (const findings of found) assert.deepEqual(findings, found[0]);
      },
    ));

  it('checks the others, and ends with 2, when a file cannot be read', () =>
    inFolder({ 'a.baogao': DRAFT, 'b.docx': 'PK\x03\x04\0\0' }, (folder) => {
      const { status, stderr, files } = checkJson(folder, '没有.txt', 'b.docx', 'a.baogao');
      assert.equal(status, 2);
      assert.match(stderr, /^打不开“没有\.txt”：文件不存在\n读不了“b\.docx”：不是纯文本.*\n$/);
      assert.deepEqual(
        files.map((file: { path: string }) => file.path),
        ['a.baogao'],
      );
    }));

  it('skips and names what does not look like a report, unless told otherwise', () =>
    inFolder({ 'README.md': README, 'sub/a.baogao': DRAFT }, (folder) => {
      const paths = ({ files }: { files: { path: string }[] }) => files.map((file) => file.path);
      const usual = checkJson(folder, '.');
      assert.deepEqual([paths(usual), usual.skipped], [['sub/a.baogao'], ['README.md']]);
      const all = checkJson(folder, '--all', '.');
      assert.deepEqual([paths(all), all.skipped], [['README.md', 'sub/a.baogao'], []]);
      assert.match(cli(folder, 'check', '.').stdout, /跳过 1 篇.*\n {2}README\.md\n/);
      assert.match(cli(folder, 'check', '--format', 'github', '.').stderr, /跳过“README\.md”/);
    }));

  it('does as the configuration says', () =>
    inFolder(
      {
        '.reportdrafts.json': JSON.stringify({
          rules: { 'no-placeholder': 'error' },
          documents: { 'README.md': 'always', '存档/**': 'never' },
          ignore: [{ rule: 'no-placeholder', file: '旧稿/*', text: '××' }],
        }),
        'a.baogao': DRAFT,
        'README.md': README,
        '旧稿/b.baogao': DRAFT,
        '存档/c.baogao': DRAFT,
      },
      (folder) => {
        const { status, files, skipped } = checkJson(folder, '--all', '.');
        assert.equal(status, 1);
        assert.deepEqual(skipped, ['存档/c.baogao']);
        const blanks = (name: string) =>
          files
            .find((file: { path: string }) => file.path === name)
            .findings.filter((finding: { rule: string }) => finding.rule === 'no-placeholder')
            .map((finding: { severity: string }) => finding.severity);
        assert.deepEqual(blanks('a.baogao'), ['error']);
        assert.deepEqual(blanks('旧稿/b.baogao'), []);
        const quiet = checkJson(folder, '--config', '.reportdrafts.json', 'README.md');
        assert.equal(quiet.files.length, 1);
      },
    ));

  it('goes on with a broken configuration that it found, not with one that was named', () =>
    inFolder({ '.reportdrafts.json': '{"rules": }', 'a.baogao': DRAFT }, (folder) => {
      const found = checkJson(folder, '--fail-on', 'never', 'a.baogao');
      assert.deepEqual([found.status, found.files.length], [0, 1]);
      assert.match(found.stderr, /^配置文件“\.reportdrafts\.json”没有采用：第 1 行：.*默认配置\n$/);
      const named = cli(folder, 'check', '--config', '.reportdrafts.json', 'a.baogao');
      assert.deepEqual([named.status, named.stdout], [2, '']);
      assert.match(named.stderr, /第 1 行/);
    }));

  it('wants a profile that is one', () =>
    inFolder({ ...CONFIG, 'p.json': '{}', 'good.json': '{"version":1,"samples":[]}', 'a.baogao': DRAFT }, (folder) => {
      assert.equal(checkJson(folder, '--profile', 'good.json', 'a.baogao').status, 0);
      const { status, stdout, stderr } = cli(folder, 'check', '--profile', 'p.json', 'a.baogao');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /“p\.json”不能用/);
    }));

  it('lists every finding however many there are', () =>
    inFolder({ 'a.baogao': `${CLEAN}\n${'全年完成投资××亿元。\n'.repeat(2000)}` }, (folder) => {
      const { files } = checkJson(folder, 'a.baogao');
      const blanks = files[0].findings.filter((finding: { rule: string }) => finding.rule === 'no-placeholder');
      assert.equal(blanks.length, 2000);
    }));

  it('writes each format through a pipe, without colours', () =>
    inFolder({ ...CONFIG, 'a.baogao': DRAFT }, (folder) => {
      const starts = {
        pretty: 'a.baogao\n',
        sarif: '{"$schema"',
        github: '::warning file=',
        junit: '<?xml',
        rdjson: '{"',
      };
      for (const [format, start] of Object.entries(starts)) {
        const { stdout, stderr } = cli(folder, 'check', '--format', format, 'a.baogao');
        assert.ok(stdout.startsWith(start), stdout.slice(0, 80));
        assert.equal(stderr, '');
        assert.doesNotMatch(stdout, /\x1b/);
      }
    }));
});

describe('report-drafts outline', () => {
  it('prints the sections as JSON, and for people', () =>
    inFolder({ 'a.txt': DRAFT }, (folder) => {
      const { status, stdout } = cli(folder, 'outline', '--format', 'json', 'a.txt');
      assert.equal(status, 0);
      const [section] = JSON.parse(stdout);
      assert.deepEqual(Object.keys(section), ['title', 'level', 'marker', 'start', 'end', 'children']);
      assert.deepEqual(
        [section.title, section.level, section.marker, section.start],
        ['2025年工作回顾', 1, '一、', DRAFT.indexOf('一、')],
      );
      assert.equal(cli(folder, 'outline', 'a.txt').stdout, '一、2025年工作回顾 :5\n');
      assert.equal(cli(folder, 'outline', 'none.txt').status, 2);
    }));
});

describe('report-drafts fix', () => {
  // A word that a blind replacement ate, which has one safe fix.
  const damaged = (lineEnd: string) => DRAFT.replace('投资', '信××化投资').replaceAll('\n', lineEnd);
  const mended = (lineEnd: string) => damaged(lineEnd).replace('信××化', '信息化');

  it('shows the change and leaves the file alone', () =>
    inFolder({ ...CONFIG, '稿.txt': damaged('\n') }, (folder) => {
      const { status, stdout, stderr } = cli(folder, 'fix', '稿.txt');
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^--- 稿\.txt\n\+\+\+ 稿\.txt\n@@ .*\n[\s\S]*\n-全年完成信××化投资××亿元.*\n\+全年完成信息化投资××亿元/,
      );
      assert.match(stderr, /^“稿\.txt”：可以改正 1 处，加 --write 写回文件；还有 1 处/);
      assert.equal(readFileSync(path.join(folder, '稿.txt'), 'utf8'), damaged('\n'));
    }));

  it('writes the file back in its own encoding, with its mark and line ends', () => {
    const written: [string, (text: string) => Buffer, string][] = [
      ['lf.txt', (text) => Buffer.from(text), '\n'],
      ['mark.md', (text) => Buffer.from(`\ufeff${text}`), '\r\n'],
      ['gb.txt', (text) => iconv.encode(text, 'gb18030'), '\r\n'],
      ['le.txt', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), '\n'],
      ['be.txt', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), '\r\n'],
    ];
    const before = written.map(([name, bytes, lineEnd]) => [name, bytes(damaged(lineEnd))] as const);
    return inFolder({ ...CONFIG, ...Object.fromEntries(before) }, (folder) => {
      const { status, stdout, stderr } = cli(folder, 'fix', '--write', ...written.map(([name]) => name));
      assert.deepEqual([status, stdout], [0, '']);
      assert.equal(stderr.match(/已改正 1 处，写回文件/g)?.length, written.length);
      for (const [name, bytes, lineEnd] of written) {
        assert.deepEqual(readFileSync(path.join(folder, name)), bytes(mended(lineEnd)), name);
      }
    });
  });

  it('names what it cannot read, fixes the rest, and ends with 2', () =>
    inFolder({ ...CONFIG, 'a.txt': damaged('\n'), 'clean.txt': CLEAN }, (folder) => {
      const { status, stderr } = cli(folder, 'fix', '--write', 'none.txt', 'a.txt', 'clean.txt');
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^读不了“none\.txt”：文件不存在\n“a\.txt”：已改正 1 处.*\n“clean\.txt”：没有可以自动改正的问题.*\n$/,
      );
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), mended('\n'));
    }));
});
