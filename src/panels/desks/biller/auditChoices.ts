// The two acts an audit leaves the desk: the record it asks for, and an answer to what it found.

import type { Day } from '../../../cycle/days.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import type { AuditedClaim } from '../../../cycle/outcome/audit.ts';
import { findingLimit } from '../../../engine/lastDays.ts';
import type { Choice } from './choice.ts';
import { by } from './choiceWords.ts';

/** The record, as it was, within the auditor's days. */
export function auditRecords(audit: AuditedClaim, today: Day): Omit<Choice, 'refusal'> {
  return {
    id: 'records',
    title: 'Send the records',
    text: 'The auditor asks for the note as it was on the day of the visit.',
    ...by(audit.dueDay, today),
  };
}

/** An answer to the finding, until the money is taken. */
export function auditAnswer(encounter: Encounter, today: Day): Omit<Choice, 'refusal'> {
  return {
    id: 'appeal',
    title: 'Answer the finding',
    text: 'A letter with the note, where the auditor overlooked something in it. What the note does not bear out is better left.',
    ...by(findingLimit(encounter)?.last ?? null, today),
  };
}
