// Is this document to be checked, what was found in it, and how does it stand?
import {
  type Blank,
  blanksIn,
  bound,
  type Draft,
  documentChoice,
  type Finding,
  type LintResult,
  looksLikeReport,
  type Matches,
} from '../core/api.js';
import { LANGUAGE, type Status } from '../protocol.js';
import type { OpenDocument } from './documents.js';
import type { Settings, SettingsStore } from './settings.js';

/** An editor draws 500 findings and lists 1,000. */
const SHOWN_OF_A_RULE = 300;
/** In UTF-16 units; a report has 14,000, a book of them 1,000,000. */
const LONGEST = 4_000_000;
const BLANK_RULE = 'no-placeholder';

interface Subject {
  /** Changes with the text, the settings, and each opening of the document. */
  readonly id: string;
  readonly version: number;
  readonly settings: Settings;
}

export interface Off extends Subject {
  readonly state: 'off';
  readonly why: string;
}

export interface On extends Subject {
  readonly state: 'on';
  readonly draft: Draft;
  readonly result: LintResult;
}

export type Checked = Off | On;

export class Checker {
  readonly #settings: SettingsStore;
  readonly #matches: Matches;

  constructor(settings: SettingsStore, matches: Matches) {
    this.#settings = settings;
    this.#matches = matches;
  }

  /** The newest text, whatever `run` says: for requests that a person makes about what stands there now. */
  async now(document: OpenDocument): Promise<Checked> {
    return this.#check(document, await this.#settings.of(document.uri));
  }

  /** The newest text whose turn it is by the setting `run`; what the client has as `known` may stay. */
  async due(document: OpenDocument, known?: string): Promise<Checked> {
    const settings = await this.#settings.of(document.uri);
    const { last } = document;
    if (!isDue(document, settings)) {
      if (last?.settings === settings && (last.state === 'off' || last.id === known)) return last;
      if (settings.run === 'manual' && last?.state !== 'on') {
        document.last = { ...subject(document, settings), state: 'off', why: '设置为手动检查，尚未检查' };
        return document.last;
      }
    }
    document.last = this.#check(document, settings);
    return document.last;
  }

  #check(document: OpenDocument, settings: Settings): Checked {
    const why = this.#whyOff(document, settings);
    const about = subject(document, settings);
    if (why !== undefined) return { ...about, state: 'off', why };
    const result = document.result(settings.linter, this.#settings.pathOf(document.uri));
    return { ...about, state: 'on', draft: document.draft(), result };
  }

  #whyOff(document: OpenDocument, { config }: Settings): string | undefined {
    if (document.length > LONGEST) return `稿件超过 ${LONGEST / 10_000} 万字，未检查`;
    const choice = documentChoice(config, this.#settings.pathOf(document.uri), this.#matches);
    if (choice === 'never') return '配置中写明不检查这个文件';
    if (choice === 'always' || document.languageId === LANGUAGE) return undefined;
    if (!document.verdict?.report) document.verdict = looksLikeReport(document.draft());
    return document.verdict.report ? undefined : ['不像报告', ...document.verdict.reasons].join('；');
  }
}

const subject = (document: OpenDocument, settings: Settings): Subject => ({
  id: `${document.serial}.${document.version}.${settings.revision}`,
  version: document.version,
  settings,
});

function isDue({ due, version }: OpenDocument, { run }: Settings): boolean {
  if (run === 'onType') return true;
  return due.version === version && (run === 'onSave' || due.by === 'command');
}

/** What an editor is to draw. */
export const shown = ({ result }: On): readonly Finding[] => bound(result.findings, SHOWN_OF_A_RULE);

/** The blanks that are to be filled: those found, or all where nobody looks for them. */
export const openBlanks = ({ settings, result, draft }: On): readonly (Finding | Blank)[] =>
  settings.config.rules.get(BLANK_RULE)?.severity === 'off'
    ? blanksIn(draft)
    : result.findings.filter((finding) => finding.rule === BLANK_RULE);

export function statusOf(uri: string, checked: Checked): Status {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  const rules: Record<string, number> = {};
  const { version } = checked;
  if (checked.state === 'off') {
    return { uri, version, state: 'off', why: checked.why, blanks: 0, findings, rules, failures: [] };
  }
  const { result, settings } = checked;
  for (const { severity, rule } of result.findings) {
    findings[severity]++;
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  const failures = result.failures.map((failure) => failure.rule);
  const why = [
    failures.length ? `规则 ${failures.join('、')} 未能运行` : undefined,
    Object.values(rules).some((count) => count > SHOWN_OF_A_RULE)
      ? `同类问题只列出前 ${SHOWN_OF_A_RULE} 处`
      : undefined,
    settings.trouble,
  ].filter((reason) => reason !== undefined);
  return {
    uri,
    version,
    state: why.length ? 'partly' : 'checked',
    ...(why.length ? { why: why.join('；') } : {}),
    blanks: openBlanks(checked).length,
    findings,
    rules,
    failures,
  };
}
