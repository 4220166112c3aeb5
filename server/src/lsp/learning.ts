// What is usual, and what does a folder teach that the user points at?
import { type Connection, ProgressType } from 'vscode-languageserver';
import { describe, describeProfile, type Profile, profileText } from '../core/api.js';
import { type DocumentParams, type FileProgress, LEARN, type Learned, type LearnParams, PROFILE } from '../protocol.js';
import { asWords } from '../words.js';
import type { Links } from './convert.js';
import type { Guard } from './guard.js';
import type { Samples } from './samples.js';
import type { Settings, SettingsStore } from './settings.js';

/** Where the client shows what was learned, line by line; undefined where it shows none. */
export function learnedPlaces(view: string | undefined, { profile, folder }: Settings): Links['learned'] {
  if (view === undefined) return undefined;
  const uri = `${view}?${encodeURIComponent(folder ?? '')}`;
  return ({ topic, kind }) => {
    const start = { line: describe(profile).line(topic, kind), character: 0 };
    return { uri, range: { start, end: start } };
  };
}

/** In Markdown, in which names of files and words of a profile are nothing but words. */
const pageOf = (profile: Profile): string => describeProfile(profile).split('\n').map(asWords).join('\n');

const PROGRESS = new ProgressType<FileProgress>();

export function answerLearning(connection: Connection, guard: Guard, settings: SettingsStore, samples: Samples): void {
  connection.onRequest(
    PROFILE,
    guard.request<DocumentParams, string>(PROFILE, '', async ({ uri }) => pageOf((await settings.of(uri)).profile)),
  );
  connection.onRequest(
    LEARN,
    guard.request<LearnParams, Learned | null>(LEARN, null, async ({ folder, token }, cancellation) => {
      const tell = (progress: FileProgress) => {
        guard.background(LEARN, () => connection.sendProgress(PROGRESS, token, progress));
      };
      const taught = await samples.learn([{ uri: folder }], tell, cancellation);
      if (!taught) return null;
      const { profile, ...rest } = taught;
      return {
        ...rest,
        text: profileText(profile),
        summary: pageOf(profile),
        samples: profile.samples.length,
      };
    }),
  );
}
