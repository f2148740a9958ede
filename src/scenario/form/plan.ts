// A benefit plan as an instructor writes it: a shipped plan by name and what differs.

import { z } from '../zod.ts';
import { count, id, money, percent, text } from './values.ts';

/** The values of a plan, all optional: an override names only what differs. */
const planValues = {
  name: text.optional().describe('Name on the card.'),
  deductibleIndividual: money.optional().describe('Yearly deductible of one person.'),
  deductibleFamily: money.optional().describe('Yearly deductible of the family ("0": no family rule).'),
  outOfPocketIndividual: money.optional().describe('Yearly ceiling of one person ("0": no ceiling).'),
  outOfPocketFamily: money.optional().describe('Yearly ceiling of the family.'),
  coinsurance: percent.optional().describe('The patient’s share after the deductible.'),
  copay: z.record(text, money).optional().describe('Fixed amounts by kind of service: { "officeVisit": "30.00" }. Replaces the list.'),
  copayMode: z
    .enum(['afterDeductible', 'beforeDeductible', 'none', 'replaces'])
    .optional()
    .describe('A copay replaces deductible and coinsurance, comes before or after the deductible, or there is none.'),
  familyDeductible: z
    .enum(['aggregate', 'embedded'])
    .optional()
    .describe('embedded: each member has an own deductible, too; aggregate: only the family amount exists.'),
  outOfNetworkCoinsurance: percent
    .nullable()
    .optional()
    .describe('The patient’s share of a provider without contract; null: no benefit outside the network.'),
  preventiveCoinsurance: percent.optional().describe('The patient’s share of preventive care.'),
  roomRentPerDay: money.optional().describe('Most for a day in a room; what hangs on the room follows in proportion ("0": no limit).'),
  subLimit: z
    .record(text, money)
    .optional()
    .describe('Most the policy admits of one stay, by first diagnosis: { "H25.9": "40000.00" }. Replaces the list.'),
  dollarLimit: z
    .record(text, money)
    .optional()
    .describe('Most the plan pays in a year, by category of service, or for "all". Replaces the list.'),
  visitLimits: z.record(text, count).optional().describe('Visits in a year by kind of service. Replaces the list.'),
};

/** A plan of one patient. */
export const planForm = z
  .strictObject({ use: id.optional().describe('The plan to start from. Left out: the first plan of the payer.'), ...planValues })
  .meta({ id: 'PatientPlan', description: 'A plan of this patient alone: a shipped one and what differs.' });

/** A plan of a payer. */
export const payerPlan = z
  .strictObject({
    planId: id.describe('Id of the plan; a new id makes a new plan.'),
    use: id.optional().describe('For a new plan: the one to start from. Left out: the first.'),
    ...planValues,
  })
  .meta({ id: 'PayerPlan', description: 'A plan of this payer: what differs, or a new one.' });
