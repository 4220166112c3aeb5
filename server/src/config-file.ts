// What does a .reportdrafts.json say, and where does it say it?
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem, Span } from './core/api.js';

export interface Spot extends Span {
  readonly message: string;
}

export interface ConfigFile {
  readonly text: string;
  /** Undefined where the file is not JSON. */
  readonly value: unknown;
  readonly root: Node | undefined;
  /** Why it is not JSON. */
  readonly errors: readonly Spot[];
}

const SENTENCES: Readonly<Record<string, string>> = {
  PropertyNameExpected: '这里应是用双引号括起的配置项名',
  ValueExpected: '这里缺少一个值',
  ColonExpected: '这里缺少冒号',
  CommaExpected: '这里缺少逗号',
  CloseBraceExpected: '这里缺少右花括号 }',
  CloseBracketExpected: '这里缺少右方括号 ]',
  EndOfFileExpected: '配置到此应已结束，后面还有多余的内容',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '文字缺少右双引号',
};

/** So many are marked in a file that is no JSON at all. */
const MOST_ERRORS = 100;

/** Comments and commas after the last entry are allowed. An empty file says nothing. */
export function readConfigFile(text: string): ConfigFile {
  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const spots = errors.slice(0, MOST_ERRORS).map(({ error, offset, length }) => ({
      start: offset,
      end: offset + length,
      message: SENTENCES[printParseErrorCode(error)] ?? '这里不是有效的 JSON',
    }));
    return { text, root, errors: spots, value: spots.length || !root ? undefined : getNodeValue(root) };
  } catch {
    // The parser is recursive, so thousands of open brackets exhaust its stack.
    return {
      text,
      root: undefined,
      errors: [{ start: 0, end: 1, message: '配置嵌套太深，无法读取' }],
      value: undefined,
    };
  }
}

/** Where a problem of the core stands; `path` is its `rules.no-placeholder` or `ignore[2]`. */
export function spotOf(file: ConfigFile, { path, message }: Problem): Spot {
  let node = file.root;
  let rest = path;
  while (node && rest) {
    const next: { node: Node; length: number } | undefined = childAt(node, rest);
    if (!next) break;
    node = next.node;
    rest = rest.slice(next.length);
  }
  // Where nothing more can be found, the first line stands for the whole.
  if (!node || node === file.root) return { start: 0, end: Math.max(0, file.text.search(/[\r\n]|$/)), message };
  const marked = node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
  return { start: marked.offset, end: marked.offset + marked.length, message };
}

/** Names may contain dots (a glob does), so the longest name that fits wins. */
function childAt(node: Node, path: string): { node: Node; length: number } | undefined {
  const rest = path.startsWith('.') ? path.slice(1) : path;
  const skipped = path.length - rest.length;
  if (node.type === 'array') {
    const index = /^\[(\d+)\]/.exec(rest);
    const child = index ? node.children?.[Number(index[1])] : undefined;
    return child && index ? { node: child, length: skipped + index[0].length } : undefined;
  }
  let best: { node: Node; length: number } | undefined;
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (typeof key?.value !== 'string' || !value || !rest.startsWith(key.value)) continue;
    const after = rest[key.value.length];
    if (after !== undefined && after !== '.' && after !== '[') continue;
    if (!best || key.value.length + skipped > best.length) best = { node: value, length: key.value.length + skipped };
  }
  return best;
}
