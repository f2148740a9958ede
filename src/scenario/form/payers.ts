// A payer as an instructor writes it: a shipped one by name and whatever differs, key by key, in the words of the payer files.

import { z } from '../zod.ts';
import {
  answerTimes,
  appeals,
  audit,
  authorization,
  corrections,
  filing,
  frontDoor,
  lineFields,
  overpayment,
  promptPay,
  recordsRequests,
  referral,
} from './payerHandling.ts';
import { bundling, feeSchedule, modifierPolicy, pricing, telehealth } from './payerPricing.ts';
import { payerPlan } from './plan.ts';
import { count, groupCode, id, money, part, percent, reason, text, texts, yesNo } from './values.ts';

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
    frontDoor,
    answerTimes,
    paymentFloorDays: part(
      {
        electronic: count.optional().describe('For electronic claims (13: payable from the 14th day).'),
        paper: count.optional().describe('For paper claims (28: payable from the 29th day).'),
      },
      'Whole days that must pass after receipt before money may go out.',
    ),
    paymentWeekday: z.enum(['anyBusinessDay', 'friday']).optional().describe('Days of the payment run.'),
    filing,
    corrections,
    appeals,
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
    bundling,
    authorization,
    referral,
    pricing,
    feeSchedule,
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
    recordsRequests,
    lineFields,
    modifierPolicy,
    telehealth,
    promptPay,
    overpayment,
    audit,
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
