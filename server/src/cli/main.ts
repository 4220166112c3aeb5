// What can be asked on the command line, and with what status does it end?
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { Complaint, reasonOf } from './complaint.js';
import { FAIL_ON, FORMATS } from './report.js';
import { processTerminal, type Status, type Terminal } from './terminal.js';
import { help, mistakeIn } from './usage.js';

const CONFIG = ['--config <文件>', '配置文件；不写则逐级向上找最近的 .reportdrafts.json'] as const;

/** Runs the command line with its arguments, without `node` and the script. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Status> {
  let status: Status = 0;
  const program = new Command('report-drafts');
  program
    .description('检查中文工作报告草稿：找出没有填写的空白、前后不一致的说法和缺少的部分。')
    .usage('<命令> [选项] <路径>...')
    .version(version, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示用法')
    .helpCommand(false)
    .configureHelp(help)
    .configureOutput({
      writeOut: terminal.out,
      writeErr: (text) => text.trimEnd().split('\n').forEach(terminal.err),
      outputError: () => {},
    })
    .exitOverride();
  program
    .command('check')
    .usage('[选项] <路径>...')
    .description('检查文件，或文件夹里的 .txt、.md、.markdown、.baogao')
    .argument('<路径...>', '文件或文件夹；看起来不是报告的文档会跳过，并列出名称')
    .addOption(new Option('--format <格式>', `${FORMATS.join('、')}；不写为 pretty`).choices(FORMATS).default('pretty'))
    .addOption(new Option(...CONFIG))
    .option('--profile <文件>', '从范文学到的写法（JSON）')
    .option('--table <文件>', '与这份数据表（CSV、TSV、XLSX）核对数字')
    .option('--last-year <文件>', '标出与这份上年报告相同、可能没有更新的句子和数字')
    .option('--all', '看起来不是报告的文档也检查')
    .option('--baseline <文件>', '不再列出这个基线里已有的问题')
    .addOption(new Option('--write-baseline <文件>', '把现有的问题全部记入基线，不再列出').conflicts('baseline'))
    .option('--stats', '另外说明核对了多少数字、多少不能核对')
    .option('--timing', '另外说明各条规则用了多少毫秒（写到标准错误）')
    .addOption(
      new Option('--fail-on <级别>', `有这一级别或更重的问题就以状态 1 结束：\n${FAIL_ON.join('、')}；不写为 error`)
        .choices(FAIL_ON)
        .default('error'),
    )
    .action(async (paths, options) => {
      const { runCheck } = await import('./check.js');
      status = await runCheck(paths, options, terminal);
    });
  program
    .command('outline')
    .usage('[选项] <文件>')
    .description('列出一篇文档的标题层次')
    .argument('<文件>', '要列出标题的文档')
    .addOption(
      new Option('--format <格式>', 'json、pretty；不写为 pretty').choices(['json', 'pretty']).default('pretty'),
    )
    .action(async (file, options) => {
      const { outlineOf } = await import('./outline.js');
      terminal.out(outlineOf(file, options.format, terminal));
    });
  program
    .command('figures')
    .usage('[选项] <文件>')
    .description('列出一篇文档里的全部数字：指标、时期、数值、位置')
    .argument('<文件>', '要列出数字的文档')
    .addOption(new Option('--format <格式>', 'json、csv；不写为 csv').choices(['json', 'csv']).default('csv'))
    .action(async (file, options) => {
      const { figuresOf } = await import('./figures.js');
      terminal.out(figuresOf(file, options.format));
    });
  program
    .command('learn')
    .usage('[选项] <路径>...')
    .description('从范文学习通常的写法，供 check --profile 使用；结果里没有范文的句子')
    .argument('<路径...>', '范文文件或文件夹')
    .option('--output <文件>', '学习结果写到这里；不写则输出到标准输出')
    .action(async (paths, options) => {
      const { runLearn } = await import('./learn.js');
      status = runLearn(paths, options.output, terminal);
    });
  program
    .command('fill')
    .usage('[选项] <文件>')
    .description('用数据表（CSV、TSV、XLSX）里的数填空；只填有把握的，并列出取自哪一格、哪些没有填和原因')
    .argument('<文件>', '要填的文档')
    .requiredOption('--from <数据表>', '表头要有“指标”和“本年”“上年”“增速”“目标”或年份等列')
    .option('--output <文件>', '填好的文档写到这里；不写则输出到标准输出')
    .option('--force', '--output 的文件已经存在时覆盖')
    .action(async (file, options) => {
      const { runFill } = await import('./fill.js');
      status = await runFill(file, options, terminal);
    });
  program
    .command('compare')
    .usage('[选项] <文件>')
    .description('列出各项指标在上年报告和本稿里的值')
    .argument('<文件>', '本年的稿件')
    .requiredOption('--last-year <文件>', '上年的报告')
    .action(async (file, { lastYear }) => {
      const { comparisonOf } = await import('./compare.js');
      terminal.out(await comparisonOf(file, lastYear));
    });
  program
    .command('fix')
    .usage('[选项] <文件>...')
    .description('改正可以放心改正的问题；不加 --write 时只显示会改什么')
    .argument('<文件...>', '要改正的文档')
    .addOption(new Option(...CONFIG))
    .option('--write', '写回文件，编码和换行符不变')
    .action(async (files, options) => {
      const { runFix } = await import('./fix.js');
      status = await runFix(files, options, terminal);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    const sentence = error instanceof CommanderError ? mistakeIn(error, program) : sentenceOf(error);
    if (sentence === undefined) return 0;
    terminal.err(sentence);
    if (error instanceof CommanderError) terminal.err('用 report-drafts --help 查看用法');
    return 2;
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Complaint ? error.message : `程序出错：${reasonOf(error)}`;

if (require.main === module) {
  void run(process.argv.slice(2), processTerminal(process)).then((status) => {
    // Not process.exit: what is still on its way to a pipe would be lost.
    process.exitCode = status;
  });
}
