// The file system disk://files/… of the web host: every call is a request to disk.mjs.
const vscode = require('vscode');

const { Changed, Created, Deleted } = vscode.FileChangeType;

exports.activate = function activate(context) {
  const base = `${context.extensionUri.scheme}://${context.extensionUri.authority}/fs`;
  const address = (uri, query = '') => `${base}${uri.path.split('/').map(encodeURIComponent).join('/')}${query}`;
  async function ask(uri, query, init) {
    const response = await fetch(address(uri, query), init);
    if (response.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!response.ok) throw vscode.FileSystemError.Unavailable(`${response.status} ${await response.text()}`);
    return response;
  }
  const exists = (uri) =>
    ask(uri, '?op=stat').then(
      () => true,
      () => false,
    );
  const changed = new vscode.EventEmitter();

  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}), // one watch for the whole folder, below
    stat: async (uri) => (await ask(uri, '?op=stat')).json(),
    readDirectory: async (uri) => (await ask(uri, '?op=list')).json(),
    readFile: async (uri) => new Uint8Array(await (await ask(uri)).arrayBuffer()),
    async writeFile(uri, content, { create, overwrite }) {
      const there = await exists(uri);
      if (!there && !create) throw vscode.FileSystemError.FileNotFound(uri);
      if (there && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
      await ask(uri, '', { method: 'PUT', body: content });
      changed.fire([{ type: there ? Changed : Created, uri }]);
    },
    async createDirectory(uri) {
      await ask(uri, '?op=mkdir', { method: 'POST' });
      changed.fire([{ type: Created, uri }]);
    },
    async delete(uri, { recursive }) {
      await ask(uri, recursive ? '?recursive' : '', { method: 'DELETE' });
      changed.fire([{ type: Deleted, uri }]);
    },
    async rename(from, to, { overwrite }) {
      if (!overwrite && (await exists(to))) throw vscode.FileSystemError.FileExists(to);
      await ask(from, `?op=rename&to=${encodeURIComponent(to.path)}`, { method: 'POST' });
      changed.fire([
        { type: Deleted, uri: from },
        { type: Created, uri: to },
      ]);
    },
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('disk', provider, { isCaseSensitive: true }));

  // Changes made outside the workbench: another editor, version control.
  const root = vscode.workspace.workspaceFolders?.find((folder) => folder.uri.scheme === 'disk')?.uri;
  if (root && typeof EventSource !== 'undefined') {
    const events = new EventSource(address(root, '?op=watch'));
    events.onmessage = async (message) => {
      const uri = vscode.Uri.joinPath(root, JSON.parse(message.data));
      changed.fire([{ type: (await exists(uri)) ? Changed : Deleted, uri }]);
    };
    context.subscriptions.push({ dispose: () => events.close() });
  }

  // workspace.findFiles and Quick Open, a proposed API that workbench.mjs switches on for this extension
  const search = {
    async provideFileSearchResults(_query, options) {
      const files = await (await ask(options.folder, '?op=find')).json();
      return files
        .slice(0, options.maxResults ?? files.length)
        .map((file) => vscode.Uri.joinPath(options.folder, file));
    },
  };
  context.subscriptions.push(vscode.workspace.registerFileSearchProvider('disk', search));
};
