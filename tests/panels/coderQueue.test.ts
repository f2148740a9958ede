// The coder's queue, findings and payer page as they follow from a game that is really played.
import { describe, expect, it } from 'vitest';
import type { Encounter } from '../../src/cycle/encounter.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { partsOf } from '../../src/panels/desks/coder/evidence.ts';
import { findingsOf } from '../../src/panels/desks/coder/findings.ts';
import { findModifiers } from '../../src/panels/desks/coder/modifiers.ts';
import { filingWords, frequencyWords, modifierHabits, policiesOnSheet } from '../../src/panels/desks/coder/policyPage.ts';
import { codingQueue, nextToDo, noChart } from '../../src/panels/desks/coder/queue.ts';
import { addDiagnosis, addService, togglePointer } from '../../src/panels/desks/coder/sheetEdits.ts';
import { flatSentences, stepped, type WordPick } from '../../src/panels/desks/coder/wordPick.ts';
import { shippedGame } from '../engine/games.ts';
import { library, SHIPPED, shipped } from '../scenarios/read.ts';

const EMPTY = { diagnoses: [], services: [] };

function opened(world: World, id: string): World {
  let now = world;
  while (encounterOf(now, id).opens > now.day) now = passDay(now);
  return now;
}

function act(world: World, decision: Decision): World {
  let now = world;
  while (mayDecide(now, decision) === 'deskClosed') now = passDay(now);
  expect(mayDecide(now, decision)).toBeNull();
  return decide(now, decision);
}

/** FC-01 coded as a child's check-up: the payer answers that the age does not fit. */
function denied(): World {
  const id = 'FC-01';
  let world = opened(createWorld(shippedGame('first-claim', 'both')), id);
  const sheet = togglePointer(addService(addDiagnosis(EMPTY, 'Z00.129'), 'W2734', '11'), 0, 0);
  world = act(world, { kind: 'editSheet', encounter: id, sheet });
  world = act(world, { kind: 'finishCoding', encounter: id });
  world = act(world, { kind: 'draftClaim', encounter: id, purpose: 'original' });
  world = act(world, { kind: 'submitClaim', encounter: id });
  for (let days = 0; days < 60 && !encounterOf(world, id).position.startsWith('outcome.'); days += 1) world = passDay(world);
  expect(encounterOf(world, id).position).toBe('outcome.denied');
  return world;
}

describe('coding queue', () => {
  it('holds only charts that have come to the desk, the oldest first', () => {
    const world = opened(createWorld(shippedGame('first-claim', 'both')), 'FC-01');
    const queue = codingQueue(world);
    expect(queue.map((item) => item.encounter.id)).toEqual(['FC-01', 'FC-02']);
    expect(queue.every((item) => item.state === 'ready' && item.days === 1)).toBe(true);
    expect(nextToDo(queue, 'FC-01')?.encounter.id).toBe('FC-02');
    expect(noChart(world, queue, 'FC-03')).toBe('The chart of FC-03 comes to your desk on 7 Jan.');
    expect(noChart(world, queue, null)).toBe('Choose a chart from the queue.');
  });

  it('shows a coded chart as done and a returned one first, with the denial and the biller’s words', () => {
    const world = denied();
    const done = codingQueue(world).find((item) => item.encounter.id === 'FC-01');
    expect(done?.group).toBe('done');
    const back = act(world, { kind: 'returnToCoder', encounter: 'FC-01', reason: 'She is eighteen. Please look again.' });
    const [first] = codingQueue(back);
    expect(first).toMatchObject({ state: 'returned', returned: { words: 'She is eighteen. Please look again.' } });
    expect(first?.returned?.reasons).toContainEqual({ group: 'CO', carc: '9' });
  });
});

