// Everything the program says about answers and terms, in the project's own words: looked up by the number or id the trade uses.

import type { Country } from '../cycle/country.ts';

export type Desk = 'coder' | 'biller' | 'both';
/** Who usually caused an answer. */
export type Cause = 'front desk' | 'provider' | 'coder' | 'biller' | 'payer' | 'patient' | 'nobody';
/** What may be done about an answer, in the order an experienced biller tries them. */
export type ResolutionId =
  | 'postAndMoveOn'
  | 'correctAndResubmit'
  | 'newOriginal'
  | 'reopen'
  | 'appeal'
  | 'sendRecords'
  | 'billNextPayer'
  | 'billPatient'
  | 'contractualWriteOff'
  | 'avoidableWriteOff'
  | 'query'
  | 'returnToCoder'
  | 'callPayer';

export interface ResolutionWording {
  readonly id: ResolutionId;
  readonly name: string;
  readonly plain: string;
  readonly desk: Desk;
}

export interface GroupWording {
  readonly code: string; // 'CO'
  readonly name: string;
  readonly plain: string;
  readonly nextAct: string;
  readonly mayReachPatient: boolean;
  readonly source: string;
}

/** One claim adjustment reason, by its number. */
export interface ReasonWording {
  readonly number: string; // '29', 'B7'
  readonly short: string;
  readonly plain: string;
  readonly rootCauses: readonly string[];
  readonly who: Cause; // default cause of a claim without history
  readonly alsoWho: readonly Cause[];
  readonly firstLook: string;
  readonly resolutions: readonly ResolutionId[];
  readonly neverDo: string;
  readonly needsRemark: boolean; // may not stand without a remark
  readonly reduction: boolean; // part of the price, not a denial
  readonly typicalMinutes: number; // desk minutes, a design estimate
  readonly typicalWaitDays: number; // calendar days, a design estimate
  readonly groups: readonly string[]; // the first is the default
  readonly typicalRemarks: readonly string[];
  readonly status: 'current' | 'retired';
  readonly source: string;
}

/** A deduction as an Indian settlement letter tells it, in place of a reason number's own words. */
export type DeductionWording = Pick<ReasonWording, 'number' | 'short' | 'plain' | 'firstLook'>;

/** One remark number. */
export interface RemarkWording {
  readonly number: string; // 'N211'
  readonly plain: string;
  readonly pointsAt: string;
  readonly boxes: readonly string[]; // fields of the paper claim form, '24D'
  readonly alert: boolean; // only informs
  readonly usualWith: readonly string[]; // reason numbers
  readonly source: string;
}

export interface AcknowledgementWording {
  readonly code: string; // 'TA1-A', '999-R', 'A3'
  readonly name: string;
  readonly plain: string;
  readonly filed: 'yes' | 'no' | 'byPayer';
  readonly nextAct: string;
  readonly resolutions: readonly ResolutionId[];
}

export interface StatusWording {
  readonly code: string; // 'F1'
  readonly name: string;
  readonly plain: string;
  readonly nextAct: string;
  readonly resolutions: readonly ResolutionId[];
}

export interface ClaimStatusWording {
  readonly code: string; // '22'
  readonly name: string;
  readonly plain: string;
}

export interface ProviderLevelWording {
  readonly code: string; // 'WO'
  readonly sign: string;
  readonly plain: string;
  readonly nextAct: string;
}

export interface DoorMessage {
  readonly category: 'A3' | 'A6' | 'A7' | 'A8' | '999-R' | 'letter';
  readonly id: string; // 'memberForm'
  readonly boxes: readonly string[];
  readonly template: string;
}

export interface ScrubberMessage {
  readonly level: 'stop' | 'warn';
  readonly id: string;
  readonly template: string;
}

/** An answer or letter with a name, what it means and what to do next. Words in braces are filled in by `fill`. */
export interface Letter {
  readonly id: string;
  readonly name: string;
  readonly plain: string;
  readonly nextAct: string;
  readonly template: string;
  readonly tone?: string; // query outcomes
  readonly from?: string; // audit letters
}

