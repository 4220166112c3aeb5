// The minimal server with one regular expression.
import { serve } from './minimal-server.mjs';

serve((text) =>
  Array.from(text.matchAll(/[xX×*]+/g), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    message: `“${found}”还没有填`,
  })),
);