describe('findings of a sheet', () => {
  const MARKED = [{ section: 'note', paragraph: 5, quote: 'Streptococcal pharyngitis' }] as const;
  const game = shippedGame('first-claim', 'both');
  const world = opened(createWorld(game), 'FC-01');
  const withSheet = (sheet: Encounter['sheet']): Encounter => ({ ...encounterOf(world, 'FC-01'), sheet });

  it('names the line without a reason, and where to mend it', () => {
    const [finding] = findingsOf(world, withSheet(addService(addDiagnosis(EMPTY, 'J02.0'), 'W2734', '11')), true);
    expect(finding).toMatchObject({ stop: true, title: 'Line 1 points to no diagnosis.', target: { kind: 'service', index: 0 } });
    expect(finding?.rule).toContain('24E');
  });

  it('keeps warnings to practice; a shift hears only what would stop the claim', () => {
    const sheet = togglePointer(addService(addDiagnosis(EMPTY, 'Z00.129', MARKED), 'W2734', '11'), 0, 0);
    expect(findingsOf(world, withSheet(sheet), true)).toHaveLength(1);
    expect(findingsOf(world, withSheet(sheet), false)).toEqual([]);
  });

  it('asks in practice for evidence while nothing at all is marked, and only then', () => {
    const sheet = togglePointer(addService(addDiagnosis(EMPTY, 'J02.0'), 'W2734', '11'), 0, 0);
    expect(findingsOf(world, withSheet(sheet), true)).toMatchObject([{ stop: false, key: 'nothingMarked' }]);
    expect(findingsOf(world, withSheet(sheet), false)).toEqual([]);
    expect(findingsOf(world, withSheet({ ...sheet, diagnoses: [{ code: 'J02.0', evidence: MARKED }] }), true)).toEqual([]);
  });

  it('has nothing to say about any shipped key', () => {
    for (const id of SHIPPED) {
      for (const written of shipped(id).encounters) {
        const start = createWorld(shippedGame(id));
        const services = written.key.services.map((s) => ({
          code: s.code,
          modifiers: s.modifiers,
          units: s.units,
          pointers: s.for.map((code) => written.key.diagnoses.findIndex((d) => d.code === code)),
          place: written.place,
          evidence: [],
        }));
        const sheet = { diagnoses: written.key.diagnoses.map(({ code }) => ({ code, evidence: [] })), services };
        const found = findingsOf(start, { ...encounterOf(start, written.id), sheet }, false);
        expect([written.id, found.map((finding) => finding.title)]).toEqual([written.id, []]);
      }
    }
  });
});

describe('payer page', () => {
  it('says how each shipped payer wants its claims, in whole sentences', () => {
    for (const payer of shipped('monday-at-maple-street').payers) {
      expect(filingWords(payer)).toMatch(/from the date of service/);
      for (const habit of modifierHabits(payer)) expect(habit).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('finds the policies that touch the sheet', () => {
    const lantern = shipped('monday-at-maple-street').payers.find(({ payerId }) => payerId === 'lantern-b');
    if (!lantern) throw new Error('no lantern-b');
    const found = policiesOnSheet(library.tables, lantern, addService(addService(EMPTY, 'G0439', '11'), 'G0444', '11'));
    expect(found.map(({ id }) => id)).toEqual(['NP-001', 'NP-013']);
    expect(frequencyWords({ kind: 'fullMonths', max: 1, months: 11 })).toContain('11 full months');
  });

  it('finds modifiers by plain words, those the line may carry first', () => {
    const visit = library.tables.services.get('W2743') ?? null;
    const xray = library.tables.services.get('Z7937') ?? null;
    expect(findModifiers(library.tables, visit, 'separate visit', 20_000)[0]?.code).toBe('25');
    expect(findModifiers(library.tables, xray, 'right', 20_000)[0]?.code).toBe('RT');
    expect(findModifiers(library.tables, xray, '50', 20_000)[0]?.code).toBe('50');
  });
});

describe('the chart by keyboard', () => {
  const places = flatSentences(partsOf(encounterOf(createWorld(shippedGame('first-claim')), 'FC-01')));
  const press = (from: WordPick, ...keys: readonly string[]): WordPick =>
    keys.reduce((at, key) => stepped(places, at, key.replace('+', ''), key.startsWith('+')) ?? at, from);
  const words = ({ sentence, from, to }: WordPick) => {
    const place = places[sentence];
    if (!place || from === null || to === null) return null;
    return place.text.slice(place.words[from]?.start, place.words[to]?.end);
  };
  const start: WordPick = { sentence: 0, from: null, to: null };

  it('goes from sentence to sentence and stays inside the chart', () => {
    expect(press(start, 'ArrowDown', 'ArrowDown', 'ArrowUp').sentence).toBe(1);
    expect(press(start, 'ArrowUp').sentence).toBe(0);
    expect(press(start, 'End', 'ArrowDown').sentence).toBe(places.length - 1);
  });

  it('takes words, and with Shift as many as are wanted', () => {
    expect(words(press(start, 'ArrowRight'))).toBe('CC');
    expect(words(press(start, 'ArrowRight', 'ArrowRight', '+ArrowRight'))).toBe('sore throat');
    expect(words(press(start, 'ArrowRight', 'ArrowRight', '+ArrowRight', '+ArrowLeft'))).toBe('sore');
    expect(words(press(start, 'ArrowRight', 'ArrowRight', '+End'))).toBe('sore throat x 2 d');
  });

  it('forgets the words when it moves on', () => {
    expect(press(start, 'ArrowRight', 'ArrowDown')).toEqual({ sentence: 1, from: null, to: null });
  });
});
