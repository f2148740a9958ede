// Member-number masks: what each sign stands for, the optional end, and masks that are no masks.

import { describe, expect, it } from 'vitest';
import { matchesAnyMask, matchesMask } from '../../../src/cycle/care/memberId.ts';

describe('a member-number mask', () => {
  it('takes a digit for #, a capital for @, either for *', () => {
    expect(matchesMask('#@**', '4ZK7')).toBe(true);
    expect(matchesMask('#@**', 'AZK7')).toBe(false);
    expect(matchesMask('#@**', '44K7')).toBe(false);
    expect(matchesMask('#@**', '4ZK-')).toBe(false);
    expect(matchesMask('@', 'z')).toBe(false);
    expect(matchesMask('#', '٣')).toBe(false);
  });

  it('takes every other sign literally, whole and in full length', () => {
    expect(matchesMask('F###-######', 'F118-604427')).toBe(true);
    expect(matchesMask('F###-######', 'F118604427')).toBe(false);
    expect(matchesMask('F###-######', 'F118-6044270')).toBe(false);
    expect(matchesMask('A.B', 'AxB')).toBe(false);
  });

  it('takes the part in brackets with or without', () => {
    expect(matchesMask('BRV#########[-0#]', 'BRV402716553')).toBe(true);
    expect(matchesMask('BRV#########[-0#]', 'BRV402716553-03')).toBe(true);
    expect(matchesMask('BRV#########[-0#]', 'BRV402716553-13')).toBe(false);
    expect(matchesMask('BRV#########[-0#]', 'BRV402716553-')).toBe(false);
  });

  it('matches nothing where the brackets are not one closed pair at the end', () => {
    for (const mask of ['A[#', 'A#]', 'A[#]B', 'A[#][#]', 'A[[#]]', 'A]#[']) {
      for (const text of ['A', 'A1', 'A1B', 'A11', mask]) expect(matchesMask(mask, text), `${mask} ${text}`).toBe(false);
    }
  });

  it('matches where one of several masks fits', () => {
    expect(matchesAnyMask(['#S', '#L'], '4L')).toBe(true);
    expect(matchesAnyMask([], '4L')).toBe(false);
  });
});
