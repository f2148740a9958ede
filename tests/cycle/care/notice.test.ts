// When an advance notice (ABN) holds: every way in which one fails, and what is said on a claim about it (facts c.2, c.5).

import { describe, expect, test } from 'vitest';
import { type AdvanceNotice, noticeFaults } from '../../../src/cycle/care/notice.ts';
import { falseNotice } from '../../../src/engine/noticeCheck.ts';
import { day, tables } from '../../casebook/desk.ts';

const SERVICE = { code: 'G0127', day: day('2026-05-04'), place: '11' };
const VALID: AdvanceNotice = {
  codes: ['G0127'],
  item: 'Nail trimming',
  reason: 'Medicare pays for this at most every 61 days.',
  estimate: 3_800,
  choice: 'billPayer',
  signed: day('2026-05-04'),
};

describe('an advance notice', () => {
  test.each<readonly [string, Partial<AdvanceNotice>, Partial<typeof SERVICE>, readonly string[]]>([
    ['holds where it is complete and was signed on the day, before the service', {}, {}, []],
    ['holds where it was signed days before', { signed: day('2026-04-30') }, {}, []],
    ['holds where the patient pays without a claim', { choice: 'noClaim' }, {}, []],
    ['fails when signed a day late', { signed: day('2026-05-05') }, {}, ['afterService']],
    ['fails without a signature', { signed: null }, {}, ['notSigned']],
    ['fails without a reason', { reason: ' ' }, {}, ['noReason']],
    ['fails without an estimate', { estimate: null }, {}, ['noEstimate']],
    ['takes an estimate of nothing for one', { estimate: 0 }, {}, []],
    ['fails without a tick', { choice: null }, {}, ['noChoice']],
    ['fails for another service', {}, { code: 'Y2718' }, ['otherService']],
    ['fails as a blanket for the whole day', { codes: [] }, {}, ['blanket']],
    ['fails in an emergency', {}, { place: '23' }, ['emergency']],
    ['fails for all that is wrong with it', { reason: '', estimate: null, signed: null }, {}, ['noReason', 'noEstimate', 'notSigned']],
  ])('%s', (_, notice, service, expected) => {
    expect(noticeFaults({ ...VALID, ...notice }, { ...SERVICE, ...service })).toEqual(expected);
  });

  const line = (...modifiers: readonly string[]) => ({ code: 'G0127', modifiers, place: '11' });
  test.each<readonly [string, readonly string[], AdvanceNotice | null, readonly string[]]>([
    ['GA with a valid one is true', ['Q8', 'GA'], VALID, []],
    ['GA with none is false', ['GA'], null, ['none']],
    ['GX with none is false', ['GX', 'GY'], null, ['none']],
    ['GA with an unsigned one is false', ['GA'], { ...VALID, signed: null }, ['notSigned']],
    ['GZ says nothing of one', ['GZ'], null, []],
    ['GY says nothing of one', ['GY'], null, []],
  ])('%s', (_, modifiers, notice, expected) => {
    expect(falseNotice(tables, { notice, serviceDay: SERVICE.day }, line(...modifiers))).toEqual(expected);
  });
});
