// Papers by name, as the country has them.

import type { DocumentKind } from '../../../cycle/claim/claim.ts';
import type { DeskDocument } from '../../../cycle/encounter.ts';
import type { Pend } from '../../../cycle/review/determination.ts';
import { inCountry } from '../../../i18n/format.ts';

/** The name of a paper, as the country has it. */
export function paperWord(kind: keyof typeof PAPER_WORD): string {
  return inCountry({ US: PAPER_WORD[kind], IN: STAY_PAPER_WORD[kind] ?? PAPER_WORD[kind] });
}

const STAY_PAPER_WORD: Partial<typeof PAPER_WORD> = {
  note: 'Discharge summary',
  amendedNote: 'Discharge summary, completed by the doctor today',
  acceptedAcknowledgement: 'The insurer’s acknowledgement',
  remittance: 'Settlement letter',
  contractPage: 'Page of the agreement with the price',
  authorizationLetter: 'Letter of sanction',
  eligibilityResponse: 'Answer about the cover',
  policy: 'The policy’s terms',
};

const PAPER_WORD: Record<DocumentKind | DeskDocument['kind'] | Pend['document'], string> = {
  note: 'Chart note',
  amendedNote: 'Chart note, completed by the clinician today',
  workStatusReport: 'Work status report',
  operativeReport: 'Operative report',
  imagingReport: 'Reading of the picture',
  treatmentHistory: 'Record of earlier treatment',
  memberAnswer: 'The member’s answer to the plan',
  acceptedAcknowledgement: 'Payer’s acceptance (277CA, A2)',
  sentReport: 'Our own report that it was sent',
  remittance: 'Remittance',
  primaryRemittance: 'First payer’s remittance',
  contractPage: 'Contract page with the price',
  authorizationLetter: 'Authorization letter',
  eligibilityResponse: 'Eligibility answer',
  appealDecision: 'Decision on the appeal before',
  memberConsent: 'The member’s written consent',
  policy: 'The payer’s policy',
  retroactiveEligibilityNotice: 'Notice of retroactive coverage',
  federalErrorLetter: 'Letter of the federal payer about its error',
  medicaidTakeBackLetter: 'Letter of the state program: payment taken back',
  planTakeBackLetter: 'Letter of the Advantage plan: coverage ended back in time, payment taken back',
  writtenReasonableCause: 'Written reason for the late filing',
  exhaustionLetter: 'Letter that benefits are used up',
  deskNote: 'Desk note',
  letter: 'Letter',
  card: 'Card scan',
};
