// One encounter as an instructor writes it: visit, registration, chart, key, mistakes, and what happened before the desk opens.

import { DRUG_UNITS } from '../../cycle/documentation/chart.ts';
import { APPEAL_GROUNDS } from '../../cycle/outcome/appeal.ts';
import { z } from '../zod.ts';
import { changes } from './changes.ts';
import { key, mistake } from './key.ts';
import { address, count, dayOffset, documentKind, id, isoDate, money, relationship, sex, text, texts, when, yesNo } from './values.ts';

const registration = z.strictObject({
  name: text.optional().describe('Name as typed.'),
  born: when.optional().describe('Date of birth as typed.'),
  sex: sex.optional().describe('Sex as typed.'),
  address: address.nullable().optional().describe('Address as typed; null: nobody asked. Left out: the right one.'),
  coverage: z
    .array(
      z.strictObject({
        payer: id.describe('The payer.'),
        member: text.optional().describe('Member number as typed. Left out: the right one.'),
        relationship: relationship.optional().describe('As typed. Left out: the right one.'),
      }),
    )
    .optional()
    .describe('Covers in the order the front desk thinks right. Left out: the true covers of that day.'),
  employmentRelated: yesNo.optional().describe('Ticked: because of work. Left out: no.'),
  autoRelated: yesNo.optional().describe('Ticked: car accident. Left out: no.'),
  otherAccident: yesNo.optional().describe('Ticked: another accident. Left out: no.'),
  injured: when.nullable().optional().describe('Day of the injury or accident, for box 14. Left out or null: none asked.'),
  accidentState: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe('State of the car accident, two letters. Left out: none asked.'),
});

const authorization = z.strictObject({
  kind: z.enum(['authorization', 'referral']).optional().describe('Left out: authorization.'),
  verdict: z.enum(['granted', 'refused']).optional().describe('refused: asked for, and the payer said no. Left out: granted.'),
  payer: id.optional().describe('Who granted it. Left out: the first payer of the registration.'),
  provider: id.optional().describe('Who may render it; with a referral, who wrote it. Left out: anybody, or the chosen family doctor.'),
  number: text.describe('Its number, for box 23.'),
  procedures: texts.optional().describe('What it covers. Left out: anything (a referral).'),
  units: count.min(1).optional().describe('Units or visits it covers. Left out: 1.'),
  from: when.describe('First day it holds.'),
  to: when.describe('Last day it holds.'),
  late: yesNo
    .optional()
    .describe('true: asked for after its time; a payer that cuts its payment for that does so (reason 210). Left out: false.'),
  onFile: yesNo.optional().describe('false: granted, but the desk has not got the number yet; a call finds it. Left out: true.'),
});

const chart = z.strictObject({
  note: texts.min(1).describe('The note, one text for each paragraph.'),
  labs: texts.optional().describe('Results.'),
  orders: texts.optional().describe('Orders.'),
  problemList: texts.optional().describe('The problem list; it may be out of date.'),
  medications: texts.optional().describe('The medication list.'),
  drugs: z
    .array(
      z.strictObject({
        code: text.describe('The drug’s code: "J1885".'),
        name: text.describe('What stood on the package: "Ketorolac 60 mg/2 mL, single-dose vial".'),
        label: text.describe('Package code (NDC) as printed on the label, with hyphens: "00000-1885-1". Maker 00000 belongs to nobody.'),
        unit: z.enum(DRUG_UNITS).describe('ML, UN (pieces), GR, ME (milligrams) or F2 (international units).'),
        quantity: z.number().positive().describe('How much of it, in that unit.'),
      }),
    )
    .optional()
    .describe('Drugs given at the visit, as the record of the room keeps them. Left out: no record.'),
  signed: when.nullable().optional().describe('Day of the signature; null: unsigned until somebody asks. Left out: the day of the visit.'),
  orderedBy: id.nullable().optional().describe('Who ordered or referred: a provider (box 17).'),
  admitted: when.optional().describe('First day of the hospital stay, for work in place 21 (box 18). Left out: none is named.'),
});

