// The coding sheet: what the coder says happened, in codes, each tied to the sentence that proves it.

import type { Evidence } from '../documentation/chart.ts';

export interface CodedDiagnosis {
  readonly code: string; // 'M17.11'
  readonly evidence: readonly Evidence[];
}

export interface CodedService {
  readonly code: string; // 'W2734'
  readonly modifiers: readonly string[]; // up to four
  readonly units: number;
  readonly pointers: readonly number[]; // indexes into `diagnoses`, first is the main reason; up to four
  readonly place: string; // place of service, '11'
  readonly evidence: readonly Evidence[];
}

export interface CodingSheet {
  readonly diagnoses: readonly CodedDiagnosis[]; // in order, first-listed first; up to twelve
  readonly services: readonly CodedService[];
}

export const EMPTY_SHEET: CodingSheet = { diagnoses: [], services: [] };
