// How a payer handles a claim, as an instructor writes it: door, times, limits, corrections, appeals, permissions, records, looks back (cycle/payerHandling.ts).

import { RECORD_TRIGGERS } from '../../cycle/payerHandling.ts';
import { z } from '../zod.ts';
import { count, money, part, percent, reason, text, texts, yesNo } from './values.ts';

export const frontDoor = part(
  {
    memberForm: yesNo.optional().describe('Turns back a member number of the wrong form; false: denied 31 later.'),
    memberMatch: yesNo.optional().describe('Looks the member up at the door; false: 31 or 140 on the remittance.'),
    codesOnDay: yesNo.optional().describe('Turns back codes that were not valid on the day; false: 181 or 146.'),
    figures: yesNo.optional().describe('Turns back empty pointers and wrong totals; false: 16 on the remittance.'),
  },
  'How strict its front door is.',
);

export const answerTimes = part(
  {
    eligibilityMinutes: count.optional().describe('Desk minutes for an electronic eligibility answer.'),
    acknowledgementDays: count.optional().describe('Days until the claim is accepted or rejected at the door.'),
    adjudicationMinDays: count.optional().describe('Shortest time from acceptance to decision.'),
    adjudicationTypicalDays: count.optional().describe('Usual time from acceptance to decision.'),
    adjudicationMaxDays: count.optional().describe('Longest time for a clean claim.'),
    claimStatusAfterDays: count.optional().describe('Days until a status question finds the claim.'),
    recordsReviewDays: count.optional().describe('Days from receipt of records to decision.'),
    callHoldMinutes: count.optional().describe('Minutes on hold when somebody calls.'),
  },
  'How long the payer takes.',
);

export const filing = part(
  {
    limitDays: count.optional().describe('Days to file as first payer.'),
    limitCalendarYears: count
      .nullable()
      .optional()
      .describe(
        'Where set, the limit is this many calendar years from the date of service (366 days over 29 February) and limitDays is only its usual length.',
      ),
    lastDayMoves: yesNo
      .optional()
      .describe('A last day to file on a weekend or federal holiday moves to the next working day; false: it stays where it is.'),
    secondaryLimitDays: count.optional().describe('Days to file as later payer (0: never a later payer).'),
    secondaryCountsFrom: z
      .enum(['dateOfService', 'primaryRemittanceDate'])
      .optional()
      .describe('Event that starts the limit for a later payer.'),
    proofAccepted: texts.optional().describe('What overturns a late-filing denial.'),
    exceptions: z
      .array(
        z.strictObject({
          proof: text.describe('The letter that proves it.'),
          monthsAfterNotice: count.describe('A claim is in time up to the last day of this month after the letter’s month.'),
          note: text.describe('Which exception, for the reader.'),
        }),
      )
      .optional()
      .describe('A federal payer’s exceptions from its filing limit; empty elsewhere.'),
    lateDenial: reason.optional().describe('Reason of a late claim.'),
  },
  'Timely filing.',
);

export const corrections = part(
  {
    frequency7Accepted: yesNo.optional().describe('Takes replacement claims.'),
    frequency8Accepted: yesNo.optional().describe('Takes void claims.'),
    originalClaimNumberRequired: yesNo.optional().describe('A replacement must name the payer’s claim number.'),
    limitDays: count.optional().describe('Days to send a replacement (0: none taken).'),
    missingReferenceAnswer: z
      .enum(['deniedDuplicate', 'rejected'])
      .optional()
      .describe('What happens when the payer’s claim number is missing or wrong.'),
    unprocessableRemark: text
      .nullable()
      .optional()
      .describe('Remark that means: send a new claim, there is nothing to appeal; null where unused.'),
    reopening: part(
      {
        allowed: yesNo.optional().describe('Payer offers it.'),
        limitDays: count.optional().describe('Days from the first decision, any reason.'),
        decisionDays: count.optional().describe('Days to answer.'),
      },
      'Mending of slips without an appeal.',
    ),
  },
  'How a decided claim is put right.',
);

export const appeals = z
  .array(
    z.strictObject({
      level: count.describe('The level that changes: 1, 2, 3.'),
      name: text.optional().describe('Our name of the level.'),
      fileWithinDays: count.optional().describe('Days to file.'),
      countsFrom: z
        .enum(['decisionDate', 'receiptPresumedFiveDaysAfterNotice', 'remittanceDate'])
        .optional()
        .describe('Event that starts them: the remittance or the last decision.'),
      decisionDays: count.optional().describe('Days the payer may take.'),
      minimumAmount: money.optional().describe('Smallest amount in dispute.'),
      needs: texts.optional().describe('What must be in the envelope.'),
      channel: z.enum(['court', 'mail', 'portal']).optional().describe('Where the appeal goes.'),
    }),
  )
  .optional()
  .describe('Levels of appeal: the ones named here change.');

