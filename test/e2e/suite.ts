// Which tests run in a real VS Code? The same in every extension host.
import * as vscode from 'vscode';
import { defineActivation } from './activation.suite.js';
import { type Args, folder } from './args.js';
import { defineBlanks } from './blanks.suite.js';
import { defineBuilding } from './building.suite.js';
import { defineChecking } from './checking.suite.js';
import { defineComparing } from './comparing.suite.js';
import { CONFIG_FILE, defineConfiguring } from './configuring.suite.js';
import { defineConfined } from './confined.suite.js';
import { defineExamples } from './examples.suite.js';
import { defineFillMode } from './fill-mode.suite.js';
import { defineFilling } from './filling.suite.js';
import { defineFolders } from './folders.suite.js';
import { defineHostile } from './hostile.suite.js';
import { defineKeyboard } from './keyboard.suite.js';
import { defineLearning } from './learning.suite.js';
import { defineLedger } from './ledger.suite.js';
import { defineMending } from './mending.suite.js';
import { defineReading } from './reading.suite.js';
import { defineRecovery } from './recovery.suite.js';
import { defineSame } from './same.suite.js';
import { defineSeveral } from './several.suite.js';
import { defineUndoing } from './undoing.suite.js';
import { read, write } from './workbench.js';
import { defineWriting } from './writing.suite.js';

export function define(args: Args): void {
  if (args.several) {
    defineSeveral(args);
    return;
  }
  describe('in a folder that configures nothing', () => {
    let ofExamples: string;
    before(async () => {
      ofExamples = await read(vscode.Uri.joinPath(folder(), CONFIG_FILE));
      await write(CONFIG_FILE, '{}');
    });
    after(() => write(CONFIG_FILE, ofExamples));

    defineActivation(); // first: what starts the extension can be seen only once
    defineChecking();
    defineReading();
    defineSame();
    defineBuilding();
    defineBlanks();
    defineKeyboard(args);
    defineLedger();
    defineWriting();
    defineMending(args);
    defineUndoing(args);
    defineConfiguring();
    defineFolders(args);
    defineConfined();
    defineHostile();
    defineLearning(args);
    defineFillMode(args);
    defineFilling(args);
    defineComparing(args);
  });
  defineExamples();
  defineRecovery(); // last: it ends the server
  if (args.fail) {
    it('fails on purpose', () => {
      throw new Error('a deliberate failure');
    });
  }
}
