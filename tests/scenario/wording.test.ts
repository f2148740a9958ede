// The wording of answers and terms: complete against the denial catalogue, and consistent in itself.

import { describe, expect, it } from 'vitest';
import { loadLibraryFromDisk } from '../../src/cli/library.ts';
import { CALL_QUESTIONS } from '../../src/cycle/encounter.ts';
import { fill } from '../../src/scenario/wording.ts';

const { wording } = loadLibraryFromDisk();

/** The reasons of the denial catalogue. */
const CATALOGUE =
  '1 2 3 4 5 6 7 9 10 11 15 16 18 19 20 21 22 23 24 26 27 29 31 39 40 45 49 50 54 55 58 59 94 96 97 109 119 129 131 144 140 146 150 151 ' +
  '163 164 167 170 181 182 183 184 185 189 193 197 198 200 204 206 208 226 227 234 236 242 243 288 250 251 252 253 275 276 284 285 286 ' +
  'B7 B9 B10 B13 B14 B15 B16 B20';
/** Reasons that say nothing without a remark, and the remarks the catalogue names for them. */
const NEED_REMARK: Record<string, string> = {
  16: 'M76 MA63 M81 M51 N56 M52 M53 M79 N285 N286 N264 N265 N257 MA120 M119 MA130 MA04 N4',
  96: 'N425 N30 N130',
  129: 'N4 MA04',
  226: 'N706',
  227: 'N179',
  234: 'N20 M15 N390',
  250: 'N706 M127',
  251: 'N706 M127',
  252: 'N706 N26 M127',
};

describe('reasons', () => {
  it('have wording for every number of the denial catalogue', () => {
    expect(CATALOGUE.split(' ').filter((number) => wording.carc(number) === null)).toEqual([]);
  });

  it('that need a remark say so, and the remark has wording', () => {
    for (const [number, remarks] of Object.entries(NEED_REMARK)) {
      expect(wording.carc(number)?.needsRemark, number).toBe(true);
      expect(
        remarks.split(' ').filter((remark) => wording.rarc(remark) === null),
        number,
      ).toEqual([]);
    }
  });

  it('need no remark that the wording lacks', () => {
    for (const reason of wording.carcs.filter((entry) => entry.needsRemark)) {
      const known = reason.typicalRemarks.filter((remark) => wording.rarc(remark)?.alert === false);
      expect(known.length, reason.number).toBeGreaterThan(0);
    }
  });

  it('name remarks, groups and ways out that exist', () => {
    for (const reason of wording.carcs) {
      expect(
        reason.typicalRemarks.filter((remark) => wording.rarc(remark) === null),
        reason.number,
      ).toEqual([]);
      expect(
        reason.groups.filter((group) => wording.group(group) === null),
        reason.number,
      ).toEqual([]);
      expect(
        reason.resolutions.filter((id) => wording.resolution(id) === null),
        reason.number,
      ).toEqual([]);
    }
  });

  it('are pointed back to by their remarks', () => {
    expect(wording.rarcs.flatMap((remark) => remark.usualWith).filter((number) => wording.carc(number) === null)).toEqual([]);
  });

  it('never let group CO reach the patient', () => {
    expect(wording.group('CO')?.mayReachPatient).toBe(false);
    expect(wording.group('PR')?.mayReachPatient).toBe(true);
  });

  it('answer null for a number nobody uses', () => {
    expect(wording.carc('999')).toBeNull();
  });
});

describe('acknowledgements and messages', () => {
  it('tell what counts as filed', () => {
    expect(wording.acknowledgement('999-A')?.filed).toBe('no');
    expect(wording.acknowledgement('A2')?.filed).toBe('yes');
    expect(wording.acknowledgement('A7')?.filed).toBe('no');
  });

  it('have one id each', () => {
    const lists = [
      wording.doorMessages.map((entry) => entry.id),
      wording.scrubberMessages.map((entry) => entry.id),
      wording.acknowledgements.map((entry) => entry.code),
      wording.carcs.map((entry) => entry.number),
      wording.rarcs.map((entry) => entry.number),
      wording.terms.map((entry) => entry.term),
      wording.patientReplies.all.map((entry) => entry.id),
      wording.appealOutcomes.all.map((entry) => entry.id),
    ];
    for (const ids of lists) expect(new Set(ids).size).toBe(ids.length);
  });

  it('refuse at the door with a category the payer uses', () => {
    expect([...new Set(wording.doorMessages.map((entry) => entry.category))].sort()).toEqual(['999-R', 'A3', 'A6', 'A7', 'A8', 'letter']);
  });
});

it('has a sentence for every question on the phone, and no other', () => {
  expect(wording.callQuestions.all.map(({ id }) => id)).toEqual(CALL_QUESTIONS);
});

describe('templates', () => {
  it('take the values of their braces and keep what nobody filled', () => {
    expect(fill('Active on {date}: {plan}.', { date: '2 March 2026' })).toBe('Active on 2 March 2026: {plan}.');
  });

  it('do not read inherited names as values', () => {
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });
});

describe('glossary', () => {
  it('refers only to its own terms', () => {
    expect(wording.terms.flatMap((term) => term.seeAlso).filter((term) => wording.term(term) === null)).toEqual([]);
  });
});