export const authorization = part(
  {
    byAmount: yesNo.optional().describe('What it permits is a sum for the whole stay, in whole units of money; enhancements add to it.'),
    requestAnswerDays: count.optional().describe('Days to answer a request.'),
    urgentAnswerDays: count.optional().describe('Days to answer an urgent request.'),
    validDays: count.optional().describe('Days a permission lasts.'),
    required: z
      .array(
        z.strictObject({
          procedures: texts.describe('Codes.'),
          places: texts.describe('Places of service; empty means all.'),
          fromVisit: z.int().min(1).describe('The visit of the year from which it asks; 1: always.'),
          note: text.describe('Which visits or why, for the reader.'),
        }),
      )
      .optional()
      .describe('What needs it; empty where nothing does.'),
    emergencyNotifyHours: count.optional().describe('Hours to report an emergency.'),
    retroDays: count.optional().describe('Days in which permission may be had afterwards.'),
    retroReasons: texts.optional().describe('Reasons it accepts for that.'),
    missing: reason.nullable().optional().describe('Reason when there is none; null where nothing needs permission.'),
    exceeded: reason.nullable().optional().describe('The same when units or visits ran out.'),
    mismatch: reason.nullable().optional().describe('The same when it covers other services.'),
    penalty: percent
      .optional()
      .describe(
        'Share of the plan’s payment that is withheld when the authorization is missing ("100%" is all); the patient’s share stays as it was.',
      ),
  },
  'Permission before the service.',
);

export const referral = part(
  {
    required: yesNo.optional().describe('Specialist visits need one.'),
    exemptFamilies: texts.optional().describe('Families that never need one.'),
    validDays: count.optional().describe('Days it lasts.'),
    visits: count.optional().describe('Visits it covers.'),
    missing: reason.nullable().optional().describe('Reason without it.'),
  },
  'Slip from the chosen family doctor.',
);

export const recordsRequests = part(
  {
    prePaymentTriggers: z.array(z.enum(RECORD_TRIGGERS)).optional().describe('What makes it ask. Replaces its list.'),
    chargeThreshold: money.optional().describe('Line charge above which chargeAboveThreshold fires (0: never).'),
    asksBy: z
      .enum(['letter', 'remittance'])
      .optional()
      .describe('letter: the claim waits for the papers; remittance: it is denied (252) until they come.'),
    answerWithinDays: count.optional().describe('Days to send.'),
    announcedWithinDays: count.optional().describe('Days for papers the claim announces as following.'),
    notReceived: reason.optional().describe('Reason when nothing came.'),
    attachmentWithClaimAccepted: yesNo.optional().describe('Records may go with the first sending.'),
  },
  'Requests before payment.',
);

export const lineFields = part(
  {
    laboratoryNumber: yesNo.optional().describe('Wants the laboratory’s certificate number (CLIA) with laboratory tests.'),
    waivedModifier: yesNo.optional().describe('Wants QW on tests of a laboratory for simple tests.'),
    drugCode: yesNo.optional().describe('Wants the package code (NDC) on drug lines.'),
    orderingClinician: yesNo.optional().describe('Wants the ordering clinician in box 17 for tests, pictures and equipment.'),
  },
  'What it wants on a line beyond code, modifiers and units.',
);

export const promptPay = part(
  {
    electronicDays: count.optional().describe('Days to pay a clean electronic claim.'),
    paperDays: count.optional().describe('Days to pay a clean paper claim.'),
    interestPerYear: percent.optional().describe('Yearly simple interest from the next day (0: none).'),
  },
  'Late payment.',
);

export const overpayment = part(
  {
    lookBackDays: count.optional().describe('How far back it looks.'),
    noticeDays: count.optional().describe('Days between letter and taking.'),
  },
  'Money taken back.',
);

function auditNorm(habit: string) {
  return part(
    {
      peer: percent.optional().describe('Share of such claims among comparable practices.'),
      fromClaims: count.min(1).optional().describe('Claims from which on it is looked at.'),
    },
    habit,
  );
}

export const audit = part(
  {
    norms: part(
      {
        highestLevels: auditNorm('Visits of the highest level.'),
        oneLevel: auditNorm('The one visit code billed most, whatever the visit.'),
        separateVisits: auditNorm('Visits set apart from a procedure of the day (25).'),
        distinctServices: auditNorm('Services set apart from each other (59 and its kin).'),
      },
      'Habits it looks for. Left out: as shipped.',
    ),
    mostRecords: count.min(1).optional().describe('Records it asks for at one time.'),
    findingDays: count.optional().describe('Days from the last record, or its last day, to the finding.'),
    extrapolateFrom: percent.optional().describe('Error rate from which it carries the sample over to the claims it did not read.'),
  },
  'Looking back at what was paid.',
);
