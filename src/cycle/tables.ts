// The code tables a claim is judged by: diagnoses, services, code pairs and coverage policies, each entry valid for a span of days.

import type { Day } from './days.ts';
import type { Bps, Cents } from './money.ts';
import type { Locality, RelativeValues } from './relativeValue.ts';

export type Sex = 'F' | 'M';

/** One ICD-10-CM code of the teaching selection. Codes carry their dot, as coders write them; box 21 shows them without. */
export interface Diagnosis {
  readonly code: string; // 'M17.11'
  readonly title: string;
  readonly billable: boolean; // false for a category that must be taken further; true with validTo where it was complete until that day and is a heading since
  readonly category: string; // 'M17', key of its DiagnosisFamily
  readonly synonyms: readonly string[];
  readonly pitfall: string | null;
  readonly ageMin: number | null; // completed years
  readonly ageMax: number | null;
  readonly sex: Sex | null;
  readonly laterality: 'right' | 'left' | 'bilateral' | 'unspecified' | null; // read from the code's title where the family has sides
  readonly firstOnly: boolean;
  readonly secondaryOnly: boolean;
  readonly unspecified: boolean; // the "unspecified" member of a family that has better ones
  readonly validFrom: Day | null; // null: since before the table
  readonly validTo: Day | null; // last valid date of service; null: still valid
}

export type TabularNoteKind = 'excludes1' | 'excludes2' | 'codeFirst' | 'useAdditional' | 'codeAlso';

/** One tabular note: where it sits, which codes it names, and what they are, in our own words. It holds for every code below `at`. */
export interface TabularNote {
  readonly at: string; // 'M54', 'M54.5': the category, heading or code the note sits at
  readonly kind: TabularNoteKind;
  readonly codes: readonly string[]; // prefixes with their dot, 'N18' = every code that begins with N18; empty: the words alone say what to look for
  readonly text: string;
}

/** The three-character category with its tabular notes. The five lists hold code prefixes of the notes at the category; `notes` has all, with words. */
export interface DiagnosisFamily {
  readonly category: string;
  readonly title: string;
  readonly sided: boolean; // right and left are part of the codes
  readonly notes: readonly TabularNote[]; // of the category and of every heading and code below it: read with notesAbove()
  readonly notesComplete: boolean; // false: the table does not carry every official note of this category
  readonly includes: readonly string[]; // in words
  readonly excludes1: readonly string[]; // code prefixes, as in the four lists below
  readonly excludes2: readonly string[];
  readonly codeFirst: readonly string[];
  readonly useAdditional: readonly string[];
  readonly codeAlso: readonly string[];
  readonly seventhCharacter: readonly { readonly char: string; readonly meaning: string }[];
  readonly teach: string | null;
}

/** The notes that hold for a code: those at its category, at each heading above it, and at the code itself. */
export function notesAbove(family: DiagnosisFamily, code: string, kind: TabularNoteKind): readonly TabularNote[] {
  return family.notes.filter((note) => note.kind === kind && code.startsWith(note.at));
}

export type ServiceSystem = 'tps' | 'hcpcs'; // own teaching procedure set, or HCPCS Level II
export type ServiceKind = 'visit' | 'procedure' | 'test' | 'addOn' | 'drug' | 'vaccine' | 'supply' | 'equipment' | 'service';

/** Attributes that decide a visit's level. Empty where the code has no such rule. */
export interface LevelRule {
  readonly patient: 'new' | 'established' | 'any' | null;
  readonly mdm: 'minimal' | 'straightforward' | 'low' | 'moderate' | 'high' | null;
  readonly minMinutes: number | null;
  readonly maxMinutes: number | null;
  readonly stepMinutes: number | null;
  readonly visitsMin: number | null; // visits in the month
  readonly contactBusinessDays: number | null; // first contact after going home
  readonly visitWithinDays: number | null;
  readonly windowDays: number | null; // days one code gathers
  readonly complexity: 'low' | 'high' | null;
}

