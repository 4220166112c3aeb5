// How does the user see what goes on behind the scenes? By the progress of the client, where it shows one.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { FileProgress } from '../protocol.js';
import { asWords } from '../words.js';

/** The user may cancel the work. */
export async function withProgress<T>(
  connection: Connection,
  title: string,
  work: (progress: (done: FileProgress) => void, token: CancellationToken) => Promise<T>,
): Promise<T> {
  const shown = await connection.window.createWorkDoneProgress();
  shown.begin(title, 0, undefined, true);
  try {
    const tell = ({ done, of, name }: FileProgress) =>
      shown.report(Math.floor((100 * done) / of), `${done + 1}/${of} ${asWords(name)}`);
    return await work(tell, shown.token);
  } finally {
    shown.done();
  }
}
