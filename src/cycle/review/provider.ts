// Step 7: who rendered and who ordered the service, and were they and the laboratory allowed to on that day? (facts a.4 step 7)

import type { Provider } from '../care/patient.ts';
import { isLaboratoryTest } from '../claim/lineFields.ts';
import { assists } from '../coding/modifiers.ts';
import { policiesFor } from '../coding/policies.ts';
import type { Day } from '../days.ts';
import type { Service } from '../tables.ts';
import { type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 7';

/** Cultures, which a small laboratory sends out; panels go with them (practice.md, casebook convention 5). */
const CULTURES: ReadonlySet<string> = new Set(['Z5232']);
/** Simple tests whose code says by itself that they are simple: read by eye, no QW (general knowledge). */
const SIMPLE_BY_CODE: ReadonlySet<string> = new Set(['Z5214', 'Z5241']);

/** 206 and 208 for a number that is absent or unknown, B7 for an enrolment or certificate that does not reach, 8, 170 and 185 for who renders, 183 and 184 for who ordered. */
export const providerOnFile: LineStep = (review, line) =>
  numbersKnown(review) ??
  enrolled(review, line) ??
  laboratory(review, line) ??
  (review.provider && line.service ? rendererFits(review, line, review.provider, line.service) : null) ??
  ordererFits(review, line);

function numbersKnown({ claim, provider, group }: Review): Refusal | null {
  if (claim.renderingNpi === '') return refuse(reason('CO', '206', 'N290'), trace('rendererMissing', 7, null, {}, SOURCE));
  if (!provider) return refuse(reason('CO', '208', 'N290'), trace('rendererUnknown', 7, null, { npi: claim.renderingNpi }, SOURCE));
  return group ? null : refuse(reason('CO', '208', 'N257'), trace('billerUnknown', 7, null, { npi: claim.billingNpi }, SOURCE));
}

function enrolled({ payer, provider }: Review, { line }: ReviewLine): Refusal | null {
  if (!provider || enrolledOn(provider, payer.payerId, line.from)) return null;
  return refuse(reason('CO', 'B7', 'N570'), trace('notEnrolled', 7, provider.id, { provider: provider.name, day: line.from }, SOURCE));
}

/** What the certificate of the clinic's laboratory allows, and QW to say that the test is of that simple kind (facts c.2). */
function laboratory({ group, payer }: Review, { line, service, concepts }: ReviewLine): Refusal | null {
  if (group?.clia !== 'waived' || !service) return null;
  const refused = (rule: string) =>
    refuse(reason('CO', 'B7', 'N570'), trace(rule, 7, group.id, { code: line.code, group: group.name }, `${SOURCE}, c.2`));
  if (beyondWaived(service)) return refused('laboratoryCertificate');
  const needsWord = payer.lineFields.waivedModifier && isLaboratoryTest(service) && !SIMPLE_BY_CODE.has(service.code);
  return needsWord && !concepts.has('waivedTest') ? refused('waivedModifierMissing') : null;
}

/** Whether a test needs more than the certificate for simple tests. */
function beyondWaived(service: Service): boolean {
  return service.category === 'panel' || CULTURES.has(service.code);
}

/** 8 where the renderer's trade does not bill such codes, 185 where this clinician may not do them, 170 where the policy pays other clinicians only. */
function rendererFits(review: Review, { line, concepts }: ReviewLine, provider: Provider, service: Service): Refusal | null {
  const values = { code: line.code, provider: provider.name };
  if (!ofTrade(provider, service)) return refuse(reason('CO', '8', 'N95'), trace('rendererTrade', 7, provider.id, values, SOURCE));
  if (provider.nonPhysician && service.category === 'majorSurgery' && !assists(concepts))
    return refuse(reason('CO', '185', 'N95'), trace('rendererNotEligible', 7, provider.id, values, SOURCE));
  const policy = policiesFor(review.input.tables, review.payer.kind, line.code)[0];
  if (!policy?.primaryCareOnly || provider.primaryCare) return null;
  return refuse(reason('CO', '170', 'N95'), trace('primaryCareOnly', 7, policy.id, { ...values, policy: policy.id }, SOURCE));
}

const SUPPLIED: ReadonlySet<string> = new Set(['equipment', 'supply', 'drug']);

/** Therapists bill therapy, suppliers what they supply; physicians and those who work with them bill everything. */
function ofTrade({ specialty }: Provider, service: Service): boolean {
  if (specialty === 'physicalTherapy') return service.category === 'therapy' || service.kind === 'supply';
  return specialty !== 'equipmentSupplier' || SUPPLIED.has(service.kind);
}

const ORDERED_TESTS: ReadonlySet<string> = new Set(['lab', 'panel', 'imaging', 'diagnostic']);

/** Whether somebody must have ordered the service, or sent the patient for it. */
export function askedOf({ payer }: Review, service: Service): 'ordered' | 'referred' | null {
  if (service.category === 'therapy') return 'referred';
  const equipment = payer.jurisdiction === 'equipment' && SUPPLIED.has(service.kind);
  return equipment || (service.kind === 'test' && ORDERED_TESTS.has(service.category)) ? 'ordered' : null;
}

/** Who may neither order nor refer, whatever their enrolment. */
const NO_ORDERS: ReadonlySet<string> = new Set(['physicalTherapy', 'equipmentSupplier']);

/** 184 and 183: the clinician in box 17 must be one who may order and was on the payer's file that day. */
function ordererFits(review: Review, { line, service }: ReviewLine): Refusal | null {
  const { claim, payer, input } = review;
  const asked = service ? askedOf(review, service) : null;
  if (asked === null || !payer.lineFields.orderingClinician || !claim.ordering?.npi) return null;
  const orderer = input.providers.find((one) => one.npi === claim.ordering?.npi);
  if (orderer && !NO_ORDERS.has(orderer.specialty) && enrolledOn(orderer, payer.payerId, line.from)) return null;
  const values = { code: line.code, provider: claim.ordering.name, day: line.from };
  const carc = asked === 'ordered' ? '184' : '183';
  return refuse(reason('CO', carc, 'N574'), trace('ordererNotEligible', 7, orderer?.id ?? null, values, SOURCE));
}

/** A gap in the roster counts; where the roster names days of enrolment, only those count; no entry means enrolled. */
function enrolledOn(provider: Provider, payer: string, day: Day): boolean {
  const entries = provider.enrolment.filter((entry) => entry.payer === payer);
  const covering = entries.filter((entry) => (entry.from === null || day >= entry.from) && (entry.to === null || day <= entry.to));
  if (covering.some((entry) => entry.status === 'notEnrolled')) return false;
  return entries.every((entry) => entry.status === 'notEnrolled') || covering.length > 0;
}
