// A scenario as the program plays it: everything an instructor wrote, with shipped worlds filled in and dates and money turned into numbers.

import type { AdvanceNotice } from '../cycle/care/notice.ts';
import type { Authorization, Group, Patient, Provider, Registration } from '../cycle/care/patient.ts';
import type { DocumentKind } from '../cycle/claim/claim.ts';
import type { Facility } from '../cycle/claim/professionalClaim.ts';
import type { Level } from '../cycle/coding/visitLevel.ts';
import type { Country } from '../cycle/country.ts';
import type { Day } from '../cycle/days.ts';
import type { Chart } from '../cycle/documentation/chart.ts';
import type { ClaimPurpose, DeskDocument, Position } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import type { AppealGround } from '../cycle/outcome/appeal.ts';
import type { PatientPolicy } from '../cycle/outcome/patientPolicy.ts';
import type { Payer } from '../cycle/payer.ts';
import type { Grounds } from '../cycle/review/permissionAnswer.ts';
import type { Report } from '../cycle/review/reviewInput.ts';
import type { Diagnosis, Service } from '../cycle/tables.ts';
import type { Volume } from './traffic/volume.ts';

export type Desk = 'coder' | 'biller';
/** The chair the learner takes; 'both' is the one-person clinic. */
export type Seat = Desk | 'both';
export type Mode = 'practice' | 'shift';

/** What differs between two sheets or claims: the closed vocabulary of slips, accepted alternatives and mistakes. */
export type Change =
  | { readonly do: 'replaceDiagnosis'; readonly code: string; readonly with: string }
  | { readonly do: 'addDiagnosis'; readonly code: string }
  | { readonly do: 'dropDiagnosis'; readonly code: string }
  | { readonly do: 'putFirst'; readonly code: string }
  | { readonly do: 'replaceService'; readonly code: string; readonly with: string }
  | {
      readonly do: 'addService';
      readonly code: string;
      readonly modifiers: readonly string[];
      readonly units: number;
      readonly for: readonly string[];
    }
  | { readonly do: 'dropService'; readonly code: string }
  | { readonly do: 'modifiers'; readonly code: string; readonly modifiers: readonly string[] }
  | { readonly do: 'units'; readonly code: string; readonly units: number }
  | { readonly do: 'pointers'; readonly code: string; readonly for: readonly string[] }
  | { readonly do: 'place'; readonly code: string; readonly place: string }
  | { readonly do: 'member'; readonly member: string }
  | { readonly do: 'patientName'; readonly name: string }
  | { readonly do: 'payer'; readonly payer: string }
  | { readonly do: 'renderer'; readonly npi: string; readonly name: string }
  | { readonly do: 'assignment'; readonly taken: boolean }
  | { readonly do: 'noOrdering' }
  | { readonly do: 'orderedBy'; readonly npi: string; readonly name: string }
  | { readonly do: 'noLaboratory' }
  | { readonly do: 'noDrugCode'; readonly code: string }
  | { readonly do: 'noAuthorization' }
  | { readonly do: 'attach'; readonly documents: readonly DocumentKind[] };

export interface KeyDiagnosis {
  readonly code: string;
  readonly evidence: string; // literal quotation from the chart
  readonly reason: string;
}

export interface KeyService {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly for: readonly string[]; // diagnosis codes, first is the main reason
  readonly evidence: string;
  readonly reason: string;
}

/** The question the chart really needs, and what the clinician would answer. */
export interface KeyQuery {
  readonly topic: string;
  readonly ask: string; // compliant wording
  readonly answer: string | null; // becomes the addendum; null: none comes in time
}

/** How the level of a visit is found: three elements of decision-making, of which the middle one counts, or the time where it reaches higher. */
export interface LevelReasoning {
  readonly problems: LevelElement;
  readonly data: LevelElement;
  readonly risk: LevelElement;
  readonly time: { readonly minutes: number; readonly quote: string; readonly why: string } | null; // null: the note has no minutes
  readonly code: string;
}

interface LevelElement {
  readonly level: Level;
  readonly quote: string;
  readonly why: string;
}

