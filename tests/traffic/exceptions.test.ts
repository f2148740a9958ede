// What colleagues leave to the learner: ordinary encounters of an ordinary game, chosen from the year's visits, made of patterns, the same each time.

import { describe, expect, it } from 'vitest';
import { matchesAnyMask } from '../../src/cycle/care/memberId.ts';
import { ageOn, isWorkingDay } from '../../src/cycle/days.ts';
import { playOut } from '../../src/engine/players.ts';
import { encounterOf } from '../../src/engine/world.ts';
import type { ScenarioEncounter } from '../../src/scenario/scenario.ts';
import { arrivalsOf } from '../../src/scenario/traffic/arrivals.ts';
import { readShipped } from '../scenarios/read.ts';
import { volumeOf, YEAR, yearGame, yearScenario } from './games.ts';

const volume = volumeOf(yearScenario);
const arrivals = arrivalsOf(yearScenario, volume);
const { encounters, patients, payers, holidays, start } = yearScenario;
const left = volume.taken.map((arrival, index) => ({ arrival, encounter: encounters[index] as ScenarioEncounter }));

describe('what is left to the learner', () => {
  it('is what was asked for, spread over the time that was given, and no pattern comes itself', () => {
    const wanted = volume.left.reduce((sum, { count }) => sum + count, 0);
    expect(left).toHaveLength(wanted);
    expect(encounters).toHaveLength(wanted);
    const ids = new Set(encounters.map(({ id }) => id));
    expect(ids.size).toBe(wanted);
    for (const { written } of volume.cases) expect(ids).not.toContain(written.id);
    const months = new Set(encounters.map(({ day }) => Math.floor((day - start) / 31)));
    expect(months.size).toBeGreaterThanOrEqual(8);
    expect(Math.max(...encounters.map(({ day }) => day))).toBeLessThanOrEqual(volume.leftUntil);
  });

  it('are visits of the year, with their day, kind and payer', () => {
    for (const { arrival, encounter } of left) {
      const kind = volume.cases[arrivals.kind[arrival] ?? 0];
      expect(encounter.title).toBe(kind?.written.title);
      expect(encounter.day).toBe(arrivals.day[arrival]);
      expect(encounter.registration.coverages[0]?.payer).toBe(volume.covers[arrivals.cover[arrival] ?? 0]?.coverage.payer);
    }
  });

  it('are people who fit the note and the payer, all different', () => {
    for (const { arrival, encounter } of left) {
      const person = patients.find(({ id }) => id === encounter.patient);
      const pattern = volume.cases[arrivals.kind[arrival] ?? 0];
      const cover = person?.coverages[0];
      const payer = payers.find(({ payerId }) => payerId === cover?.payer);
      expect(ageOn(person?.born ?? 0, encounter.day)).toBe(ageOn(pattern?.patient.born ?? 0, pattern?.written.day ?? 0));
      expect(matchesAnyMask(payer?.memberIdMasks ?? [], cover?.member ?? '')).toBe(true);
      expect(encounter.registration).toMatchObject({ name: person?.name, born: person?.born });
    }
    expect(new Set(patients.flatMap(({ coverages }) => coverages.map(({ member }) => member))).size).toBe(patients.length);
  });

  it('were coded and sent by colleagues on working days, with the slip that was asked for', () => {
    const closed = new Set(holidays);
    for (const { encounter } of left) {
      expect(encounter.past.map(({ act }) => act)).toEqual(['code', 'send']);
      for (const { day } of encounter.past) expect(isWorkingDay(day, closed)).toBe(true);
      expect(encounter.opens).toBe(encounter.past[1]?.day);
    }
    const slipped = left.filter(({ encounter }) => encounter.past.some((act) => 'changes' in act && act.changes.length > 0));
    expect(slipped).toHaveLength(volume.left.reduce((sum, { slip, count }) => sum + (slip > 0 ? count : 0), 0));
  });

  it('are the same when the file is read again', () => {
    const again = readShipped(YEAR);
    if (!again.ok) throw new Error('the year cannot be read');
    expect(again.scenario).toEqual(yearScenario);
  });

  it('with a slip, go wrong at first, and are brought home by an expert', () => {
    const world = playOut(yearGame(), { coder: 'expert', biller: 'expert' });
    for (const [index, { encounter }] of left.entries()) {
      const { claims, closed } = encounterOf(world, encounter.id);
      expect(closed, encounter.id).not.toBeNull();
      const first = claims[0];
      const trouble =
        first?.acknowledgements.some(({ category }) => category !== 'A2') ||
        first?.pend != null ||
        first?.remittances[0]?.lines.some(({ denied }) => denied);
      const slipped = encounter.past.some((act) => 'changes' in act && act.changes.length > 0);
      expect(trouble ?? false, `${index} ${encounter.id} ${encounter.title}`).toBe(slipped);
    }
  });
});
