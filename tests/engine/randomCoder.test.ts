// Ten thousand random acts on each shipped scenario, at the coder’s chair.

import { describe, expect, test } from 'vitest';
import { chairs, standRandomActs } from './randomPlay.ts';

describe.each(chairs(['coder']))('$name', (chair) => {
  test(`stands ${chair.most} random acts with every invariant, and replays`, { timeout: 240_000 }, () => {
    expect(standRandomActs(chair)).toBe(chair.most);
  });
});
