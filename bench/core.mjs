// The core by itself, without a protocol: node core.mjs BUNDLE LENGTH
import { createRequire } from 'node:module';
import { draftOf } from './draft.mjs';
import { answer, repeated, timed } from './measure.mjs';

const [bundle, length] = process.argv.slice(2);
const text = draftOf(Number(length));
const core = createRequire(import.meta.url)(bundle);
const { parse, createLinter, outline, continuationsAt, DEFAULT_PROFILE } = core;

// Small texts first, so that the figures are those of a server that has been running for a while.
let linter = createLinter();
const small = draftOf(14_000, 2);
const first = await timed(() => linter(parse(small, 'plain')));
for (let i = 0; i < 20; i++) linter(parse(draftOf(14_000, 3 + i), 'plain'));

const floor = await repeated(() => text.match(/[xX×*]/g).length);
const cold = await repeated(() => {
  linter = createLinter();
  linter(parse(text, 'plain'));
});

let draft = parse(text, 'plain');
const found = linter(draft).findings.length;
const warm = await repeated(() => {
  draft = parse(text, 'plain', draft);
  linter(draft);
});

/** The text with one character more, each time in another place. */
const edited = (i) => {
  const at = Math.floor((text.length * ((i * 7 + 3) % 31)) / 31);
  return `${text.slice(0, at)}新${text.slice(at)}`;
};
const texts = Array.from({ length: 31 }, (_, i) => edited(i));
const keystroke = await repeated((i) => {
  draft = parse(texts[i], 'plain', draft);
  linter(draft);
});
const symbols = await repeated((i) => {
  draft = parse(texts[i], 'plain', draft);
  outline(draft);
});
const at = text.indexOf('。', text.length >> 1) + 1;
const completion = await repeated((i) => {
  draft = parse(texts[i], 'plain', draft);
  continuationsAt(draft, at, DEFAULT_PROFILE);
});
answer({ floor, first, cold, warm, keystroke, symbols, completion, found });
