// Which characters do these bytes stand for, and which bytes do the characters go back to?
import { Complaint } from './complaint.js';
import { decodeGb18030, encodeGb18030 } from './gb18030.js';

export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly bom: boolean;
}

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads UTF-8, UTF-16 with a byte order mark and GB18030. Throws a `Complaint` rather than give a damaged text. */
export function decode(bytes: Uint8Array): Decoded {
  const read = fromUtf16(bytes) ?? fromUtf8(bytes) ?? fromGb18030(bytes);
  if (read?.text.includes('\0') || (!read && bytes.includes(0))) {
    throw new Complaint('不是纯文本文件（可能是 Word、PDF 等文档），请先另存为纯文本');
  }
  if (read) return read;
  throw new Complaint('无法识别编码，请另存为 UTF-8');
}

/** The bytes of the text in an encoding that `decode` named. Throws a `Complaint` when a character has none. */
export function encode(text: string, { name, bom }: Encoding): Uint8Array {
  if (name === 'gb18030') {
    const bytes = encodeGb18030(text);
    if (!bytes) throw new Complaint('有字符不能用 GB18030 保存');
    return bytes;
  }
  const whole = bom ? `\ufeff${text}` : text;
  if (name === 'utf-8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return name === 'utf-16be' ? bytes.swap16() : bytes;
}

function fromUtf16(bytes: Uint8Array): Decoded | undefined {
  const mark = bytes.length >= 2 ? (bytes[0]! << 8) | bytes[1]! : 0;
  if ((mark !== 0xfffe && mark !== 0xfeff) || bytes.length % 2 !== 0) return undefined;
  const rest = Buffer.from(bytes.subarray(2));
  const name = mark === 0xfffe ? 'utf-16le' : 'utf-16be';
  if (name === 'utf-16be') rest.swap16();
  return { text: rest.toString('utf16le'), encoding: { name, bom: true } };
}

function fromUtf8(bytes: Uint8Array): Decoded | undefined {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const rest = bom ? bytes.subarray(3) : bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rest);
    return { text, encoding: { name: 'utf-8', bom } };
  } catch {
    refuseDamagedUtf8(rest, bom);
    return undefined;
  }
}

/**
 * GB18030 gives some sense to almost any bytes, so a UTF-8 text with a few bad ones would come out as rubbish.
 * Read as UTF-8, real GB18030 fails at nearly every Chinese character; a damaged text at a few.
 */
function refuseDamagedUtf8(bytes: Uint8Array, bom: boolean): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  if (!bom && bad * 10 >= beyondAscii) return;
  const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
  throw new Complaint(`无法识别编码：像是 UTF-8，但第 ${line} 行有损坏的字节`);
}

function fromGb18030(bytes: Uint8Array): Decoded | undefined {
  const text = decodeGb18030(bytes);
  const back = encodeGb18030(text);
  return back && Buffer.compare(back, bytes) === 0 ? { text, encoding: { name: 'gb18030', bom: false } } : undefined;
}
