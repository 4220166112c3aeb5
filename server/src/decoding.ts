// Which characters do these bytes stand for? For editor and command line alike, on every machine.
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

/** Why bytes are not taken for a text, in a sentence for the user. */
export interface Undecoded {
  readonly why: string;
}

/** Reads UTF-8, UTF-16 with a byte order mark and GB18030. Rather says why not than give a damaged text. */
export function decode(bytes: Uint8Array): Decoded | Undecoded {
  const read = fromUtf16(bytes) ?? fromUtf8(bytes) ?? fromGb18030(bytes);
  if (read && 'why' in read) return read;
  if (read ? read.text.includes('\0') : bytes.includes(0)) {
    return { why: '不是纯文本文件（可能是 Word、PDF 等文档），请先另存为纯文本' };
  }
  return read ?? { why: '无法识别编码，请另存为 UTF-8' };
}

function fromUtf16(bytes: Uint8Array): Decoded | undefined {
  const mark = bytes.length >= 2 ? (bytes[0]! << 8) | bytes[1]! : 0;
  if ((mark !== 0xfffe && mark !== 0xfeff) || bytes.length % 2 !== 0) return undefined;
  const little = mark === 0xfffe;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Not by TextDecoder: it would lose half of a pair, which a file may hold.
  let text = '';
  for (let at = 2; at < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, little));
  return { text, encoding: { name: little ? 'utf-16le' : 'utf-16be', bom: true } };
}

function fromUtf8(bytes: Uint8Array): Decoded | Undecoded | undefined {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const rest = bom ? bytes.subarray(3) : bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rest);
    return { text, encoding: { name: 'utf-8', bom } };
  } catch {
    return damagedUtf8(rest, bom);
  }
}

/**
 * GB18030 gives some sense to almost any bytes, so a UTF-8 text with a few bad ones would come out as rubbish.
 * Read as UTF-8, real GB18030 fails at nearly every Chinese character; a damaged text at a few.
 */
function damagedUtf8(bytes: Uint8Array, bom: boolean): Undecoded | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  if (!bom && bad * 10 >= beyondAscii) return undefined;
  const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
  return { why: `无法识别编码：像是 UTF-8，但第 ${line} 行有损坏的字节` };
}

function fromGb18030(bytes: Uint8Array): Decoded | undefined {
  const text = decodeGb18030(bytes);
  const back = encodeGb18030(text);
  const same = back?.length === bytes.length && back.every((byte, at) => byte === bytes[at]);
  return same ? { text, encoding: { name: 'gb18030', bom: false } } : undefined;
}

/** The text alone; undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return 'why' in decoded ? undefined : decoded.text;
}
