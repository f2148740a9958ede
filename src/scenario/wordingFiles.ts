// The two files of words, answers.json and glossary.json, as JSON gives them: what is said of a number, a letter or a term, in the project's own words.

/** Whose work an entry speaks of. */
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