const past = z
  .union([
    z.strictObject({
      code: when.describe('The coder finished the sheet on this day.'),
      changes: changes.optional().describe('What was wrong on the sheet. Left out: nothing.'),
    }),
    z.strictObject({ checkEligibility: when.describe('Somebody asked on this day.'), payer: id.describe('Whom.') }),
    z.strictObject({
      send: when.describe('A claim left on this day.'),
      purpose: z
        .enum(['original', 'newOriginal', 'replacement', 'void', 'reopening', 'nextPayer'])
        .optional()
        .describe('Left out: original.'),
      changes: changes.optional().describe('What was wrong on it. Left out: nothing.'),
    }),
    z.strictObject({ post: when.describe('The remittance was posted on this day.') }),
    z.strictObject({
      bill: when.describe('A statement went to the patient on this day.'),
      amount: money.optional().describe('Its amount. Left out: what was the patient’s by then.'),
    }),
    z.strictObject({
      appeal: when.describe('An appeal about the newest claim went out on this day.'),
      ground: z.enum(APPEAL_GROUNDS).describe('What it said.'),
      lines: z
        .array(count.min(1))
        .optional()
        .describe('Lines it contested, by number. Left out: every line whose reason the ground speaks to.'),
      documents: z.array(documentKind).describe('What went with it.'),
    }),
    z.strictObject({ askStatus: when.describe('Somebody asked the payer for the status on this day.') }),
  ])
  .meta({ id: 'PastAct', description: 'Something done before the learner’s desk opens: { "send": "2026-01-12", "changes": [...] }.' });

const notice = z.strictObject({
  for: texts.describe('The services it is about; [] is a blanket notice.'),
  item: text.describe('The same in the patient’s words: "Nail trimming".'),
  reason: text.optional().describe('Why the payer will probably not pay. Left out: none is written.'),
  estimate: money.optional().describe('What it would cost the patient. Left out: none is written.'),
  choice: z.enum(['billPayer', 'noClaim', 'declined']).optional().describe('What the patient ticked. Left out: nothing.'),
  signed: when.optional().describe('Day of the signature. Left out: not signed.'),
  onRequest: yesNo.optional().describe('true: the front desk gives it only if the biller asks before the visit. Left out: it is there.'),
});

const deskDocument = z.strictObject({
  kind: z.union([documentKind, z.enum(['deskNote', 'letter', 'card'])]).describe('What it is.'),
  date: when.describe('Its date.'),
  title: text.describe('Its heading.'),
  text: text.describe('What it says.'),
});

