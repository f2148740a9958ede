// The answer key of an encounter as an instructor writes it: the right codes, each with a quotation that proves it and a reason.

import { z } from '../zod.ts';
import { changes } from './changes.ts';
import { count, documentKind, text, texts } from './values.ts';

const evidence = text.describe(
  'The words of the chart that prove it, copied exactly: the check looks for them and the debrief marks them.',
);
const reason = text.optional().describe('Why this code and not another, in a sentence for the debrief.');

const diagnosis = z.strictObject({ code: text.describe('ICD-10-CM code with its dot: "M17.11".'), evidence, reason });

const service = z.strictObject({
  code: text.describe('Code of the teaching procedure set or HCPCS Level II: "W2734", "J3301".'),
  modifiers: texts.optional().describe('Modifiers in their order. Left out: none.'),
  units: count.min(1).optional().describe('Billing units. Left out: 1.'),
  dose: z
    .number()
    .positive()
    .optional()
    .describe('A drug: the dose of this line in the measure of the code’s unit; the check counts the units.'),
  minutes: count
    .min(1)
    .max(600)
    .optional()
    .describe('Timed therapy: minutes of this code; the check counts the units by the 8-minute rule.'),
  for: texts.optional().describe('Diagnoses of this key the line points to, the main reason first. Left out: the first diagnosis.'),
  evidence,
  reason,
});

const element = z.strictObject({
  level: z
    .enum(['minimal', 'straightforward', 'low', 'moderate', 'high'])
    .describe('The level of this element: "low". Nothing worth counting is minimal, which makes a straightforward visit.'),
  quote: text.describe('The words of the chart it rests on.'),
  why: text.describe('Why it is this level.'),
});

const levelReasoning = z.strictObject({
  problems: element.describe('Number and weight of the problems.'),
  data: element.describe('What was looked at and ordered.'),
  risk: element.describe('Risk of what was decided.'),
  time: z
    .strictObject({
      minutes: count.min(1).max(600).describe('The clinician’s own minutes on the day of the visit.'),
      quote: text.describe('The words of the chart that give them.'),
      why: text.describe('What counts in them, and what does not.'),
    })
    .optional()
    .describe('The time, where the note gives it: the higher of the two is billed. Left out: the note has no minutes.'),
  code: text.describe('The visit code that follows.'),
});

const query = z.strictObject({
  topic: text.describe('What the chart leaves open, in two or three words: "side of the knee".'),
  ask: text.describe('The question in compliant wording: findings, and open or several choices.'),
  answer: text
    .nullable()
    .describe('What the clinician answers; it becomes the addendum. null: no answer comes in time, and the chart is coded as documented.'),
});

export const key = z.strictObject({
  diagnoses: z.array(diagnosis).min(1).describe('The right diagnoses, first-listed first.'),
  services: z.array(service).min(1).describe('The right services.'),
  accepted: z
    .array(z.strictObject({ changes: changes.min(1).describe('What may differ.'), why: text.describe('Why that is right, too.') }))
    .optional()
    .describe('Other sheets that are as good as the key.'),
  optional: texts.optional().describe('Codes that neither help nor harm.'),
  query: query.optional().describe('The question this chart really needs. Left out: none, and asking is needless.'),
  noQuery: text.optional().describe('Why nothing is left to ask, where a query tempts: the rule or the sentence that answers.'),
  level: levelReasoning.optional().describe('How the visit level is found.'),
  attach: z.array(documentKind).optional().describe('Papers that should go with the claim.'),
  unpaid: text
    .optional()
    .describe('Why the payer rightly pays nothing for a line of this key, where that is the lesson. Left out: the check expects payment.'),
});

export const mistake = z.strictObject({
  changes: changes.min(1).describe('What differs from the key.'),
  because: text.describe('Why it looks right.'),
  say: text.describe('Why it is not; the debrief says this.'),
});
