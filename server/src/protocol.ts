// What do client and server say to each other beyond the Language Server Protocol? Names and shapes only.

/** Server to client, a notification: how a document stands. Sent only to clients that ask for it. */
export const STATUS = 'reportDrafts/status';
/** Client to server, `DocumentParams` → `BlankPlace[]`: the open blanks in order. */
export const BLANKS = 'reportDrafts/blanks';
/** Client to server, `DocumentParams` → `FigurePlace[]`: every figure in order, with what could be told of it. */
export const FIGURES = 'reportDrafts/figures';
/** Client to server, `DocumentParams` → the figures as comma-separated values. */
export const FIGURES_CSV = 'reportDrafts/figuresCsv';
/** Client to server, `FillBlanksParams` → `Changes`: what must change for the blanks to hold a value. */
export const FILL_BLANKS = 'reportDrafts/fillBlanks';
/** Client to server, `DocumentParams` → `Outline`, or null where nothing is checked. */
export const OUTLINE = 'reportDrafts/outline';
/** Client to server, `RestructureParams` → `Restructuring`: what must change in the text. Changes nothing itself. */
export const RESTRUCTURE = 'reportDrafts/restructure';
/** Client to server, `LearnParams` → `Learned`; can be cancelled. Tells with `FileProgress` how far it is. */
export const LEARN = 'reportDrafts/learn';
/** Client to server, `DocumentParams` → what is usual by the profile that counts there, in Markdown for a person. */
export const PROFILE = 'reportDrafts/profile';
/** Server to client, a notification: what `PROFILE` answers may be another now. Sent where `profileView` is given. */
export const PROFILE_CHANGED = 'reportDrafts/profileChanged';
/** Client to server, a notification: the user trusts the workspace now. */
export const TRUSTED = 'reportDrafts/trusted';
/** Server to client, `FileParams` → the bytes in Base64, or null where there is no such file. */
export const READ_FILE = 'reportDrafts/readFile';
/** Server to client, `FileParams` → the bytes in Base64; fails with a sentence for the user. */
export const READ_BYTES = 'reportDrafts/readBytes';
/** Server to client, `FileParams` of a folder or a file → `ListedFiles`; fails with a sentence for the user. */
export const LIST_REPORTS = 'reportDrafts/listReports';
/** Client to server, `DocumentParams` → `Cleaned`, or null where there is nothing to clean. */
export const CLEAN = 'reportDrafts/clean';
/** Server to client, `WriteParams` → null; fails with a sentence for the user. */
export const WRITE_FILE = 'reportDrafts/writeFile';
/** A command of the client, with the URI and the line of a place that `profileView` shows. */
export const SHOW_PROFILE = 'reportDrafts.showProfile';
/** A command of the client, one `PlaceRange`: shows the place. */
export const GO_TO = 'reportDrafts.goTo';
/** `workspace/executeCommand`, one `IgnoreParams`: writes the configuration file of the workspace folder. */
export const IGNORE_COMMAND = 'reportDrafts.ignore';
/** `workspace/executeCommand`, one `DocumentParams`: checks now, whatever the setting `run` says. */
export const CHECK_COMMAND = 'reportDrafts.checkDocument';

/** The configuration that editor and command line share; it lies in a workspace folder. */
export const CONFIG_FILE = '.reportdrafts.json';
/** Where the editor offers to write what it learned; it lies in a workspace folder. */
export const PROFILE_FILE = '.reportdrafts-profile.json';
export const LANGUAGE = 'report-draft';
/** No answer lists more blanks, figures or sections: what nobody can look through would only fill the memory. */
export const MOST_PLACES = 20_000;

