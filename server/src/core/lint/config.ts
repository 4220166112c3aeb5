// What did the user choose? Settings and .reportdrafts.json have one shape; later layers win.
import { RULES } from '../rules/index.js';
import { type Options, SEVERITIES, type Severity } from '../rules/rule.js';

/** A finding is ignored when every key that is given fits it. */
export interface Ignore {
  readonly rule?: string;
  /** A path or glob below the folder of the file that says so. */
  readonly file?: string;
  /** The text that was found. */
  readonly text?: string;
}

export interface RuleChoice {
  readonly severity: Severity | 'off';
  readonly options: Options;
}

/** always: checked whatever it looks like; never: not checked; auto: checked if it looks like a report. */
export type DocumentChoice = 'always' | 'never' | 'auto';

export interface Config {
  readonly rules: ReadonlyMap<string, RuleChoice>;
  readonly ignore: readonly Ignore[];
  /** Glob to choice, the first that fits counts. */
  readonly documents: readonly (readonly [string, DocumentChoice])[];
  readonly profile?: string;
  readonly samples: readonly string[];
  /** Glob to the path of a table of figures, the first that fits counts. */
  readonly tables: readonly NamedFile[];
  /** Glob to the path of last year's report. */
  readonly lastYears: readonly NamedFile[];
}

/** The file that goes with the drafts that a glob fits. */
export type NamedFile = readonly [glob: string, path: string];

/** Something in a configuration that was not understood and therefore left out. `path` as in `rules.no-placeholder`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Does a path, relative to the folder of the configuration and with `/`, fit a glob? A port: the core knows no globs. */
export type Matches = (path: string, glob: string) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const KEYS = ['$schema', 'rules', 'ignore', 'documents', 'profile', 'samples', 'table', 'lastYear'];

/** So many are told one by one: whoever has more has another file in mind. */
const MOST_PROBLEMS = 100;

/** Reads settings in layers, the weakest first. Never throws: what is wrong is left out and named in `problems`. */
export function readConfig(...layers: readonly unknown[]): { config: Config; problems: Problem[] } {
  const problems: Problem[] = [];
  let more = 0;
  const complain = (path: string, message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, message });
    else more++;
  };
  const rules = new Map<string, RuleChoice>(RULES.map((rule) => [rule.id, defaultChoice(rule)]));
  const ignore: Ignore[] = [];
  let documents: [string, DocumentChoice][] = [];
  let profile: string | undefined;
  let samples: string[] = [];
  let tables: readonly NamedFile[] = [];
  let lastYears: readonly NamedFile[] = [];
  for (const layer of layers) {
    if (layer === undefined || layer === null) continue;
    if (!isRecord(layer)) {
      complain('', '配置应是一个 JSON 对象');
      continue;
    }
    for (const key of Object.keys(layer)) if (!KEYS.includes(key)) complain(key, `没有名为“${key}”的配置项`);
    if (isRecord(layer.rules)) {
      for (const [id, value] of Object.entries(layer.rules)) readRule(id, value, rules, complain);
    } else if (layer.rules !== undefined) complain('rules', '应是对象：规则名 → 级别');
    if (Array.isArray(layer.ignore)) {
      layer.ignore.forEach((entry, i) => {
        const read = readIgnore(entry);
        if (read) ignore.push(read);
        else complain(`ignore[${i}]`, '应是对象，至少写明 rule、file、text 之一，值为文字');
      });
    } else if (layer.ignore !== undefined) complain('ignore', '应是数组');
    if (isRecord(layer.documents)) {
      const read: [string, DocumentChoice][] = [];
      for (const [glob, choice] of Object.entries(layer.documents)) {
        if (choice === 'always' || choice === 'never' || choice === 'auto') read.push([glob, choice]);
        else complain(`documents.${glob}`, '应是 always、never 或 auto');
      }
      documents = [...read, ...documents];
    } else if (layer.documents !== undefined) complain('documents', '应是对象：路径通配符 → always、never 或 auto');
    if (typeof layer.profile === 'string') profile = layer.profile || undefined;
    else if (layer.profile !== undefined && layer.profile !== null) complain('profile', '应是文件路径');
    if (typeof layer.samples === 'string') samples = layer.samples ? [layer.samples] : [];
    else if (Array.isArray(layer.samples) && layer.samples.every((s) => typeof s === 'string')) samples = layer.samples;
    else if (layer.samples !== undefined && layer.samples !== null) complain('samples', '应是文件夹路径或其数组');
    tables = [...readNamed('table', layer.table, complain), ...tables];
    lastYears = [...readNamed('lastYear', layer.lastYear, complain), ...lastYears];
  }
  if (more > 0) problems.push({ path: '', message: `另有 ${more} 处不明` });
  return {
    config: { rules, ignore, documents, samples, tables, lastYears, ...(profile ? { profile } : {}) },
    problems,
  };
}

