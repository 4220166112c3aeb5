// How does a configuration file read once something more is ignored? Comments in it are kept.
import { applyEdits, type FormattingOptions, type JSONPath, modify } from 'jsonc-parser';
import { readConfigFile } from '../config-file.js';
import type { Ignore } from '../core/api.js';
import { CONFIG_FILE, type IgnoreParams } from '../protocol.js';
import { titleOf } from './titles.js';

export interface Ignored {
  /** The new text of the file. */
  readonly text: string;
  /** What it says now, for the user. */
  readonly done: string;
}

/**
 * `before` is undefined where there is no file yet, `path` the document's below the workspace folder.
 * Fails with a sentence where the file is not what it should be, so that nothing in it is lost.
 */
export function withIgnored(before: string | undefined, { scope, rule, text }: IgnoreParams, path: string): Ignored {
  const file = readConfigFile(before ?? '');
  const { value } = file;
  if (file.errors.length || (value !== undefined && !isRecord(value))) {
    throw new Error(`${CONFIG_FILE} 不是有效的配置，请先改正它，再忽略；文件没有改动`);
  }
  const current = value ?? {};
  const source = before?.trim() ? file.text : '{}\n';
  if (scope === 'workspace') {
    const rules = current.rules ?? {};
    if (!isRecord(rules)) throw new Error(`${CONFIG_FILE} 中的 rules 应是对象，请先改正；文件没有改动`);
    const at = isRecord(rules[rule]) ? ['rules', rule, 'severity'] : ['rules', rule];
    return { text: changed(source, at, 'off'), done: `已在工作区关闭规则“${titleOf(rule)}”（${rule}）` };
  }
  const entries = current.ignore ?? [];
  if (!Array.isArray(entries)) throw new Error(`${CONFIG_FILE} 中的 ignore 应是数组，请先改正；文件没有改动`);
  const [entry, done] = entryFor(scope, rule, text, path);
  const known = entries.some((other) => isRecord(other) && sameEntry(other, entry));
  return { text: known ? source : changed(source, ['ignore', -1], entry), done };
}

function entryFor(
  scope: 'text' | 'rule' | 'file',
  rule: string,
  text: string | undefined,
  path: string,
): [Ignore, string] {
  if (scope === 'file') return [{ file: path }, `已忽略文件 ${path}`];
  if (scope === 'rule') return [{ rule, file: path }, `已在 ${path} 中忽略规则“${titleOf(rule)}”（${rule}）`];
  if (!text) throw new Error('没有说明要忽略哪段文字；文件没有改动');
  return [{ rule, text }, `规则“${titleOf(rule)}”（${rule}）不再提示“${text}”`];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameEntry = (a: Record<string, unknown>, b: Ignore): boolean =>
  a.rule === b.rule && a.file === b.file && a.text === b.text;

const changed = (text: string, path: JSONPath, value: unknown): string =>
  applyEdits(text, modify(text, path, value, { formattingOptions: formatting(text) }));

/** As the file is indented already, else with two spaces. */
function formatting(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
