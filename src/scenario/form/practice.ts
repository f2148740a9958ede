// The practice as an instructor writes it: a shipped one by name, with the people, groups and free days that differ.

import { COUNTRIES } from '../../cycle/country.ts';
import { z } from '../zod.ts';
import { address, clock, count, id, isoDate, money, percent, text, when, yesNo } from './values.ts';

const group = z.strictObject({
  use: id.optional().describe('A shipped billing group to start from: "MSC".'),
  id: id.optional().describe('Its id in this file. Left out: the shipped one.'),
  name: text.optional().describe('Name of the group.'),
  npi: text.optional().describe('Billing NPI: ten digits that begin with 2, so that it belongs to nobody.'),
  address: address.optional().describe('Where it bills from, for box 33. Left out: Maple Street.'),
  taxId: z
    .string()
    .regex(/^\d{9}$/)
    .optional()
    .describe('Tax number, for box 25: nine digits that begin with 00, so that it belongs to nobody.'),
  desk: z.enum(['clinic', 'hospital']).optional().describe('Which of a payer’s contracts applies.'),
  clia: z.enum(['waived', 'full']).nullable().optional().describe('Laboratory certificate: waived tests only, full, or none (null).'),
  cliaNumber: text.optional().describe('Number of that certificate, for box 23: "99D0410012". 99 stands for no state.'),
});

const provider = z.strictObject({
  use: id.optional().describe('A shipped provider to start from: "OKA".'),
  id: id.optional().describe('Its id in this file. Left out: the shipped one.'),
  name: text.optional().describe('Name with credential: "Amara Okafor, MD".'),
  npi: text.optional().describe('NPI: ten digits that begin with 2, so that it belongs to nobody.'),
  specialty: text.optional().describe('Specialty: new or established is counted by group and specialty.'),
  group: id.optional().describe('Billing group.'),
  nonPhysician: yesNo.optional().describe('Priced at the payer’s share for non-physicians.'),
  primaryCare: yesNo.optional().describe('Family doctor: visit copay, not specialist copay.'),
  enrolment: z
    .array(
      z.strictObject({
        payer: id.describe('The payer.'),
        from: when.nullable().optional().describe('From this day. Left out or null: always.'),
        to: when.nullable().optional().describe('To this day. Left out or null: open.'),
        status: z
          .enum(['enrolled', 'nonParticipating', 'notEnrolled'])
          .describe('What holds in that time; nonParticipating: enrolled, without a participation agreement.'),
      }),
    )
    .optional()
    .describe('Enrolment with payers, where it is not plain. Replaces the shipped list.'),
  nameAtPayer: z
    .array(z.strictObject({ payer: id.describe('The payer.'), name: text.describe('The former name.'), until: when.describe('Last day.') }))
    .optional()
    .describe('A former name in a payer’s file. Replaces the shipped list.'),
});

export const practiceForm = z
  .strictObject({
    use: id.describe('The shipped practice: "maple-street".'),
    name: text.optional().describe('Another name on the door.'),
    country: z
      .enum(COUNTRIES)
      .optional()
      .describe('Where it stands: amounts are in that country’s money. Left out: US, dollars; IN: rupees.'),
    tariff: z
      .array(
        z.strictObject({
          code: z
            .string()
            .regex(/^[WYZ]\d{4}$/)
            .describe('A teaching code: W, Y or Z and four digits.'),
          title: text.describe('The head of the bill.'),
          category: z
            .enum(['roomRent', 'intensiveCare', 'associated', 'pharmacy', 'implant', 'diagnostics', 'nonMedical'])
            .describe('What a policy takes it for. associated: rises with the class of the room; nonMedical: no policy pays for it.'),
          unit: text.optional().describe('What one unit is: "day". Left out: the stay.'),
          charge: money.describe('Price of one unit.'),
        }),
      )
      .optional()
      .describe('A hospital’s own heads of the bill, in place of the shipped services.'),
    diagnosisCodes: z
      .array(z.strictObject({ code: text.describe('The code.'), title: text.describe('What it is, in own words.') }))
      .optional()
      .describe('Diagnosis codes of another edition (ICD-10 of the WHO), in place of the shipped ones.'),
    groups: z.array(group).optional().describe('Billing groups that differ or are new.'),
    providers: z.array(provider).optional().describe('Providers who differ or are new.'),
    policy: z
      .strictObject({
        smallBalance: money.optional().describe('Balances up to this anybody may give up.'),
        selfPayDiscount: percent.optional().describe('Off the charge for everybody without cover.'),
        promptPayDiscount: percent.optional().describe('Off the balance for everybody who pays the first statement in time.'),
        promptPayDays: count.max(365).optional().describe('Days that count as in time.'),
        planPartsMost: count.min(1).max(60).optional().describe('Equal parts a payment plan may have.'),
        statements: count.min(1).max(12).optional().describe('Statements before a balance may go to collections.'),
        statementEveryDays: count.min(1).max(365).optional().describe('Days between statements.'),
      })
      .optional()
      .describe('The written policy for what patients owe, where it differs.'),
    closed: z.array(isoDate).optional().describe('Days the practice is closed besides the shipped holidays.'),
  })
  .meta({ id: 'Practice', description: 'A shipped practice and what differs.' });

/** The desk's day: how long it is and when the batch of claims leaves. */
export const deskForm = z.strictObject({
  minutes: count.min(10).max(1440).optional().describe('Desk minutes in a working day. Left out: 480.'),
  opens: clock.optional().describe('When the desk opens. Left out: "08:00".'),
  batch: clock.optional().describe('When the day’s claims leave. Left out: "16:30".'),
});

export const colleagueForm = z.strictObject({
  name: text.optional().describe('Who it is. Left out: the person of the shipped practice.'),
  careful: percent
    .optional()
    .describe('Share of acts done right; the rest are drawn from the mistakes of the encounter. Left out: "100%".'),
  daysBehind: count.max(60).optional().describe('Working days until a task is taken up. Left out: 0.'),
});
