// Are words of a draft words, wherever an editor would take some for a link, an icon or a tag?
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { asWords } from '../../server/src/words.js';
import { property } from '../support/soak.js';

/** As VS Code looks for links in messages and under input boxes, and for icons in lists. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

describe('words in a message', function () {
  const piece = fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '](',
      '$',
      '$(',
      '<',
      'b',
      'command:x',
      'https://a.invalid',
      'trash',
      '\u202e',
      '\n',
    ),
    fc.string({ maxLength: 3 }),
  );
  property(this, 'are no link, no icon and no tag, and read as they were', 2000, fc.array(piece), (pieces) => {
    const text = pieces.join('');
    const shown = asWords(text);
    assert.doesNotMatch(shown, LINK);
    assert.doesNotMatch(shown, ICON);
    assert.doesNotMatch(shown, /<[a-z!/?]|[\0-\x1f\u202a-\u202e]/i);
    assert.equal(asWords(shown), shown);
    if (!/[\p{C}\u2028\u2029]/u.test(text)) assert.equal(shown.replaceAll('\u200b', ''), text);
  });

  it('pass by them on every way to a message', () => {
    const folder = path.join(__dirname, '../../../client/src');
    const others = readdirSync(folder).filter((name) => name !== 'telling.ts');
    for (const name of others) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      assert.doesNotMatch(text, /show(?:Information|Warning|Error)Message|MarkdownString/, name);
    }
  });
});
