// Offsets to lines and back. Line ends are \n, \r\n and a lone \r, as in the Language Server Protocol.

export interface Position {
  /** From 0. */
  readonly line: number;
  /** UTF-16 units from the start of the line. */
  readonly column: number;
}

export interface Lines {
  /** The offset at which each line starts; the first is 0. */
  readonly starts: readonly number[];
  /** The length of the text. */
  readonly length: number;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  if (text.includes('\r')) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts, length: text.length };
}

/** The line that holds the offset; offsets outside the text belong to the nearest line. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(lines: Lines, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, lines.length));
  const line = lineAt(lines, clamped);
  return { line, column: clamped - lines.starts[line]! };
}

export function offsetAt(lines: Lines, position: Position): number {
  if (position.line >= lines.starts.length) return lines.length;
  const start = lines.starts[Math.max(0, position.line)]!;
  const next = lines.starts[position.line + 1] ?? lines.length;
  return Math.max(start, Math.min(start + position.column, next));
}
