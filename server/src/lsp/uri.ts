// How do URIs lead to folders and files?

/** Without the last segment. */
export const parent = (uri: string): string => uri.slice(0, Math.max(0, uri.lastIndexOf('/')));

/** The name as people read it; one that is not encoded properly stays as it is. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The path of what is below a folder, with `/`, as people read it. */
export const pathFrom = (folder: string, uri: string): string =>
  uri
    .slice(folder.length + 1)
    .split('/')
    .map(nameOf)
    .join('/');

/**
 * `named` is a path below the folder (a URI), an absolute path or a URI; a home directory `~` is not known here.
 * Undefined for a path below a folder that is not known.
 */
export function uriOf(named: string, folder: string | undefined): string | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(named)) return named.replace(/\/+$/, '');
  const segments = named.replaceAll('\\', '/').replace(/\/+$/, '').split('/');
  if (/^[A-Za-z]:$/.test(segments[0]!)) return `file:///${segments.map(encodeURIComponent).join('/')}`;
  if (segments[0] === '') return `file://${segments.map(encodeURIComponent).join('/')}`;
  if (folder === undefined) return undefined;
  const path: string[] = [];
  for (const segment of segments) {
    if (segment === '..') path.push('..');
    else if (segment !== '.' && segment !== '') path.push(encodeURIComponent(segment));
  }
  try {
    return new URL(path.join('/'), `${folder}/`).href.replace(/\/+$/, '');
  } catch {
    return undefined;
  }
}