/** One billable service: a teaching procedure or a HCPCS Level II code, with what payers judge it by. */
export interface Service {
  readonly code: string; // 'W2734', 'J3301'
  readonly system: ServiceSystem;
  readonly title: string;
  readonly family: string; // 'officeVisitEstablished', 'drug' …
  readonly kind: ServiceKind;
  readonly category: string; // the table's finer kind, which free kinds and copays key on: 'lab', 'panel', 'specimen', 'therapy', 'majorSurgery' …
  readonly level: LevelRule;
  readonly globalDays: '000' | '010' | '090' | 'XXX' | 'YYY' | 'ZZZ' | 'MMM';
  readonly multipleIndicator: string; // '0' none, '2' surgery, '3' endoscopy, '4' imaging, '5' therapy …
  readonly bilateralIndicator: string; // '0','1','2','3','9'
  readonly assistantIndicator: string;
  readonly pcTc: string; // '1' splits into 26 and TC
  readonly mueUnits: number | null; // most units that pass
  readonly mai: 1 | 2 | 3 | null; // how the unit limit works
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly sex: Sex | null;
  readonly addOnParents: readonly string[];
  readonly endoscopyBase: string | null;
  readonly unitBasis: string; // 'visit', '10 mg'
  readonly unitsExample: string | null;
  readonly modifiersNeeded: readonly (readonly string[])[]; // of each group one, where the equipment contractor pays
  readonly needsCompanion: string | null; // note of the supply table, e.g. 'JZ or JW; eye modifier RT or LT'
  readonly frequencyNote: string | null;
  readonly allowedPlaces: readonly string[]; // empty: anywhere
  readonly relativeValues: RelativeValues | null; // what the base fees are made of; null: the table names them
  readonly facilityFeeCents: Cents | null; // base fee of one unit; null: the table has no fee
  readonly nonFacilityFeeCents: Cents | null;
  readonly chargeCents: Cents; // the clinic's price of one unit
  readonly synonyms: readonly string[];
  readonly professionalShareBps: Bps | null; // share of modifier 26
  readonly globalSplitBps: readonly [Bps, Bps, Bps] | null; // before / during / after
  readonly panelMembers: readonly string[];
  readonly core: boolean;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** A rule between two codes of one day (facts c.4). */
export interface CodePairRule {
  readonly id: string; // 'PTP-001'
  readonly kind: 'ptp' | 'panel' | 'addOn' | 'requires';
  readonly column1: string;
  readonly column2: readonly string[]; // one code for ptp and panel; any of these for addOn and requires
  readonly indicator: '0' | '1' | '9' | null;
  readonly rationale: string;
  readonly bypassDocumentation: string | null;
  readonly typicalModifiers: readonly string[];
  readonly from: Day;
  readonly to: Day | null; // last date of service
}

/** How often a service is covered: so many in a span of days, of full months after the last one, in a lifetime, or on one injury claim. */
export type Frequency =
  | { readonly kind: 'days'; readonly max: number; readonly days: number }
  | { readonly kind: 'fullMonths'; readonly max: number; readonly months: number }
  | { readonly kind: 'lifetime'; readonly max: number }
  | { readonly kind: 'claim'; readonly max: number };

/** What a payer answers by a policy: group CO means the payer's own group for that matter. */
export interface PolicyDenial {
  readonly group: string;
  readonly carc: string;
  readonly rarc: string | null;
}

/** A coverage policy: which diagnoses carry a service, and how often. */
export interface CoveragePolicy {
  readonly id: string; // 'NP-001'
  readonly title: string;
  readonly payerKinds: readonly string[];
  readonly procedures: readonly string[];
  readonly coveredDiagnoses: readonly string[]; // prefixes; '*' any; empty none
  readonly alsoNeedsDiagnoses: readonly string[]; // a second diagnosis from this list, too
  readonly frequency: Frequency | null;
  readonly ageMin: number | null; // completed years
  readonly ageMax: number | null;
  readonly allowedPlaces: readonly string[]; // empty: anywhere
  readonly needsModifiers: readonly string[]; // any of these on the line; empty: none needed
  readonly notWith: readonly string[]; // codes that may not be billed on the same day
  readonly conditions: string; // all conditions in words
  readonly documentation: string;
  readonly abnPossible: boolean; // an advance notice can move the liability to the patient
  readonly denial: PolicyDenial;
  readonly tooSoon: PolicyDenial; // the same where only the interval or the number was wrong
  readonly primaryCareOnly: boolean; // family doctors and those who work with them
  readonly sourceIdea: string;
}

/** A two-character modifier: number or letters, the concept behind it, our wording, and which kinds of service may carry it (facts c.2). */
export interface Modifier {
  readonly code: string; // '25', 'RT'
  readonly concept: string; // 'separateVisit', 'right' …: rules key on this
  readonly plain: string;
  readonly when: string;
  readonly on: 'visit' | 'notVisit' | 'procedure' | 'test' | 'laboratory' | 'drug' | 'any'; // notVisit: anything but a visit
  readonly group: 'pricing' | 'payment' | 'location' | 'information'; // order on the line
  readonly excludes: readonly string[]; // concepts that may not stand on the same line
  readonly partsPair: boolean; // may part a code pair of indicator 1 (facts c.4)
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface PlaceOfService {
  readonly code: string; // '11'
  readonly name: string;
  readonly facility: boolean; // which of the two base fees applies (facts c.5)
}

/** Place of service: a hospital bed. */
export const INPATIENT = '21';

/** All tables a scenario is played with. */
export interface Tables {
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
  readonly families: ReadonlyMap<string, DiagnosisFamily>;
  readonly services: ReadonlyMap<string, Service>;
  readonly locality: Locality; // where the clinic stands: the indexes of its base fees
  readonly pairs: readonly CodePairRule[];
  readonly policies: readonly CoveragePolicy[];
  readonly modifiers: ReadonlyMap<string, Modifier>;
  readonly places: ReadonlyMap<string, PlaceOfService>;
}
