// Does a path of this machine stay within a folder? By its names alone: whoever asks has resolved the links.
import { isAbsolute, relative, sep } from 'node:path';

export const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
