// What do these samples teach? A profile to check other drafts with.
import path from 'node:path';
import { describeProfile, learn, looksLikeReport, type NamedDraft, type Profile, profileText } from '../core/api.js';
import { Complaint, complaintAbout } from './complaint.js';
import { inert } from './display.js';
import { draftOf, findDocuments, readDocument } from './input.js';
import { refuseOthers, writeWhole } from './replace.js';
import type { Status, Terminal } from './terminal.js';

/** The command `learn`: the profile to the file, or to standard output; what was learned in words to standard error. */
export function runLearn(paths: readonly string[], output: string | undefined, terminal: Terminal): Status {
  if (output !== undefined) refuseOthers(output, isProfile, '学习结果');
  let unread = false;
  const complain = (sentence: string) => {
    unread = true;
    terminal.err(sentence);
  };
  const { profile, copies, unlike } = learnFrom(paths, complain, terminal.progress);
  terminal.progress();
  if (output === undefined) terminal.out(inert(profileText(profile), '\\u0023'));
  else writeWhole(output, profileText(profile));
  for (const file of unlike) terminal.err(`看起来不是报告，没有学习“${file}”`);
  if (copies) terminal.err(`有 ${copies} 篇与另一篇内容相同，只算一篇`);
  for (const line of describeProfile(profile).trimEnd().split('\n')) terminal.err(line);
  if (output !== undefined) terminal.err(`学习结果写入“${output}”`);
  return unread ? 2 : 0;
}

/** Of whatever version. */
const isProfile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'version' in value && 'samples' in value;

interface Learned {
  readonly profile: Profile;
  /** How many samples said the same as another. */
  readonly copies: number;
  /** The files that do not look like reports. */
  readonly unlike: readonly string[];
}

/** Learns from every report among the files and in the folders. Throws a `Complaint` when there is none. */
export function learnFrom(
  paths: readonly string[],
  complain: (sentence: string) => void,
  progress: Terminal['progress'] = () => {},
): Learned {
  const files = findDocuments(paths, ({ message }) => complain(message));
  const drafts: NamedDraft[] = [];
  const unlike: string[] = [];
  for (const [i, file] of files.entries()) {
    progress(`正在学习 ${i + 1}/${files.length}`);
    try {
      const draft = draftOf(readDocument(file).text, file);
      if (looksLikeReport(draft).report) drafts.push({ name: path.basename(file, path.extname(file)), draft });
      else unlike.push(file);
    } catch (error) {
      complain(complaintAbout(file, error).message);
    }
  }
  if (drafts.length === 0) throw new Complaint('没有可以学习的报告，没有学到什么');
  const profile = learn(drafts);
  return { profile, copies: drafts.length - profile.samples.length, unlike };
}
