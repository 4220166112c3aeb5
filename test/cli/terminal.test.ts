// Does progress show only to somebody who watches, and never get into anything else?
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { processTerminal } from '../../server/src/cli/terminal.js';

/** A process whose two streams write into one list, as they do on a screen. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  const stream = (columns?: number) =>
    Object.assign(new EventEmitter(), {
      isTTY,
      columns,
      hasColors: () => true,
      write: (text: string) => written.push(text),
    });
  const stdout = stream(isTTY ? 120 : undefined);
  const terminal = processTerminal({ stdout, stderr: stream() } as unknown as NodeJS.Process);
  return { terminal, stdout, written };
}

const CLEAR = '\r\x1b[2K';

describe('the terminal', () => {
  it('clears progress before anything else is written, and once', () => {
    const { terminal, written } = screen(true);
    terminal.progress('1/2');
    terminal.progress('2/2');
    terminal.err('打不开');
    terminal.out('好\n');
    terminal.progress();
    assert.deepEqual(written, [`${CLEAR}1/2`, `${CLEAR}2/2`, CLEAR, '打不开\n', '好\n']);
    assert.deepEqual([terminal.columns, terminal.colors], [120, true]);
  });

  it('does nothing that a draft or a file name says, and gives a pipe the draft as it is', () => {
    const text = '甲\u001b[2J乙\u001b[31m红\u001b[0m\r\n\u202e丙\t丁\u009b2J\n';
    const watched = screen(true);
    watched.terminal.out(text);
    watched.terminal.err('打不开“\u001b[2J\n::error::”');
    const shown = ['甲␛[2J乙\u001b[31m红\u001b[0m \n\ufffd丙\t丁\ufffd2J\n', '打不开“␛[2J : :error: :”\n'];
    assert.deepEqual(watched.written, shown);
    const piped = screen(false);
    piped.terminal.out(text);
    assert.deepEqual(piped.written, [text]);
  });

  it('shows no progress and no colours where nobody watches', () => {
    const { terminal, written } = screen(false);
    terminal.progress('1/2');
    terminal.out('好\n');
    assert.deepEqual(written, ['好\n']);
    assert.deepEqual([terminal.columns, terminal.colors], [100, false]);
  });

  it('takes no offence at a reader who goes away, but at every other failure', () => {
    const { stdout } = screen(false);
    stdout.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }));
    assert.throws(() => stdout.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' })));
  });
});
