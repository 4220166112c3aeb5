// Does every file come back byte for byte, and is nothing read that was not understood?
import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { Complaint } from '../../server/src/cli/complaint.js';
import { decode, encode } from '../../server/src/cli/encoding.js';
import type { Encoding } from '../../server/src/decoding.js';
import { decodeGb18030, encodeGb18030 } from '../../server/src/gb18030.js';

const REPORT = '临澜市政府工作报告\r\n\r\n一、过去一年工作回顾\n全年完成投资××亿元，“三个𠮷祥”㐂。';

function check(bytes: Uint8Array, text: string, encoding: Encoding) {
  const decoded = decode(bytes);
  assert.deepEqual(decoded, { text, encoding });
  assert.deepEqual(Buffer.from(encode(text, encoding)), Buffer.from(bytes));
}

const checkRefused = (bytes: Uint8Array, sentence: RegExp) =>
  assert.throws(
    () => decode(bytes),
    (error) => error instanceof Complaint && sentence.test(error.message),
  );

describe('encodings', () => {
  it('reads and writes UTF-8 with and without a mark', () => {
    check(Buffer.from(REPORT), REPORT, { name: 'utf-8', bom: false });
    check(Buffer.from(`\ufeff${REPORT}`), REPORT, { name: 'utf-8', bom: true });
    check(Buffer.from(`\ufeff\ufeff甲`), '\ufeff甲', { name: 'utf-8', bom: true });
    check(Buffer.of(), '', { name: 'utf-8', bom: false });
  });

  it('reads and writes UTF-16 with a mark', () => {
    check(Buffer.from(`\ufeff${REPORT}`, 'utf16le'), REPORT, { name: 'utf-16le', bom: true });
    check(Buffer.from(`\ufeff${REPORT}`, 'utf16le').swap16(), REPORT, { name: 'utf-16be', bom: true });
  });

  it('reads and writes GB18030', () => {
    check(iconv.encode(REPORT, 'gb18030'), REPORT, { name: 'gb18030', bom: false });
    check(iconv.encode('甲', 'gbk'), '甲', { name: 'gb18030', bom: false });
  });

  it('refuses what is not text', () => {
    checkRefused(Buffer.from('PK\x03\x04\x14\0\x06\0甲'), /不是纯文本/);
    checkRefused(Buffer.from('甲 a', 'utf16le'), /不是纯文本/);
    checkRefused(Buffer.of(0xff, 0xfe, 0x41), /无法识别编码/);
    checkRefused(Buffer.of(0xd6, 0xd0, 0xff, 0xff), /无法识别编码/);
  });

  it('names the line of a damaged byte in UTF-8 and does not take the text for GB18030', () => {
    const damaged = Buffer.from(REPORT.repeat(4));
    damaged[damaged.indexOf('过去')] = 0xff;
    checkRefused(damaged, /像是 UTF-8，但第 3 行/);
    // Cut in the middle of a character; the bytes happen to make pairs, so GB18030 would swallow them whole.
    const text = '人民生活持续改善，'.repeat(3);
    const cut = Buffer.concat([Buffer.from(text), Buffer.from('临').subarray(0, 2), Buffer.from(text)]);
    assert.deepEqual(Buffer.from(encodeGb18030(decodeGb18030(cut))!), cut);
    checkRefused(cut, /像是 UTF-8，但第 1 行/);
  });

  it('never changes a byte of what it accepts', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'binary' }).map((text) => Uint8Array.from(Buffer.from(text))),
      fc.string({ unit: 'binary' }).map((text) => Uint8Array.from(iconv.encode(text, 'gb18030'))),
      fc.string({ unit: 'binary' }).map((text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        let read: ReturnType<typeof decode>;
        try {
          read = decode(given);
        } catch (error) {
          return assert.ok(error instanceof Complaint);
        }
        assert.deepEqual(Buffer.from(encode(read.text, read.encoding)), Buffer.from(given));
      }),
      { numRuns: 300 },
    );
  });
});

describe('GB18030', () => {
  it('writes every Chinese character as iconv-lite does', () => {
    // Letters, punctuation and full forms, both blocks of the basic plane, and the rare ones of the second plane.
    const ranges = [
      [0x20, 0x7e],
      [0xa1, 0x4ff],
      [0x2000, 0x2fff],
      [0x3000, 0x9fff],
      [0xff01, 0xffe6],
      [0x20000, 0x20fff],
    ] as const;
    for (const [first, last] of ranges) {
      let text = '';
      for (let point = first; point <= last; point++) text += String.fromCodePoint(point);
      const bytes = encodeGb18030(text);
      assert.ok(bytes);
      assert.equal(decodeGb18030(bytes), text);
      // The edition of 2022 moved 18 signs out of private use; in these ranges only glyph parts at 9fb4–9fbb.
      const moved = /[\u9fb4-\u9fbb]/g;
      const plain = text.replace(moved, '');
      assert.deepEqual(Buffer.from(encodeGb18030(plain)!), iconv.encode(plain, 'gb18030'));
    }
  });

  it('reads its own bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encodeGb18030(text);
        if (bytes) assert.equal(decodeGb18030(bytes), text);
        else assert.match(text, /[\ud800-\udfff\ue000-\uf8ff]/);
      }),
    );
  });

  it('does not write half a character', () => {
    assert.equal(encodeGb18030('甲\ud842'), undefined);
    assert.throws(() => encode('甲\ud842', { name: 'gb18030', bom: false }), Complaint);
  });
});
