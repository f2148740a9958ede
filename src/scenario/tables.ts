// Reads the shipped code tables: turns the JSON of their files into the maps and days the cycle works with.

import { type Day, parseDay } from '../cycle/days.ts';
import { type Locality, type RelativeValues, relativeValueFee } from '../cycle/relativeValue.ts';
import type {
  CodePairRule,
  CoveragePolicy,
  Diagnosis,
  DiagnosisFamily,
  LevelRule,
  Modifier,
  PlaceOfService,
  Service,
  Tables,
  TabularNoteKind,
} from '../cycle/tables.ts';
import type { RawDiagnosis, RawFamily, RawModifier, RawPair, RawPlace, RawPolicy, RawService, RawTables } from './tableFiles.ts';

/** The tables a scenario is played with. A date that does not exist is a fault of our own files, so it throws. */
export function parseTables(raw: RawTables): Tables {
  return {
    diagnoses: byKey(raw.diagnoses.codes.map(diagnosisOf), (entry) => entry.code),
    families: byKey(raw.diagnoses.families.map(familyOf), (entry) => entry.category),
    services: byKey(
      raw.services.services.map((service) => serviceOf(service, raw.services.locality)),
      (entry) => entry.code,
    ),
    locality: raw.services.locality,
    pairs: raw.pairs.pairs.map(pairOf),
    policies: raw.policies.policies.map(policyOf),
    modifiers: byKey(raw.modifiers.modifiers.map(modifierOf), (entry) => entry.code),
    places: byKey(raw.places.places.map(placeOf), (entry) => entry.code),
  };
}

function byKey<T>(entries: readonly T[], key: (entry: T) => string): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [key(entry), entry]));
}

function dayOrNull(iso: string | undefined): Day | null {
  return iso === undefined ? null : dayFrom(iso);
}

function dayFrom(iso: string): Day {
  const day = parseDay(iso);
  if (day === null) throw new Error(`code tables: ${iso} is no date`);
  return day;
}

/** A diagnosis of the tables' form. */
export function diagnosisOf(raw: RawDiagnosis): Diagnosis {
  return {
    code: raw.code,
    title: raw.title,
    billable: raw.heading !== true || raw.validTo !== undefined, // a heading with a last day was a complete code until then
    category: raw.code.slice(0, 3),
    synonyms: raw.synonyms ?? [],
    pitfall: raw.pitfall ?? null,
    ageMin: raw.ageMin ?? null,
    ageMax: raw.ageMax ?? null,
    sex: raw.sex ?? null,
    laterality: raw.laterality ?? null,
    firstOnly: raw.firstOnly ?? false,
    secondaryOnly: raw.secondaryOnly ?? false,
    unspecified: raw.unspecified ?? false,
    validFrom: dayOrNull(raw.validFrom),
    validTo: dayOrNull(raw.validTo),
  };
}

function familyOf(raw: RawFamily): DiagnosisFamily {
  const notes = raw.notes ?? [];
  const atCategory = (kind: TabularNoteKind) =>
    notes.filter((note) => note.at === raw.category && note.kind === kind).flatMap((note) => note.codes);
  return {
    category: raw.category,
    title: raw.title,
    sided: raw.sided ?? false,
    notes,
    notesComplete: raw.partial !== true,
    includes: raw.includes ?? [],
    excludes1: atCategory('excludes1'),
    excludes2: atCategory('excludes2'),
    codeFirst: atCategory('codeFirst'),
    useAdditional: atCategory('useAdditional'),
    codeAlso: atCategory('codeAlso'),
    seventhCharacter: Object.entries(raw.sevenths ?? {}).map(([char, meaning]) => ({ char, meaning })),
    teach: raw.teach ?? null,
  };
}

function valuesOf([work, practiceFacility, practiceOffice, malpractice]: NonNullable<RawService['relativeValues']>): RelativeValues {
  return { work, practiceFacility, practiceOffice, malpractice };
}

