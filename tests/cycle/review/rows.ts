// Rows and people with whom several steps of the review are tried.

import type { Claim } from '../../../src/cycle/claim/claim.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, payerNamed, providerNamed, providers } from '../../casebook/desk.ts';
import { VISIT } from './answers.ts';

/** A visit of a member of Quillmark. */
export const QUILLMARK: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['I10'] };
/** A visit of a federal member for diabetes with kidney disease. */
export const DIABETES: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['E11.22'], services: [{ code: 'W2743' }] };
/** Her long-term sugar, with modifiers. */
export const sugar = (...modifiers: readonly string[]): ClaimRow => ({ ...DIABETES, services: [{ code: 'Z4044', modifiers }] });
/** Two views of her right knee. */
export const film: ClaimRow = { ...DIABETES, diagnoses: ['M25.561'], services: [{ code: 'Z7946', modifiers: ['RT'] }] };
/** Her therapy with the physical therapist. */
export const therapy: ClaimRow = { ...DIABETES, provider: 'MEN', diagnoses: ['M25.561'], services: [{ code: 'Y5911', modifiers: ['GP'] }] };
/** Box 17 of what a clinician ordered. */
export const orderedBy = (id: string): Claim['ordering'] => ({ qualifier: 'DK', npi: providerNamed(id).npi, name: providerNamed(id).name });
/** Box 17 of whom a clinician sent. */
export const sentBy = (id: string): Claim['ordering'] => ({ qualifier: 'DN', npi: providerNamed(id).npi, name: providerNamed(id).name });
/** The equipment contractor of the federal program: the federal payer with the other part of the program. */
export const CONTRACTOR: Payer = { ...payerNamed('lantern-b'), jurisdiction: 'equipment' };
/** A supplier of equipment. */
const SUPPLIER = {
  ...providerNamed('MEN'),
  id: 'SUP',
  npi: '2209000016',
  name: 'Alder Falls Supply',
  specialty: 'equipmentSupplier',
};
/** The supplier on the contractor’s file. */
export const supply: Partial<ReviewInput> = { payer: CONTRACTOR, providers: [...providers, SUPPLIER] };
/** A walker bought new. */
export const walker: ClaimRow = { ...DIABETES, diagnoses: ['M17.11'], services: [{ code: 'E0143', modifiers: ['NU', 'KX'], place: '12' }] };
/** The supplier as renderer, on an order. */
export const asSupplier = { renderingNpi: SUPPLIER.npi, renderingName: SUPPLIER.name, ordering: orderedBy('OKA') };
