// What is known of the seed reports as numbers and shapes? Reads the seeds and the product's own outline of them:
//   node esbuild.js && node seeds/describe.mjs ../shared/seeds
// Writes seeds.json beside this file. No sentence, heading or place name of a seed gets into it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const cli = path.join(here, '..', 'dist', 'cli.js');

/** What only a reader can tell, by the number in front of the file's name. */
const READ = {
  '000': { kind: 'plenary-report', level: 'county-level city', period: 'year', frame: 'none', ends: 'appeal' },
  '001': { kind: 'plenary-report', level: 'county-level city', period: 'half-year', frame: 'advert', ends: 'appeal' },
  '002': { kind: 'congress-report', level: 'county-level city', period: 'year', frame: 'web page', ends: 'appeal' },
  '003': { kind: 'congress-report', level: 'county', period: 'five years', frame: 'document site', ends: 'cut off' },
  '004': { kind: 'economic-work-speech', level: 'city', period: 'year', frame: 'none', ends: 'thanks' },
};

const count = (text, pattern) => text.match(pattern)?.length ?? 0;

/** Key to number, the most frequent first, equal ones by key. */
function tally(keys) {
  const numbers = new Map();
  for (const key of keys) numbers.set(key, (numbers.get(key) ?? 0) + 1);
  return Object.fromEntries([...numbers].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

// A mask letter alone in Latin (.docx) is none; decimals, spans, sums and ratios of masks are one token.
const MASK = /(?<![a-z])[xX×*]+(?:\.[xX×*]+)?(?:(?:—+|[-+＋:])[xX×*]+(?:\.[xX×*]+)?)*/g;

function masks(text) {
  const tokens = text.match(MASK) ?? [];
  return { tokens: tokens.length, characters: tally(tokens.join('').match(/[xX×*]/g)), shapes: tally(tokens) };
}

/** 一、（三）2. 四是 as N、（N）N. N是 */
const style = (marker) => marker.replace(/[一二三四五六七八九十百\d]+/, 'N') || 'unnumbered';

const han = (text) => count(text, /\p{Script=Han}/gu);
const clauses = (title) => title.split(/[，,；;]/).filter((clause) => han(clause) > 0).length;
const range = (numbers) => ({ least: Math.min(...numbers), most: Math.max(...numbers) });

const flat = (sections) => sections.flatMap((section) => [section, ...flat(section.children)]);

function headings(sections) {
  const levels = {};
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const here = flat(sections).filter((section) => section.level === level);
    if (!here.length) continue;
    levels[level] = {
      count: here.length,
      markers: tally(here.map((section) => style(section.marker))),
      characters: range(here.map((section) => han(section.title))),
      clauses: tally(here.map((section) => clauses(section.title))),
    };
  }
  return levels;
}

const DIGITS = '一二三四五六七八九十';
const numeral = (text) => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (d) => DIGITS.indexOf(d === '两' ? '二' : d) + 1;
  return (text.includes('十') ? (digit(tens) || 1) * 10 : 0) + (ones ? digit(ones) : 0);
};

const DECLARED = /([两一二三四五六七八九十]{1,3})个?(方面)的?(?:重点)?(工作|任务|意见)?[：:。]/g;

/** “N 个方面的工作：” against the numbered headings that come next. */
function declaredHeadings(text, sections) {
  const all = flat(sections);
  return [...text.matchAll(DECLARED)].flatMap((match) => {
    const end = match.index + match[0].length;
    const next = all.filter((section) => section.start >= end && section.level <= 2 && section.marker)[0];
    if (!next || next.start - end > 40) return [];
    const parent = all.find((section) => section.children.includes(next))?.children ?? sections;
    const found = parent.filter((section) => section.level === next.level && section.start >= next.start).length;
    return [{ form: 'headings', noun: match[2] + (match[3] ?? ''), number: numeral(match[1]), found }];
  });
}

const ITEM = '(?:“[^”]{1,12}”|[^，。；：、,;:!！“”\\s]{1,14})';
const NAMES = new RegExp(
  `(${ITEM}(?:、${ITEM}){2,}|(?:“[^”]{1,12}”){3,})“?([三四五六七八九十])(?:大|个)(战略|片区|建制镇|提升|工程|集群|任务)`,
  'g',
);

/** “A、B、C 三大战略” against the names before it. */
const declaredNames = (text) =>
  [...text.matchAll(NAMES)].map(([, names, digit, noun]) => {
    const found = names.includes('、') ? names.split('、').length : count(names, /“/g);
    return { form: 'names', noun, number: numeral(digit), found };
  });

const declared = (text, sections) =>
  [...declaredHeadings(text, sections), ...declaredNames(text)].map((one) => ({
    ...one,
    matches: one.number === one.found,
  }));

function punctuation(text) {
  const half = count(text, /(?<=[\p{Script=Han}”%xX×*\d)])[,;:!](?=\s*[\p{Script=Han}“xX×*\d]|\s*$)/gmu);
  const full = count(text, /[，；：！]/g);
  return { half, full };
}

function describe(file) {
  const text = readFileSync(file, 'utf8');
  const id = path.basename(file, '.txt');
  const read = READ[id.slice(0, 3)];
  if (!read) throw new Error(`${id}: add what a reader knows of it to the table`);
  const sections = JSON.parse(
    execFileSync(process.execPath, [cli, 'outline', '--format', 'json', file], { encoding: 'utf8' }),
  );
  const lines = text.split('\n');
  return {
    id,
    ...read,
    characters: text.length,
    hanCharacters: han(text),
    lines: lines.filter((line) => line.trim()).length,
    masks: masks(text),
    headings: headings(sections),
    declaredCounts: declared(text, sections),
    punctuation: punctuation(text),
    lastMark: /[。！!]/.exec([...text.trimEnd()].at(-1))?.[0] ?? 'none',
  };
}

const folder = process.argv[2];
if (!folder) {
  console.error('node seeds/describe.mjs FOLDER-OF-THE-SEEDS');
  process.exit(2);
}
const files = readdirSync(folder).filter((name) => /^\d{3}_.*\.txt$/.test(name));
const seeds = files.sort().map((name) => describe(path.join(folder, name)));
writeFileSync(path.join(here, 'seeds.json'), `${JSON.stringify({ version: 1, seeds }, null, 2)}\n`);
console.log(`seeds.json: ${seeds.length} seeds`);
