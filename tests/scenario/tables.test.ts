// The shipped code tables against the official lists, against each other, and against the licences they stand under.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadLibraryFromDisk } from '../../src/cli/library.ts';
import { matchesAnyMask } from '../../src/cycle/care/memberId.ts';
import { parseDay } from '../../src/cycle/days.ts';
import { RECORD_TRIGGERS } from '../../src/cycle/payerHandling.ts';
import { notesAbove } from '../../src/cycle/tables.ts';
import { parsePractice, type RawPractice } from '../../src/scenario/practice.ts';

import type { ScenarioEncounter } from '../../src/scenario/scenario.ts';
import { SHIPPED, shipped } from '../scenarios/read.ts';

const root = new URL('../../', import.meta.url);
const assets = new URL('assets/tables/', root);
const data = new URL(`${process.env.CLEAN_CLAIM_DATA ?? '../shared/data'}/`, root);
const reference = { icd: new URL('icd10cm/icd10cm-order-2026.txt.gz', data), hcpcs: new URL('hcpcs/hcpcs_level_2.csv', data) };
const placesList = new URL('codelists/place_of_service_codes.csv', data);

/** A test against reference data that is not part of the project; says so where it is not there. */
function against(file: URL, name: string, body: () => void): void {
  if (existsSync(file)) it(name, body);
  else it.skip(`${name} (skipped: no reference data)`, body);
}

const { tables, wording, payersRaw, practiceRaw } = loadLibraryFromDisk();
const diagnoses = [...tables.diagnoses.values()];
const services = [...tables.services.values()];

/** Every string of a JSON value, keys included. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)]);
  return [];
}

function orderFile(): Map<string, { billable: boolean; title: string }> {
  const rows = gunzipSync(readFileSync(reference.icd)).toString('utf8').split('\n');
  return new Map(
    rows.filter(Boolean).map((row) => [row.slice(6, 14).trim(), { billable: row.charAt(14) === '1', title: row.slice(77).trim() }]),
  );
}

/** Diagnoses of the key, of its optional codes and of the mistakes. */
function codesNamed({ key, mistakes }: ScenarioEncounter): readonly string[] {
  const changed = mistakes.flatMap(({ changes }) => changes).flatMap((change) => Object.values(change).flat());
  const codes = [...key.diagnoses.map(({ code }) => code), ...key.optional, ...changed];
  return codes.filter((code) => typeof code === 'string' && tables.diagnoses.has(code));
}

const MOST_COMPLETE_CODES = 40;

/** The codes around one: of its category, or the next narrower group that holds no more than forty complete codes. */
function family(code: string, all: readonly string[], official: ReadonlyMap<string, { billable: boolean }>): readonly string[] {
  for (let length = 3; length < code.length; length += 1) {
    const group = all.filter((one) => one.startsWith(code.slice(0, length)));
    if (group.filter((one) => official.get(one)?.billable).length <= MOST_COMPLETE_CODES) return group;
  }
  return [code];
}

const dotted = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code);

function firstColumn(file: URL): Set<string> {
  const rows = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .slice(1);
  return new Set(rows.map((row) => (row.split(',')[0] ?? '').trim()).filter(Boolean));
}