/** The right sheet, with evidence and reasons. Serves scoring, the colleague and the what-if; never the payer. */
export interface AnswerKey {
  readonly diagnoses: readonly KeyDiagnosis[];
  readonly services: readonly KeyService[];
  readonly accepted: readonly { readonly changes: readonly Change[]; readonly why: string }[];
  readonly optional: readonly string[]; // codes that neither add nor cost
  readonly query: KeyQuery | null;
  readonly noQuery: string | null; // why nothing is left to ask, where one is tempted to
  readonly level: LevelReasoning | null;
  readonly attach: readonly DocumentKind[]; // papers that should go with the claim
}

/** A slip worth explaining; also what a careless colleague may do. */
export interface Mistake {
  readonly changes: readonly Change[];
  readonly because: string; // why it looks right
  readonly say: string; // why it is not
}

/** What was done before the learner's desk opens, played through the same rules as everything else. */
export type PastAct =
  | { readonly act: 'code'; readonly day: Day; readonly changes: readonly Change[] }
  | { readonly act: 'checkEligibility'; readonly day: Day; readonly payer: string }
  | { readonly act: 'send'; readonly day: Day; readonly purpose: ClaimPurpose; readonly changes: readonly Change[] }
  | { readonly act: 'post'; readonly day: Day }
  | { readonly act: 'askStatus'; readonly day: Day }
  | { readonly act: 'bill'; readonly day: Day; readonly cents: Cents | null } // null: what is the patient's by then
  | {
      readonly act: 'appeal';
      readonly day: Day;
      readonly ground: AppealGround;
      readonly lines: readonly number[]; // empty: every line whose reason the ground speaks to
      readonly documents: readonly DocumentKind[];
    };

/** How the patient meets a statement, and what the desk may find out by asking. */
export interface PatientWays {
  readonly reply: 'pays' | 'asks' | 'cannotPay' | 'silent';
  readonly words: string | null; // what they say, in their own words
  readonly explanation: string | null; // what answers it, for the learner
  readonly incomeTenths: number | null; // household income in tenths of the poverty line, as the help form would show; null: no form comes back
  readonly caller: { readonly day: Day; readonly name: string; readonly permission: boolean; readonly words: string } | null; // somebody else who calls
}

export interface ScenarioEncounter {
  readonly id: string;
  readonly title: string;
  readonly day: Day; // date of service
  readonly opens: Day;
  readonly patient: string;
  readonly provider: string;
  readonly incidentTo: string | null; // physician under whose number the federal payer takes this work (facts c.5); null: the renderer's own
  readonly assignment: boolean; // false: a clinician without a participation agreement takes none on this visit (facts d.1)
  readonly group: string;
  readonly place: string;
  readonly registration: Registration;
  readonly copayTaken: Cents;
  readonly authorizations: readonly Authorization[];
  readonly permission: { readonly grounds: Grounds; readonly emergency: boolean; readonly question: string | null }; // what a reviewer of a request finds
  readonly notice: { readonly paper: AdvanceNotice; readonly onRequest: boolean } | null; // advance notice; on request: only if the desk asks before the visit
  readonly chart: Chart;
  readonly truth: string;
  readonly key: AnswerKey;
  readonly mistakes: readonly Mistake[];
  readonly documents: readonly DeskDocument[];
  readonly packet: { readonly unsigned: readonly DocumentKind[]; readonly missing: readonly DocumentKind[] }; // what the chart still owes
  readonly past: readonly PastAct[];
  readonly lesson: { readonly what: string; readonly who: string | null } | null; // what went wrong before, and at whose desk: told in the debrief
  readonly patientPaysAfter: number; // days from statement to payment
  readonly patientWays: PatientWays;
  readonly treatmentEstimates: readonly { readonly day: Day; readonly cents: Cents; readonly title: string; readonly text: string }[]; // what a stay is expected to cost, as the ward tells it from day to day
  readonly estimate: Cents | null; // good-faith estimate already given before the desk opens
  readonly hints: readonly string[];
  readonly objectives: readonly string[];
  readonly overpaymentKnown: Day | null; // day the practice itself found that this claim was paid beyond its record: sixty days run from here
  readonly clean: boolean; // the plain claim is right: nothing to add
}

