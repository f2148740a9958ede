// The files of assets/tables that hold codes, as JSON gives them. A key left out means that there is no such rule; days are ISO dates.

import type { Bps, Cents } from '../cycle/money.ts';
import type { Locality } from '../cycle/relativeValue.ts';
import type { CodePairRule, Diagnosis, Frequency, LevelRule, Modifier, Service, Sex, TabularNote } from '../cycle/tables.ts';

export interface RawFamily {
  readonly category: string;
  readonly title: string;
  readonly sided?: boolean;
  readonly partial?: boolean; // the notes are not complete
  readonly includes?: readonly string[];
  readonly notes?: readonly TabularNote[];
  readonly sevenths?: Readonly<Record<string, string>>;
  readonly teach?: string;
}

export interface RawDiagnosis {
  readonly code: string;
  readonly title: string;
  readonly heading?: boolean; // must be taken further; with validTo: since the day after it
  readonly laterality?: Diagnosis['laterality'];
  readonly unspecified?: boolean;
  readonly firstOnly?: boolean;
  readonly secondaryOnly?: boolean;
  readonly ageMin?: number;
  readonly ageMax?: number;
  readonly sex?: Sex;
  readonly validFrom?: string; // ISO date
  readonly validTo?: string;
  readonly synonyms?: readonly string[];
  readonly pitfall?: string;
}

export interface RawService {
  readonly code: string;
  readonly title: string;
  readonly family: string;
  readonly kind: Service['kind'];
  readonly category: string;
  readonly level?: Partial<LevelRule>;
  readonly globalDays: Service['globalDays'];
  readonly multiple: string;
  readonly bilateral: string;
  readonly assistant: string;
  readonly pcTc: string;
  readonly mueUnits?: number | null;
  readonly mai?: Service['mai'];
  readonly ageMin?: number;
  readonly ageMax?: number;
  readonly sex?: Sex;
  readonly addOnParents?: readonly string[];
  readonly endoscopyBase?: string;
  readonly unitBasis: string;
  readonly unitsExample?: string;
  readonly modifiersNeeded?: readonly (readonly string[])[];
  readonly needsCompanion?: string;
  readonly frequencyNote?: string;
  readonly allowedPlaces?: readonly string[];
  readonly relativeValues?: readonly [work: number, facility: number, office: number, malpractice: number]; // in place of the two fees
  readonly facilityFeeCents?: Cents | null;
  readonly nonFacilityFeeCents?: Cents | null;
  readonly chargeCents: Cents;
  readonly professionalShareBps?: Bps;
  readonly globalSplitBps?: readonly [Bps, Bps, Bps];
  readonly panelMembers?: readonly string[];
  readonly core?: boolean;
  readonly synonyms?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface RawPair {
  readonly id: string;
  readonly kind: CodePairRule['kind'];
  readonly column1: string;
  readonly column2: readonly string[];
  readonly indicator: CodePairRule['indicator'];
  readonly rationale: string;
  readonly bypassDocumentation?: string;
  readonly typicalModifiers?: readonly string[];
  readonly from: string;
  readonly to?: string;
}

export interface RawPolicy {
  readonly id: string;
  readonly title: string;
  readonly payerKinds: readonly string[];
  readonly procedures: readonly string[];
  readonly coveredDiagnoses: readonly string[];
  readonly alsoNeedsDiagnoses?: readonly string[];
  readonly frequency?: Frequency;
  readonly ageMin?: number;
  readonly ageMax?: number;
  readonly allowedPlaces?: readonly string[];
  readonly needsModifiers?: readonly string[];
  readonly notWith?: readonly string[];
  readonly conditions?: string;
  readonly documentation: string;
  readonly abn: 'yes' | 'no' | 'voluntary';
  readonly denial: { readonly group: string; readonly carc: string; readonly rarc?: string };
  readonly tooSoon?: { readonly group: string; readonly carc: string; readonly rarc?: string }; // left out: as denial
  readonly primaryCareOnly?: boolean;
  readonly sourceIdea: string;
}

export interface RawModifier {
  readonly code: string;
  readonly concept: string;
  readonly plain: string;
  readonly when: string;
  readonly on: Modifier['on'];
  readonly group: Modifier['group'];
  readonly excludes?: readonly string[];
  readonly partsPair?: boolean;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface RawPlace {
  readonly code: string;
  readonly name: string;
  readonly facility?: boolean;
}

/** The files of assets/tables that hold codes, each as JSON gives it: `{ diagnoses: JSON.parse(text), … }`. */
export interface RawTables {
  readonly diagnoses: { readonly families: readonly RawFamily[]; readonly codes: readonly RawDiagnosis[] };
  readonly services: { readonly locality: Locality; readonly services: readonly RawService[] };
  readonly pairs: { readonly pairs: readonly RawPair[] };
  readonly policies: { readonly policies: readonly RawPolicy[] };
  readonly modifiers: { readonly modifiers: readonly RawModifier[] };
  readonly places: { readonly places: readonly RawPlace[] };
}