describe('diagnoses', () => {
  against(reference.icd, 'carry the official title and completeness of fiscal year 2026', () => {
    const official = orderFile();
    const wrong = diagnoses.filter((entry) => {
      const row = official.get(entry.code.replace('.', ''));
      const complete = entry.billable && entry.validTo === null; // the list is of fiscal year 2026
      return row === undefined || row.billable !== complete || row.title !== entry.title;
    });
    expect(wrong.map((entry) => entry.code)).toEqual([]);
  });

  against(
    reference.icd,
    'hold the whole family of every code that a shipped key or mistake names, so that its neighbours are there to be taken wrongly',
    () => {
      const official = orderFile();
      const named = SHIPPED.map(shipped).flatMap((scenario) => (scenario.diagnosisCodes ? [] : scenario.encounters.flatMap(codesNamed)));
      const lacking = [...new Set(named)].flatMap((code) =>
        family(code.replace('.', ''), [...official.keys()], official).filter((one) => !tables.diagnoses.has(dotted(one))),
      );
      expect([...new Set(lacking)]).toEqual([]);
    },
  );

  it('belong to a family each, and every family has codes', () => {
    expect(diagnoses.filter((entry) => !tables.families.has(entry.category))).toEqual([]);
    const used = new Set(diagnoses.map((entry) => entry.category));
    expect([...tables.families.keys()].filter((category) => !used.has(category))).toEqual([]);
  });

  it('write the dot after the third character', () => {
    expect(diagnoses.filter((entry) => !/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(entry.code))).toEqual([]);
  });

  it('hang every tabular note on an entry of its family', () => {
    const loose = [...tables.families.values()].flatMap((family) => family.notes.filter((note) => !tables.diagnoses.has(note.at)));
    expect(loose).toEqual([]);
  });

  it('read a side from the title only in families that have sides', () => {
    expect(tables.diagnoses.get('M17.11')?.laterality).toBe('right');
    expect(tables.diagnoses.get('M17.0')?.laterality).toBe('bilateral');
    expect(tables.diagnoses.get('H66.90')?.laterality).toBe('unspecified');
    expect(diagnoses.filter((entry) => entry.laterality !== null && tables.families.get(entry.category)?.sided !== true)).toEqual([]);
  });

  it('flag the unspecified codes as their titles do, but neither headings nor “other and unspecified”', () => {
    const vague = (title: string) => /unspecified/i.test(title) && !/\b(other and|or) unspecified/i.test(title);
    expect(diagnoses.filter((entry) => entry.unspecified !== (entry.billable && vague(entry.title)))).toEqual([]);
    expect(tables.diagnoses.get('J45.909')?.unspecified).toBe(true);
    expect(tables.diagnoses.get('I12.9')?.unspecified, 'names the stages, too').toBe(false);
  });

  it('know which may only lead and which may never lead', () => {
    for (const code of ['Z00.00', 'Z01.818', 'Z34.01']) expect(tables.diagnoses.get(code)?.firstOnly, code).toBe(true);
    for (const code of ['B97.4', 'D63.1', 'Z68.41', 'Z79.4', 'W10.9XXA', 'Y92.9', 'T46.4X5A']) {
      expect(tables.diagnoses.get(code)?.secondaryOnly, code).toBe(true);
    }
    expect(diagnoses.filter((entry) => entry.firstOnly && entry.secondaryOnly)).toEqual([]);
  });

  it('ask for the stage of the kidney disease below diabetes with kidney disease', () => {
    const family = tables.families.get('E11');
    const notes = family ? notesAbove(family, 'E11.22', 'useAdditional') : [];
    expect(notes.flatMap((note) => note.codes)).toEqual(expect.arrayContaining(['N18.1', 'N18.6', 'Z79.4']));
  });

  it('end multiple sclerosis without a course on 30 September 2025, complete until then', () => {
    expect(tables.diagnoses.get('G35')).toMatchObject({ billable: true, validTo: parseDay('2025-09-30') });
    expect(tables.diagnoses.get('M17')?.billable).toBe(false);
  });
});

describe('services', () => {
  const YOUNGER_THAN_THE_LIST = ['G0559'];

  against(reference.hcpcs, 'outside the own set are HCPCS Level II codes', () => {
    const official = firstColumn(reference.hcpcs);
    const unknown = services.filter((entry) => entry.system === 'hcpcs' && !official.has(entry.code)).map((entry) => entry.code);
    expect(unknown).toEqual(YOUNGER_THAN_THE_LIST);
  });

  it('leave out dental codes and the HCPCS rows that quote other code sets', () => {
    const barred = ['AT', 'QP', 'G0279', 'G0500', 'G2058', 'G2212', 'S1030', 'S1031', 'S8055', 'S9034', 'S9123', 'V2530', 'V2531'];
    expect(services.filter((entry) => entry.code.startsWith('D') || barred.includes(entry.code))).toEqual([]);
    expect(barred.filter((code) => tables.modifiers.has(code))).toEqual([]);
  });

  it('of the own set end in their check digit', () => {
    const letters: Record<string, number> = { W: 2, Y: 4, Z: 6 };
    const wrong = services.filter((entry) => {
      if (entry.system !== 'tps') return false;
      const [first = 0, second = 0, third = 0, check = 0] = [...entry.code.slice(1)].map(Number);
      return (9 * (letters[entry.code.charAt(0)] ?? 0) + 7 * first + 3 * second + third + check) % 10 !== 0;
    });
    expect(wrong.map((entry) => entry.code)).toEqual([]);
  });

  against(reference.icd, 'of the own set never look like a diagnosis without its dot', () => {
    const official = orderFile();
    expect(services.filter((entry) => entry.system === 'tps' && official.has(entry.code)).map((entry) => entry.code)).toEqual([]);
  });

  it('name only parents, members and base scopes that exist', () => {
    const named = services.flatMap((entry) => [...entry.addOnParents, ...entry.panelMembers, entry.endoscopyBase ?? []].flat());
    expect(named.filter((code) => !tables.services.has(code))).toEqual([]);
    expect(services.filter((entry) => entry.kind === 'addOn' && entry.addOnParents.length === 0)).toEqual([]);
  });

  it('name only places that exist', () => {
    expect(services.flatMap((entry) => entry.allowedPlaces).filter((code) => !tables.places.has(code))).toEqual([]);
  });

  it('carry whole cents, and a charge at or above the fee', () => {
    const odd = services.filter((entry) =>
      [entry.chargeCents, entry.facilityFeeCents, entry.nonFacilityFeeCents].some(
        (cents) => cents !== null && !(Number.isInteger(cents) && cents >= 0),
      ),
    );
    expect(odd).toEqual([]);
    expect(services.filter((entry) => entry.chargeCents < (entry.nonFacilityFeeCents ?? 0)).map((entry) => entry.code)).toEqual([]);
  });

  it('split a package into shares that make the whole', () => {
    expect(services.filter((entry) => entry.globalSplitBps && entry.globalSplitBps.reduce((a, b) => a + b, 0) !== 10_000)).toEqual([]);
  });
});

