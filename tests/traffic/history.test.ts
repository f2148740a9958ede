// The history of the colleagues' claims beside a plain list of what was noted.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History, OUT } from '../../src/traffic/history.ts';

const CLAIMS = 3;
const note = fc.record({ claim: fc.nat(CLAIMS - 1), position: fc.nat(4), change: fc.integer({ min: -500, max: 500 }) });
const year = fc.array(fc.array(note, { maxLength: 12 }), { minLength: 1, maxLength: 12 }); // what is noted, day by day

describe('the history', () => {
  it('shows each evening as the notes up to it left every claim', () => {
    fc.assert(
      fc.property(year, (days) => {
        const history = new History(CLAIMS, days.length);
        const now = Array.from({ length: CLAIMS }, () => ({ position: OUT, since: 0, open: 0 }));
        const evenings = days.map((notes, day) => {
          const before = now.map(({ position }) => position);
          for (const { claim, position, change } of notes) {
            history.note(claim, position, change);
            Object.assign(now[claim] ?? {}, { position, open: (now[claim]?.open ?? 0) + change });
          }
          history.closeDay(day);
          now.forEach((one, claim) => {
            if (one.position !== before[claim]) one.since = day;
          });
          return now.map((one) => ({ ...one }));
        });
        evenings.forEach((evening, day) => {
          const { position, since, open } = history.on(day);
          expect(evening.map((_, claim) => ({ position: position[claim], since: since[claim], open: open[claim] }))).toEqual(evening);
        });
        expect([...history.on(-1).position]).toEqual(Array(CLAIMS).fill(OUT));
      }),
    );
  });
});
