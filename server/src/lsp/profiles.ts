// What did the user teach? The profile that the settings name, read through the files of the client.
import { readConfigFile } from '../config-file.js';
import { type Profile, readProfile } from '../core/api.js';
import type { Files } from './files.js';

interface Learned {
  /** Undefined where none is named or it cannot be used. */
  readonly profile?: Profile;
  /** What is wrong, in sentences for the user. */
  readonly problems: readonly string[];
}

/** `named` is a path below the folder (a URI), an absolute path or a URI; a home directory `~` is not known here. */
export async function loadProfile(
  named: string | undefined,
  folder: string | undefined,
  files: Files,
): Promise<Learned> {
  if (named === undefined) return { problems: [] };
  const failed = (why: string): Learned => ({ problems: [`学习结果“${named}”未被采用：${why}；改用默认的学习结果`] });
  const uri = uriOf(named, folder);
  if (uri === undefined) return failed('稿件不在工作区文件夹里，不知道从哪里找');
  try {
    const text = await files.read(uri);
    if (text === undefined) return failed('没有这个文件');
    const { value, errors } = readConfigFile(text);
    if (errors[0]) return failed(`不是 JSON（${errors[0].message}）`);
    const { profile, problems } = readProfile(value);
    if (profile.samples.length === 0 && problems[0]) return failed(problems[0]);
    return { profile, problems: problems.map((problem) => `学习结果“${named}”：${problem}`) };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function uriOf(named: string, folder: string | undefined): string | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(named)) return named;
  const segments = named.replaceAll('\\', '/').split('/');
  if (/^[A-Za-z]:$/.test(segments[0]!)) return `file:///${segments.map(encodeURIComponent).join('/')}`;
  if (segments[0] === '') return `file://${segments.map(encodeURIComponent).join('/')}`;
  if (folder === undefined) return undefined;
  const path: string[] = [];
  for (const segment of segments) {
    if (segment === '..') path.push('..');
    else if (segment !== '.' && segment !== '') path.push(encodeURIComponent(segment));
  }
  return new URL(path.join('/'), `${folder}/`).href;
}