describe('pairs and policies', () => {
  it('name only services that exist', () => {
    const pairs = tables.pairs.flatMap((pair) => [pair.column1, ...pair.column2]);
    const policies = tables.policies.flatMap((policy) => [...policy.procedures, ...policy.notWith]);
    expect([...pairs, ...policies].filter((code) => !tables.services.has(code))).toEqual([]);
  });

  it('part a pair only by modifiers that may part one', () => {
    const named = tables.pairs.flatMap((pair) => pair.typicalModifiers);
    expect(named.filter((code) => tables.modifiers.get(code)?.partsPair !== true)).toEqual([]);
    expect(tables.pairs.filter((pair) => pair.indicator === '0' && pair.typicalModifiers.length > 0).map((pair) => pair.id)).toEqual([]);
  });

  it('name only modifiers and places that exist', () => {
    expect(tables.policies.flatMap((policy) => policy.needsModifiers).filter((code) => !tables.modifiers.has(code))).toEqual([]);
    expect(tables.policies.flatMap((policy) => policy.allowedPlaces).filter((code) => !tables.places.has(code))).toEqual([]);
  });

  it('have one id each', () => {
    const ids = [...tables.pairs.map((pair) => pair.id), ...tables.policies.map((policy) => policy.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  against(reference.icd, 'cover diagnoses by prefixes that exist', () => {
    const official = [...orderFile().keys()];
    const prefixes = new Set(tables.policies.flatMap((policy) => [...policy.coveredDiagnoses, ...policy.alsoNeedsDiagnoses]));
    prefixes.delete('*');
    expect([...prefixes].filter((prefix) => !official.some((code) => code.startsWith(prefix.replace('.', ''))))).toEqual([]);
  });

  it('deny with reasons and remarks that have wording', () => {
    const without = tables.policies.filter(
      (policy) => wording.carc(policy.denial.carc) === null || (policy.denial.rarc !== null && wording.rarc(policy.denial.rarc) === null),
    );
    expect(without.map((policy) => policy.id)).toEqual([]);
  });
});

describe('modifiers and places', () => {
  it('have one concept each, and exclude concepts that exist', () => {
    const concepts = [...tables.modifiers.values()].map((entry) => entry.concept);
    expect(new Set(concepts).size).toBe(concepts.length);
    expect([...tables.modifiers.values()].flatMap((entry) => entry.excludes).filter((concept) => !concepts.includes(concept))).toEqual([]);
  });

  it('hold every modifier of facts c.2', () => {
    const numbers = '22 24 25 26 27 33 50 51 52 53 54 55 56 57 58 59 62 73 74 76 77 78 79 80 82 91 93 95';
    const letters = 'TC XE XS XP XU AS RT LT LC LD LM RC RI PT GT FQ QW GC FS GA GX GY GZ KX AI GV GW JW JZ Q5 Q6';
    const places = 'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9';
    expect(`${numbers} ${letters} ${places}`.split(' ').filter((code) => !tables.modifiers.has(code))).toEqual([]);
  });

  it('exclude each other both ways', () => {
    const entries = [...tables.modifiers.values()];
    const oneWay = entries.flatMap((entry) =>
      entry.excludes.filter((concept) => !entries.find((other) => other.concept === concept)?.excludes.includes(entry.concept)),
    );
    expect(oneWay).toEqual([]);
  });

  against(reference.hcpcs, 'in letters are HCPCS modifiers; those in digits are bare numbers', () => {
    const official = firstColumn(reference.hcpcs);
    const unknown = [...tables.modifiers.keys()].filter((code) => !/^\d\d$/.test(code) && !official.has(code));
    expect(unknown).toEqual(['JZ', 'RH']); // younger than the list; built from the letters of two places
  });

  against(placesList, 'of service hold the whole list, with 27 and 66', () => {
    const official = firstColumn(placesList);
    expect([...tables.places.keys()].filter((code) => !official.has(code))).toEqual(['27', '66']);
    expect([...official].filter((code) => !tables.places.has(code))).toEqual([]);
  });

  it('pay the facility fee in the sixteen facility places', () => {
    const facility = [...tables.places.values()].filter((place) => place.facility).map((place) => place.code);
    expect(facility).toEqual('02 19 21 22 23 24 26 31 34 41 42 51 52 53 56 61'.split(' '));
  });
});

/** Every key below `value`, as a path without positions. */
function keysOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, below]) => {
    const at = list ? path : `${path}.${key}`;
    return [...(list ? [] : [at]), ...keysOf(below, at)];
  });
}