/** What a client can say in `initializationOptions`; everything may be left out. */
export interface ClientOptions {
  /** The client answers `READ_FILE`, `WRITE_FILE`, `READ_BYTES` and `LIST_REPORTS`. */
  readonly files?: boolean;
  /** The client does not run anything or read anything on behalf of a workspace that its user has not trusted yet. */
  readonly untrusted?: boolean;
  /**
   * Under which URI the client shows what `PROFILE` answers; the folder it counts for is the query. Such a client knows
   * the command `SHOW_PROFILE`.
   */
  readonly profileView?: string;
  /** The client has the command `GO_TO`. */
  readonly goTo?: boolean;
  /** The client wants `STATUS`. */
  readonly status?: boolean;
  /** Where `READ_FILE` finds the section snippets, for a server that cannot find them itself. */
  readonly snippets?: string;
  /** Where a server in a worker finds the script that reads tables. */
  readonly tables?: string;
  /** Languages for which the client brings the section snippets itself. */
  readonly contributedSnippets?: readonly string[];
  /** URIs of folders that stay checked, as after `CHECK_FOLDERS`: a server that was started again takes them up. */
  readonly checkedFolders?: readonly string[];
  /** The settings, for clients that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface FileParams {
  readonly uri: string;
}

export interface WriteParams extends FileParams {
  readonly text: string;
}

/** Files of these kinds in a folder may be reports. */
export const REPORT_NAMES = /\.(?:txt|md|markdown|baogao)$/i;
/** Folders in which nobody keeps reports. */
export const NO_REPORTS_IN = ['node_modules', '.git'];

export interface ListedFile extends FileParams {
  /** In bytes. */
  readonly size: number;
  /** Another whenever the file has changed. */
  readonly stamp: string;
}

export interface ListedFiles {
  /** In the order of their names. */
  readonly files: readonly ListedFile[];
  /** What could not be looked into, in sentences for the user. */
  readonly problems: readonly string[];
}

export interface LearnParams {
  /** URI of a folder. */
  readonly folder: string;
  /** Under which token the client hears of the progress. */
  readonly token: string;
}

export interface FileProgress {
  readonly done: number;
  readonly of: number;
  /** The file that is read now. */
  readonly name: string;
}

export interface Learned {
  /** The text of the profile file. */
  readonly text: string;
  /** What was learned, in Markdown for a person. */
  readonly summary: string;
  readonly samples: number;
  /** How many said the same as another. */
  readonly copies: number;
  /** The names of the files that do not look like reports. */
  readonly unlike: readonly string[];
  /** What could not be read, in sentences for the user. */
  readonly problems: readonly string[];
}

/** text: this text, whichever rule. rule: this rule in this file. file: everything in it. workspace: the rule, off. */
export type IgnoreScope = 'text' | 'rule' | 'file' | 'workspace';

export interface IgnoreParams extends DocumentParams {
  readonly scope: IgnoreScope;
  readonly rule: string;
  /** The text that was found, for the scope `text`. */
  readonly text?: string;
}

/** The draft without what copying from a web page left in it. */
export interface Cleaned {
  readonly text: string;
  readonly places: number;
  /** The version of the document that the edit, a workspace edit of the protocol, is for. */
  readonly version: number;
  readonly edit: unknown;
}

/** Lines and UTF-16 columns from 0, as in the Language Server Protocol. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface BlankPlace {
  readonly range: PlaceRange;
  /** number, percent, year …, and what a writer calls it. */
  readonly kind: string;
  readonly kindName: string;
  /** 亿元, %, 个百分点 … as it follows in the text. */
  readonly unit?: string;
  /** Of the table or of the text itself; a person should look at a doubtful one first. */
  readonly suggestion?: { readonly value: string; readonly because: string; readonly doubtful?: boolean };
  /** What it stands for together with others; the same key means the same thing. */
  readonly thing?: { readonly key: string; readonly label: string };
  /** The heading of the part, and of the section of the second rank, it stands in; empty before the first. */
  readonly part: string;
  readonly section: string;
}

export interface FillBlanksParams extends DocumentParams {
  readonly version: number;
  /** Where the blanks start. */
  readonly places: readonly PlaceRange['start'][];
  readonly value: string;
}

