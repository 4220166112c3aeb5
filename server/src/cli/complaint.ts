// What went wrong that the user can mend? A clear sentence, never a stack.

export { reasonOf } from '../refusals.js';

/** `message` is a whole sentence in Chinese for the user. */
export class Complaint extends Error {}

/** The complaint about a document that whatever was thrown amounts to. */
export const complaintAbout = (file: string, error: unknown): Complaint =>
  error instanceof Complaint ? error : new Complaint(`处理“${file}”时程序出错：${String(error)}`);