export interface PatientReply {
  readonly id: string;
  readonly tone: string;
  readonly template: string;
}

/** A question for the payer's clerk, as it is spoken. */
export interface CallQuestionWording {
  readonly id: string; // as in `CALL_QUESTIONS`
  readonly ask: string;
}

export interface Term {
  readonly term: string;
  readonly plain: string;
  readonly desk: Desk;
  readonly seeAlso: readonly string[]; // other terms of the list
  readonly usFirstTimers: boolean; // readers outside the United States often stumble here
}

export interface RoleAspect {
  readonly id: string;
  readonly aspect: string;
  readonly coder: string;
  readonly biller: string;
}

export interface Certification {
  readonly id: string;
  readonly name: string;
  readonly awardedBy: string;
  readonly for: string;
  readonly desk: Desk;
  readonly note: string;
  readonly claims: string; // what the product does not claim
}

export interface Myth {
  readonly id: string;
  readonly myth: string;
  readonly answer: string;
}

/** assets/tables/answers.json as JSON gives it. */
export interface RawAnswers {
  readonly resolutions: readonly ResolutionWording[];
  readonly groupCodes: readonly GroupWording[];
  readonly carc: readonly ReasonWording[];
  readonly deductions: readonly DeductionWording[];
  readonly rarc: readonly RemarkWording[];
  readonly acknowledgements: {
    readonly interchange: readonly AcknowledgementWording[];
    readonly file999: readonly AcknowledgementWording[];
    readonly claim277CA: readonly AcknowledgementWording[];
    readonly mail: readonly AcknowledgementWording[];
    readonly status277: readonly StatusWording[];
    readonly remittanceClaimStatus: readonly ClaimStatusWording[];
    readonly providerLevel: readonly ProviderLevelWording[];
  };
  readonly doorMessages: readonly DoorMessage[];
  readonly scrubberMessages: readonly ScrubberMessage[];
  readonly eligibilityAnswers: readonly Letter[];
  readonly authorizationAnswers: readonly Letter[];
  readonly recordsLetters: readonly Letter[];
  readonly appealOutcomes: readonly Letter[];
  readonly queryOutcomes: readonly Letter[];
  readonly auditLetters: readonly Letter[];
  readonly patientReplies: readonly PatientReply[];
  readonly callQuestions: readonly CallQuestionWording[];
}

/** assets/tables/glossary.json as JSON gives it. */
export interface RawGlossary {
  readonly roles: readonly RoleAspect[];
  readonly certifications: readonly Certification[];
  readonly myths: readonly Myth[];
  readonly terms: readonly Term[];
}

export interface RawWording {
  readonly answers: RawAnswers;
  readonly glossary: RawGlossary;
}

/** A list that can be asked for one entry; `get` answers null where the list has no such entry. */
export interface Lookup<T> {
  readonly all: readonly T[];
  readonly get: (key: string) => T | null;
}

export interface Wording {
  readonly carc: (number: string) => ReasonWording | null;
  readonly rarc: (number: string) => RemarkWording | null;
  readonly group: (code: string) => GroupWording | null;
  readonly resolution: (id: string) => ResolutionWording | null;
  /** TA1, 999 and 277CA answers by code. */
  readonly acknowledgement: (code: string) => AcknowledgementWording | null;
  readonly status277: (code: string) => StatusWording | null;
  readonly claimStatus: (code: string) => ClaimStatusWording | null;
  readonly providerLevel: (code: string) => ProviderLevelWording | null;
  readonly doorMessage: (id: string) => DoorMessage | null;
  readonly scrubberMessage: (id: string) => ScrubberMessage | null;
  readonly term: (term: string) => Term | null;
  readonly deductions: Lookup<DeductionWording>; // by reason number
  readonly carcs: readonly ReasonWording[];
  readonly rarcs: readonly RemarkWording[];
  readonly groups: readonly GroupWording[];
  readonly resolutions: readonly ResolutionWording[];
  readonly acknowledgements: readonly AcknowledgementWording[];
  readonly doorMessages: readonly DoorMessage[];
  readonly scrubberMessages: readonly ScrubberMessage[];
  readonly eligibilityAnswers: Lookup<Letter>;
  readonly authorizationAnswers: Lookup<Letter>;
  readonly recordsLetters: Lookup<Letter>;
  readonly appealOutcomes: Lookup<Letter>;
  readonly queryOutcomes: Lookup<Letter>;
  readonly auditLetters: Lookup<Letter>;
  readonly patientReplies: Lookup<PatientReply>;
  readonly callQuestions: Lookup<CallQuestionWording>;
  readonly terms: readonly Term[];
  readonly roles: readonly RoleAspect[];
  readonly certifications: readonly Certification[];
  readonly myths: readonly Myth[];
}

