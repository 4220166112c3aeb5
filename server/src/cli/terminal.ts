// Where does the command line write to, and what does it leave behind?
import { disarmed, printable } from './display.js';

/** 0: done, and nothing to mind; 1: findings that make a check fail; 2: wrong use, or a file that cannot be read. */
export type Status = 0 | 1 | 2;

export interface Terminal {
  /** Results, to standard output. */
  out(text: string): void;
  /** One line to standard error, printable whatever stands in it: a file's name, the words of a draft. */
  err(sentence: string): void;
  /** How far we are, if somebody watches; gone as soon as anything else is written, or when there is no text. */
  progress(text?: string): void;
  /** The width of standard output in columns. */
  readonly columns: number;
  readonly colors: boolean;
}

/** What `err` writes. */
export const lineOf = (sentence: string): string => `${printable(sentence)}\n`;

const CLEAR_LINE = '\r\x1b[2K';

export function processTerminal({ stdout, stderr }: NodeJS.Process): Terminal {
  // A reader that has seen enough (`| head`) is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let shown = false;
  const progress = (text?: string) => {
    if (!stderr.isTTY || (text === undefined && !shown)) return;
    shown = text !== undefined;
    stderr.write(CLEAR_LINE + (text ?? ''));
  };
  const write = (stream: NodeJS.WriteStream, text: string) => {
    progress();
    stream.write(text);
  };
  return {
    // A file or a pipe gets the words of a draft as they are; on a screen they must do nothing.
    out: (text) => write(stdout, stdout.isTTY ? disarmed(text) : text),
    err: (sentence) => write(stderr, lineOf(sentence)),
    progress,
    columns: stdout.columns || 100,
    colors: stdout.isTTY === true && stdout.hasColors(),
  };
}
