// Does a path fit a glob? The core's `Matches`, for editor and command line alike.
import picomatch from 'picomatch';
import type { Matches } from './core/api.js';

const compiled = new Map<string, (path: string) => boolean>();

/**
 * A path fits itself, whatever signs are in it. A glob without `/` is compared with the file name alone, so `*.md`
 * means every Markdown file; `**` crosses folders.
 */
export const matches: Matches = (path, glob) => {
  if (path === glob) return true;
  let fits = compiled.get(glob);
  if (!fits) {
    // picomatch would compare every glob with the file name, also those that name folders.
    fits = picomatch(glob, { dot: true, basename: !glob.includes('/'), noextglob: true });
    compiled.set(glob, fits);
  }
  return fits(path);
};
