// A scenario file as an instructor writes it: only what differs from the shipped worlds. Published as scenarios/scenario.schema.json.

import { POSITIONS } from '../cycle/encounter.ts';
import { REPORTS } from '../cycle/review/reviewInput.ts';
import { encounter } from './form/encounter.ts';
import { patient } from './form/patients.ts';
import { payerForm } from './form/payers.ts';
import { colleagueForm, deskForm, practiceForm } from './form/practice.ts';
import { trafficForm } from './form/traffic.ts';
import { count, id, money, percent, text, texts, when } from './form/values.ts';
import { z } from './zod.ts';

const payerFault = z
  .union([
    z.strictObject({
      wrongFee: text.describe('The service the payer prices wrongly.'),
      payer: id.describe('Which payer.'),
      fee: money.describe('What it allows instead.'),
      from: when.describe('First decision day.'),
      to: when.nullable().optional().describe('Last decision day. Left out or null: until the end.'),
    }),
    z.strictObject({
      decidedLate: id.describe('The encounter whose first claim waits too long.'),
      from: when.describe('The day it is decided at last.'),
    }),
    z.strictObject({
      paidTwice: id.describe('The encounter whose last answer is paid a second time.'),
      from: when.describe('Day of the second payment.'),
      letter: when.describe('Day on which the payer notices and announces that it takes the money back.'),
    }),
    z.strictObject({
      lostClaim: id.describe('The encounter whose first claim is lost.'),
      from: when.describe('From this day the payer no longer finds it.'),
    }),
    z.strictObject({
      misreadNote: id.describe('The encounter whose note an auditor misreads until the finding is answered.'),
      as: text.describe('The lower visit code he takes it for.'),
    }),
    z.strictObject({
      sidesTogether: id.describe('The encounter whose claim is counted against the other side of the body, until somebody reads its note.'),
    }),
    z.strictObject({
      fileRejected: when.describe('The batch of this day is turned back whole for its form (999 R): none of its claims was filed.'),
    }),
  ])
  .meta({ id: 'PayerFault', description: 'A fault on the payer’s side that nobody at the practice caused.' });

const coachStep = z.strictObject({
  encounter: id.describe('While this encounter …'),
  at: z.enum(POSITIONS).describe('… stands here, the sentence is shown.'),
  say: text.describe('One sentence to the learner.'),
  look: z
    .enum(['queue', 'chart', 'sheet', 'search', 'claim', 'scrubber', 'acknowledgement', 'remittance', 'choices', 'clock'])
    .describe('What the sentence points to.'),
});

/** The whole file. */
export const scenarioFile = z
  .strictObject({
    $schema: z.string().optional().describe('Where the editor finds this schema: "./scenario.schema.json".'),
    format: z.literal(1).describe('Number of this layout.'),
    id: id.describe('Short name of the scenario, as its file: "first-claim".'),
    title: text.describe('Title on the card.'),
    summary: text.describe('One sentence on the card.'),
    level: z.enum(['first steps', 'routine', 'demanding']).describe('How hard it is.'),
    minutes: count.min(1).max(600).describe('Minutes a learner will need.'),
    roles: z
      .array(z.enum(['coder', 'biller', 'both']))
      .min(1)
      .describe('Chairs the learner may choose: coder, biller, or both at once. The other desk is worked by the colleague.'),
    report: z
      .enum(REPORTS)
      .optional()
      .describe('Which reasons a denied line tells: the first it met, as real remittances do, or all. Left out: first.'),
    mode: z
      .enum(['practice', 'shift'])
      .optional()
      .describe('practice: the clock waits and hints are on; shift: the clock runs. Left out: practice.'),
    start: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .describe('First simulated day: "2026-01-05". Day numbers count from it.'),
    opens: when.optional().describe('First day the learner plays. Left out: the start.'),
    days: count.min(1).max(730).describe('Length in days from the start; long enough for the last payment.'),
    noise: z
      .enum(['plain', 'usual', 'busy'])
      .optional()
      .describe(
        'How noisy the charts are. plain: paragraphs that begin with “[copied” and problem lists are not shown; usual: as written; busy: in shorthand as well. Left out: usual.',
      ),
    seed: count.optional().describe('Fixes every draw of chance. Left out: 1.'),
    desk: deskForm.optional().describe('The working day of the desk.'),
    briefing: texts.min(1).describe('What the learner reads first, one text for each paragraph.'),
    objectives: z.record(id, text).describe('What can be learned here: { "units": "Turn a dose into billing units" }.'),
    practice: z
      .union([id, practiceForm])
      .optional()
      .describe('The practice by its name, or { "use": name, and what differs }. Left out: "maple-street".'),
    payers: z
      .array(z.union([id, payerForm]))
      .optional()
      .describe('Payers whose policy the briefing shows, by name or with what differs. Those the patients carry come by themselves.'),
    payerFaults: z.array(payerFault).optional().describe('Faults on the payer’s side.'),
    quality: z
      .strictObject({
        sample: count.min(1).describe('Charts read of each day’s coding, at most.'),
        target: percent.describe('Share of the codes that must be right: "95%".'),
      })
      .optional()
      .describe('A daily quality sample of the learner’s coding, held against the key; the report lies there the next morning.'),
    audits: z
      .array(z.strictObject({ payer: id.describe('Which payer.'), on: when.describe('On which day.') }))
      .optional()
      .describe('Days on which a payer runs its data on what it has paid. Whether it asks for records follows from the claims alone.'),
    patients: z
      .array(z.union([id, patient]))
      .optional()
      .describe('Patients who differ from the shipped ones, or are new. Shipped ones an encounter names come by themselves.'),
    colleague: z
      .strictObject({
        coder: colleagueForm.optional().describe('Who codes while the learner bills.'),
        biller: colleagueForm.optional().describe('Who bills while the learner codes.'),
      })
      .optional()
      .describe('The desk nobody plays.'),
    encounters: z.array(encounter).min(1).max(2000).describe('The visits, in the order of the queue.'),
    traffic: trafficForm.optional().describe('A practice at full size around the learner’s own visits.'),
    coach: z.array(coachStep).optional().describe('Sentences that lead a newcomer through.'),
    debrief: z
      .strictObject({ ask: texts.describe('Questions to think about at the end.') })
      .optional()
      .describe('The end of the game.'),
  })
  .meta({ title: 'Clean Claim scenario', description: 'A situation of the healthcare revenue cycle to play, as an instructor writes it.' });

/** A scenario file after its shape was checked. */
export type ScenarioFile = z.output<typeof scenarioFile>;
export type EncounterForm = ScenarioFile['encounters'][number];
