// What do the reports in these folders teach? One after the other; a file that has not changed is not read again.
import type { CancellationToken } from 'vscode-languageserver';
import { type Lesson, lessonOf, looksLikeReport, type Profile, parse, profileOf } from '../core/api.js';
import { decode } from '../decoding.js';
import type { FileProgress, ListedFile } from '../protocol.js';
import type { Files } from './files.js';
import { nameOf, pathFrom } from './uri.js';

/** A folder or a file of samples. */
export interface Source {
  readonly uri: string;
  /** Which paths below the folder are meant; undefined where all are. */
  readonly fits?: ((below: string) => boolean) | undefined;
}

export interface Taught {
  readonly profile: Profile;
  /** How many said the same as another. */
  readonly copies: number;
  /** The names of the files that do not look like reports. */
  readonly unlike: readonly string[];
  /** What could not be read, in sentences for the user. */
  readonly problems: readonly string[];
}

const MOST_FILES = 2000;
const MOST_BYTES = 20 * 1024 * 1024;

/** What a file taught; null: it is no report. */
type Known = { readonly stamp: string; readonly lesson: Lesson | null };

export class Samples {
  readonly #files: Files;
  readonly #known = new Map<string, Known>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** Undefined when it was cancelled. A file that cannot be read is told of, and the others still teach. */
  async learn(
    sources: readonly Source[],
    progress: (progress: FileProgress) => void,
    token: CancellationToken,
  ): Promise<Taught | undefined> {
    const problems: string[] = [];
    const files = await this.#list(sources, problems, token);
    const lessons: Lesson[] = [];
    const unlike: string[] = [];
    for (const [done, file] of files.entries()) {
      if (token.isCancellationRequested) return undefined;
      const name = nameOf(file.uri);
      progress({ done, of: files.length, name });
      try {
        const lesson = await this.#lesson(file, name);
        if (lesson) lessons.push(lesson);
        else unlike.push(name);
      } catch (error) {
        problems.push(`读不了“${name}”：${reasonOf(error)}`);
      }
    }
    if (token.isCancellationRequested) return undefined;
    const profile = profileOf(lessons);
    return { profile, copies: lessons.length - profile.samples.length, unlike, problems };
  }

  async #list(sources: readonly Source[], problems: string[], token: CancellationToken): Promise<ListedFile[]> {
    const found = new Map<string, ListedFile>();
    for (const { uri, fits } of sources) {
      try {
        const listed = await this.#files.reports(uri, token);
        problems.push(...listed.problems);
        for (const file of listed.files) {
          if (!fits || fits(pathFrom(uri, file.uri))) {
            found.set(file.uri, file);
          }
        }
      } catch (error) {
        problems.push(`打不开“${nameOf(uri)}”：${reasonOf(error)}`);
      }
    }
    const files = [...found.values()];
    if (files.length > MOST_FILES) problems.push(`文件太多（${files.length} 个），只学习前 ${MOST_FILES} 个`);
    return files.slice(0, MOST_FILES);
  }

  async #lesson({ uri, stamp, size }: ListedFile, name: string): Promise<Lesson | null> {
    const known = this.#known.get(uri);
    if (known?.stamp === stamp) return known.lesson;
    if (size > MOST_BYTES) throw new Error(`文件太大，最多 ${MOST_BYTES / 1024 / 1024} MB`);
    const decoded = decode(await this.#files.bytes(uri));
    if ('why' in decoded) throw new Error(decoded.why);
    const draft = parse(decoded.text, /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain');
    const lesson = looksLikeReport(draft).report ? lessonOf(name.replace(/\.[^.]+$/, ''), draft) : null;
    this.#known.set(uri, { stamp, lesson });
    return lesson;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
