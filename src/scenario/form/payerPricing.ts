// How a payer comes to what it allows, as an instructor writes it: price list, cuts, bundling, modifiers (cycle/payerPricing.ts).

import { z } from '../zod.ts';
import { isoDate, money, part, percent, text, texts, yesNo } from './values.ts';

export const feeSchedule = part(
  {
    basedOn: z
      .enum(['teachingBaseFees', 'charge'])
      .optional()
      .describe('What the share is taken of: the base fee of the place of service, or what is charged.'),
    percent: percent.optional().describe('Share of the base fee, or of the charge.'),
    familyPercent: z.record(text, percent).optional().describe('Family name to another share (0: nothing is paid by fee, see the quirks).'),
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
);

function furtherTests(description: string) {
  return part(
    {
      technicalFurther: percent.optional().describe('What the machine part of each lower-priced one keeps.'),
      professionalFurther: percent.optional().describe('What the reading of each lower-priced one keeps.'),
    },
    description,
  );
}

export const pricing = part(
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
);

export const bundling = part(
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
);

export const modifierPolicy = part(
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
);

export const telehealth = part(
  {
    places: texts.optional().describe('Places of service it takes.'),
    modifier: text.optional().describe('Live video.'),
    audioModifier: text.optional().describe('Sound only.'),
    paidAs: text.optional().describe('Which base fee applies.'),
  },
  'Care at a distance.',
);
