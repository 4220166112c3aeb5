// What does a JSON file that a person wrote say, and at which line is it wrong?
import { readFileSync } from 'node:fs';
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Lines, lineAt, linesOf } from '../core/api.js';
import { Complaint, reasonOf } from './complaint.js';
import { decode } from './encoding.js';

const FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: '有无法识别的词',
  InvalidNumberFormat: '数字写法不对',
  PropertyNameExpected: '此处应是带双引号的名称',
  ValueExpected: '此处缺少取值',
  ColonExpected: '此处应是冒号（:）',
  CommaExpected: '此处缺少逗号（,）',
  CloseBraceExpected: '缺少右花括号（}）',
  CloseBracketExpected: '缺少右方括号（]）',
  EndOfFileExpected: '文件结尾有多余内容',
  InvalidCommentToken: '此处不能有注释',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '引号没有成对',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 转义写法不对',
  InvalidEscapeCharacter: '反斜杠转义写法不对',
  InvalidCharacter: '有不能直接书写的字符',
};

export interface JsonFile {
  readonly value: unknown;
  /** The line, from 1, of a place such as `rules.no-placeholder` or `ignore[2]`, or of the nearest thing above it. */
  lineOf(place: string): number;
}

/**
 * Reads JSON with comments and trailing commas. Throws a `Complaint` that says what is wrong and, if the text is not
 * JSON, at which line; the caller names the file.
 */
export function readJsonFile(file: string): JsonFile {
  let text: string;
  try {
    text = decode(readFileSync(file)).text;
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(reasonOf(error));
  }
  const lines = linesOf(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    throw new Complaint(`第 ${lineAt(lines, error.offset) + 1} 行：${FAULTS[printParseErrorCode(error.error)] ?? '不是 JSON'}`);
  }
  if (!root) throw new Complaint('第 1 行：文件是空的');
  return { value: getNodeValue(root), lineOf: (place) => lineOf(root, place, lines) };
}

/** Names in a place are not quoted and may hold dots, so they are told by what the file has. */
function lineOf(root: Node, place: string, lines: Lines): number {
  let node = root;
  let rest = place;
  for (let next: Step | undefined; (next = step(node, rest)); ) ({ node, rest } = next);
  return lineAt(lines, node.parent?.type === 'property' ? node.parent.offset : node.offset) + 1;
}

interface Step {
  readonly node: Node;
  readonly rest: string;
}

function step(node: Node, place: string): Step | undefined {
  const index = /^\[(\d+)\]\.?/.exec(place);
  if (node.type === 'array' && index) {
    const child = node.children?.[Number(index[1])];
    return child && { node: child, rest: place.slice(index[0].length) };
  }
  if (node.type !== 'object') return undefined;
  for (const { children: [key, child] = [] } of node.children ?? []) {
    const name = String(key?.value);
    const after = place.slice(name.length);
    if (child && place.startsWith(name) && (after === '' || /^[.[]/.test(after))) {
      return { node: child, rest: after.replace(/^\./, '') };
    }
  }
  return undefined;
}
