// The papers a desk can put into an envelope now: what lies on it, what the chart holds, what came from doors and payers, and the contract and policies in the drawer.

import { DOCUMENT_KINDS, type DocumentKind } from '../cycle/claim/claim.ts';
import type { Day } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { DatedProof } from '../cycle/review/lateFiling.ts';

export interface Paper {
  readonly kind: DocumentKind;
  readonly day: Day | null; // its date, where it has one
}

/** What lies on the desk by this day; what is dated later has not come. */
export function documentsBy({ documents }: Encounter, day: Day): Encounter['documents'] {
  return documents.filter((document) => document.day <= day);
}

const DOCUMENTS: ReadonlySet<string> = new Set(DOCUMENT_KINDS);

/** What the chart holds beside the note, once a payer has asked for it; what was never collected is not there. */
function chartPapers({ claims, packet }: Encounter): readonly DocumentKind[] {
  const asked = claims.flatMap((sent) => (sent.pend ? [sent.pend.document, ...sent.pend.beside] : []));
  const held: readonly DocumentKind[] = ['operativeReport', 'imagingReport', 'treatmentHistory', 'workStatusReport'];
  return held.filter((kind) => (asked.includes(kind) || packet.unsigned.includes(kind)) && !packet.missing.includes(kind));
}

/** What is at hand for this encounter by this day, each kind once. */
export function papersAtHand(encounter: Encounter, today: Day): readonly Paper[] {
  const found: Paper[] = [{ kind: 'note', day: encounter.serviceDay }];
  for (const kind of chartPapers(encounter)) found.push({ kind, day: encounter.serviceDay });
  const add = (kind: DocumentKind, day: Day | null): void => {
    if (!found.some((paper) => paper.kind === kind)) found.push({ kind, day });
  };
  for (const document of documentsBy(encounter, today)) if (DOCUMENTS.has(document.kind)) add(document.kind as DocumentKind, document.day);
  const answers = encounter.claims.flatMap((sent) => sent.remittances);
  const accepted = encounter.claims.flatMap((sent) => sent.acknowledgements).find((answer) => answer.category === 'A2');
  if (accepted) add('acceptedAcknowledgement', accepted.day);
  const first = encounter.claims[0];
  if (first) add('sentReport', first.sent);
  const newest = answers.at(-1);
  if (newest) add('remittance', newest.day);
  const primary = encounter.claims.find((sent) => sent.claim.rank === 1)?.remittances.at(-1);
  if (primary && encounter.registration.coverages.length > 1) add('primaryRemittance', primary.day);
  const decided = encounter.appeals.findLast(({ decision }) => decision !== null);
  if (decided) add('appealDecision', decided.dueDay);
  if (encounter.authorizations.some((granted) => granted.onFile)) add('authorizationLetter', null);
  const checked = encounter.eligibility.at(-1);
  if (checked) add('eligibilityResponse', checked.asked);
  if (encounter.position === 'outcome.audited') add('amendedNote', null);
  add('contractPage', null);
  add('policy', null);
  return found;
}

/** What each of these papers proves about the day of filing at this payer: its own acceptance, another payer's answer, the day of a notice or letter. */
export function filingProofs(encounter: Encounter, payer: string, held: readonly DocumentKind[]): readonly DatedProof[] {
  const accepted = encounter.claims
    .filter((sent) => sent.claim.payer === payer && sent.claimNumber !== null && sent.claim.medium === 'electronic') // paper is acknowledged by nothing
    .flatMap((sent) => sent.received ?? []);
  const elsewhere = encounter.claims.filter((sent) => sent.claim.payer !== payer).flatMap((sent) => sent.remittances.map(({ day }) => day));
  const days: Readonly<Partial<Record<DocumentKind, readonly Day[]>>> = {
    acceptedAcknowledgement: accepted.length > 0 ? [Math.min(...accepted)] : [],
    primaryRemittance: elsewhere.slice(-1),
  };
  return held.flatMap((kind) => {
    const lying = encounter.documents.filter((document) => document.kind === kind).map(({ day }) => day);
    return (days[kind] ?? lying).map((day) => ({ kind, day }));
  });
}