/** The edits of the version that was asked about. */
export interface Edited {
  readonly edits: readonly { readonly range: PlaceRange; readonly newText: string }[];
}

/** Or why there are none, in a sentence for the user. */
export type Changes = Edited | { readonly refusal: string };

/** How a draft is built and how it stands, at a version. */
export interface Outline {
  readonly version: number;
  readonly characters: number;
  readonly blanks: number;
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  /** What a request calls it by, at this version. */
  readonly id: number;
  /** The numbering as written; empty for an unnumbered heading. */
  readonly marker: string;
  readonly title: string;
  /** 1 一、 · 2 （一） · 3 1. · 4 （1） · 5 一是 · 6 a topic sentence. */
  readonly level: number;
  readonly range: PlaceRange;
  readonly heading: PlaceRange;
  readonly characters: number;
  /** Thousandths of the report; `usual` is the least and the most in the samples, where that is known. */
  readonly share: number;
  readonly usual?: readonly [number, number];
  readonly blanks: number;
  /** How many other findings, by severity. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly children: readonly OutlineSection[];
}

/** move: to the place of `onto`. up, down: past its neighbour. insert: a new one behind it. renumber: the whole draft. */
export type RestructureAction =
  | 'move'
  | 'up'
  | 'down'
  | 'promote'
  | 'demote'
  | 'insert'
  | 'delete'
  | 'retitle'
  | 'renumber';

export interface RestructureParams extends DocumentParams {
  readonly version: number;
  readonly action: RestructureAction;
  /** The section that is meant, or a place in it. */
  readonly section?: number;
  readonly position?: PlaceRange['start'];
  readonly onto?: number;
  readonly title?: string;
}

/** Where the section stands afterwards, and how many numbers and declared counts were put right on the way. */
export type Restructuring =
  | (Edited & { readonly caret: PlaceRange['start']; readonly renumbered: number })
  | {
      readonly refusal: string;
      /** It can be done once what copying left in the draft is cleaned up. */
      readonly messy?: true;
    };

export interface FigurePlace {
  readonly range: PlaceRange;
  readonly text: string;
  /** In the unit without its scale: 12.5亿元 is 1250000000 元. */
  readonly value: number;
  readonly unit: string;
  /** The indicator by its usual name if `known`, else the words before the figure. */
  readonly indicator: string;
  readonly known: boolean;
  readonly modifiers: string;
  /** What has this length, investment or area; empty for a figure of a place as a whole. */
  readonly thing: string;
  readonly region: string;
  readonly period: string;
  readonly modality: 'done' | 'target' | '';
  readonly kind: 'level' | 'growth' | 'yearly' | 'decline' | 'increase' | 'points' | 'fold' | 'share';
  /** 近, 约, 以上 …, as written. */
  readonly bound: string;
  /** What was read of how it hangs together with others, each in a line of arithmetic. */
  readonly relations: readonly string[];
  readonly section: string;
  /** The kind and the modality as a writer calls them, where they are not 总量 and 已完成. */
  readonly manner: string;
  /** What was found to be wrong with it. */
  readonly troubles: readonly string[];
}

/** checked: everything was seen. partly: something was not, `why` tells. off: nothing was, `why` tells. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly state: 'checked' | 'partly' | 'off';
  readonly why?: string;
  /** The table that goes with the document, if it could be read. */
  readonly table?: string;
  /** How many places are still blank. */
  readonly blanks: number;
  /** How many of them, by kind: number, percent, year … */
  readonly kinds: Readonly<Record<string, number>>;
  /** How many findings, by severity; blanks are among them. True counts, also where the list was cut. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  /** How many findings, by rule. */
  readonly rules: Readonly<Record<string, { readonly title: string; readonly count: number }>>;
  /** The rules that failed. */
  readonly failures: readonly string[];
}
