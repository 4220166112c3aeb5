// The peers: how each is loaded, what it is told, and how its own language server is started.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The package that carries each peer's version. */
export const PACKAGES = {
  autocorrect: 'autocorrect-node',
  cspell: 'cspell-lib',
  markdownlint: 'markdownlint',
  'remark-lint': 'remark-preset-lint-consistent',
  zhlint: 'zhlint',
  textlint: '@textlint/kernel',
};

/**
 * The command of a peer's own server, or of our minimal server around its library where npm has none of its own; `own`
 * tells them apart.
 */
export const SERVERS = {
  autocorrect: { own: true, command: ['node_modules/autocorrect-node/cli.js', 'server'] },
  'remark-lint': { own: true, command: ['remark-server.mjs', '--stdio'] },
  cspell: { own: false, command: ['peer-server.mjs', 'cspell', '--stdio'] },
  markdownlint: { own: false, command: ['peer-server.mjs', 'markdownlint', '--stdio'] },
  zhlint: { own: false, command: ['peer-server.mjs', 'zhlint', '--stdio'] },
  textlint: { own: false, command: ['peer-server.mjs', 'textlint', '--stdio'] },
};
for (const server of Object.values(SERVERS)) server.command[0] = here(server.command[0]);

/** Each loads its library and gives a function from a text to its findings: `{ start, end, message }`, UTF-16 offsets. */
export const LIBRARIES = {
  async textlint() {
    const { TextlintKernel } = require('@textlint/kernel');
    const kernel = new TextlintKernel();
    const rule = (id, options) => {
      const loaded = require(id);
      return { ruleId: id, rule: loaded.default ?? loaded, ...(options ? { options } : {}) };
    };
    const plugin = require('@textlint/textlint-plugin-text');
    const options = {
      ext: '.txt',
      plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
      rules: [
        rule('@textlint-rule/textlint-rule-no-unmatched-pair'),
        rule('textlint-rule-no-todo'),
        rule('textlint-rule-zh-half-and-full-width-bracket'),
        rule('textlint-rule-max-comma', { max: 12 }),
        rule('textlint-rule-sentence-length', { max: 400 }),
      ],
    };
    return async (text) => {
      const { messages } = await kernel.lintText(text, options);
      return messages.map(({ range: [start, end], message }) => ({ start, end, message }));
    };
  },
  async autocorrect() {
    const { lintFor } = require('autocorrect-node');
    return (text) => {
      const starts = lineStarts(text);
      return lintFor(text, 'draft.txt').lines.map(({ l, c, old, new: better }) => {
        const start = starts[l - 1] + c - 1;
        return { start, end: start + old.length, message: better };
      });
    };
  },
  async zhlint() {
    const { run } = require('zhlint');
    const options = { rules: { preset: 'default' } };
    return (text) =>
      run(text, options).validations.map(({ index, length, message }) => ({
        start: index,
        end: index + length,
        message,
      }));
  },
  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => {
      const starts = lineStarts(text);
      return lint({ strings: { draft: text } }).draft.map(({ lineNumber, errorRange, ruleDescription }) => {
        const start = starts[lineNumber - 1] + (errorRange ? errorRange[0] - 1 : 0);
        return { start, end: start + (errorRange?.[1] ?? 0), message: ruleDescription };
      });
    };
  },
  async cspell() {
    const { spellCheckDocument } = await import('cspell-lib');
    // Its guard takes Chinese for minified code and would not look at it.
    const settings = { language: 'en', languageSettings: [], minWordLength: 4, maxDuplicateProblems: 1e6 };
    return async (text) => {
      const document = { uri: 'file:///draft.txt', text, languageId: 'plaintext', locale: 'en' };
      const result = await spellCheckDocument(document, { noConfigSearch: true, skipValidation: false }, settings);
      return result.issues.map(({ offset, text }) => ({ start: offset, end: offset + text.length, message: text }));
    };
  },
  async 'remark-lint'() {
    const { remark } = await import('remark');
    const { default: consistent } = await import('remark-preset-lint-consistent');
    const processor = remark().use(consistent);
    return (text) =>
      processor.processSync(text).messages.map(({ place, reason }) => ({
        start: place?.start?.offset ?? place?.offset ?? 0,
        end: place?.end?.offset ?? place?.offset ?? 0,
        message: reason,
      }));
  },
};

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
