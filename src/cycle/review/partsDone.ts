// Step 13, last: what another claim has been paid for already, in whole or in part (facts a.4 step 13; b.2 rows B10, B14, B20).

import { assists, conceptsOf } from '../coding/modifiers.ts';
import { sideOf } from '../coding/sides.ts';
import type { Day } from '../days.ts';
import type { Service } from '../tables.ts';
import { type Refusal, type Review, type ReviewLine, reason, refuse, sameClinician, standsOn, trace } from './review.ts';

const SOURCE = 'facts a.4 step 13, b.2';

/** B20 where somebody else had all of it, B10 where a part of it is paid, B14 for a second visit to the same clinician. */
export function doneAlready(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  return partDone(review, reviewed) ?? secondVisit(review, standing, reviewed);
}

/** The same service on file, with what its modifiers say of who did which part. */
interface OnFile {
  readonly day: Day;
  readonly concepts: ReadonlySet<string>;
  readonly mine: boolean; // by the clinician of this claim
}

/** Reading and machine, or before, during and after: a part is paid once, whoever did it. */
function partDone(review: Review, { line, concepts, service }: ReviewLine): Refusal | null {
  const parts = service ? partsOf(service, concepts) : [];
  if (parts.length === 0) return null;
  for (const other of onFile(review, line.code)) {
    const theirs = service && sameWork(line.from, concepts, other) ? partsOf(service, other.concepts) : [];
    const taken = parts.filter((part) => theirs.includes(part));
    const whole = taken.length === parts.length;
    if (taken.length === 0 || (other.mine && whole)) continue; // a copy of one's own is a duplicate, or a matter of units
    const rule = whole ? 'doneByOther' : 'partPaid';
    return refuse(reason('CO', whole ? 'B20' : 'B10', null), trace(rule, 13, line.code, { code: line.code, day: other.day }, SOURCE));
  }
  return null;
}

/** What the line claims of a service that comes in parts; nothing for all others, for helping hands and for a return to the operating room. */
function partsOf(service: Service, concepts: ReadonlySet<string>): readonly string[] {
  if (assists(concepts) || concepts.has('coSurgeon') || concepts.has('returnToOperatingRoom')) return [];
  if (service.pcTc === '1') {
    if (concepts.has('professionalComponent')) return ['reading'];
    return concepts.has('technicalComponent') ? ['machine'] : ['reading', 'machine'];
  }
  if (!service.globalSplitBps) return [];
  if (concepts.has('surgeryOnly')) return ['before', 'during'];
  if (concepts.has('postOperativeOnly')) return ['after'];
  return concepts.has('preOperativeOnly') ? ['before'] : ['before', 'during', 'after'];
}

const CARE_AROUND = ['postOperativeOnly', 'preOperativeOnly'];
const AGAIN = ['repeatSameClinician', 'repeatOtherClinician', 'stagedProcedure', 'unrelatedProcedureInGlobal'];

/** Whether both lines speak of one piece of work: the same day, or care around the operation within its package; never the other side or a repeat. */
function sameWork(from: Day, concepts: ReadonlySet<string>, other: OnFile): boolean {
  const [own, theirs] = [sideOf(concepts), sideOf(other.concepts)];
  if (own !== null && theirs !== null && own !== theirs) return false;
  if ([...concepts].some((concept) => AGAIN.includes(concept) || concept.startsWith('distinct'))) return false;
  const around = CARE_AROUND.some((concept) => concepts.has(concept) || other.concepts.has(concept));
  return other.day === from || (around && Math.abs(other.day - from) <= 90);
}

function onFile({ claim, history, input }: Review, code: string): readonly OnFile[] {
  const npiOf = (id: string | null) => input.providers.find((provider) => provider.id === id)?.npi;
  const claims = history.filter(
    (line) => line.code === code && line.claim !== claim.id && (line.state === 'paid' || line.state === 'pending'),
  );
  const earlier = input.patient.earlier.filter((one) => one.code === code);
  return [
    ...claims.map(({ from, modifiers, renderingNpi }) => ({ day: from, modifiers, npi: renderingNpi })),
    ...earlier.map(({ day, modifiers, provider }) => ({ day, modifiers, npi: npiOf(provider) })),
  ].map(({ day, modifiers, npi }) => ({ day, concepts: conceptsOf(input.tables, modifiers), mine: npi === claim.renderingNpi }));
}

/** A visit with a level, where the same clinician, or a colleague of the group and specialty, has billed one that day. The note may show two problems. */
function secondVisit(review: Review, standing: readonly ReviewLine[], { index, line, service }: ReviewLine): Refusal | null {
  if (!isVisit(service) || review.input.recordReview) return null;
  const onClaim = standing.some((other) => other.index < index && other.line.from === line.from && isVisit(other.service));
  const before = review.history.some(
    (earlier) =>
      earlier.claim !== review.claim.id &&
      standsOn(earlier, line.from) &&
      sameClinician(review, earlier.renderingNpi) &&
      isVisit(review.input.tables.services.get(earlier.code) ?? null),
  );
  if (!onClaim && !before) return null;
  return refuse(reason('CO', 'B14', null), trace('secondVisit', 13, line.code, { code: line.code }, SOURCE));
}

function isVisit(service: Service | null): boolean {
  return service?.kind === 'visit' && service.category === 'visit' && service.level.mdm !== null;
}
