// Ten thousand random acts on each shipped scenario, at the chairs that bill. A file of its own, so that two cores share the work.

import { describe, expect, test } from 'vitest';
import { chairs, standRandomActs } from './randomPlay.ts';

describe.each(chairs(['biller', 'both']))('$name', (chair) => {
  test(`stands ${chair.most} random acts with every invariant, and replays`, { timeout: 240_000 }, () => {
    expect(standRandomActs(chair)).toBe(chair.most);
  });
});
