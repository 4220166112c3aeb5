// Is a mistake on the command line answered in Chinese, and with the right status?
import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { call } from './folder.js';

const MISTAKES: readonly [args: readonly string[], sentence: string][] = [
  [['chekc', 'x'], '没有“chekc”这个命令，您要的是不是“check”'],
  [['wipe'], '没有“wipe”这个命令，可用的命令：check、outline、figures、learn、fill、compare、fix'],
  [['check'], '没有写明要处理的文件'],
  [['check', '--foo', 'x'], '没有“--foo”这个选项'],
  [['check', '--formt', 'json', 'x'], '没有“--formt”这个选项，您要的是不是“--format”'],
  [
    ['check', '--format', 'xml', 'x'],
    '选项“--format <格式>”不能取“xml”，可取：pretty、json、sarif、github、junit、rdjson',
  ],
  [['check', 'x', '--fail-on', 'hint'], '选项“--fail-on <级别>”不能取“hint”，可取：error、warning、information、never'],
  [['check', 'x', '--config'], '选项“--config <文件>”后面缺少取值'],
  [['outline', 'a', 'b'], '参数多了，一次只能处理一个文件'],
  [['outline', '--format', 'sarif', 'a'], '选项“--format <格式>”不能取“sarif”，可取：json、pretty'],
];

describe('the command line', () => {
  for (const [args, sentence] of MISTAKES) {
    it(`answers ${['report-drafts', ...args].join(' ')}`, async () => {
      assert.deepEqual(await call(...args), {
        status: 2,
        out: '',
        err: `${sentence}\n用 report-drafts --help 查看用法\n`,
      });
    });
  }

  it('shows its use, in Chinese alone, and its version', async () => {
    for (const args of [['--help'], ['check', '--help'], ['outline', '-h'], ['fix', '-h']]) {
      const { status, out, err } = await call(...args);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /^用法： report-drafts /);
      assert.doesNotMatch(out, /usage|options|commands|arguments|choices|default|display|variadic/i);
      for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
    }
    assert.deepEqual(await call('--version'), { status: 0, out: `${version}\n`, err: '' });
  });

  it('shows its use when there is no command', async () => {
    const { status, out, err } = await call();
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^用法：[\s\S]*没有写明命令/);
  });
});
