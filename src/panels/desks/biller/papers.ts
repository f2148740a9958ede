// The papers a biller can put into an envelope now: what lies on the desk, what the file holds, and what can be written.

import { DOCUMENT_KINDS, type DocumentKind } from '../../../cycle/claim/claim.ts';
import type { Day } from '../../../cycle/days.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import type { AppealLevel } from '../../../cycle/payer.ts';

export interface Paper {
  readonly kind: DocumentKind;
  readonly day: Day | null; // its date, where it has one
}

const DOCUMENTS: ReadonlySet<string> = new Set(DOCUMENT_KINDS);

/** What the chart holds beside the note, once a payer has asked for it; what was never collected is not there. */
function chartPapers({ claims, packet }: Encounter): readonly DocumentKind[] {
  const asked = claims.flatMap((sent) => (sent.pend ? [sent.pend.document, ...sent.pend.beside] : []));
  const held: readonly DocumentKind[] = ['operativeReport', 'imagingReport', 'treatmentHistory', 'workStatusReport'];
  return held.filter((kind) => (asked.includes(kind) || packet.unsigned.includes(kind)) && !packet.missing.includes(kind));
}

/** What is at hand for this encounter, each kind once with its newest date. */
export function papersAtHand(encounter: Encounter): readonly Paper[] {
  const found: Paper[] = [{ kind: 'note', day: encounter.serviceDay }];
  for (const kind of chartPapers(encounter)) found.push({ kind, day: encounter.serviceDay });
  const add = (kind: DocumentKind, day: Day | null): void => {
    if (!found.some((paper) => paper.kind === kind)) found.push({ kind, day });
  };
  for (const document of encounter.documents) if (DOCUMENTS.has(document.kind)) add(document.kind as DocumentKind, document.day);
  const answers = encounter.claims.flatMap((sent) => sent.remittances);
  const accepted = encounter.claims.flatMap((sent) => sent.acknowledgements).find((answer) => answer.category === 'A2');
  if (accepted) add('acceptedAcknowledgement', accepted.day);
  const first = encounter.claims[0];
  if (first) add('sentReport', first.sent);
  const newest = answers.at(-1);
  if (newest) add('remittance', newest.day);
  const primary = encounter.claims.find((sent) => sent.claim.rank === 1)?.remittances.at(-1);
  if (primary && encounter.registration.coverages.length > 1) add('primaryRemittance', primary.day);
  if (encounter.authorizations.some((granted) => granted.onFile)) add('authorizationLetter', null);
  const checked = encounter.eligibility.at(-1);
  if (checked) add('eligibilityResponse', checked.asked);
  if (encounter.position === 'outcome.audited') add('amendedNote', null);
  add('appealLetter', null);
  add('contractPage', null);
  add('policy', null);
  return found;
}

/** Which paper meets a need of an appeal level; null where no paper of the desk can. */
export const NEED_PAPER: Readonly<Record<string, DocumentKind>> = {
  form: 'appealLetter',
  letter: 'appealLetter',
  remittance: 'remittance',
  records: 'note',
  allEvidence: 'note',
  policy: 'policy',
  codingRule: 'policy',
  decision: 'remittance',
};

/** The papers a level of appeal asks for, as far as the desk has them. */
export function papersNeeded(level: AppealLevel): readonly DocumentKind[] {
  return [...new Set(level.needs.flatMap((need) => NEED_PAPER[need] ?? []))];
}
