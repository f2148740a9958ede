// Patients as an instructor writes them: a shipped one by its id, a shipped one with what differs, or an own one.

import { z } from '../zod.ts';
import { planForm } from './plan.ts';
import { address, count, id, money, relationship, sex, text, texts, when } from './values.ts';

export const met = z.strictObject({
  deductible: money.optional().describe('Deductible already met.'),
  outOfPocket: money.optional().describe('Counted toward the yearly ceiling.'),
  familyDeductible: money.optional().describe('Deductible the whole family has met.'),
  familyOutOfPocket: money.optional().describe('Counted toward the ceiling of the family.'),
});

const subscriber = z.strictObject({
  through: z
    .enum(['work', 'formerWork', 'continuation', 'bought'])
    .optional()
    .describe('Current work, retired or laid off, continued after the job, or bought by oneself. Left out: work.'),
  staff: count.nullable().optional().describe('People at the employer: 20 and 100 decide beside Medicare. Left out: not known.'),
  born: when.nullable().optional().describe('Date of birth of the subscriber, for the birthday rule.'),
  custody: z
    .enum(['courtOrder', 'custodial', 'custodialSpouse', 'nonCustodial', 'nonCustodialSpouse'])
    .nullable()
    .optional()
    .describe('Of parents who live apart. Left out: together, or joint custody.'),
});

const coverage = z.strictObject({
  payer: id.describe('The payer: "blueriver-ppo".'),
  member: text.optional().describe('Number on the card. Needed for a cover the patient does not have yet.'),
  plan: z
    .union([id, planForm])
    .optional()
    .describe('The plan by its id, or { "use": a plan, and what differs }. Left out: the first plan of the payer.'),
  relationship: relationship.optional().describe('The patient to the subscriber. Left out: self.'),
  holder: z
    .strictObject({ name: text.describe('Name.'), born: when.describe('Date of birth.'), sex: sex.describe('Sex on file.') })
    .optional()
    .describe('Who holds the policy, as the card names him, where it is not the patient. Left out: a relative of the same family name.'),
  from: when.nullable().optional().describe('First covered day. Left out or null: long before.'),
  to: when.nullable().optional().describe('Last covered day. Left out or null: open.'),
  gaps: z
    .array(
      z.strictObject({
        from: when.describe('First day without cover.'),
        to: when.describe('Last day without cover.'),
        reinstated: when.nullable().optional().describe('The payer covers the days after all, from this day on. Left out: never.'),
      }),
    )
    .optional()
    .describe('Lapses in between.'),
  knownFrom: when.nullable().optional().describe('The payer knows this cover only from this day on (late enrolment).'),
  endKnownFrom: when.nullable().optional().describe('Until this day eligibility answers do not yet show the end.'),
  otherCoverAnswered: when
    .nullable()
    .optional()
    .describe('When the member last told this payer of other cover; too long ago, claims wait for the answer. Left out or null: lately.'),
  nameOnFile: text.nullable().optional().describe('The name in the payer’s file, where it is another.'),
  met: met.optional().describe('What the payer has counted before the scenario begins. Left out: nothing.'),
  family: text.nullable().optional().describe('Members with the same word share their family sums.'),
  onlyFor: z
    .enum(['employment', 'auto', 'liability'])
    .nullable()
    .optional()
    .describe('An injury claim: this cover pays for that cause alone.'),
  subscriber: subscriber.nullable().optional().describe('Who holds the plan and by what right: decides which of two plans pays first.'),
});

const earlier = z.strictObject({
  code: text.describe('The service.'),
  date: when.describe('Its date of service.'),
  provider: id.nullable().optional().describe('Who rendered it. Left out or null: somebody elsewhere.'),
  modifiers: texts.optional().describe('Its modifiers.'),
  for: texts.optional().describe('The diagnoses it was for. Left out: not told, so that 24 is taken at its word.'),
});

const lastSeen = z.strictObject({
  specialty: text.describe('Specialty, as with the providers.'),
  group: id.describe('Billing group.'),
  date: when.describe('Last visit face to face.'),
});

export const patient = z
  .strictObject({
    use: id.optional().describe('A shipped patient to start from: "P28". Then write only what differs.'),
    id: id.optional().describe('Its id in this file. Left out: the shipped one.'),
    name: text.optional().describe('Name as on the card.'),
    born: when.optional().describe('Date of birth.'),
    sex: sex.optional().describe('Sex on file.'),
    address: address.optional().describe('Where the patient lives. Left out: a street in Alder Falls.'),
    coverage: z
      .array(coverage)
      .optional()
      .describe(
        'The covers. Who pays first follows from "subscriber"; where that says nothing, from the order written here. With "use" this list replaces the shipped one; a cover of the same payer keeps what is not written here.',
      ),
    hospice: z
      .strictObject({
        from: when.describe('First day of hospice.'),
        illness: texts.min(1).describe('Beginnings of the diagnoses it was chosen for.'),
        attending: id.nullable().optional().describe('The clinician the patient named, not paid by the hospice.'),
      })
      .nullable()
      .optional()
      .describe('Hospice: the federal payer pays what is not related (GW), or the named clinician (GV).'),
    kidneyFailureSince: when
      .nullable()
      .optional()
      .describe('First day of Medicare for kidney failure: thirty months an employer’s plan goes first.'),
    earlier: z.array(earlier).optional().describe('Services of other days that limits and pairs look back on.'),
    lastSeen: z.array(lastSeen).optional().describe('When a group and specialty last saw the patient: decides new or established.'),
    note: text.optional().describe('Why this patient matters, for other instructors.'),
  })
  .meta({
    id: 'Patient',
    description: 'A shipped patient with what differs ("use"), or an own one (then id, name, born and sex are needed).',
  });
