// Where does the command line write to?

export interface Terminal {
  /** Results, to standard output. */
  out(text: string): void;
  /** A sentence for the user, to standard error. */
  say(sentence: string): void;
  /** How far we are, if somebody watches; without text what was shown is cleared. */
  progress(text?: string): void;
  /** The width of standard output in columns. */
  readonly columns: number;
  readonly colors: boolean;
}

const CLEAR_LINE = '\r\x1b[2K';

export function processTerminal({ stdout, stderr }: NodeJS.Process): Terminal {
  // A reader that has seen enough (`| head`) is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let shown = false;
  return {
    out: (text) => void stdout.write(text),
    say: (sentence) => void stderr.write(`${sentence}\n`),
    progress(text) {
      if (!stderr.isTTY || (text === undefined && !shown)) return;
      shown = text !== undefined;
      stderr.write(CLEAR_LINE + (text ?? ''));
    },
    columns: stdout.columns || 100,
    colors: stdout.isTTY === true && stdout.hasColors(),
  };
}
