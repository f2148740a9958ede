// The queue of events: by minute, and in one minute by the order in which things were arranged, whatever comes in between.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventHeap } from '../../src/traffic/heap.ts';

interface Arranged {
  readonly minute: number;
  readonly value: number;
}

const step = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 40 }), weight: 3 }, { arbitrary: fc.constant(null), weight: 2 });

test('gives out what is earliest, and of two in one minute the one arranged first', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const heap = new EventHeap(2);
      const waiting: Arranged[] = []; // in the order of arranging
      for (const [value, minute] of steps.entries()) {
        if (minute !== null) {
          heap.push(minute, value);
          waiting.push({ minute, value });
          continue;
        }
        const first = waiting.reduce<Arranged | null>((best, one) => (best === null || one.minute < best.minute ? one : best), null);
        expect(heap.next()).toBe(first?.minute ?? 0x7fffffff);
        if (!first) continue;
        expect(heap.pop()).toBe(first.value);
        expect(heap.minute).toBe(first.minute);
        waiting.splice(waiting.indexOf(first), 1);
      }
    }),
    { numRuns: 300 },
  );
});