/** A fault on the payer's side that no act of the practice caused; stated by the scenario, never drawn. */
export type PayerFault =
  | {
      readonly kind: 'wrongFee';
      readonly payer: string;
      readonly code: string;
      readonly feeCents: Cents;
      readonly from: Day;
      readonly to: Day | null;
    }
  | { readonly kind: 'fileRejected'; readonly day: Day } // the batch of this day is lost whole (999 R): our own file was broken
  | { readonly kind: 'paidTwice'; readonly encounter: string; readonly day: Day; readonly letter: Day } // the last answer is paid again on `day`; on `letter` the payer announces that it takes the money back
  | { readonly kind: 'lateDecision'; readonly encounter: string; readonly day: Day } // its first claim is decided on this day and not before
  | { readonly kind: 'lostClaim'; readonly encounter: string; readonly day: Day } // the first claim of this encounter, accepted before `day`, is no longer found from then on
  | { readonly kind: 'misreadNote'; readonly encounter: string; readonly visitCode: string } // an auditor takes the note for this lower visit until somebody points to the rest
  | { readonly kind: 'sidesTogether'; readonly encounter: string }; // a frequency that holds for each side is counted over both, until somebody reads the note

/** The desk nobody plays: how careful, and who it is. */
export interface Colleague {
  readonly name: string;
  readonly carefulBps: number; // share of acts done right; the rest are drawn from the encounter's mistakes
  readonly daysBehind: number; // working days until a task is taken up
}

/** One sentence of the coach, shown while the encounter stands at a position. */
export interface CoachStep {
  readonly encounter: string;
  readonly at: Position;
  readonly say: string;
  readonly look: 'queue' | 'chart' | 'sheet' | 'search' | 'claim' | 'scrubber' | 'acknowledgement' | 'remittance' | 'choices' | 'clock';
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: 'first steps' | 'routine' | 'demanding';
  readonly minutes: number; // a learner's minutes
  readonly seats: readonly Seat[];
  readonly mode: Mode;
  readonly report: Report; // whether a denied line tells its first reason or all of them
  readonly start: Day; // first simulated day
  readonly opens: Day; // first day the learner plays
  readonly days: number; // length from `start`; the last day is start + days - 1
  readonly seed: number;
  readonly briefing: readonly string[];
  readonly objectives: Readonly<Record<string, string>>;
  readonly practiceName: string;
  readonly country: Country; // whose money and papers
  readonly tariff: readonly Service[] | null; // a hospital's own heads of the bill; null: the shipped services
  readonly diagnosisCodes: readonly Diagnosis[] | null; // of another edition; null: the shipped ones
  readonly holidays: readonly Day[];
  readonly deskMinutes: number; // minutes of one desk day
  readonly opensAt: number; // minute of the clock when the desk opens: 480 is 8:00
  readonly batchAt: number; // minute of the clock when claims go out: 990 is 16:30
  readonly patientPolicy: PatientPolicy;
  readonly groups: readonly Group[];
  readonly facilities: readonly Facility[]; // where its clinicians work outside the practice
  readonly providers: readonly Provider[];
  readonly patients: readonly Patient[];
  readonly payers: readonly Payer[];
  readonly payerFaults: readonly PayerFault[];
  readonly quality: { readonly sample: number; readonly targetBps: number } | null; // charts a reviewer reads of each day's coding, and the share of codes that must be right
  readonly audits: readonly { readonly payer: string; readonly day: Day }[]; // days on which a payer runs its data; whether it writes follows from what it has paid
  readonly colleagues: Readonly<Record<Desk, Colleague>>;
  readonly encounters: readonly ScenarioEncounter[];
  readonly traffic: Volume | null; // what colleagues work around the learner; its exceptions are the last of the encounters
  readonly coach: readonly CoachStep[];
  readonly ask: readonly string[]; // reflection questions of the debrief
}
