// How are blanks filled? One after the other, or all that stand for the same thing at once.
import * as vscode from 'vscode';
import { BLANKS, type BlankPlace, type Changes, FILL_BLANKS } from '../../server/src/protocol.js';
import { asWords } from '../../server/src/words.js';
import { type ActiveDraft, rangeOf } from './active-draft.js';
import { change } from './changing.js';
import { inform, mention } from './telling.js';

/** Characters of the line shown round a blank. */
const AROUND = 40;
const AMOUNT = /^[0-9０-９.．,，\-—–－~～+＋:：]+$/;

interface Button extends vscode.QuickInputButton {
  readonly does: 'previous' | 'next' | 'same';
}

/** 数字 · 亿元; 年份 · 2025. */
export const expected = ({ kindName, unit, suggestion }: BlankPlace): string =>
  [
    kindName,
    unit,
    suggestion && vscode.l10n.t('suggested: {0}', `${suggestion.value}${suggestion.doubtful ? '？' : ''}`),
  ]
    .filter(Boolean)
    .join(' · ');

/** Where the blank stands that is asked about: the editor has no focus, and marks every xx that is like it. */
const HERE = vscode.window.createTextEditorDecorationType({
  backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
  border: '1px solid',
  borderColor: new vscode.ThemeColor('focusBorder'),
});

/** Walks from blank to blank, from this one or the caret on, until Escape. */
export async function fillOneByOne(draft: ActiveDraft, from?: BlankPlace): Promise<void> {
  let place = from ? rangeOf(from.range).start : draft.editor?.selection.start;
  let forward = true;
  for (;;) {
    const { document } = draft;
    const known = await blanksOf(draft);
    if (!known || !document || !place) return;
    const { blanks } = known;
    const at = indexFrom(blanks, place, forward);
    const blank = blanks[at];
    if (!blank) {
      mention(vscode.l10n.t('Nothing is left blank.'), 3000);
      return;
    }
    const range = rangeOf(blank.range);
    const followed = follow(document, document.offsetAt(range.start));
    await draft.show(range, true);
    draft.editor?.setDecorations(HERE, [range]);
    const done = await ask(document, blank, `${at + 1}/${blanks.length}`, alike(blanks, blank).length);
    const offset = followed.stop();
    draft.editor?.setDecorations(HERE, []);
    if (done === undefined) {
      if (document.version === known.version) await draft.show(range);
      return;
    }
    // Who writes in the draft meanwhile moves the blank.
    const now = document.version === known.version ? known : await blanksOf(draft);
    const moved = offset === undefined ? undefined : document.positionAt(offset);
    const same = moved && now?.blanks.find(({ range }) => rangeOf(range).start.isEqual(moved));
    forward = done.does !== 'previous';
    place = forward ? (moved ?? range.start) : range.start;
    if (!same || !now) {
      inform(vscode.l10n.t('The draft has just been changed. Please try again.'));
      continue;
    }
    const { version } = now;
    if (done.does === 'same') await fillTogether(draft, { version, blanks: alike(now.blanks, same) }, done.value);
    else if (forward && done.value) {
      const filled = await fill(draft, { version, blanks: [same] }, done.value);
      if (filled === undefined) return;
      place = place.translate(0, filled);
    } else if (forward) place = rangeOf(same.range).end;
  }
}

const alike = (blanks: readonly BlankPlace[], { thing: own, range }: BlankPlace): readonly BlankPlace[] =>
  blanks.filter(({ thing, range: other }) => (own ? thing?.key === own.key : other === range));

/** Blanks of a version of the draft. */
interface Known {
  readonly blanks: readonly BlankPlace[];
  readonly version: number;
}

async function blanksOf(draft: ActiveDraft): Promise<Known | undefined> {
  for (;;) {
    const { document } = draft;
    const version = document?.version;
    const blanks = await draft.ask<BlankPlace[]>(BLANKS);
    if (!blanks || version === undefined) return undefined;
    if (draft.document?.version === version) return { blanks, version };
  }
}

/** Where an offset goes while the document is written in; undefined once it was written over. */
function follow(document: vscode.TextDocument, from: number): { stop(): number | undefined } {
  let at: number | undefined = from;
  const watch = vscode.workspace.onDidChangeTextDocument((event) => {
    for (const { rangeOffset, rangeLength, text } of event.document === document ? event.contentChanges : []) {
      if (at === undefined || rangeOffset > at) continue;
      at = rangeOffset + rangeLength > at ? undefined : at + text.length - rangeLength;
    }
  });
  return {
    stop: () => {
      watch.dispose();
      return at;
    },
  };
}

/** Fills all that stand for the same thing as this blank, or the one at the caret; the user picks which of them. */
export async function fillThing(draft: ActiveDraft, given?: BlankPlace): Promise<void> {
  const known = await blanksOf(draft);
  const { document } = draft;
  const caret = draft.editor?.selection.active;
  const same = (blank: BlankPlace) =>
    given ? rangeOf(blank.range).isEqual(rangeOf(given.range)) : caret && rangeOf(blank.range).contains(caret);
  const blank = known?.blanks.find(same);
  if (!known || !document || !blank) {
    inform(vscode.l10n.t('There is no blank here.'));
    return;
  }
  const places = { version: known.version, blanks: alike(known.blanks, blank) };
  const done = await ask(document, blank, String(places.blanks.length), 0);
  if (done?.value) await fillTogether(draft, places, done.value);
}

