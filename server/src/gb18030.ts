// How is text written in GB18030? The platform can only read it, so its reader is turned round.

const REPLACEMENT = 0xfffd;
const FOUR_BYTES_OF_PLANE_0 = 39420;
const FIRST_OF_PLANE_1 = 189000;

/** Code unit to bytes as one number; 0 where there are none. Built on first use: 63,000 sequences read at once. */
let table: Uint32Array | undefined;

export const decodeGb18030 = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes);

/** Undefined when the text holds something that GB18030 cannot write, such as half of a surrogate pair. */
export function encodeGb18030(text: string): Uint8Array | undefined {
  table ??= buildTable();
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    const code = point > 0xffff ? fourBytes(FIRST_OF_PLANE_1 + point - 0x10000) : table[point]!;
    if (code === 0) return undefined;
    if (point > 0xffff) at++;
    if (code > 0xffff) {
      bytes[length++] = code >>> 24;
      bytes[length++] = (code >>> 16) & 0xff;
    }
    bytes[length++] = (code >>> 8) & 0xff;
    bytes[length++] = code & 0xff;
  }
  return bytes.subarray(0, length);
}

function buildTable(): Uint32Array {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail);
  }
  for (let i = 0; i < FOUR_BYTES_OF_PLANE_0; i++) codes.push(fourBytes(i));
  // A line end after each keeps an unassigned sequence from swallowing the next.
  const sequences: number[] = [];
  for (const code of codes) {
    if (code > 0xffff) sequences.push(code >>> 24, (code >>> 16) & 0xff);
    sequences.push((code >>> 8) & 0xff, code & 0xff, 10);
  }
  const units = decodeGb18030(Uint8Array.from(sequences)).split('\n');
  const built = new Uint32Array(0x10000);
  for (const [i, code] of codes.entries()) {
    const unit = units[i]!.charCodeAt(0);
    // Where several mean one character, the first is the usual one.
    if (built[unit] === 0 && (unit !== REPLACEMENT || code === REPLACEMENT_CODE)) built[unit] = code;
  }
  return built;
}

/** The bytes of the `index`th four-byte sequence as one number. */
function fourBytes(index: number): number {
  const last = 0x30 + (index % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const first = 0x81 + Math.floor(index / 12600);
  return ((first << 24) | (second << 16) | (third << 8) | last) >>> 0;
}

/** How U+FFFD itself is written: the only sequence that means it rather than a failure. */
const REPLACEMENT_CODE = 0x8431a437;
