// A peer on the same text, through its own library: node peer.mjs NAME LENGTH
import { createRequire } from 'node:module';
import { draftOf } from './draft.mjs';
import { answer, repeated, residentOf, timed } from './measure.mjs';

const [name, length] = process.argv.slice(2);
const require = createRequire(import.meta.url);

/** Each loads its library and gives a function from a text to the number of its findings. */
const PEERS = {
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
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
  async autocorrect() {
    const { lintFor } = require('autocorrect-node');
    return (text) => lintFor(text, 'draft.txt').lines.length;
  },
  async zhlint() {
    const { run } = require('zhlint');
    const options = { rules: { preset: 'default' } };
    return (text) => run(text, options).validations.length;
  },
  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { draft: text } }).draft.length;
  },
  async cspell() {
    const { spellCheckDocument } = await import('cspell-lib');
    // Its guard takes Chinese for minified code and would not look at it.
    const settings = { language: 'en', languageSettings: [], minWordLength: 4, maxDuplicateProblems: 1e6 };
    return async (text) => {
      const document = { uri: 'file:///draft.txt', text, languageId: 'plaintext', locale: 'en' };
      const result = await spellCheckDocument(document, { noConfigSearch: true, skipValidation: false }, settings);
      return result.issues.length;
    };
  },
  async 'remark-lint'() {
    const { remark } = await import('remark');
    const { default: consistent } = await import('remark-preset-lint-consistent');
    const processor = remark().use(consistent);
    return (text) => processor.processSync(text).messages.length;
  },
};

let check;
const setup = await timed(async () => {
  check = await PEERS[name]();
});
const text = draftOf(Number(length));
const issues = await check(draftOf(2_000, 2));
const once = await timed(() => check(text));
const time = once > 20_000 ? once : await repeated(() => check(text), { most: 15, limit: 6000 });
answer({ setup, time, resident: residentOf(process.pid), issues });
process.exit();