const defaultChoice = (rule: (typeof RULES)[number]): RuleChoice => ({
  severity: rule.severity,
  options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, schema]) => [name, schema.default])),
});

function readRule(
  id: string,
  value: unknown,
  rules: Map<string, RuleChoice>,
  complain: (path: string, message: string) => void,
): void {
  const path = `rules.${id}`;
  const known = rules.get(id);
  const rule = RULES.find((r) => r.id === id);
  if (!known || !rule) {
    complain(path, `没有名为“${id}”的规则`);
    return;
  }
  const level = isRecord(value) ? (value.severity ?? known.severity) : value;
  const severity = level === 'off' ? 'off' : SEVERITIES.find((s) => s === level);
  if (!severity) {
    complain(path, `级别应是 off、${[...SEVERITIES].reverse().join('、')} 之一`);
    return;
  }
  const options: Record<string, unknown> = { ...known.options };
  const given = isRecord(value) ? value.options : undefined;
  if (isRecord(given)) {
    for (const [name, setting] of Object.entries(given)) {
      const schema = rule.options?.[name];
      if (!schema) complain(`${path}.options.${name}`, `规则没有选项“${name}”`);
      else if (schema.type === 'array' ? isStrings(setting) : typeof setting === schema.type) options[name] = setting;
      else complain(`${path}.options.${name}`, `应是 ${schema.type}`);
    }
  } else if (given !== undefined) complain(`${path}.options`, '应是对象');
  rules.set(id, { severity, options });
}

/** One file for all drafts, or one for each that a glob fits. */
function readNamed(key: string, value: unknown, complain: (path: string, message: string) => void): NamedFile[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return [['**', value]];
  if (!isRecord(value)) complain(key, '应是文件路径，或对象：稿件的路径通配符 → 文件路径');
  return Object.entries(isRecord(value) ? value : {}).flatMap(([glob, path]): NamedFile[] => {
    if (typeof path === 'string') return [[glob, path]];
    complain(`${key}.${glob}`, '应是文件路径');
    return [];
  });
}

const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every((v) => typeof v === 'string');

function readIgnore(entry: unknown): Ignore | undefined {
  if (!isRecord(entry)) return undefined;
  const read: Record<string, string> = {};
  for (const key of ['rule', 'file', 'text'] as const) {
    if (entry[key] === undefined) continue;
    if (typeof entry[key] !== 'string') return undefined;
    read[key] = entry[key];
  }
  return Object.keys(read).length ? read : undefined;
}

export const DEFAULT_CONFIG: Config = readConfig().config;

/** Whether to check a document, by its path relative to the folder of the configuration. */
export const documentChoice = (config: Config, path: string, matches: Matches): DocumentChoice =>
  config.documents.find(([glob]) => matches(path, glob))?.[1] ?? 'auto';

/** The file that goes with a document, by its path relative to the folder of the configuration; an empty path means none. */
export const namedFile = (files: readonly NamedFile[], path: string, matches: Matches): string | undefined =>
  files.find(([glob]) => matches(path, glob))?.[1] || undefined;

/** The JSON schema of `.reportdrafts.json`; its `properties.rules` serves the setting `reportDrafts.rules` too. */
export function configSchema(): Record<string, unknown> {
  const levels = ['off', ...[...SEVERITIES].reverse()];
  const rules = Object.fromEntries(
    RULES.map((rule) => [
      rule.id,
      {
        description: rule.title,
        default: rule.severity,
        anyOf: [
          { enum: levels },
          {
            type: 'object',
            additionalProperties: false,
            properties: {
              severity: { enum: levels },
              options: { type: 'object', additionalProperties: false, properties: rule.options ?? {} },
            },
          },
        ],
      },
    ]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '拟稿配置',
    description: '放在工作区文件夹里，编辑器和命令行共用。',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: '规则 → 级别，或 {severity, options}',
        type: 'object',
        additionalProperties: false,
        properties: rules,
      },
      ignore: {
        description: '不再提示的内容：给出的各项都符合才忽略',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            rule: { description: '规则名', enum: RULES.map((rule) => rule.id) },
            file: { description: '文件路径或通配符', type: 'string' },
            text: { description: '被标出的文字', type: 'string' },
          },
        },
      },
      documents: {
        description: '路径通配符 → always（总是检查）、never（从不检查）、auto（像报告才检查）',
        type: 'object',
        additionalProperties: { enum: ['always', 'never', 'auto'] },
      },
      profile: { description: '学习结果（JSON）的路径', type: 'string' },
      lastYear: {
        description: '上年报告的路径，或对象：稿件的路径通配符 → 上年报告的路径',
        anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }],
      },
      samples: {
        description: '范文：文件夹、文件或通配符',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      table: {
        description: '数据表（CSV、TSV、XLSX）的路径，或对象：稿件的路径通配符 → 数据表的路径',
        anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }],
      },
    },
  };
}
