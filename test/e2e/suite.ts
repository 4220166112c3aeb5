// Which tests run in a real VS Code? The same in every extension host.
import type { Args } from './args.js';

export function define(args: Args): void {
  describe('stub', () => {
    it('runs', () => {});
  });
  if (args.fail) {
    it('fails on purpose', () => {
      throw new Error('a deliberate failure');
    });
  }
}
