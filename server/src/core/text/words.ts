// Which of many words stand in a text? One pass, however many words are looked for.

export interface Occurrence {
  readonly word: string;
  readonly at: number;
}

/** Every occurrence of every word, those inside others too, in order of place; at one place the longest first. */
export function wordFinder(words: readonly string[]): (text: string) => readonly Occurrence[] {
  const single = new Set<number>();
  const byPair = new Map<number, string[]>();
  // A table is quicker than a map, and nearly every character, or pair of them, begins none of the words.
  const begins = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    begins[first] = 1;
    if (word.length === 1) {
      single.add(first);
      continue;
    }
    const second = word.charCodeAt(1);
    pairs[sumOf(first, second)] = 1;
    const key = first * 0x10000 + second;
    const others = byPair.get(key);
    if (others) others.push(word);
    else byPair.set(key, [word]);
  }
  return (text) => {
    const found: Occurrence[] = [];
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      if (begins[first] === 0) continue;
      const second = text.charCodeAt(at + 1);
      if (pairs[sumOf(first, second)] === 1)
        for (const word of byPair.get(first * 0x10000 + second) ?? [])
          if (text.startsWith(word, at)) found.push({ word, at });
      if (single.has(first)) found.push({ word: text[at]!, at });
    }
    return found;
  };
}

/** The longest of the words that ends at a place of a text. */
export function wordEnder(words: readonly string[]): (text: string, end: number) => string | undefined {
  const byLast = new Map<number, string[]>();
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const last = word.charCodeAt(word.length - 1);
    const others = byLast.get(last);
    if (others) others.push(word);
    else byLast.set(last, [word]);
  }
  return (text, end) =>
    end > 0
      ? byLast.get(text.charCodeAt(end - 1))?.find((word) => text.startsWith(word, end - word.length))
      : undefined;
}

/** 16 bits that tell most pairs apart. */
const sumOf = (first: number, second: number): number => ((first << 7) ^ (first >> 9) ^ second) & 0xffff;
