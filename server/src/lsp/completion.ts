// Which section snippets fit what is being typed?

import { parse } from 'jsonc-parser';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { type Continuation, continuationsAt, type Draft, type Profile } from '../core/api.js';
import { asWords } from '../words.js';
import { toRange } from './convert.js';

export interface Snippet {
  readonly name: string;
  /** Pinyin and Chinese. */
  readonly prefixes: readonly string[];
  /** In the snippet syntax that VS Code and the Language Server Protocol share. */
  readonly body: string;
  readonly description: string;
}

/** Reads a VS Code snippet file. */
export function readSnippets(text: string): Snippet[] {
  const file: Record<string, { prefix: string | string[]; body: string | string[]; description?: string }> =
    parse(text);
  return Object.entries(file).map(([name, { prefix, body, description }]) => ({
    name,
    prefixes: [prefix].flat(),
    body: [body].flat().join('\n'),
    description: description ?? '',
  }));
}

/** Letters or Chinese characters right before the caret. */
const LONGEST_TYPED = 40;
const TYPED = /(?:[A-Za-z][\w-]*|\p{Script=Han}+)$/u;

/** Whether nothing stands in the draft but what is being typed at the offset. */
export function isFreshAt({ text }: Draft, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_TYPED), offset);
  const typed = TYPED.exec(before)?.[0] ?? '';
  return text.trim().length === typed.length;
}

/**
 * An input method turns letters into characters, so an item is found by its pinyin while letters are typed, and by
 * its Chinese prefix once characters stand there.
 */
export function completionsAt(
  draft: Draft,
  offset: number,
  snippets: readonly Snippet[],
  withFields: boolean,
): CompletionItem[] {
  const lineStart = draft.lines.starts.findLast((start) => start <= offset) ?? 0;
  const before = draft.text.slice(Math.max(lineStart, offset - LONGEST_TYPED), offset);
  const typed = TYPED.exec(before)?.[0] ?? '';
  if (!typed && before.trim()) return [];
  const range = toRange(draft.lines, { start: offset - typed.length, end: offset });
  return snippets.flatMap(({ name, prefixes, body, description }) => {
    const filterText = prefixes.find((prefix) => prefix.startsWith(typed.toLowerCase()));
    if (filterText === undefined) return [];
    const plain = withoutFields(body);
    return {
      label: name,
      kind: CompletionItemKind.Snippet,
      detail: description,
      documentation: { kind: MarkupKind.PlainText, value: plain },
      filterText,
      insertTextFormat: withFields ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: withFields ? body : plain },
    };
  });
}

const KINDS: Readonly<Record<Continuation['kind'], CompletionItemKind>> = {
  heading: CompletionItemKind.Struct,
  enumerator: CompletionItemKind.EnumMember,
  indicator: CompletionItemKind.Field,
  part: CompletionItemKind.Module,
};

/** What usually comes next here, the likeliest first. */
export const continuationItems = (
  draft: Draft,
  offset: number,
  profile: Profile,
  withFields: boolean,
): CompletionItem[] =>
  continuationsAt(draft, offset, profile).map(({ label, kind, text, start, keys, why }, i) => {
    const typed = draft.text.slice(start, offset);
    const filterText = text.startsWith(typed) ? text : keys.find((key) => key.startsWith(typed.toLowerCase()));
    return {
      label: asWords(label),
      kind: KINDS[kind],
      detail: why,
      documentation: { kind: MarkupKind.PlainText, value: text },
      ...(filterText ? { filterText } : {}),
      sortText: String(i).padStart(3, '0'),
      insertTextFormat: withFields ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: toRange(draft.lines, { start, end: offset }), newText: withFields ? withStops(text) : text },
    };
  });

/** Every blank becomes a place that the tab key reaches. */
function withStops(text: string): string {
  let stop = 0;
  return text.replace(/[\\$}]/g, '\\$&').replace(/【[^【】]*】/g, (blank) => `\${${++stop}:${blank}}`);
}

/** The text a snippet leaves when no field of it is filled. */
function withoutFields(body: string): string {
  return body
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)(?:,(?:[^|\\]|\\.)*)?\|\}/g, '$1')
    .replace(/\$\{\w+:((?:[^{}\\]|\\.)*)\}/g, '$1')
    .replace(/\$(?:\w+|\{\w+\})/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}
