// A payer as data: who it is, how it handles claims, what it pays, its plans and habits. Every rule of the review reads from here, so that a new payer needs no code.

import type { Medium } from './claim/claim.ts';
import type { Bps, Cents } from './money.ts';
import type {
  AnswerTimes,
  AppealLevel,
  AuditRules,
  AuthorizationRules,
  CorrectionRules,
  FilingRules,
  FrontDoor,
  LineFields,
  OverpaymentRules,
  PromptPay,
  RecordsRules,
  ReferralRules,
} from './payerHandling.ts';
import type { BundlingRules, FeeSchedule, ModifierPolicy, PricingRules, TelehealthRules } from './payerPricing.ts';
import type { CostShareRules, Plan } from './plan.ts';
import type { GroupCode, Reason } from './reason.ts';

/** Everything a payer decides by. Shares are basis points (10 000 is all), amounts cents, spans days. */
export interface Payer {
  readonly payerId: string; // stable short id used by scenarios
  readonly name: string; // full name
  readonly kind:
    | 'autoNoFault'
    | 'commercialHmo'
    | 'commercialPpo'
    | 'indemnity'
    | 'medicaid'
    | 'medicareAdvantage'
    | 'medicareFfs'
    | 'workersCompensation'; // coverage policies and several rules go by it
  readonly cardName: string; // what is printed on the patient's card
  readonly electronicPayerId: string; // id that routes an electronic claim
  readonly memberIdMasks: readonly string[]; // forms of a well-formed member number: # digit, @ letter, * either
  readonly memberIdExample: string; // a member number that fits the pattern; some invented patients carry it
  readonly acceptsPaper: boolean; // false: a paper claim is sent back unread
  readonly inNetworkClinic: boolean; // does Maple Street Clinic have a contract
  readonly inNetworkHospital: boolean; // does the Harborview professional desk have a contract
  readonly jurisdiction: 'all' | 'equipment' | 'professional'; // what a contractor of a divided program answers for: equipment has one of its own
  readonly frontDoor: FrontDoor;
  readonly answerTimes: AnswerTimes;
  readonly paymentFloorDays: Readonly<Record<Medium, number>>; // whole days that must pass after receipt (13: payable from the 14th day)
  readonly paymentWeekday: 'anyBusinessDay' | 'friday'; // anyBusinessDay or the one weekday of the payment run
  readonly filing: FilingRules;
  readonly corrections: CorrectionRules;
  readonly appeals: readonly AppealLevel[]; // levels in order
  readonly groupCodes: GroupCodes;
  readonly bundling: BundlingRules;
  readonly authorization: AuthorizationRules;
  readonly referral: ReferralRules;
  readonly pricing: PricingRules;
  readonly feeSchedule: FeeSchedule;
  readonly plans: readonly Plan[]; // the first is meant where none is named
  readonly costShareRules: CostShareRules;
  readonly coordination: CoordinationRules;
  readonly taxWithheldBps: Bps; // income tax it keeps back from every payment and pays in for the practice (0: none)
  readonly sequestrationBps: Bps; // cut of the payment, reason 253, never moved to the patient
  readonly recordsRequests: RecordsRules;
  readonly lineFields: LineFields;
  readonly modifierPolicy: ModifierPolicy;
  readonly telehealth: TelehealthRules;
  readonly promptPay: PromptPay;
  readonly overpayment: OverpaymentRules;
  readonly audit: AuditRules;
  readonly limitsToPatient: {
    readonly noticeInstrument: string; // paper or decision that moves liability to the patient beforehand
  }; // what may be asked of the patient
  readonly quirks: readonly {
    readonly quirkId: string; // id for scenarios
    readonly text: string; // the habit, for the one-page policy in the briefing
  }[]; // habits that teach
  readonly lifetimeLimitCents: Cents; // sum after which nothing more is paid for the policy or injury (0: none)
}

/** Which group code the payer puts on which matter. */
export interface GroupCodes {
  readonly usesPi: boolean; // true: at a desk without a contract (`inNetworkClinic`, `inNetworkHospital`) what would come as CO comes as PI; the patient owes it as little
  readonly contractual: GroupCode; // difference between charge and allowed
  readonly notNecessary: GroupCode; // policy not met, no notice
  readonly notNecessaryWithNotice: GroupCode; // policy not met, valid notice on file
  readonly notCovered: GroupCode; // outside the benefit
  readonly noAuthorization: GroupCode; // authorization missing
  readonly inactiveCoverage: GroupCode; // before the start or after the end of cover
  readonly memberNotFound: GroupCode; // no such member
  readonly otherPayerPrimary: GroupCode; // somebody else pays first
  readonly outOfNetwork: GroupCode; // provider without contract
  readonly duplicate: GroupCode; // same claim again
  readonly priorPayer: GroupCode; // effect of the earlier payer
  readonly bundled: GroupCode; // part of another service
  readonly benefitMaximum: GroupCode; // benefit used up
  readonly recordsNotReceived: GroupCode; // records asked for and not sent
  readonly wrongPayer: GroupCode; // not this payer's claim
  readonly hospice: GroupCode; // group for care that belongs to the hospice (reason B9)
  readonly surpriseBillRemainder: GroupCode; // group for the rest of a charge that the surprise-bill law keeps from the patient
}

/** What a payer does where there are several. */
export interface CoordinationRules {
  readonly method:
    | 'carveOut'
    | 'firstUntilExhausted'
    | 'lesserOfToMedicaidFee'
    | 'maintenanceOfBenefits'
    | 'medicareSecondaryFormula'
    | 'nonDuplication'
    | 'soleForAcceptedInjury'
    | 'standard'; // how it pays as later payer (facts d.6)
  readonly primaryRemittanceRequired: boolean; // wants the first payer's answer on the claim
  readonly orderRules: 'alwaysLast' | 'firstForAccident' | 'firstForInjury' | 'noRules' | 'usual' | 'usualWithMedicareSecondaryRules'; // which rules of order it follows; noRules: a plan without any, which pays first
  readonly crossoverTo: string | null; // whom it forwards decided claims to, or null
  readonly otherCoverageUpdateDays: number; // days after which the member must confirm other cover
  readonly missingPrimary: Reason; // reason when another payer goes first
}

/** The payer of an id among those of a scenario; undefined where it is none of them. */
export function findPayer<P extends Pick<Payer, 'payerId'>>(payers: readonly P[], id: string | undefined): P | undefined {
  return payers.find((payer) => payer.payerId === id);
}
