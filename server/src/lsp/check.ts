// Is this document to be checked, what was found in it, and how does it stand?
import { type Blank, blanksIn, bound, documentChoice, type Finding, looksLikeReport } from '../core/api.js';
import { matches } from '../glob.js';
import { LANGUAGE, type Status } from '../protocol.js';
import type { Checked, Off, On } from './checked.js';
import type { OpenDocument } from './documents.js';
import { pathBelow, type Settings, type SettingsStore } from './settings.js';
import type { Opened, Sources } from './sources.js';
import { titleOf } from './titles.js';

/** An editor draws 500 findings and lists 1,000. */
const SHOWN_OF_A_RULE = 300;
/** In UTF-16 units; a report has 14,000, a book of them 1,000,000. */
const LONGEST = 4_000_000;
export const BLANK_RULE = 'no-placeholder';

export class Checker {
  readonly #settings: SettingsStore;
  readonly #sources: Sources;

  constructor(settings: SettingsStore, sources: Sources) {
    this.#settings = settings;
    this.#sources = sources;
  }

  /**
   * The newest text, whatever `run` says: for requests that a person makes about what stands there now. `table`: one
   * to look into instead of that of the settings.
   */
  async now(document: OpenDocument, table?: string): Promise<Checked> {
    const settings = await this.#settings.of(document.uri);
    const sources = table ? this.#sources.chosen(settings, table) : this.#sources.of(settings, document.uri);
    return check(document, settings, await sources);
  }

  /** The newest text whose turn it is by the setting `run`; what the client has as `known` may stay. */
  async due(document: OpenDocument, known?: string): Promise<Checked> {
    const settings = await this.#settings.of(document.uri);
    const sources = await this.#sources.of(settings, document.uri);
    const { last } = document;
    if (!isDue(document, settings)) {
      if (last?.settings === settings && (last.state === 'off' || last.id === known)) return last;
      if (settings.run === 'manual' && last?.state !== 'on') {
        document.last = off(document, settings, '设置为手动检查，尚未检查');
        return document.last;
      }
    }
    document.last = check(document, settings, sources);
    return document.last;
  }
}

function check(document: OpenDocument, settings: Settings, sources: Opened): Checked {
  const why = whyOff(document, settings);
  if (why !== undefined) return off(document, settings, why, document.verdict?.report === false);
  const draft = document.draft();
  return {
    state: 'on',
    id: idOf(document, settings),
    version: document.version,
    settings,
    draft,
    sources,
    get result() {
      return document.result(draft, settings.linter, pathBelow(settings, document.uri), sources);
    },
  };
}

function whyOff(document: OpenDocument, settings: Settings): string | undefined {
  if (document.length > LONGEST) return `稿件超过 ${LONGEST / 10_000} 万字，未检查`;
  const choice = documentChoice(settings.config, pathBelow(settings, document.uri), matches);
  if (choice === 'never') return '配置中写明不检查这个文件';
  if (choice === 'always' || document.languageId === LANGUAGE) return undefined;
  if (!document.verdict?.report) document.verdict = looksLikeReport(document.draft());
  const { report, reasons } = document.verdict;
  if (report) return undefined;
  return reasons.length ? `不像报告，只有${reasons.join('、')}这些特征` : '不像报告';
}

const idOf = (document: OpenDocument, settings: Settings): string =>
  `${document.serial}.${document.edition}.${settings.revision}`;

const off = (document: OpenDocument, settings: Settings, why: string, unlike = false): Off => ({
  state: 'off',
  id: `${idOf(document, settings)}.off`,
  version: document.version,
  settings,
  why,
  unlike,
});

function isDue({ due, edition }: OpenDocument, { run }: Settings): boolean {
  if (run === 'onType') return true;
  return due.edition === edition && (run === 'onSave' || due.by === 'command');
}

/** What an editor is to draw. */
export const shown = ({ result }: On): readonly Finding[] => bound(result.findings, SHOWN_OF_A_RULE);

/** The blanks that are to be filled: those found, or all where nobody looks for them. */
export function openBlanks({ settings, result, draft }: On): readonly Blank[] {
  if (settings.config.rules.get(BLANK_RULE)?.severity === 'off') return blanksIn(draft);
  const found = new Set(result.findings.flatMap(({ rule, start }) => (rule === BLANK_RULE ? [start] : [])));
  return blanksIn(draft).filter(({ start }) => found.has(start));
}

export function statusOf(uri: string, checked: Checked): Status {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  const rules: Record<string, { title: string; count: number }> = {};
  const kinds: Record<string, number> = {};
  const { version } = checked;
  const counts = { findings, rules, kinds };
  if (checked.state === 'off') {
    return { uri, version, state: 'off', why: checked.why, blanks: 0, ...counts, failures: [] };
  }
  const { result, settings, sources } = checked;
  for (const { severity, rule } of result.findings) {
    findings[severity]++;
    rules[rule] ??= { title: titleOf(rule), count: 0 };
    rules[rule].count++;
  }
  const blanks = openBlanks(checked);
  for (const { kind } of blanks) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const failures = result.failures.map((failure) => failure.rule);
  const why = [
    failures.length ? `规则 ${failures.join('、')} 未能运行` : undefined,
    Object.values(rules).some(({ count }) => count > SHOWN_OF_A_RULE)
      ? `同类问题只列出前 ${SHOWN_OF_A_RULE} 处`
      : undefined,
    settings.trouble,
    sources.trouble,
  ].filter((reason) => reason !== undefined);
  return {
    uri,
    version,
    state: why.length ? 'partly' : 'checked',
    ...(why.length ? { why: why.join('；') } : {}),
    ...(sources.table ? { table: sources.table.name } : {}),
    blanks: blanks.length,
    ...counts,
    failures,
  };
}
