// Does a path fit a glob? The core's `Matches`, for editor and command line alike. It takes time in proportion to
// the lengths of both, which regular expressions made from globs do not: a workspace's configuration is not trusted.
import type { Matches } from './core/api.js';

/** One sign of a glob: a star, or a character and its kind. */
interface Sign {
  readonly star: boolean;
  readonly fits: (char: string) => boolean;
}

type Segment = '**' | readonly Sign[];

/** Longer globs, and those with more alternatives, are not written by hand. */
const LONGEST = 1000;
const MOST_ALTERNATIVES = 256;

const compiled = new Map<string, readonly (readonly Segment[])[]>();

/**
 * `*` and `?` stay within a name, `**` crosses folders, `[a-z]`, `[!a-z]` and `{a,b}` are alternatives. A glob without
 * `/` is compared with the file name alone, so `*.md` means every Markdown file. A path fits itself, whatever is in it.
 */
export const matches: Matches = (path, glob) => {
  if (path === glob) return true;
  let forms = compiled.get(glob);
  if (!forms) {
    forms = glob.length > LONGEST ? [] : alternatives(glob).map((form) => form.split('/').map(segmentOf));
    compiled.set(glob, forms);
  }
  const names = path.split('/').map((name) => [...name]);
  return forms.some((segments) => {
    const given = segments.length === 1 && segments[0] !== '**' ? names.slice(-1) : names;
    return fitsAll(given, segments, (segment) => segment === '**', fitsName);
  });
};

/** Where to look for what a glob names, and which paths below fit it; a path without signs of a glob is only a place. */
export function splitGlob(path: string): { readonly base: string; readonly fits?: (below: string) => boolean } {
  const segments = path.replaceAll('\\', '/').split('/');
  const first = segments.findIndex((segment) => /[*?[\]{}]/.test(segment));
  if (first < 0) return { base: path };
  // With a slash in front it is compared with whole paths: past/*.txt means no file in a folder of past.
  const glob = `/${segments.slice(first).join('/')}`;
  const base = segments.slice(0, first).join('/') || (first === 0 ? '.' : '/');
  return { base, fits: (below) => matches(`/${below}`, glob) };
}

const fitsName = (segment: Segment, name: readonly string[]): boolean =>
  segment !== '**' &&
  fitsAll(
    name,
    segment,
    ({ star }) => star,
    ({ fits }, char) => fits(char),
  );

/** Whether items fit signs, some of which stand for any number of items. Only the last such sign is ever tried again. */
function fitsAll<Item, Kind>(
  items: readonly Item[],
  signs: readonly Kind[],
  isAny: (sign: Kind) => boolean,
  fits: (sign: Kind, item: Item) => boolean,
): boolean {
  let item = 0;
  let sign = 0;
  let any = -1;
  let from = 0;
  while (item < items.length) {
    if (sign < signs.length && isAny(signs[sign]!)) {
      any = sign++;
      from = item;
    } else if (sign < signs.length && fits(signs[sign]!, items[item]!)) {
      sign++;
      item++;
    } else if (any >= 0) {
      sign = any + 1;
      item = ++from;
    } else return false;
  }
  return signs.slice(sign).every(isAny);
}

/** `a{b,c}d` is `abd` and `acd`; braces without a comma mean themselves. */
function alternatives(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length && done.length + open.length < MOST_ALTERNATIVES) {
    const form = open.pop()!;
    const group = /\{([^{},]*(?:,[^{},]*)+)\}/.exec(form);
    if (!group) done.push(form);
    else {
      const [whole, inside] = group;
      const [head, tail] = [form.slice(0, group.index), form.slice(group.index + whole.length)];
      open.push(...inside!.split(',').map((choice) => head + choice + tail));
    }
  }
  return [...done, ...open];
}

function segmentOf(text: string): Segment {
  if (text === '**') return '**';
  return [...text.matchAll(/\[(!|\^)?([^\]]+)\]|./gsu)].map(([sign, not, inside]): Sign => {
    if (sign === '*') return { star: true, fits: () => true };
    if (sign === '?') return { star: false, fits: () => true };
    if (inside === undefined) return { star: false, fits: (char) => char === sign };
    return { star: false, fits: (char) => isAmong(inside, char) !== (not !== undefined) };
  });
}

/** `inside` lists characters, and spans of them as in `a-z`. */
function isAmong(inside: string, char: string): boolean {
  const chars = [...inside];
  return chars.some((one, at) => {
    if (one === '-' && at > 0 && at < chars.length - 1) return char >= chars[at - 1]! && char <= chars[at + 1]!;
    return one === char;
  });
}
