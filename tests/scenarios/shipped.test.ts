// The shipped scenarios as written: they read without a word of complaint, their keys stand in their charts, and their slips are slips.

import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/cycle/documentation/chart.ts';
import { addendaOf, applyChanges, findEvidence, isClaimChange } from '../../src/scenario/changes.ts';
import type { Change, ScenarioEncounter } from '../../src/scenario/scenario.ts';
import { library, readShipped, SHIPPED, shipped } from './read.ts';

function quotationsOf(encounter: ScenarioEncounter): readonly string[] {
  const { diagnoses, services, level } = encounter.key;
  const reasoning = level ? [level.problems, level.data, level.risk, ...(level.time ? [level.time] : [])].map(({ quote }) => quote) : [];
  return [...diagnoses.map((d) => d.evidence), ...services.map((s) => s.evidence), ...reasoning];
}

function sheetText(encounter: ScenarioEncounter, changes: readonly Change[]): string {
  const sheet = applyChanges(encounter.key, changes);
  return JSON.stringify([sheet.diagnoses.map((d) => d.code), sheet.services.map((s) => [s.code, s.modifiers, s.units, s.for, s.place])]);
}

function wordsOf(chart: Chart): number {
  return chart.note.join(' ').split(/\s+/).length;
}

describe.each(SHIPPED)('%s', (id) => {
  const scenario = shipped(id);

  it('is read without a problem or a warning', () => {
    const result = readShipped(id);
    expect(result.ok ? result.warnings : result.problems).toEqual([]);
  });

  it('travels as JSON without a loss', () => {
    expect(JSON.parse(JSON.stringify(scenario))).toStrictEqual(scenario);
  });

  it('quotes its charts word for word', () => {
    const astray = scenario.encounters.flatMap((encounter) =>
      quotationsOf(encounter)
        .filter((quote) => findEvidence(encounter.chart, addendaOf(encounter.key), quote) === null)
        .map((quote) => `${encounter.id}: ${quote}`),
    );
    expect(astray).toEqual([]);
  });

  it('gives no provider number to two parties', () => {
    const { groups, facilities, providers } = scenario;
    const parties = [...groups, ...facilities, ...providers];
    const shared = parties.filter(({ npi, name }) => parties.some((other) => other.npi === npi && other.name !== name));
    expect(shared).toEqual([]);
  });

  it('reasons the level of every visit that has one', () => {
    const open = scenario.encounters.filter(
      ({ key }) => !key.level && key.services.some(({ code }) => library.tables.services.get(code)?.level.mdm),
    );
    expect(open.map(({ id: encounter }) => encounter)).toEqual([]);
  });

  it('explains at least one slip for each encounter, and each slip changes the sheet or the claim', () => {
    for (const encounter of scenario.encounters) {
      expect(encounter.mistakes.length, encounter.id).toBeGreaterThan(0);
      for (const mistake of encounter.mistakes) {
        const ofClaim = mistake.changes.some(isClaimChange);
        const differs = sheetText(encounter, mistake.changes) !== sheetText(encounter, []);
        expect(ofClaim || differs, `${encounter.id}: ${mistake.because}`).toBe(true);
      }
    }
  });

  it('accepts only sheets that differ from the key', () => {
    for (const encounter of scenario.encounters)
      for (const accepted of encounter.key.accepted)
        expect(sheetText(encounter, accepted.changes), encounter.id).not.toBe(sheetText(encounter, []));
  });

  it('has plain claims among the odd ones', () => {
    const clean = scenario.encounters.filter((encounter) => encounter.clean).length;
    expect(clean).toBeGreaterThanOrEqual(1);
    expect(clean).toBeLessThan(scenario.encounters.length);
  });

  it('is told in full: briefing, objectives all exercised, hints, truth, three questions at the end', () => {
    expect(scenario.briefing.length).toBeGreaterThanOrEqual(2);
    expect(scenario.briefing.length).toBeLessThanOrEqual(4);
    expect(scenario.ask).toHaveLength(3);
    const exercised = new Set(scenario.encounters.flatMap((encounter) => encounter.objectives));
    expect(Object.keys(scenario.objectives).filter((objective) => !exercised.has(objective))).toEqual([]);
    for (const encounter of scenario.encounters) {
      expect(encounter.hints, encounter.id).toHaveLength(3);
      expect(encounter.truth.length, encounter.id).toBeGreaterThan(20);
      expect(wordsOf(encounter.chart), encounter.id).toBeGreaterThan(15);
    }
  });
});

describe('first-claim', () => {
  it('has a coach who speaks wherever the plain way stands', () => {
    const { coach, encounters } = shipped('first-claim');
    for (const encounter of encounters)
      expect(
        coach.some((step) => step.encounter === encounter.id),
        encounter.id,
      ).toBe(true);
    expect(coach.every((step) => step.say.length < 320)).toBe(true);
  });
});

describe('the-returned-tray', () => {
  it('meets sixteen claims, each with what was done before it lay on the tray', () => {
    const { encounters } = shipped('the-returned-tray');
    expect(encounters).toHaveLength(16);
    for (const encounter of encounters) {
      expect(
        encounter.past.some((act) => act.act === 'send'),
        encounter.id,
      ).toBe(true);
      expect(encounter.lesson, encounter.id).not.toBeNull();
    }
  });
});
