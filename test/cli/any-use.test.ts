// Is the command line called in any way, on any files: does it answer in sentences, and lose nothing?
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { FORMATS } from '../../server/src/cli/report.js';
import { DEFAULT_PROFILE, profileText } from '../../server/src/core/api.js';
import { property } from '../support/soak.js';
import { call, inFolder } from './folder.js';

const POSIX = process.platform !== 'win32';
const DRAFT =
  '云溪市政府工作报告\n各位代表：\n一、去年工作\n全年完成投资xx亿元，信xx化投资增长6%。\n##[group]::error::甲\u001b[31m\n二、今年工作\n投资完成5%左右%。\n';
const COMMANDS = ['check', 'outline', 'figures', 'learn', 'fill', 'compare', 'fix', 'chekc', '--version', ''];
/** What follows them is their value, whatever it looks like. */
const VALUED = ['--format', '--config', '--profile', '--table', '--last-year', '--baseline', '--fail-on', '--from'];
const OPTIONS = [
  ...VALUED,
  ...['--all', '--stats', '--force', '--write', '--help', '-h', '-x', '--', '-', '--no-all', '--format=json'],
];
/** What follows them is written. */
const OUTPUTS = ['--output', '--write-baseline'];
const CONFIGS = [
  '{"rules":{"no-placeholder":"error"},"table":"../数.csv","lastYear":"../乙.txt"}',
  '{"table":"/dev/zero","lastYear":"\\u0000","profile":"\\u001b[31m\\n::error::x","samples":["/"]}',
  '{"samples":["**","[","{a,b}*/../..","链"],"documents":{"**":"never","\\u202e":7}}',
  '{"table":{"**":"丁"},"ignore":[{"text":"\\n::error::"}],"profile":"."}',
  '{',
];
const FILES: Readonly<Record<string, string | Buffer>> = {
  '甲.baogao': DRAFT,
  '乙.txt': DRAFT.replaceAll('xx', '120'),
  '丙.md': '# xx 工具\n',
  '空.txt': '',
  '文.docx': 'PK\u0003\u0004\0\0',
  '坏.txt': Buffer.from([0xe4, 0xba, 0xff, 0x80, 0xfe]),
  '数.csv': '指标,单位,2031年\n投资,亿元,12.5\n',
  '坏.xlsx': 'PK\u0003\u0004\0\0',
  '学.json': profileText(DEFAULT_PROFILE),
  '线.json': '{"version":1,"files":{"甲.baogao":["0"]}}',
  '怪.json': '{"version":1,"files":{"__proto__":["x"],"甲.baogao":{"a":1},"../\u001b[2J":["y",7]},"samples":[{}]}',
  '子/丁.txt': DRAFT,
  ...Object.fromEntries(CONFIGS.map((text, n) => [`配${n}/.reportdrafts.json`, text])),
  ...Object.fromEntries(CONFIGS.map((_, n) => [`配${n}/稿.baogao`, DRAFT])),
  ...(POSIX && {
    '红\u001b[31m.baogao': DRAFT,
    '换\n::error::行.baogao': DRAFT,
    '::error file=a::b.baogao': DRAFT,
    '##[group]c.txt': '无\n',
    '\u202eadoc.txt': DRAFT,
    '-d.txt': DRAFT,
    '[e]*%0A.md': DRAFT,
  }),
};
const NAMES = [
  ...Object.keys(FILES),
  ...[
    '.',
    '子',
    '子/',
    './子/../甲.baogao',
    '没有.txt',
    '*',
    '**/*.txt',
    '~',
    '',
    'a\0b',

    '无路/无.txt',
    '甲.baogao/无',
  ],
  ...(POSIX ? ['链', '断', '圈', '管', '/dev/null', '/dev/stdin'] : []),
];

/** Links, and a pipe that nobody writes into. */
function furnish(folder: string): void {
  mkdirSync(path.join(folder, '空夹'));
  if (!POSIX) return;
  symlinkSync('.', path.join(folder, '链'));
  symlinkSync('没有', path.join(folder, '断'));
  symlinkSync('圈', path.join(folder, '圈'));
  execFileSync('mkfifo', [path.join(folder, '管')]);
}

/** The content of every file, by its path; not through links. */
function everything(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const file = path.join(below, entry.name);
    if (entry.isDirectory()) for (const [inner, content] of everything(folder, file)) found.set(inner, content);
    else found.set(file, entry.isFile() ? readFileSync(path.join(folder, file), 'latin1') : 'no file');
  }
  return found;
}

/** Does it stay in the folder? What lies outside is no draft of the test: “/” would check the whole machine. */
function isWithin(argument: string): boolean {
  return !/^\/|\.\./.test(argument);
}