export const encounter = z
  .strictObject({
    id: id.describe('Id of the encounter: "FC-01".'),
    title: text.describe('A short title: "A positive swab".'),
    date: isoDate.optional().describe('Date of service. Write this or "day".'),
    day: dayOffset.optional().describe('Date of service in days from the start: 0 is the first day. Write this or "date".'),
    opens: when.optional().describe('First day the learner may work on it. Left out: the date of service, or the day the desk opens.'),
    patient: id.describe('A shipped patient ("P28") or one of this file.'),
    provider: id.describe('Who rendered it: "OKA".'),
    incidentTo: id
      .optional()
      .describe(
        'The physician under whose number a non-physician’s work may be billed to the federal payer: established patient and problem, office, supervised that day. Left out: nobody.',
      ),
    assignment: z
      .literal(false)
      .optional()
      .describe(
        'false: the clinician, who has no participation agreement, takes no assignment on this visit, and the patient knows. Left out: taken.',
      ),
    group: id.optional().describe('Billing group. Left out: the provider’s.'),
    place: text.optional().describe('Place of service. Left out: "11", the office.'),
    registration: registration.optional().describe('What the front desk typed, where it differs from the truth.'),
    copayTaken: money.optional().describe('Copay collected at the visit. Left out: nothing.'),
    notice: notice.optional().describe('The advance notice (ABN). Left out: there is none.'),
    authorizations: z.array(authorization).optional().describe('Permissions and referrals the payer has granted.'),
    chart: chart.describe('The chart as written: the coder sees nothing else.'),
    truth: text.describe('What truly happened, in a sentence or two, for the debrief.'),
    key: key.describe('The right sheet, with evidence and reasons.'),
    mistakes: z.array(mistake).optional().describe('Slips worth explaining; a careless colleague draws from them.'),
    documents: z.array(deskDocument).optional().describe('Papers at hand on the desk.'),
    permission: z
      .strictObject({
        grounds: z
          .enum(['inNote', 'clinicianKnows', 'none'])
          .optional()
          .describe('What the chart gives a reviewer to go by; clinicianKnows: it comes out in a talk. Left out: inNote.'),
        question: text.optional().describe('What a payer that permits sums asks back, in its letter. Left out: no letter.'),
        emergency: yesNo.optional().describe('true: by the record, and how it began, it could not wait. Left out: false.'),
      })
      .optional()
      .describe('What a payer finds that is asked for permission. Left out: enough, and no emergency.'),
    packet: z
      .strictObject({
        unsigned: z.array(documentKind).optional().describe('Written, but not signed by their author. Left out: none.'),
        missing: z.array(documentKind).optional().describe('Not collected yet. Left out: none.'),
      })
      .optional()
      .describe('Papers that are not ready to be sent until somebody asks for them. Left out: all are.'),
    past: z
      .array(past)
      .optional()
      .describe('What was done before the desk opens, in order; the rules answer it as they answer everything.'),
    lesson: z
      .strictObject({
        what: text.describe('What went wrong before.'),
        who: text.nullable().optional().describe('At whose desk; null: nobody’s.'),
      })
      .optional()
      .describe('What went wrong, or did not, before the learner came; the debrief tells it. Left out: nothing is told.'),
    patientPaysAfter: count.max(3650).optional().describe('Days from a statement to the patient’s payment. Left out: 14.'),
    patientWays: z
      .strictObject({
        reply: z
          .enum(['pays', 'asks', 'cannotPay', 'silent'])
          .optional()
          .describe('How the patient meets a statement: pays; asks first and pays once it is explained; cannot pay at once; keeps silent.'),
        words: text.optional().describe('What the patient says. Left out: the words of the tables.'),
        explanation: text.optional().describe('What answers it, for the learner.'),
        income: z
          .string()
          .regex(/^\d{1,2}(\.\d)?$/)
          .optional()
          .describe('Household income as the help form would show it, in poverty lines: "2.5". Left out: no form comes back.'),
        caller: z
          .strictObject({
            on: when.describe('The day of the call.'),
            name: text.describe('Who calls: "her mother".'),
            permission: yesNo.optional().describe('A written permission is on file. Left out: no.'),
            words: text.describe('What they say.'),
          })
          .optional()
          .describe('Somebody else who calls about the account; until it is answered the patient does not pay.'),
      })
      .optional()
      .describe('How the patient meets a statement. Left out: pays.'),
    treatmentEstimates: z
      .array(
        z.strictObject({
          on: when.describe('The day the ward tells it.'),
          amount: money.describe('What the whole stay is now expected to cost.'),
          title: text.describe('Title of the paper that comes to the desk.'),
          text: text.describe('What it says.'),
        }),
      )
      .optional()
      .describe('What a hospital stay is expected to cost, day by day: what a payer that permits sums is asked for.'),
    estimate: money.optional().describe('Good-faith estimate given in writing before the visit to a person without cover.'),
    hints: texts.optional().describe('Hints in the order they are given: a question, a place to look, the answer.'),
    objectives: z.array(id).optional().describe('Objectives of this file that the encounter exercises.'),
    overpaymentKnown: when
      .optional()
      .describe(
        'Day on which the practice itself found that this claim was paid beyond its record; sixty days to give it back run from here.',
      ),
    clean: yesNo.optional().describe('true: nothing is odd here; the plain claim is right. Left out: false.'),
  })
  .meta({ id: 'Encounter' });