/** Indexes the shipped wording. */
export function parseWording(raw: RawWording): Wording {
  const { answers, glossary } = raw;
  const { interchange, file999, claim277CA, mail, status277, remittanceClaimStatus, providerLevel } = answers.acknowledgements;
  const acknowledgements = [...interchange, ...file999, ...claim277CA, ...mail];
  return {
    carc: lookup(answers.carc, (entry) => entry.number).get,
    rarc: lookup(answers.rarc, (entry) => entry.number).get,
    group: lookup(answers.groupCodes, (entry) => entry.code).get,
    resolution: lookup(answers.resolutions, (entry) => entry.id).get,
    acknowledgement: lookup(acknowledgements, (entry) => entry.code).get,
    status277: lookup(status277, (entry) => entry.code).get,
    claimStatus: lookup(remittanceClaimStatus, (entry) => entry.code).get,
    providerLevel: lookup(providerLevel, (entry) => entry.code).get,
    doorMessage: lookup(answers.doorMessages, (entry) => entry.id).get,
    scrubberMessage: lookup(answers.scrubberMessages, (entry) => entry.id).get,
    term: lookup(glossary.terms, (entry) => entry.term).get,
    deductions: lookup(answers.deductions, (entry) => entry.number),
    carcs: answers.carc,
    rarcs: answers.rarc,
    groups: answers.groupCodes,
    resolutions: answers.resolutions,
    acknowledgements,
    doorMessages: answers.doorMessages,
    scrubberMessages: answers.scrubberMessages,
    eligibilityAnswers: byId(answers.eligibilityAnswers),
    authorizationAnswers: byId(answers.authorizationAnswers),
    recordsLetters: byId(answers.recordsLetters),
    appealOutcomes: byId(answers.appealOutcomes),
    queryOutcomes: byId(answers.queryOutcomes),
    auditLetters: byId(answers.auditLetters),
    patientReplies: byId(answers.patientReplies),
    callQuestions: byId(answers.callQuestions),
    terms: glossary.terms,
    roles: glossary.roles,
    certifications: glossary.certifications,
    myths: glossary.myths,
  };
}

/** The wording of a country: outside the United States a reason is told by the deduction it stands for. */
export function wordingIn(wording: Wording, country: Country): Wording {
  if (country === 'US') return wording;
  const carc = (number: string): ReasonWording | null => {
    const base = wording.carc(number) ?? wording.carc(LIKE_ANY);
    const own = wording.deductions.get(number);
    return own && base ? { ...base, ...own } : wording.carc(number);
  };
  return { ...wording, carc };
}

/** A reduction of the price that nobody caused: what a deduction without a number of its own is like. */
const LIKE_ANY = '45';

/** Puts values into the braces of a template; a word nobody filled stays as it stands, so that it is seen. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Lookup<T> {
  return lookup(entries, (entry) => entry.id);
}

function lookup<T>(entries: readonly T[], key: (entry: T) => string): Lookup<T> {
  const index = new Map(entries.map((entry) => [key(entry), entry]));
  return { all: entries, get: (wanted) => index.get(wanted) ?? null };
}
