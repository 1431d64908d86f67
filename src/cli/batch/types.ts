/** What the parts of a batch hand to each other, also from thread to thread. */

import type { Checklist } from '../../engine/index.ts';
import type { RowFormat } from '../portfolio/rowText.ts';

/** Whole lines, in the order of the input. */
export interface Block {
  /** The lines with their ends, in a buffer of its own; empty for a line that is too long. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes of a line beyond the limit of a submission; its content was let go. */
  readonly tooLong?: number;
}

/** A part of the file that workers read themselves: the lines that begin from one offset up to, not including, another. */
export interface FileRange {
  readonly from: number;
  readonly to: number;
}

/** Whole files, read by the worker, each one submission: it answers as for so many lines. */
export interface FileList {
  readonly files: readonly string[];
}

/** Where a review lies that names a submission. */
export interface ReviewPlace {
  /** Its own number among all reviews. */
  readonly number: number;
  readonly file: string;
  /** Bytes of it, where the file holds more than the review. */
  readonly range?: { readonly from: number; readonly length: number };
}

/** What rows of a portfolio need beside their submissions. */
export interface PortfolioSetup {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly format: RowFormat;
  /** Whether each thread is to count what its rows add up to. */
  readonly totals: boolean;
  /** By id of the submission. */
  readonly reviews: ReadonlyMap<string, readonly ReviewPlace[]>;
}

/** Asks a thread what its rows add up to, after the last of them. */
export interface TotalsWanted {
  readonly totals: true;
}

/** Beside the text of a row. */
export interface RowAbout {
  /** Id of the submission. */
  readonly submission: string;
  /** Number of the review that counts. */
  readonly review?: number;
  /** Numbers of reviews of the very same submission that were changed before that one. */
  readonly older?: readonly number[];
}

/** How many lines came to what. */
export interface Tally {
  /** Lines that are not empty. */
  readonly lines: number;
  /** No submission, or its checklist is not to be had. */
  readonly unreadable: number;
  /** Not assessed, since the submission answers another edition. */
  readonly otherEdition: number;
  /** Less demonstrated than --fail-under asks for. */
  readonly under: number;
  /** Not ready, where --require-ready asks for it. */
  readonly notReady: number;
}

/** A block's results. */
export interface ScoredBlock {
  /** Results, each a line with its end; those that say the number of their line without their first `{"line":n`. */
  readonly texts: readonly string[];
  /** For each text, what else is known of it where it is a row's, without its source; absent where there are no rows. */
  readonly rows?: readonly (RowAbout | undefined)[];
  /** Place of each result's line in the block, from 0; -1 for results that do not say it. */
  readonly places: readonly number[];
  /** Lines in the block, empty ones included. */
  readonly count: number;
  readonly tally: Tally;
  /** Whether it ends at a bad line, under --strict. */
  readonly stopped: boolean;
}

/** An edition as workers get it: the checklist, or why there is none. */
export interface BatchEdition {
  readonly id: string;
  readonly version: string;
  readonly loaded?: { readonly checklist: Checklist; readonly digest: string };
  readonly fault?: { readonly message: string; readonly help: string };
}

export interface BatchOptions {
  /** row is a row of a portfolio; it takes a `portfolio` in the setup. */
  readonly output: 'summary' | 'result' | 'row';
  readonly strict: boolean;
  readonly allowEditionMismatch: boolean;
  /** Whole percent. */
  readonly failUnder?: number;
  readonly requireReady: boolean;
}

/** What a worker begins with. */
export interface WorkerSetup {
  /** The file that ranges are of; absent where blocks come with their bytes. */
  readonly file?: string;
  /** Oldest first. */
  readonly editions: readonly BatchEdition[];
  readonly options: BatchOptions;
  readonly portfolio?: PortfolioSetup;
  /** Age identities, for sealed submissions among whole files. */
  readonly identities?: readonly string[];
}