/** A service of the tables' form; fees made of relative values are worked out for the locality. */
export function serviceOf(raw: RawService, locality: Locality): Service {
  const relativeValues = raw.relativeValues ? valuesOf(raw.relativeValues) : null;
  return {
    code: raw.code,
    system: /^[WYZ]/.test(raw.code) ? 'tps' : 'hcpcs',
    title: raw.title,
    family: raw.family,
    kind: raw.kind,
    category: raw.category,
    level: levelOf(raw.level ?? {}),
    globalDays: raw.globalDays,
    multipleIndicator: raw.multiple,
    bilateralIndicator: raw.bilateral,
    assistantIndicator: raw.assistant,
    pcTc: raw.pcTc,
    mueUnits: raw.mueUnits ?? null,
    mai: raw.mai ?? null,
    ageMin: raw.ageMin ?? null,
    ageMax: raw.ageMax ?? null,
    sex: raw.sex ?? null,
    addOnParents: raw.addOnParents ?? [],
    endoscopyBase: raw.endoscopyBase ?? null,
    unitBasis: raw.unitBasis,
    unitsExample: raw.unitsExample ?? null,
    modifiersNeeded: raw.modifiersNeeded ?? [],
    needsCompanion: raw.needsCompanion ?? null,
    frequencyNote: raw.frequencyNote ?? null,
    allowedPlaces: raw.allowedPlaces ?? [],
    relativeValues,
    facilityFeeCents: relativeValues ? relativeValueFee(relativeValues, 'facility', locality) : (raw.facilityFeeCents ?? null),
    nonFacilityFeeCents: relativeValues ? relativeValueFee(relativeValues, 'office', locality) : (raw.nonFacilityFeeCents ?? null),
    chargeCents: raw.chargeCents,
    synonyms: raw.synonyms ?? [],
    professionalShareBps: raw.professionalShareBps ?? null,
    globalSplitBps: raw.globalSplitBps ?? null,
    panelMembers: raw.panelMembers ?? [],
    core: raw.core ?? false,
    validFrom: dayOrNull(raw.validFrom),
    validTo: dayOrNull(raw.validTo),
  };
}

function levelOf(raw: Partial<LevelRule>): LevelRule {
  return {
    patient: raw.patient ?? null,
    mdm: raw.mdm ?? null,
    minMinutes: raw.minMinutes ?? null,
    maxMinutes: raw.maxMinutes ?? null,
    stepMinutes: raw.stepMinutes ?? null,
    visitsMin: raw.visitsMin ?? null,
    contactBusinessDays: raw.contactBusinessDays ?? null,
    visitWithinDays: raw.visitWithinDays ?? null,
    windowDays: raw.windowDays ?? null,
    complexity: raw.complexity ?? null,
  };
}

function pairOf(raw: RawPair): CodePairRule {
  return {
    id: raw.id,
    kind: raw.kind,
    column1: raw.column1,
    column2: raw.column2,
    indicator: raw.indicator,
    rationale: raw.rationale,
    bypassDocumentation: raw.bypassDocumentation ?? null,
    typicalModifiers: raw.typicalModifiers ?? [],
    from: dayFrom(raw.from),
    to: dayOrNull(raw.to),
  };
}

function policyOf(raw: RawPolicy): CoveragePolicy {
  return {
    id: raw.id,
    title: raw.title,
    payerKinds: raw.payerKinds,
    procedures: raw.procedures,
    coveredDiagnoses: raw.coveredDiagnoses,
    alsoNeedsDiagnoses: raw.alsoNeedsDiagnoses ?? [],
    frequency: raw.frequency ?? null,
    ageMin: raw.ageMin ?? null,
    ageMax: raw.ageMax ?? null,
    allowedPlaces: raw.allowedPlaces ?? [],
    needsModifiers: raw.needsModifiers ?? [],
    notWith: raw.notWith ?? [],
    conditions: raw.conditions ?? '',
    documentation: raw.documentation,
    abnPossible: raw.abn === 'yes',
    denial: { ...raw.denial, rarc: raw.denial.rarc ?? null },
    tooSoon: { ...(raw.tooSoon ?? raw.denial), rarc: (raw.tooSoon ?? raw.denial).rarc ?? null },
    primaryCareOnly: raw.primaryCareOnly ?? false,
    sourceIdea: raw.sourceIdea,
  };
}

function modifierOf(raw: RawModifier): Modifier {
  return {
    code: raw.code,
    concept: raw.concept,
    plain: raw.plain,
    when: raw.when,
    on: raw.on,
    group: raw.group,
    excludes: raw.excludes ?? [],
    partsPair: raw.partsPair ?? false,
    validFrom: dayOrNull(raw.validFrom),
    validTo: dayOrNull(raw.validTo),
  };
}

function placeOf(raw: RawPlace): PlaceOfService {
  return { code: raw.code, name: raw.name, facility: raw.facility ?? false };
}
