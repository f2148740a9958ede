// Looks up what the program says about answers and terms, by the number or id the trade uses.

import type { Country } from '../cycle/country.ts';
import type {
  AcknowledgementWording,
  CallQuestionWording,
  Certification,
  ClaimStatusWording,
  DeductionWording,
  DoorMessage,
  GroupWording,
  Letter,
  Myth,
  PatientReply,
  ProviderLevelWording,
  RawWording,
  ReasonWording,
  RemarkWording,
  ResolutionWording,
  RoleAspect,
  ScrubberMessage,
  StatusWording,
  Term,
} from './wordingFiles.ts';

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
