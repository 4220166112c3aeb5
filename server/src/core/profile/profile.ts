// What was learned from samples? A profile as data: what each sample shows, never what it says.

import { HORIZONS, type Horizon } from './horizon.js';
import { KINDS, type Kind } from './kind.js';
import { isRole, PART_ROLES, type PartRole, type Role } from './roles.js';

export const VERSION = 1;

/** A part of the first rank: its role, whether it is of a year or of a term, its share of the text in thousandths, its numbered sections. */
export interface PartShape {
  readonly role: PartRole;
  readonly horizon?: Horizon;
  readonly share: number;
  readonly items: number;
}

/** Sibling headings of one level: how many, how long (Chinese characters), of how many clauses, and what they share. */
export interface HeadingShape {
  readonly level: number;
  readonly role: PartRole;
  readonly count: number;
  readonly length: readonly [number, number];
  readonly clauses: readonly [number, number];
  readonly head: string;
  readonly tail: string;
}

/** What one sample shows: roles, counts, orders, shapes and keywords, no sentence. */
export interface Sample {
  /** The file it was learned from, without its folder and extension. */
  readonly name: string;
  readonly kind?: Kind;
  /** Chinese characters. */
  readonly characters: number;
  /** The text breaks off: it says nothing about how reports end. */
  readonly cut: boolean;
  /** Each role it has, in order of place, with the place in thousandths of the text. */
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  readonly parts: readonly PartShape[];
  readonly headings: readonly HeadingShape[];
  /** Which numbering stands below which: 一、>（一）. */
  readonly systems: readonly string[];
  readonly opening: readonly string[];
  readonly thanks: readonly string[];
  readonly closing: readonly string[];
  /** Declared counts: the noun and the number, 方面 5. */
  readonly counts: readonly (readonly [string, number])[];
  /** The list of targets in its order: indicator, unit, bound. */
  readonly targets: readonly (readonly [string, string, string])[];
  /** What the numbered tasks are about, in their order. */
  readonly topics: readonly string[];
  /** The sign that masks its blanks: x, ×, *; empty where there are none. */
  readonly mask: string;
}

export interface Profile {
  readonly version: typeof VERSION;
  readonly samples: readonly Sample[];
}

export const EMPTY_PROFILE: Profile = { version: VERSION, samples: [] };

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1e9;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(isCount);

/** Reads a profile. Never throws: what is wrong is left out and named, in sentences for the user. */
export function readProfile(json: unknown): { readonly profile: Profile; readonly problems: readonly string[] } {
  const nothing = (problem: string) => ({ profile: EMPTY_PROFILE, problems: [problem] });
  if (!isRecord(json)) return nothing('不是学习结果：应是一个 JSON 对象');
  if (!('version' in json)) return nothing('不是学习结果：缺少 version');
  if (json.version !== VERSION) {
    return nothing(`学习结果的版本是 ${JSON.stringify(json.version)}，这里只认识 ${VERSION}；请重新学习`);
  }
  if (!Array.isArray(json.samples)) return nothing('学习结果里缺少 samples');
  const problems: string[] = [];
  const samples = json.samples.flatMap((value: unknown, i) => {
    const sample = readSample(value);
    if (!sample) problems.push(`学习结果里第 ${i + 1} 篇范文读不懂，没有采用`);
    return sample ?? [];
  });
  return { profile: { version: VERSION, samples }, problems };
}

function readSample(value: unknown): Sample | undefined {
  if (!isRecord(value)) return undefined;
  const { name, kind, characters, cut, roles, mask } = value;
  if (!isText(name) || !isCount(characters) || !isRecord(roles)) return undefined;
  const known = KINDS.find((each) => each === kind);
  if (kind !== undefined && !known) return undefined;
  return {
    name,
    ...(known ? { kind: known } : {}),
    characters,
    cut: cut === true,
    roles: Object.fromEntries(Object.entries(roles).filter(([role, at]) => isRole(role) && isCount(at))),
    parts: listOf(value.parts, isPart),
    headings: listOf(value.headings, isHeading),
    systems: listOf(value.systems, isText),
    opening: listOf(value.opening, isText),
    thanks: listOf(value.thanks, isText),
    closing: listOf(value.closing, isText),
    counts: listOf(value.counts, isDeclared),
    targets: listOf(value.targets, isTarget),
    topics: listOf(value.topics, isText),
    mask: isText(mask) ? mask : '',
  };
}

const listOf = <T>(value: unknown, is: (each: unknown) => each is T): T[] =>
  Array.isArray(value) ? value.filter(is) : [];
const isPartRole = (value: unknown): value is PartRole => PART_ROLES.some((role) => role === value);
const isPart = (value: unknown): value is PartShape =>
  isRecord(value) &&
  isPartRole(value.role) &&
  (value.horizon === undefined || HORIZONS.some((horizon) => horizon === value.horizon)) &&
  isCount(value.share) &&
  isCount(value.items);
const isHeading = (value: unknown): value is HeadingShape =>
  isRecord(value) &&
  isCount(value.level) &&
  isPartRole(value.role) &&
  isCount(value.count) &&
  isPair(value.length) &&
  isPair(value.clauses) &&
  isText(value.head) &&
  isText(value.tail);
const isDeclared = (value: unknown): value is [string, number] =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && isCount(value[1]);
const isTarget = (value: unknown): value is [string, string, string] =>
  Array.isArray(value) && value.length === 3 && value.every(isText);

/** The profile as a file: one line a trait, so that a change is easy to see; the same profile is always the same text. */
export function profileText({ version, samples }: Profile): string {
  const blocks = samples.map((sample) => {
    const lines = Object.entries(sample).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `    {\n${lines.join(',\n')}\n    }`;
  });
  return `{\n  "version": ${version},\n  "samples": [\n${blocks.join(',\n')}\n  ]\n}\n`;
}