/** The same value, noting in `read` each key that somebody looks at. */
function watched(value: unknown, path: string, read: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const list = Array.isArray(value);
  return new Proxy(value, {
    get(target, key) {
      const below: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof below === 'function') return below;
      const at = list ? path : `${path}.${key}`;
      if (!list) read.add(at);
      return watched(below, at, read);
    },
  });
}

describe('payers and practice', () => {
  const { payers } = payersRaw as {
    payers: {
      payerId: string;
      memberIdMasks: string[];
      memberIdExample: string;
      plans: { planId: string }[];
      recordsRequests: { prePaymentTriggers: string[] };
    }[];
  };
  const practice = practiceRaw as {
    groups: { id: string; npi: string }[];
    facilities: { name: string; npi: string }[];
    providers: { id: string; npi: string; group: string; enrolment: { payer: string }[] }[];
    patients: { id: string; born: string; coverages: { payer: string; member: string; plan: string }[] }[];
    holidays: { day: string }[];
  };
  const coverages = practice.patients.flatMap((patient) => patient.coverages);

  it('have member numbers that fit a mask of their payer', () => {
    const masks = new Map(payers.map((payer) => [payer.payerId, payer.memberIdMasks]));
    const unfit = coverages.filter((coverage) => !matchesAnyMask(masks.get(coverage.payer) ?? [], coverage.member));
    expect(unfit).toEqual([]);
    expect(payers.filter((payer) => !matchesAnyMask(payer.memberIdMasks, payer.memberIdExample))).toEqual([]);
  });

  it('have plans of their payer', () => {
    const plans = new Set(payers.flatMap((payer) => payer.plans.map((plan) => `${payer.payerId} ${plan.planId}`)));
    expect(coverages.filter((coverage) => !plans.has(`${coverage.payer} ${coverage.plan}`))).toEqual([]);
  });

  it('have provider numbers with the right check digit that nobody was given', () => {
    const wrong = [...practice.groups, ...practice.facilities, ...practice.providers].filter(({ npi }) => {
      const digits = [...`80840${npi}`].reverse().map(Number);
      const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
      return npi.length !== 10 || !npi.startsWith('2') || sum % 10 !== 0;
    });
    expect(wrong).toEqual([]);
  });

  it('have thirty patients and sixteen clinicians, born and enrolled on days that exist', () => {
    expect(practice.patients.map((patient) => patient.id)).toHaveLength(30);
    expect(practice.providers).toHaveLength(16);
    expect(
      [...practice.patients.map((patient) => patient.born), ...practice.holidays.map((holiday) => holiday.day)].filter(
        (iso) => parseDay(iso) === null,
      ),
    ).toEqual([]);
  });

  it('ask for records for causes that the review knows', () => {
    const asked = payers.flatMap(({ recordsRequests }) => recordsRequests.prePaymentTriggers);
    expect(asked.filter((word) => !RECORD_TRIGGERS.some((known) => known === word))).toEqual([]);
    expect(RECORD_TRIGGERS.filter((word) => !asked.includes(word))).toEqual([]);
  });

  it('hold nothing of the practice that nobody reads', () => {
    const read = new Set<string>(['.about']);
    JSON.stringify(parsePractice(watched(practiceRaw, '', read) as RawPractice));
    expect([...new Set(keysOf(practiceRaw, ''))].filter((key) => !read.has(key))).toEqual([]);
  });

  it('price, permit and pair only services that exist, and answer with reasons that have wording', () => {
    const strings = stringsOf(payers);
    expect(strings.filter((text) => /^[A-Z]\d{4}$/.test(text) && !tables.services.has(text))).toEqual([]);
    const remarks = strings.filter((text) => /^(M|MA|N)\d{2,3}$/.test(text));
    expect(remarks.filter((number) => wording.rarc(number) === null)).toEqual([]);
  });
});

describe('licences', () => {
  it('no field of the shipped data has the shape of a CPT code', () => {
    for (const file of readdirSync(assets)) {
      const found = stringsOf(JSON.parse(readFileSync(new URL(file, assets), 'utf8'))).filter((text) => /^[0-9]{4}[0-9AFMTU]$/.test(text));
      expect(found, file).toEqual([]);
    }
  });

  it('every file of the shipped data has a row in LICENSES-DATA.md', () => {
    const licences = readFileSync(new URL('LICENSES-DATA.md', root), 'utf8');
    expect(readdirSync(assets).filter((file) => !licences.includes(`\`${file}\``))).toEqual([]);
  });
});
