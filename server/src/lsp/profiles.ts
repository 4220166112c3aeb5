// What did the user teach? The profile that the settings name, or what their samples teach.
import type { CancellationToken } from 'vscode-languageserver';
import { readConfigFile } from '../config-file.js';
import { type Config, type Profile, readProfile } from '../core/api.js';
import { splitGlob } from '../glob.js';
import { type FileProgress, REPORT_NAMES } from '../protocol.js';
import type { Files } from './files.js';
import type { Samples, Source, Taught } from './samples.js';
import { nameOf, parent, uriOf } from './uri.js';
import type { Watched } from './watching.js';

interface Learned {
  /** Undefined where none is named or it cannot be used. */
  readonly profile?: Profile;
  /** What is wrong, in sentences for the user. */
  readonly problems: readonly string[];
}

interface Ports {
  readonly files: Files;
  readonly samples: Samples;
  /** Shows the user how far something is that goes on behind the scenes. */
  withProgress<T>(
    title: string,
    work: (progress: (done: FileProgress) => void, token: CancellationToken) => Promise<T>,
  ): Promise<T>;
  /** Another answer can be had now. */
  changed(): void;
}

type Choice = Pick<Config, 'profile' | 'samples'>;

const INSTEAD = '改用默认的学习结果';

export class Profiles {
  /** Whether files that a workspace names may be read. */
  trusted = true;
  readonly #ports: Ports;
  readonly #taught = new Map<string, Learned>();
  readonly #learning = new Map<string, Promise<void>>();
  readonly #stale = new Set<string>();
  readonly #watched = new Map<string, readonly Watched[]>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Samples are learned from behind the scenes; until that is done, what was known before counts. */
  async of(choice: Choice, folder: string | undefined): Promise<Learned> {
    const { profile, samples } = choice;
    if (profile === undefined && samples.length === 0) return { problems: [] };
    if (!this.trusted) return { problems: [`工作区未受信任，没有采用它指定的学习结果和范文，${INSTEAD}`] };
    const key = JSON.stringify([folder, profile ?? samples]);
    if (profile !== undefined) return this.#load(profile, folder, key);
    if (!this.#taught.has(key) || this.#stale.delete(key)) this.#begin(samples, folder, key);
    return this.#taught.get(key) ?? { problems: [`正在从范文学习，学完之前用默认的学习结果`] };
  }

  /** Files changed: samples are looked at again. */
  forget(): void {
    for (const key of this.#taught.keys()) this.#stale.add(key);
  }

  /** Nothing is being learned any more, or nobody waits for it. */
  async settled(token: CancellationToken): Promise<void> {
    const cancelled = new Promise<void>((done) => token.onCancellationRequested(() => done()));
    await Promise.race([cancelled, Promise.all(this.#learning.values())]);
  }

  /** What everything that was asked for so far was read from. */
  watched(): readonly Watched[] {
    return [...this.#watched.values()].flat();
  }

  #begin(samples: readonly string[], folder: string | undefined, key: string): void {
    if (this.#learning.has(key)) this.#stale.add(key);
    else this.#learning.set(key, this.#learn(samples, folder, key));
  }

  async #learn(samples: readonly string[], folder: string | undefined, key: string): Promise<void> {
    const sources = samples.flatMap((named): Source[] => {
      const { base, fits } = splitGlob(named);
      const uri = uriOf(base, folder);
      return uri === undefined ? [] : [{ uri, fits }];
    });
    this.#watched.set(
      key,
      sources.map(({ uri }) =>
        REPORT_NAMES.test(uri) ? fileOf(uri) : { base: uri, pattern: '**/*.{txt,md,markdown,baogao}' },
      ),
    );
    let learned: Learned;
    try {
      const taught = await this.#ports.withProgress('正在学习范文', (progress, token) =>
        this.#ports.samples.learn(sources, progress, token),
      );
      learned = taught ? usable(taught) : { problems: [`学习范文已取消，${INSTEAD}`] };
    } catch (error) {
      learned = { problems: [`没有从范文学到什么：${reasonOf(error)}；${INSTEAD}`] };
    }
    this.#learning.delete(key);
    this.#taught.set(key, learned);
    this.#ports.changed();
  }

  async #load(named: string, folder: string | undefined, key: string): Promise<Learned> {
    const failed = (why: string): Learned => ({ problems: [`学习结果“${named}”未被采用：${why}；${INSTEAD}`] });
    const uri = uriOf(named, folder);
    if (uri === undefined) return failed('稿件不在工作区文件夹里，不知道从哪里找');
    this.#watched.set(key, [fileOf(uri)]);
    try {
      const text = await this.#ports.files.read(uri);
      if (text === undefined) return failed('没有这个文件');
      const { value, errors } = readConfigFile(text);
      if (errors[0]) return failed(`不是 JSON（${errors[0].message}）`);
      const { profile, problems } = readProfile(value);
      if (profile.samples.length === 0 && problems[0]) return failed(problems[0]);
      return { profile, problems: problems.map((problem) => `学习结果“${named}”：${problem}`) };
    } catch (error) {
      return failed(reasonOf(error));
    }
  }
}

/** In a pattern, `?` stands for any sign, so also for those that mean something in it. */
const fileOf = (uri: string): Watched => ({ base: parent(uri), pattern: nameOf(uri).replace(/[*?[\]{}]/g, '?') });

function usable({ profile, problems }: Taught): Learned {
  const told = problems.map((problem) => `范文：${problem}`);
  return profile.samples.length
    ? { profile, problems: told }
    : { problems: [...told, `范文里没有可以学习的报告，${INSTEAD}`] };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
