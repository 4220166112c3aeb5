// What is usual, and what do the reports teach that the client reads? One after the other, so that it can show how far it is, and stop.
import type { Connection } from 'vscode-languageserver';
import {
  describeProfile,
  type Lesson,
  lessonOf,
  looksLikeReport,
  parse,
  profileOf,
  profileText,
  readProfile,
} from '../core/api.js';
import { type DocumentParams, LEARN, LESSON, type Learned, type LessonParams, PROFILE } from '../protocol.js';
import type { Guard } from './guard.js';
import type { SettingsStore } from './settings.js';

export function answerLearning(connection: Connection, guard: Guard, settings: SettingsStore): void {
  connection.onRequest(
    PROFILE,
    guard.request<DocumentParams, string>(PROFILE, '', async ({ uri }) =>
      describeProfile((await settings.of(uri)).profile),
    ),
  );
  connection.onRequest(
    LESSON,
    guard.request<LessonParams, Lesson | null>(LESSON, null, async ({ name, text, markdown }) => {
      const draft = parse(text, markdown ? 'markdown' : 'plain');
      return looksLikeReport(draft).report ? lessonOf(name, draft) : null;
    }),
  );
  connection.onRequest(
    LEARN,
    guard.request<Lesson[], Learned | null>(LEARN, null, async (lessons) => {
      const { version, samples } = profileOf(lessons);
      const { profile } = readProfile({ version, samples });
      return { text: profileText(profile), summary: describeProfile(profile), samples: profile.samples.length };
    }),
  );
}