/** One blank is filled at once; of more, the user leaves out those that stand for something else. */
async function fillTogether(draft: ActiveDraft, { version, blanks }: Known, value: string): Promise<void> {
  const { document } = draft;
  if (!document || !value) return;
  if (blanks.length === 1) {
    await fill(draft, { version, blanks }, value);
    return;
  }
  const items = blanks.map((blank) => {
    const { before, behind } = around(document, blank);
    return {
      label: asWords(`${before.slice(-16)}【${value}】${behind.slice(0, 16)}`),
      description: vscode.l10n.t('line {0}', blank.range.start.line + 1),
      picked: true,
      blank,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Fill “{0}” in {1} places?', asWords(value), blanks.length),
    placeHolder: vscode.l10n.t('Leave out those that stand for something else'),
    ignoreFocusOut: true,
  });
  if (picked?.length) await fill(draft, { version, blanks: picked.map(({ blank }) => blank) }, value);
}

/** One edit that is undone in one step; gives the length of what was put into the first blank. */
async function fill(draft: ActiveDraft, { version, blanks }: Known, value: string): Promise<number | undefined> {
  const { document } = draft;
  if (!document) return undefined;
  const places = blanks.map(({ range }) => range.start);
  const done = await draft.ask<Changes>(FILL_BLANKS, { version, places, value });
  if (!done) return undefined;
  if ('refusal' in done) {
    inform(done.refusal);
    return undefined;
  }
  return (await change(document, version, done.edits)) ? (done.edits[0]?.newText.length ?? 0) : undefined;
}

/** Undefined when the user has had enough; an empty value leaves the blank as it is. */
function ask(
  document: vscode.TextDocument,
  blank: BlankPlace,
  count: string,
  alike: number,
): Promise<{ value: string; does: Button['does'] } | undefined> {
  const box = vscode.window.createInputBox();
  const { before, mask, behind } = around(document, blank);
  box.title = asWords(`${vscode.l10n.t('Fill')} ${count} · ${expected(blank)}`);
  const { suggestion } = blank;
  box.prompt = asWords([`…${before}【${mask}】${behind}…`, suggestion?.because].filter(Boolean).join(' — '));
  box.placeholder = vscode.l10n.t('Enter fills and goes on; leave empty to skip');
  if (suggestion && !suggestion.doubtful) box.value = suggestion.value;
  box.ignoreFocusOut = true;
  const button = (does: Button['does'], icon: string, tooltip: string): Button => ({
    does,
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
  });
  box.buttons = [
    button('previous', 'arrow-up', vscode.l10n.t('Previous blank')),
    button('next', 'arrow-down', vscode.l10n.t('Next blank')),
    ...(alike > 1
      ? [button('same', 'replace-all', vscode.l10n.t('Fill all {0} of “{1}”', alike, asWords(blank.thing!.label)))]
      : []),
  ];
  return new Promise((resolve) => {
    let result: { value: string; does: Button['does'] } | undefined;
    const end = (value: string, does: Button['does']) => {
      result = { value: value.trim(), does };
      box.hide();
    };
    const { Warning } = vscode.InputBoxValidationSeverity;
    const check = () => {
      const value = box.value.trim();
      const odd = /^(?:number|percent)$/.test(blank.kind) && value && !AMOUNT.test(withoutUnit(value, blank));
      // A remark, not a barrier: 近百 is a number, too.
      if (odd) {
        box.validationMessage = {
          message: asWords(vscode.l10n.t('{0} is expected here.', expected(blank))),
          severity: Warning,
        };
      } else box.validationMessage = '';
    };
    box.onDidChangeValue(check);
    box.onDidAccept(() => end(box.value, 'next'));
    box.onDidTriggerButton((pressed) => {
      const { does } = pressed as Button;
      end(does === 'same' ? box.value : '', does);
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(result);
    });
    box.show();
  });
}

const withoutUnit = (value: string, { unit }: BlankPlace): string =>
  unit && value.trim().endsWith(unit) ? value.trim().slice(0, -unit.length) : value.trim();

function around(document: vscode.TextDocument, blank: BlankPlace) {
  const { start, end } = rangeOf(blank.range);
  const line = document.lineAt(start.line).text;
  return {
    before: line.slice(Math.max(0, start.character - AROUND), start.character).trimStart(),
    mask: document.getText(new vscode.Range(start, end)),
    behind: document.lineAt(end.line).text.slice(end.character, end.character + AROUND),
  };
}

/** The first blank at or behind the place, or the last before it; round the ends of the draft. */
function indexFrom(blanks: readonly BlankPlace[], place: vscode.Position, forward: boolean): number {
  const starts = blanks.map(({ range }) => rangeOf(range).start);
  const at = forward
    ? starts.findIndex((start) => start.isAfterOrEqual(place))
    : starts.findLastIndex((start) => start.isBefore(place));
  return at >= 0 ? at : forward ? 0 : starts.length - 1;
}
