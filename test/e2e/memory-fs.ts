// A file system that lies nowhere on the disk, like those of remote repositories; nobody can search it.
import * as vscode from 'vscode';

const { Changed, Created, Deleted } = vscode.FileChangeType;
const { File, Directory } = vscode.FileType;

export class MemoryFs implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  #time = 1;

  /** `files`: path → text. */
  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    const times = { ctime: 0, mtime: this.#time };
    if (file) return { type: File, size: file.length, ...times };
    if (this.#below(uri).length || uri.path === '/') return { type: Directory, size: 0, ...times };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const names = new Map<string, vscode.FileType>();
    for (const path of this.#below(uri)) {
      const [name, ...rest] = path.slice(uri.path.length + 1).split('/');
      names.set(name!, rest.length ? Directory : File);
    }
    return [...names];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? Changed : Created;
    this.#files.set(uri.path, content);
    this.#time++;
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    for (const path of [uri.path, ...this.#below(uri)]) this.#files.delete(path);
    this.#changed.fire([{ type: Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory(): void {}

  #below({ path }: vscode.Uri): string[] {
    return [...this.#files.keys()].filter((file) => file.startsWith(`${path}/`));
  }
}
