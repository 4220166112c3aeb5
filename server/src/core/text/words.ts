// Which of many words stand in a text? One pass, however many words are looked for.

export interface Occurrence {
  readonly word: string;
  readonly at: number;
}

/** Every occurrence of every word, those inside others too, in order of place; at one place the longest first. */
export function wordFinder(words: readonly string[]): (text: string) => readonly Occurrence[] {
  const byFirst = new Map<number, string[]>();
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    const others = byFirst.get(first);
    if (others) others.push(word);
    else byFirst.set(first, [word]);
  }
  // A table is quicker than a map, and nearly every character begins none of the words.
  const begins = new Uint8Array(0x10000);
  for (const first of byFirst.keys()) begins[first] = 1;
  return (text) => {
    const found: Occurrence[] = [];
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      if (begins[first] === 0) continue;
      for (const word of byFirst.get(first)!) if (text.startsWith(word, at)) found.push({ word, at });
    }
    return found;
  };
}
