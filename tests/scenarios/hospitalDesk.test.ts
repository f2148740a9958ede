// The boxes that work under a hospital's roof fills: who sent or ordered (17), since when the patient lies there (18), whose building it is (32) (facts a.2).

import { expect, test } from 'vitest';
import { isoOf } from '../../src/cycle/days.ts';
import { playOut } from '../../src/engine/players.ts';
import { library, shipped } from './read.ts';

const world = playOut(
  { scenario: shipped('the-hospital-desk'), tables: library.tables, seat: 'biller', seed: 8 },
  { coder: 'expert', biller: 'expert' },
);

test.each([
  ['a picture is ordered, for an outpatient', 'HD-01', 'DK Farah Siddiqi, MD', null],
  ['a tracing, too', 'HD-02', 'DK Amara Okafor, MD', null],
  ['a day on the ward', 'HD-03', null, '2026-03-02'],
  ['an opinion on the ward: the surgeon refers', 'HD-04', 'DN Leila Haddad, MD', '2026-03-03'],
  ['a scope in the unit off the campus: the family doctor refers', 'HD-08', 'DN Amara Okafor, MD', null],
])('%s', (_, id, sender, admitted) => {
  const claim = world.encounters.find((encounter) => encounter.id === id)?.claims.at(-1)?.claim ?? expect.fail(`${id} was sent`);
  expect([
    claim.ordering && `${claim.ordering.qualifier} ${claim.ordering.name}`,
    claim.hospitalized && isoOf(claim.hospitalized.from),
  ]).toEqual([sender, admitted]);
  expect(claim.facility?.name).toBe('Harborview Hospital');
});
