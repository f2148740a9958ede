// A query judged by its parts: what leads, what cannot be answered, and what comes back (facts a.1 step 9, c.1 I.A.19; casebook AD-01 to AD-06).

import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY, faultsOf, isLeading, outcomeOf, type QueryParts, qualityOf } from '../../../src/cycle/documentation/query.ts';

const findings = [{ section: 'note' as const, paragraph: 0, quote: 'EF 35 %' }];
const FAIR: QueryParts = { ...EMPTY_QUERY, findings };
const CHOICES: QueryParts = { ...FAIR, form: 'choices', choices: ['right', 'left'], other: true, undetermined: true };

describe('faults of a query', () => {
  test.each<readonly [string, Partial<QueryParts>, readonly string[]]>([
    ['findings and an open question', {}, []],
    ['findings, two choices, other, cannot be determined', CHOICES, []],
    ['one choice that is left open', { ...CHOICES, choices: ['width in cm: ___'] }, []],
    ['the wished words (AD-02 “please document chronic systolic …”)', { form: 'pleaseWrite' }, ['wishedAnswer']],
    ['a yes to one side (AD-04 “right knee, correct?”)', { form: 'yesNo' }, ['yesOrNo']],
    ['a single choice', { ...CHOICES, choices: ['right'] }, ['oneChoice']],
    ['no choice at all', { ...CHOICES, choices: [] }, ['oneChoice']],
    ['payment as a reason (AD-06 “so that labs are covered”)', { form: 'pleaseWrite', payment: true }, ['wishedAnswer', 'payment']],
    ['an open question without findings', { findings: [] }, ['noFindings']],
    ['choices without “other”', { ...CHOICES, other: false }, ['noWayOut']],
    ['choices without “cannot be determined”', { ...CHOICES, undetermined: false }, ['noWayOut']],
  ])('%s', (_, parts, faults) => expect(faultsOf({ ...FAIR, ...parts })).toEqual(faults));

  test('leading are words, yes, one choice and money; a missing finding or way out is not', () => {
    expect((['wishedAnswer', 'yesOrNo', 'oneChoice', 'payment'] as const).every((fault) => isLeading([fault]))).toBe(true);
    expect(isLeading(['noFindings', 'noWayOut'])).toBe(false);
  });
});

describe('quality and what comes back', () => {
  test.each([
    ['fair, on what the chart leaves open', [], true, 'Chronic.', 'needed', 'answeredClear'],
    ['fair, and nobody answers', [], true, null, 'needed', 'late'],
    ['fair, on what the chart or a rule answers', [], false, null, 'needless', 'notNeeded'],
    ['without findings, on what the chart leaves open', ['noFindings'], true, 'Chronic.', 'incomplete', 'unclear'],
    ['without findings, on nothing', ['noFindings'], false, null, 'needless', 'notNeeded'],
    ['leading, on what the chart leaves open', ['yesOrNo'], true, 'Chronic.', 'leading', 'refusedLeading'],
    ['leading, on nothing', ['payment'], false, null, 'leading', 'refusedLeading'],
  ] as const)('%s', (_, faults, leftOpen, answer, quality, outcome) => {
    expect(qualityOf(faults, leftOpen)).toBe(quality);
    expect(outcomeOf(quality, answer)).toBe(outcome);
  });
});
