// Are the documents found that were meant, and is every other one named?
import assert from 'node:assert/strict';
import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from '../../server/src/cli/complaint.js';
import { findDocuments, readDocument } from '../../server/src/cli/input.js';
import { inFolder } from './folder.js';

const FILES = {
  '乙.txt': '',
  '甲.md': '',
  'sub/[草]稿.MARKDOWN': '',
  'sub/深/a.baogao': '',
  'data.json': '',
  'old.docx': '',
  '.hidden.md': '',
  '.cache/x.md': '',
  'node_modules/x/README.md': '',
  'sub/node_modules/README.md': '',
  '.git/x.txt': '',
};

const IN_ORDER = ['sub/[草]稿.MARKDOWN', 'sub/深/a.baogao', '乙.txt', '甲.md'];

function found(paths: readonly string[]) {
  const complaints: string[] = [];
  return { files: findDocuments(paths, ({ message }) => complaints.push(message)), complaints };
}

const checkUnreadable = (file: string, sentence: RegExp) =>
  assert.throws(
    () => readDocument(file),
    (error) => error instanceof Complaint && error.message.includes(file) && sentence.test(error.message),
  );

describe('finding documents', () => {
  it('looks through folders for drafts, in order of name', () =>
    inFolder(FILES, (folder) => {
      const expected = IN_ORDER.map((name) => path.join(folder, name));
      assert.deepEqual(found([folder]), { files: expected, complaints: [] });
    }));

  it('keeps relative paths relative and files as they were given', () =>
    inFolder(FILES, (folder) => {
      const given = path.relative('', folder);
      const file = `${given}/./甲.md`;
      assert.deepEqual(found([file, `${given}/sub/`]).files, [
        file,
        ...IN_ORDER.slice(0, 2).map((name) => path.join(given, name)),
      ]);
    }));

  it('takes a named file whatever it is called, and each file once', () =>
    inFolder(FILES, (folder) => {
      const named = path.join(folder, '.hidden.md');
      const data = path.join(folder, 'data.json');
      const { files } = found([named, data, folder, named]);
      assert.deepEqual(files, [named, data, ...IN_ORDER.map((name) => path.join(folder, name))]);
    }));

  it('takes a folder with glob signs in its name', () =>
    inFolder({ '[a]{b}*/c.txt': '' }, (folder) => {
      const named = path.join(folder, '[a]{b}*');
      assert.deepEqual(found([named]).files, [path.join(named, 'c.txt')]);
    }));

  it('does not follow a link round in circles', () =>
    inFolder({ 'a/b.txt': '' }, (folder) => {
      symlinkSync('..', path.join(folder, 'a/up'));
      assert.deepEqual(found([folder]).files, [path.join(folder, 'a/b.txt')]);
    }));

  it('names what is not there and what has nothing in it, and goes on', () =>
    inFolder({ 'a.txt': '', 'empty/x.json': '' }, (folder) => {
      const [missing, empty, file] = ['没有.txt', 'empty', 'a.txt'].map((name) => path.join(folder, name));
      const { files, complaints } = found([missing!, empty!, file!]);
      assert.deepEqual(files, [file]);
      assert.deepEqual(complaints, [
        `打不开“${missing}”：文件不存在`,
        `文件夹“${empty}”里没有可检查的文档（.txt、.md、.markdown、.baogao）`,
      ]);
    }));
});

describe('reading a document', () => {
  it('names the file and says why it cannot be read', () =>
    inFolder({ 'a.docx': 'PK\x03\x04\0', 'sub/x.txt': '' }, (folder) => {
      checkUnreadable(path.join(folder, 'a.docx'), /不是纯文本/);
      checkUnreadable(path.join(folder, 'sub'), /文件夹/);
      checkUnreadable(path.join(folder, 'b.txt'), /文件不存在/);
      checkUnreadable('/dev/null', /不是普通文件/);
    }));

  it('refuses a file that is too large without reading it', () =>
    inFolder({ 'a.txt': '' }, (folder) => {
      const file = path.join(folder, 'a.txt');
      truncateSync(file, 3 * 2 ** 30);
      checkUnreadable(file, /文件太大（3072 MB），最多 20 MB/);
    }));
});
