// The six steps in the words of the learner: what happens, whose it is, and the slips that come back (product plan; facts a and b).

import type { Step } from '../../cycle/encounter.ts';

export interface Slip {
  readonly slip: string;
  readonly leadsTo: string;
  readonly reasons: readonly string[]; // numbers of the denial reasons one may look up
}

export interface StepText {
  readonly step: Step;
  readonly owner: string;
  readonly happens: string;
  readonly sheet: string; // what the claim is at this step
  readonly slips: readonly Slip[];
}

export const STEP_TEXTS: readonly StepText[] = [
  {
    step: 'care',
    owner: 'Front desk and clinician; the biller may check the coverage',
    happens:
      'The patient is registered, coverage and any authorization are checked, and the clinician sees the patient. Many a denial begins here, before anybody codes or bills.',
    sheet: 'a patient’s card',
    slips: [
      { slip: 'The coverage had ended', leadsTo: 'denied', reasons: ['27'] },
      { slip: 'No authorization was asked for', leadsTo: 'denied', reasons: ['197'] },
      { slip: 'The other payer comes first', leadsTo: 'denied', reasons: ['22'] },
    ],
  },
  {
    step: 'documentation',
    owner: 'The clinician; the coder asks',
    happens:
      'The note is written and signed. Where it leaves a fact open, the coder sends a query: findings and open choices, never the wished answer.',
    sheet: 'a chart',
    slips: [
      { slip: 'The note is not signed', leadsTo: 'no claim until it is', reasons: [] },
      { slip: 'The note is vague or contradicts itself', leadsTo: 'a query, or a denial later', reasons: ['50', '11'] },
    ],
  },
  {
    step: 'coding',
    owner: 'The coder',
    happens:
      'The signed note becomes codes: diagnoses with the sentence that proves them, services with modifiers and units, and a pointer from each service to its reason.',
    sheet: 'a coded chart',
    slips: [
      { slip: 'A diagnosis less exact than the note', leadsTo: 'paid but wrong, or denied', reasons: ['50', '11', '167'] },
      { slip: 'Modifier 25 left off a separate visit', leadsTo: 'denied as bundled', reasons: ['97'] },
      { slip: 'A slip in the units', leadsTo: 'all units of the line denied', reasons: ['151'] },
      { slip: 'A service nobody coded', leadsTo: 'lost in silence: nobody denies what nobody bills', reasons: [] },
    ],
  },
  {
    step: 'claim',
    owner: 'The biller',
    happens:
      'Codes, prices, patient and payer become one claim. The scrubber reads it first, then the clearinghouse and the payer’s door. A rejection there is not a denial: the payer has not looked.',
    sheet: 'a claim',
    slips: [
      { slip: 'A mistyped member number', leadsTo: 'rejected at the door, or denied', reasons: ['31'] },
      { slip: 'The wrong payer first', leadsTo: 'denied', reasons: ['22'] },
      { slip: 'Sent after the filing limit', leadsTo: 'denied, and mostly lost', reasons: ['29'] },
      { slip: 'Sent twice', leadsTo: 'denied as a duplicate', reasons: ['18'] },
    ],
  },
  {
    step: 'review',
    owner: 'The payer',
    happens:
      'Member, coverage, codes, policy and price are tested in turn. The payer reads the claim, never the chart, unless it asks for records: then the claim is pended, which is neither yes nor no.',
    sheet: 'a claim that waits',
    slips: [
      { slip: 'Records asked for and not sent', leadsTo: 'denied', reasons: ['226', '252'] },
      { slip: 'Nobody asks where the claim is', leadsTo: 'weeks lost, sometimes the limit', reasons: ['29'] },
    ],
  },
  {
    step: 'outcome',
    owner: 'The biller, with the coder for questions of code',
    happens:
      'The remittance is posted line by line. Then the next payer, the patient’s share, a correction, an appeal, or a write-off under its true name. What went wrong goes back to the desk that can stop it.',
    sheet: 'a remittance',
    slips: [
      { slip: 'An amount in group CO billed to the patient', leadsTo: 'a breach of the contract or the law', reasons: ['45'] },
      { slip: 'An appeal after its limit', leadsTo: 'lost', reasons: [] },
      { slip: 'A short payment posted as right', leadsTo: 'lost in silence', reasons: [] },
    ],
  },
];
