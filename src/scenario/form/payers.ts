// A payer as an instructor writes it: a shipped one by name and whatever differs, key by key, in the words of the payer files.

import { RECORD_TRIGGERS } from '../../cycle/payer.ts';
import { z } from '../zod.ts';
import { payerPlan } from './plan.ts';
import { count, groupCode, id, isoDate, money, percent, text, texts, yesNo } from './values.ts';

const reason = z
  .strictObject({
    group: groupCode,
    carc: text.describe('Reason number: "29".'),
    rarc: text.nullable().describe('Remark number, or null.'),
  })
  .meta({ id: 'Reason', description: 'What stands on the remittance: group, reason number, remark number.' });

/** A group of values of which only the ones that differ are written. */
function part<Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) {
  return z.strictObject(shape).optional().describe(description);
}

function furtherTests(description: string) {
  return part(
    {
      technicalFurther: percent.optional().describe('What the machine part of each lower-priced one keeps.'),
      professionalFurther: percent.optional().describe('What the reading of each lower-priced one keeps.'),
    },
    description,
  );
}

function auditNorm(habit: string) {
  return part(
    {
      peer: percent.optional().describe('Share of such claims among comparable practices.'),
      fromClaims: count.min(1).optional().describe('Claims from which on it is looked at.'),
    },
    habit,
  );
}

