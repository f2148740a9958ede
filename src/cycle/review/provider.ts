// Step 7: who rendered the service, and was that clinician and laboratory allowed to on that day? (facts a.4 step 7)

import type { Provider } from '../care/patient.ts';
import type { Day } from '../days.ts';
import type { Service } from '../tables.ts';
import { type LineStep, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 7';

/** Cultures, which a small laboratory sends out; panels go with them (practice.md, casebook convention 5). */
const CULTURES: ReadonlySet<string> = new Set(['Z5232']);

/** 206 and 208 for a number that is absent or unknown, B7 for an enrolment or certificate that does not reach. */
export const providerOnFile: LineStep = (review, { line, service }) => {
  const { claim, payer, provider, group } = review;
  if (claim.renderingNpi === '') return refuse(reason('CO', '206', 'N290'), trace('rendererMissing', 7, null, {}, SOURCE));
  if (!provider) return refuse(reason('CO', '208', 'N290'), trace('rendererUnknown', 7, null, { npi: claim.renderingNpi }, SOURCE));
  if (!group) return refuse(reason('CO', '208', 'N257'), trace('billerUnknown', 7, null, { npi: claim.billingNpi }, SOURCE));
  if (!enrolledOn(provider, payer.payerId, line.from)) {
    return refuse(reason('CO', 'B7', 'N570'), trace('notEnrolled', 7, provider.id, { provider: provider.name, day: line.from }, SOURCE));
  }
  if (group.clia === 'waived' && service && beyondWaived(service)) {
    return refuse(reason('CO', 'B7', 'N570'), trace('laboratoryCertificate', 7, group.id, { code: line.code, group: group.name }, SOURCE));
  }
  return null;
};

/** Whether a test needs more than the certificate for simple tests. */
export function beyondWaived(service: Service): boolean {
  return service.category === 'panel' || CULTURES.has(service.code);
}

/** A gap in the roster counts; where the roster names days of enrolment, only those count; no entry means enrolled. */
export function enrolledOn(provider: Provider, payer: string, day: Day): boolean {
  const entries = provider.enrolment.filter((entry) => entry.payer === payer);
  const covering = entries.filter((entry) => (entry.from === null || day >= entry.from) && (entry.to === null || day <= entry.to));
  if (covering.some((entry) => entry.status === 'notEnrolled')) return false;
  return !entries.some((entry) => entry.status === 'enrolled') || covering.length > 0;
}
