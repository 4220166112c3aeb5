// Which words must stand in a text for a regular expression to match it at all?
import { memoOfSmall } from './memo.js';

/** One of these must occur; undefined where nothing that is quickly looked for must. */
type Needed = readonly string[] | undefined;

/** Looking for more words takes longer than to try the expression. */
const MOST = 8;

/** False where the expression cannot match: told by its fixed words, many times sooner than by trying it at each place. */
export function mayMatch(text: string, form: RegExp): boolean {
  const words = neededBy(form);
  if (!words) return true;
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** The words of which one must occur in what the expression matches, where there are such. */
export const neededBy = memoOfSmall(
  (form: RegExp): Needed => (/[iuv]/.test(form.flags) ? undefined : new Reader(form.source).needed()),
);

/** Of several that all must be met the one that is met least often: few words, long ones. */
function better(a: Needed, b: Needed): Needed {
  if (!a || !b) return a ?? b;
  const rank = (words: readonly string[]) => words.length - 3 * Math.min(...words.map((word) => word.length));
  return rank(b) < rank(a) ? b : a;
}

/** Reads the source of an expression; what it does not know it takes for a thing that may match anything. */
class Reader {
  #at = 0;
  constructor(readonly source: string) {}

  /** Alternatives up to the end of their group: what each needs, if all of them need something. */
  needed(): Needed {
    const all: Needed[] = [];
    do all.push(this.#sequence());
    while (this.#skip('|'));
    const words = all.every((one) => one) ? [...new Set(all.flatMap((one) => one!))] : undefined;
    return words && words.length <= MOST ? words : undefined;
  }

  #skip(token: string): boolean {
    const found = this.source.startsWith(token, this.#at);
    if (found) this.#at += token.length;
    return found;
  }

  #sequence(): Needed {
    let best: Needed;
    /** Characters that follow each other. */
    let run = '';
    const end = () => {
      if (run) best = better(best, [run]);
      run = '';
    };
    while (this.#at < this.source.length && !/[|)]/.test(this.source[this.#at]!)) {
      const atom = this.#atom();
      const least = this.#least();
      if (typeof atom === 'string' && least === 1) run += atom;
      else {
        end();
        if (least > 0) best = better(best, typeof atom === 'string' ? [atom] : atom);
      }
    }
    end();
    return best;
  }

  /** How often the atom before must stand at least; the quantifier is passed. 1 only without a quantifier. */
  #least(): number {
    const match = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.#at, this.#at + 12));
    if (!match) return 1;
    this.#at += match[0].length;
    return match[1] ? 2 * Number(match[1]) : match[0][0] === '+' ? 2 : 0;
  }

  /** A character as a string; anything else as what it needs. */
  #atom(): string | Needed {
    if (this.#skip('(')) {
      const negative = this.#skip('?!') || this.#skip('?<!');
      if (!negative && this.#skip('?') && !this.#skip(':') && !this.#skip('=') && !this.#skip('<='))
        this.#at = this.source.indexOf('>', this.#at) + 1;
      const inner = this.needed();
      this.#skip(')');
      return negative ? undefined : inner;
    }
    if (this.#skip('[')) return this.#class();
    if (this.#skip('\\')) return this.#escape();
    const char = this.source[this.#at++]!;
    return /[.^$]/.test(char) ? undefined : char;
  }

  #class(): Needed {
    const negative = this.#skip('^');
    const chars: string[] = [];
    let known = !negative;
    while (!this.#skip(']')) {
      const char = this.#skip('\\') ? this.#escape() : this.source[this.#at++];
      const range = this.source[this.#at] === '-' && this.source[this.#at + 1] !== ']';
      if (typeof char === 'string' && !range) chars.push(char);
      else known = false;
      if (range) {
        this.#at++;
        if (this.#skip('\\')) this.#escape();
        else this.#at++;
      }
    }
    return known && chars.length <= MOST ? chars : undefined;
  }

  /** Behind a backslash. */
  #escape(): string | undefined {
    const char = this.source[this.#at++]!;
    if (char === 'u') {
      this.#at += 4;
      return String.fromCharCode(Number.parseInt(this.source.slice(this.#at - 4, this.#at), 16));
    }
    if (char === 'k') this.#at = this.source.indexOf('>', this.#at) + 1;
    if (char === 'x') this.#at += 2;
    if (char === 'c') this.#at += 1;
    // Signs stand for themselves; letters and digits stand for something else.
    return /[A-Za-z0-9]/.test(char) ? undefined : char;
  }
}
