// Does no key of ours take one that a writer is used to?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BEFORE_VS_CODE, EVERYWHERE, IN_EDITOR, IN_LIST, type Platform } from '../support/usual-keys.js';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { keybindings: readonly Keybinding[] };
};

/** Modifiers in one order; the first key of two. */
function keyOf(written: string): string {
  const [first = ''] = written.toLowerCase().split(' ');
  const parts = first.split('+');
  const key = first.endsWith('+') ? '+' : parts.at(-1)!;
  return [...parts.slice(0, -1).filter(Boolean).sort(), key].join('+');
}

function taken({ key, mac, when = '' }: Keybinding, platform: Platform): readonly string[] {
  const own = keyOf((platform === 'mac' && mac) || key);
  const here = /\blistFocus\b/.test(when) ? IN_LIST : IN_EDITOR;
  return [EVERYWHERE, here, BEFORE_VS_CODE].flatMap((usual) => usual[platform]).filter((one) => keyOf(one) === own);
}

describe('keybindings', () => {
  for (const binding of contributes.keybindings) {
    const { key, when = '' } = binding;
    it(`${key} where ${when} takes nothing usual`, () => {
      for (const platform of ['win', 'linux', 'mac'] as const) assert.deepEqual(taken(binding, platform), []);
    });
    it(`${key} where ${when} counts only where it does something`, () =>
      assert.match(
        when,
        /^editorTextFocus && reportDrafts\.checked|^focusedView == reportDrafts\.\w+ && listFocus && !inputFocus$/,
      ));
  }

  it('would be told of a key that is taken, in whatever order its modifiers are written', () => {
    const when = 'editorTextFocus';
    for (const key of ['ctrl+.', 'alt+up', 'Alt+Shift+Up', 'ctrl+shift+alt+down', 'ctrl+k ctrl+x', 'ctrl+space', 'f2'])
      assert.notDeepEqual(taken({ command: '', key, when }, 'win'), [], key);
    assert.notDeepEqual(taken({ command: '', key: 'f9', mac: 'alt+cmd+[', when }, 'mac'), []);
    assert.notDeepEqual(taken({ command: '', key: 'alt+up', when: 'listFocus' }, 'linux'), []);
  });
});
