// The check for a person at a terminal.
import pc from 'picocolors';
import { type BlankKind, type Finding, KIND_NAMES, positionAt, SEVERITIES, type Severity } from '../../core/api.js';
import { clipEnd, excerptOf, printable } from '../display.js';
import type { CheckedFile, CheckReport, Format, FormatOptions, SkippedFile } from '../report.js';

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '信息', hint: '提示' };
const BLANKS = 'no-placeholder';

type Colors = ReturnType<typeof pc.createColors>;

export const pretty: Format = (report, options) => {
  const colors = pc.createColors(options.colors);
  const files = report.files.filter(({ findings, failures }) => findings.length + failures.length > 0);
  return [
    ...files.map((file) => `${section(file, options, colors)}\n`),
    ...skippedRows(report.skipped, colors),
    `${summary(report, colors)}\n`,
  ].join('');
};

function section(file: CheckedFile, { columns, colors: colored }: FormatOptions, colors: Colors): string {
  const places = file.findings.map(({ start }) => placeOf(file, start));
  const widest = places.reduce((width, { length }) => Math.max(width, length), 0);
  const indent = ' '.repeat(widest + 4);
  const paint = painter(colors);
  const quote = (finding: Finding['related'][number]['span'], room: number, severity: Severity) => {
    const { before, hit, after } = excerptOf(file.text, file.lines, finding, room);
    const mark = colored && hit !== '' ? paint[severity](colors.bold(colors.underline(hit))) : `⟦${hit}⟧`;
    return colors.dim(before) + mark + colors.dim(after);
  };
  const rows = [colors.bold(colors.underline(printable(file.path)))];
  for (const [i, { severity, message, rule, related, ...span }] of file.findings.entries()) {
    const name = paint[severity](NAMES[severity]);
    rows.push(`  ${places[i]!.padStart(widest)}  ${name}  ${printable(message)}  ${colors.dim(rule)}`);
    // Brackets take four columns where there are no colours.
    rows.push(indent + quote(span, columns - indent.length - 4, severity));
    for (const note of related) {
      const lead = `另见 ${placeOf(file, note.span.start)} ${printable(note.message)}`;
      rows.push(indent + colors.dim(clipEnd(lead, columns - indent.length)));
      rows.push(`${indent}  ${quote(note.span, columns - indent.length - 6, severity)}`);
    }
  }
  for (const { rule, message } of file.failures) {
    rows.push(`  ${colors.red('未能运行')}  规则 ${rule}：${printable(message)}；其余规则照常检查`);
  }
  return `${rows.join('\n')}\n`;
}

/** Line and column from 1, as editors count and terminals make links of. */
function placeOf({ lines }: CheckedFile, offset: number): string {
  const { line, column } = positionAt(lines, offset);
  return `${line + 1}:${column + 1}`;
}

const painter = (colors: Colors): Record<Severity, (text: string) => string> => ({
  error: colors.red,
  warning: colors.yellow,
  information: colors.cyan,
  hint: colors.gray,
});

function skippedRows(skipped: readonly SkippedFile[], colors: Colors): string[] {
  const unlike = skipped.filter(({ why }) => why === 'unlike');
  const never = skipped.filter(({ why }) => why === 'never');
  const rows = (title: string, files: readonly SkippedFile[]) =>
    files.length ? [`${title}\n`, ...files.map(({ path }) => `  ${colors.dim(printable(path))}\n`), '\n'] : [];
  return [
    ...rows(`看起来不是报告，跳过 ${unlike.length} 篇（加 --all 一并检查）：`, unlike),
    ...rows(`按配置不检查，跳过 ${never.length} 篇：`, never),
  ];
}

function summary({ files }: CheckReport, { bold, green }: Colors): string {
  const findings = files.flatMap((file) => file.findings);
  const blanks = findings.filter(({ rule }) => rule === BLANKS);
  const others = findings.filter(({ rule }) => rule !== BLANKS);
  const parts: string[] = [];
  if (blanks.length) {
    const kinds = counts(blanks.map(({ data }) => KIND_NAMES[data?.kind as BlankKind] ?? '其他'));
    parts.push(`${bold(`待填 ${blanks.length} 处`)}：${kinds}`);
  }
  if (others.length) {
    const order = SEVERITIES.filter((severity) => others.some((finding) => finding.severity === severity));
    const kinds = counts(order.flatMap((s) => others.filter(({ severity }) => severity === s).map(() => NAMES[s])));
    parts.push(`${bold(`问题 ${others.length} 处`)}：${kinds}`);
  }
  const checked = `检查了 ${files.length} 篇`;
  if (parts.length) return `${parts.join('，')}。${checked}。`;
  return files.length ? `${green('没有发现问题')}，${checked}。` : `没有检查任何文档。`;
}

/** `数字 60、地名 40`: the most frequent first, those of equal number in the order met. */
function counts(names: readonly string[]): string {
  const tally = new Map<string, number>();
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
  return [...tally]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join('、');
}