const name = fc.constantFrom(...NAMES);
const argument = fc.oneof(
  { weight: 6, arbitrary: name.map((one) => [one]) },
  { weight: 3, arbitrary: fc.constantFrom(...OPTIONS).map((one) => [one]) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...OPTIONS), name) },
  { weight: 2, arbitrary: fc.constantFrom(...FORMATS).map((format) => ['--format', format]) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...OUTPUTS), name) },
  {
    weight: 1,
    arbitrary: fc
      .string({ maxLength: 4 })
      .filter(isWithin)
      .map((one) => [one]),
  },
);
const use = fc
  .tuple(fc.constantFrom(...COMMANDS), fc.array(argument, { maxLength: 6 }))
  .map(([command, rest]) => [command, ...rest.flat()]);

/** The last that is asked for. */
function formatIn(args: readonly string[]): string {
  let format = 'pretty';
  for (let i = 0; i < args.length && args[i] !== '--'; i++) {
    const [, joined] = /^--format=(.*)$/s.exec(args[i]!) ?? [];
    if (args[i] === '--format' || joined !== undefined) format = joined ?? args[i + 1]!;
    if ([...VALUED, ...OUTPUTS].includes(args[i]!)) i++;
  }
  return format;
}

/** What an output is made of, by its format. */
const SOUND: Readonly<Record<string, (out: string) => void>> = {
  json: JSON.parse,
  sarif: JSON.parse,
  rdjson: JSON.parse,
  junit: (out) => {
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error));
    parser.write(out).close();
  },
  github: (out) => {
    for (const line of out.split('\n').slice(0, -1)) assert.match(line, /^::(?:error|warning|notice) file=/);
  },
  pretty: isInert,
};

/** Neither a terminal nor a build server does anything because of it. */
function isInert(text: string): void {
  assert.doesNotMatch(text, /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  assert.doesNotMatch(text, /^\s*::|##\w*\[/m);
}

function assertTold(err: string): void {
  isInert(err);
  assert.doesNotMatch(err, /程序出错|undefined|Cannot|Error:|not a function|^\s+at /m);
  for (const line of err.split('\n').slice(0, -1)) if (line.trim()) assert.match(line, /\p{Script=Han}|report-drafts/u);
}

/** Files that the arguments let the command write, though not over what is of another kind. */
function mayWrite(args: readonly string[], before: ReadonlyMap<string, string>): (file: string) => boolean {
  const outputs = args.flatMap((arg, i) => {
    const [, given] = /^--(?:output|write-baseline)=(.*)$/s.exec(arg) ?? [];
    return given !== undefined ? [given] : OUTPUTS.includes(arg) ? [args[i + 1] ?? ''] : [];
  });
  const forced = args.includes('--force') || args.includes('--write');
  const isOwn = (file: string) => !before.get(file) || /json$/.test(file);
  return (file) => forced || (isOwn(file) && outputs.some((output) => path.normalize(output) === file));
}

describe('the command line, called in any way', function () {
  let folder: string;
  let given: Map<string, string>;
  let home: string;
  let release: () => void;
  let released: Promise<void>;

  before(async () => {
    home = process.cwd();
    await new Promise<void>((ready) => {
      released = inFolder(FILES, async (made) => {
        folder = made;
        furnish(folder);
        given = everything(folder);
        process.chdir(folder);
        ready();
        await new Promise<void>((done) => {
          release = done;
        });
        process.chdir(home);
      });
    });
  });
  after(async () => {
    release();
    await released;
  });

  /** As it was. */
  function restore(now: ReadonlyMap<string, string>): void {
    for (const [file, content] of now)
      if (given.get(file) !== content) rmSync(path.join(folder, file), { force: true });
    for (const [file, content] of given)
      if (now.get(file) !== content) writeFileSync(path.join(folder, file), content, 'latin1');
  }

  property(this, 'answers in sentences, ends as documented, and loses nothing', 250, use, async (args) => {
    const { status, out, err } = await call(...args);
    assertTold(err);
    assert.ok([0, 1, 2].includes(status));
    if (status === 2) assert.notEqual(err, '');
    if (status === 1) assert.equal(args[0], 'check');
    if (args[0] === 'check' && out && !/^(?:用法|\d+\.\d+\.\d+\n$)/.test(out)) {
      SOUND[formatIn(args)]!(out);
    }
    const now = everything(folder);
    const may = mayWrite(args, given);
    const lost = [...new Set([...given.keys(), ...now.keys()])].filter((file) => given.get(file) !== now.get(file));
    try {
      assert.deepEqual(
        lost.filter((file) => !may(file)),
        [],
      );
      assert.deepEqual(
        [...now.keys()].filter((file) => file.includes('.report-drafts-')),
        [],
      );
    } finally {
      restore(now);
    }
  });
});