/** Every value of a payer; lists are replaced as a whole where their description does not say otherwise. */
export const payerForm = z
  .strictObject({
    use: id.describe('The shipped payer to start from: "blueriver-ppo".'),
    id: id.optional().describe('An own id makes a new payer; the shipped one stays as it is. Left out: the shipped one is changed.'),
    name: text.optional().describe('Full name.'),
    kind: z
      .enum([
        'autoNoFault',
        'commercialHmo',
        'commercialPpo',
        'indemnity',
        'medicaid',
        'medicareAdvantage',
        'medicareFfs',
        'workersCompensation',
      ])
      .optional()
      .describe('What kind of payer it is; coverage policies and several rules go by it.'),
    cardName: text.optional().describe('What is printed on the patient’s card.'),
    electronicPayerId: text.optional().describe('Id that routes an electronic claim.'),
    memberIdMasks: texts.optional().describe('Forms of a well-formed member number: # digit, @ letter, * either.'),
    memberIdExample: text.optional().describe('A member number that fits the pattern; some invented patients carry it.'),
    acceptsPaper: yesNo.optional().describe('false: a paper claim is sent back unread.'),
    inNetworkClinic: yesNo.optional().describe('Does Maple Street Clinic have a contract.'),
    inNetworkHospital: yesNo.optional().describe('Does the Harborview professional desk have a contract.'),
    jurisdiction: z.enum(['all', 'equipment', 'professional']).optional().describe('What a contractor of a divided program answers for.'),
    frontDoor: part(
      {
        memberForm: yesNo.optional().describe('Turns back a member number of the wrong form; false: denied 31 later.'),
        memberMatch: yesNo.optional().describe('Looks the member up at the door; false: 31 or 140 on the remittance.'),
        codesOnDay: yesNo.optional().describe('Turns back codes that were not valid on the day; false: 181 or 146.'),
        figures: yesNo.optional().describe('Turns back empty pointers and wrong totals; false: 16 on the remittance.'),
      },
      'How strict its front door is.',
    ),
    answerTimes: part(
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
    ),
    paymentFloorDays: part(
      {
        electronic: count.optional().describe('For electronic claims (13: payable from the 14th day).'),
        paper: count.optional().describe('For paper claims (28: payable from the 29th day).'),
      },
      'Whole days that must pass after receipt before money may go out.',
    ),
    paymentWeekday: z.enum(['anyBusinessDay', 'friday']).optional().describe('Days of the payment run.'),
    filing: part(
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
    ),
    corrections: part(
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
    ),
    appeals: z
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
      .describe('Levels of appeal: the ones named here change.'),
    groupCodes: part(
      {
        usesPi: yesNo
          .optional()
          .describe(
            'true: at a desk without a contract (inNetworkClinic, inNetworkHospital) what would come as CO comes as PI; the patient owes it as little.',
          ),
        contractual: groupCode.optional().describe('Difference between charge and allowed.'),
        notNecessary: groupCode.optional().describe('Policy not met, no notice.'),
        notNecessaryWithNotice: groupCode.optional().describe('Policy not met, valid notice on file.'),
        notCovered: groupCode.optional().describe('Outside the benefit.'),
        noAuthorization: groupCode.optional().describe('Authorization missing.'),
        inactiveCoverage: groupCode.optional().describe('Before the start or after the end of cover.'),
        memberNotFound: groupCode.optional().describe('No such member.'),
        otherPayerPrimary: groupCode.optional().describe('Somebody else pays first.'),
        outOfNetwork: groupCode.optional().describe('Provider without contract.'),
        duplicate: groupCode.optional().describe('Same claim again.'),
        priorPayer: groupCode.optional().describe('Effect of the earlier payer.'),
        bundled: groupCode.optional().describe('Part of another service.'),
        benefitMaximum: groupCode.optional().describe('Benefit used up.'),
        recordsNotReceived: groupCode.optional().describe('Records asked for and not sent.'),
        wrongPayer: groupCode.optional().describe('Not this payer’s claim.'),
        hospice: groupCode.optional().describe('Group for care that belongs to the hospice (reason B9).'),
        surpriseBillRemainder: groupCode
          .optional()
          .describe('Group for the rest of a charge that the surprise-bill law keeps from the patient.'),
      },
      'Which group code the payer puts on which matter.',
    ),
    bundling: part(
      {
        carc: text.optional().describe('Reason for a code pair.'),
        visitWithProcedureCarc: text.optional().describe('Reason for a visit swallowed by a procedure.'),
        extraPairs: z
          .array(
            z.strictObject({
              column1: text.describe('Code that is paid.'),
              column2: text.describe('Code that is not.'),
              indicator: z.union([z.literal(0), z.literal(1)]).describe('1 a modifier may separate them, 0 never.'),
              effectiveFrom: isoDate.describe('First date of service of the pair.'),
            }),
          )
          .optional()
          .describe('Own pairs beside the table.'),
        unitsCarc: text.optional().describe('Reason for too many units.'),
        globalPeriodRemark: text.optional().describe('Remark for care inside a global period.'),
        perSideUnitCounting: yesNo
          .optional()
          .describe('true: unit limits count for each side (needed where two lines RT and LT are the rule).'),
      },
      'Edits.',
    ),
    authorization: part(
      {
        byAmount: yesNo
          .optional()
          .describe('What it permits is a sum for the whole stay, in whole units of money; enhancements add to it.'),
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
    ),
    referral: part(
      {
        required: yesNo.optional().describe('Specialist visits need one.'),
        exemptFamilies: texts.optional().describe('Families that never need one.'),
        validDays: count.optional().describe('Days it lasts.'),
        visits: count.optional().describe('Visits it covers.'),
        missing: reason.nullable().optional().describe('Reason without it.'),
      },
      'Slip from the chosen family doctor.',
    ),
    pricing: part(
      {
        lesserOfChargeAndFee: yesNo.optional().describe('Allows no more than the charge.'),
        multipleSurgery: z
          .array(percent)
          .optional()
          .describe('Shares by rank, for indicator 2. What ranks beyond the last is priced by report, at the last share.'),
        endoscopyFamilies: yesNo.optional().describe('Indicator 3: each further scope of a family is paid its fee less the base fee.'),
        bilateral: percent.optional().describe('Both sides, for indicator 1.'),
        multipleTherapy: part(
          {
            families: texts.optional().describe('Families it covers.'),
            practiceShare: percent.optional().describe('Share of a therapy fee that is practice cost.'),
            furtherPractice: percent.optional().describe('What is left of that share from the second unit on.'),
          },
          'Indicator 5.',
        ),
        multipleImaging: furtherTests('Several pictures at one session, indicator 4.'),
        multipleHeartTests: furtherTests('Several heart tests at one session, indicator 6.'),
        multipleEyeTests: furtherTests('Several eye tests at one session, indicator 7.'),
        assistantPhysician: percent.optional().describe('Helping surgeon, modifier 80.'),
        assistantNonPhysician: percent.optional().describe('Helping non-physician, modifier AS.'),
        coSurgeonEach: percent.optional().describe('Each of two surgeons, modifier 62.'),
        nonPhysician: percent.optional().describe('Nurse practitioner or physician assistant as renderer.'),
        reducedService: percent.optional().describe('Modifier 52.'),
        discontinued: percent.optional().describe('Modifier 53.'),
        unusualWork: percent.optional().describe('Modifier 22, where the report bears it out.'),
        agreedDiscount: percent.optional().describe('Discount the contract takes off what is allowed (reason 131).'),
        byReport: percent.optional().describe('Share of the charge for a code without a fee.'),
      },
      'From fee to allowed amount.',
    ),
    feeSchedule: part(
      {
        basedOn: z
          .enum(['teachingBaseFees', 'charge'])
          .optional()
          .describe('What the share is taken of: the base fee of the place of service, or what is charged.'),
        percent: percent.optional().describe('Share of the base fee, or of the charge.'),
        familyPercent: z
          .record(text, percent)
          .optional()
          .describe('Family name to another share (0: nothing is paid by fee, see the quirks).'),
        package: z
          .record(text, money)
          .optional()
          .describe('Procedure to an agreed price for the whole stay around it: { "W9303": "85000.00" }. Replaces the list.'),
        exceptions: z
          .array(
            z.strictObject({
              code: text.describe('Code.'),
              fee: money.describe('Its price, in every place.'),
            }),
          )
          .optional()
          .describe('Single codes with a price of their own; codes not named here keep theirs.'),
        notCovered: texts.optional().describe('Codes outside the benefit.'),
        exclusions: z
          .array(
            z.strictObject({
              procedures: texts.describe('Codes; [] means any.'),
              diagnoses: texts.describe('Prefixes; [] means any. The clause holds where a line points to nothing else.'),
              carc: z
                .enum(['40', '49', '55', '167', '204'])
                .describe('40 no emergency by these diagnoses, 49 routine, 55 unproven, 167 this diagnosis, 204 not in the plan.'),
              rarc: text.nullable().describe('Remark, or null.'),
              note: text.describe('The clause in words.'),
            }),
          )
          .optional()
          .describe('Clauses that leave services or diagnoses out. Replaces the shipped list.'),
        neverSeparate: texts.optional().describe('Codes that never get money of their own (reason 234).'),
      },
      'Price list.',
    ),
    plans: z.array(payerPlan).optional().describe('Benefit plans: the ones named here change or are added.'),
    costShareRules: part(
      {
        copayCountsToDeductible: yesNo.optional().describe('Copay uses up deductible.'),
        copayCountsToOutOfPocket: yesNo.optional().describe('Copay counts to the ceiling.'),
        copayPerDayMax: count.optional().describe('Copays that may be taken in one day.'),
        freeKinds: texts.optional().describe('Kinds of service without deductible, copay and coinsurance.'),
      },
      'How the shares are worked out.',
    ),
    coordination: part(
      {
        method: z
          .enum([
            'carveOut',
            'firstUntilExhausted',
            'lesserOfToMedicaidFee',
            'maintenanceOfBenefits',
            'medicareSecondaryFormula',
            'nonDuplication',
            'soleForAcceptedInjury',
            'standard',
          ])
          .optional()
          .describe('How it pays as later payer.'),
        primaryRemittanceRequired: yesNo.optional().describe('Wants the first payer’s answer on the claim.'),
        orderRules: z
          .enum(['alwaysLast', 'firstForAccident', 'firstForInjury', 'noRules', 'usual', 'usualWithMedicareSecondaryRules'])
          .optional()
          .describe('Which rules of order it follows; noRules: a plan without any, which pays first.'),
        crossoverTo: text.nullable().optional().describe('Whom it forwards decided claims to, or null.'),
        otherCoverageUpdateDays: count.optional().describe('Days after which the member must confirm other cover.'),
        missingPrimary: reason.optional().describe('Reason when another payer goes first.'),
      },
      'Several payers.',
    ),
    taxWithheld: percent.optional().describe('Income tax it keeps back from every payment and pays in for the practice.'),
    sequestration: percent.optional().describe('Cut of the payment, reason 253, never moved to the patient.'),
    recordsRequests: part(
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
    ),
    lineFields: part(
      {
        laboratoryNumber: yesNo.optional().describe('Wants the laboratory’s certificate number (CLIA) with laboratory tests.'),
        waivedModifier: yesNo.optional().describe('Wants QW on tests of a laboratory for simple tests.'),
        drugCode: yesNo.optional().describe('Wants the package code (NDC) on drug lines.'),
        orderingClinician: yesNo.optional().describe('Wants the ordering clinician in box 17 for tests, pictures and equipment.'),
      },
      'What it wants on a line beyond code, modifiers and units.',
    ),
    modifierPolicy: part(
      {
        separateVisit: text.optional().describe('Modifier that sets a visit apart from a small procedure.'),
        decisionForMajorSurgery: text.optional().describe('Modifier of the visit that decided on a 090 operation.'),
        distinctAccepted: texts.optional().describe('Modifiers that may separate a pair of indicator 1.'),
        distinctPreferred: texts.optional().describe('Those it wants to see first.'),
        bilateralFormat: z
          .enum(['oneLine50', 'twoLinesRtLt'])
          .optional()
          .describe('Both sides on one line with modifier 50 and one unit, or on two lines with RT and LT.'),
        fiftyOneRequired: yesNo.optional().describe('Wants 51 on lower-ranked procedures.'),
        preventiveModifier: text.nullable().optional().describe('Marks preventive care that would cost the patient otherwise; null: none.'),
        siteModifiersRequired: yesNo.optional().describe('Sides and digits must be named (reason 4 without).'),
        visitModifierNeedsRecords: yesNo.optional().describe('Asks for the note whenever a visit carries 25.'),
      },
      'Modifier habits.',
    ),
    telehealth: part(
      {
        places: texts.optional().describe('Places of service it takes.'),
        modifier: text.optional().describe('Live video.'),
        audioModifier: text.optional().describe('Sound only.'),
        paidAs: text.optional().describe('Which base fee applies.'),
      },
      'Care at a distance.',
    ),
    promptPay: part(
      {
        electronicDays: count.optional().describe('Days to pay a clean electronic claim.'),
        paperDays: count.optional().describe('Days to pay a clean paper claim.'),
        interestPerYear: percent.optional().describe('Yearly simple interest from the next day (0: none).'),
      },
      'Late payment.',
    ),
    overpayment: part(
      {
        lookBackDays: count.optional().describe('How far back it looks.'),
        noticeDays: count.optional().describe('Days between letter and taking.'),
      },
      'Money taken back.',
    ),
    audit: part(
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
    ),
    limitsToPatient: part(
      {
        noticeInstrument: text.optional().describe('Paper or decision that moves liability to the patient beforehand.'),
      },
      'What may be asked of the patient.',
    ),
    quirks: z
      .array(
        z.strictObject({
          quirkId: text.describe('Id for scenarios.'),
          text: text.describe('The habit, for the one-page policy in the briefing.'),
        }),
      )
      .optional()
      .describe('Habits that teach.'),
    lifetimeLimit: money.optional().describe('Sum after which nothing more is paid for the policy or injury (0: none).'),
  })
  .meta({ id: 'Payer', description: 'A shipped payer and what differs. Everything not written stays as shipped.' });
