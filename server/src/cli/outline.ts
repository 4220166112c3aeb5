// What parts does a document have?
import pc from 'picocolors';
import { lineAt, outline, type Section } from '../core/api.js';
import { jsonLine, printable } from './display.js';
import { draftOf, readDocument } from './input.js';
import type { Terminal } from './terminal.js';

interface Item {
  readonly title: string;
  readonly level: number;
  readonly marker: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Item[];
}

/** The outline as text to print. Throws a `Complaint` when the file cannot be read. */
export function outlineOf(file: string, format: 'json' | 'pretty', { colors }: Pick<Terminal, 'colors'>): string {
  const draft = draftOf(readDocument(file).text, file);
  const sections = outline(draft);
  if (format === 'json') return jsonLine(sections.map(itemOf));
  if (sections.length === 0) return '没有找到标题\n';
  const { dim } = pc.createColors(colors);
  const rows: string[] = [];
  const add = (section: Section, depth: number) => {
    const line = dim(`:${lineAt(draft.lines, section.start) + 1}`);
    rows.push(`${'  '.repeat(depth)}${printable(section.marker + section.title)} ${line}\n`);
    for (const child of section.children) add(child, depth + 1);
  };
  for (const section of sections) add(section, 0);
  return rows.join('');
}

const itemOf = ({ title, level, marker, start, end, children }: Section): Item => ({
  title,
  level,
  marker,
  start,
  end,
  children: children.map(itemOf),
});
