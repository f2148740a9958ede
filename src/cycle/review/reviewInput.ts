// What a payer may look at when it decides: the claim, its own member file, policy and history. Never the answer key.

import type { Accumulators } from '../care/accumulators.ts';
import type { Authorization, Group, Patient, Provider } from '../care/patient.ts';
import type { Claim, DocumentKind, FrequencyCode } from '../claim/claim.ts';
import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import type { Payer } from '../payer.ts';
import type { Tables } from '../tables.ts';
import type { DeterminedLine } from './determination.ts';

/** A line this payer accepted earlier, for this patient: what duplicates, unit sums, pairs across claims and global periods look at. */
export interface HistoryLine {
  readonly claim: string;
  readonly claimNumber: string;
  readonly frequency: FrequencyCode;
  readonly received: Day;
  readonly state: 'pending' | 'paid' | 'denied' | 'voided'; // voided: reversed or replaced
  readonly decided: Day | null; // day of its remittance; null while it is pending
  readonly unprocessable: boolean;
  readonly from: Day;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly pointed: readonly string[]; // diagnoses it pointed to
  readonly units: number;
  readonly charge: Cents;
  readonly place: string;
  readonly renderingNpi: string;
  readonly carriedPrior: boolean; // it carried an earlier payer's figures
}

/** What the chart shows to a reviewer who has asked for it (records review only). */
export interface RecordReview {
  readonly signed: boolean;
  readonly separateVisit: boolean; // it documents a visit beside the procedure
  readonly visitCode: string | null; // the level it supports
  readonly unusualWork: boolean; // it tells of much more work than usual (22)
  readonly units: ReadonlyMap<string, number> | null; // units of each code it documents; null: nobody counted
  readonly distinctServices: boolean; // it documents services apart from each other, where a modifier says so
  readonly emergency: boolean; // by how it began it could not wait
  readonly services: ReadonlySet<string> | null; // codes whose work it documents; null: nobody compared
  readonly renderingNpi: string | null; // who it shows at work; null: whoever the claim names
}

/** A record that supports whatever was billed: what a key is held against. */
export const SUPPORTS_ALL: RecordReview = {
  signed: true,
  separateVisit: true,
  visitCode: null,
  unusualWork: true,
  units: null,
  distinctServices: true,
  emergency: true,
  services: null,
  renderingNpi: null,
};

/** What the payer asked for or was promised, and in what state it came. */
export interface PapersFile {
  readonly asked: readonly DocumentKind[]; // asked for by letter, and answered; empty where nothing was asked or nothing came yet
  readonly unsigned: readonly DocumentKind[]; // papers that came without a signature
  readonly announcedLate: boolean; // what the claim announced came after the payer's days
}
export const NOTHING_ASKED: PapersFile = { asked: [], unsigned: [], announcedLate: false };

/** What a second reading after an appeal leaves alone. */
export interface SecondLook {
  readonly standing: readonly DeterminedLine[]; // denied lines whose denial the appeal did not contest, or not with a word to the point
}

/** An appeal that contests everything. */
export const NOTHING_STANDS: SecondLook = { standing: [] };

/** Whether a denied line tells the first reason it met, as real remittances do, or every one (the instructor's switch, facts a.4). */
export const REPORTS = ['first', 'all'] as const;
export type Report = (typeof REPORTS)[number];

export interface ReviewInput {
  readonly claim: Claim;
  readonly received: Day; // filing date of this claim
  readonly lateExcused: boolean; // papers in the payer's hands excuse a late filing
  readonly secondLook: SecondLook | null; // null: a first reading, or one again without an appeal
  readonly today: Day; // day of the decision
  readonly payer: Payer;
  readonly payers: readonly Payer[]; // to know the kinds of the patient's other payers
  readonly patient: Patient; // the truth, as the payer's member file will know it by knownFrom
  readonly providers: readonly Provider[];
  readonly groups: readonly Group[];
  readonly authorizations: readonly Authorization[];
  readonly tables: Tables;
  readonly history: readonly HistoryLine[];
  readonly accumulators: Accumulators;
  readonly records: readonly DocumentKind[]; // papers that came with the claim or later
  readonly recordReview: RecordReview | null; // null until records came
  readonly recordsOverdue: boolean; // asked for, and the last day passed without an answer
  readonly papers: PapersFile;
  readonly report: Report; // how many reasons a denied line tells
  readonly sidesTogether: boolean; // a fault of the payer: it counts both sides against a frequency that holds for each
}
