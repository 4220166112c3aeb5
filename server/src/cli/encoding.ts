// Which text do these bytes hold, and which bytes does the text go back to?
import { type Decoded, type Encoding, decode as read } from '../decoding.js';
import { encodeGb18030 } from '../gb18030.js';
import { Complaint } from './complaint.js';

/** Throws a `Complaint` rather than give a damaged text. */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = read(bytes);
  if ('why' in decoded) throw new Complaint(decoded.why);
  return decoded;
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
