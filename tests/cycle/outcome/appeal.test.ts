// What a letter's reader marks before any proof is weighed: the wrong line, a ground beside the point, no proof (facts b.2, b.3 row 7).

import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../../src/cycle/claim/claim.ts';
import { type AppealGround, disputable, lacking, letterFinding } from '../../../src/cycle/outcome/appeal.ts';
import type { DeterminedLine } from '../../../src/cycle/review/determination.ts';
import { payerNamed } from '../../casebook/desk.ts';

const line = (reasons: string, denied = true): DeterminedLine => ({
  number: 1,
  code: 'W2743',
  modifiers: [],
  units: 1,
  charge: 24_300,
  allowed: denied ? 0 : 15_910,
  paid: denied ? 0 : 11_910,
  adjustments: reasons.split(' ').map((reason) => {
    const [group = 'CO', carc = ''] = reason.split('-');
    return { group: group as 'CO', carc, cents: 100 };
  }),
  rarcs: [],
  denied,
  trace: null,
  further: [],
  price: [],
});

type Case = readonly [
  name: string,
  payer: string,
  line: DeterminedLine,
  ground: AppealGround,
  papers: readonly DocumentKind[],
  finding: string | null,
];

describe('the letter', () => {
  test.each<Case>([
    ['late filing with the acceptance is weighed', 'quillmark', line('CO-29'), 'filedInTime', ['acceptedAcknowledgement'], null],
    ['late filing without proof', 'quillmark', line('CO-29'), 'filedInTime', ['note'], 'noProof'],
    ['our own report proves nothing', 'quillmark', line('CO-29'), 'filedInTime', ['sentReport'], 'noProof'],
    ['need does not answer lateness', 'quillmark', line('CO-29'), 'medicallyNecessary', ['note'], 'groundElsewhere'],
    ['at a federal payer lateness is no determination', 'lantern-b', line('CO-29'), 'medicallyNecessary', ['note'], 'noDetermination'],
    ['unless an exception is shown', 'lantern-b', line('CO-29'), 'lateExcused', ['federalErrorLetter'], null],
    ['need answers 50 with the record', 'lantern-b', line('CO-50'), 'medicallyNecessary', ['note'], null],
    ['the payer’s policy answers it with the policy', 'lantern-b', line('CO-50'), 'policyMet', ['policy'], null],
    ['a permission answers 197 with its letter', 'blueriver-ppo', line('CO-197'), 'authorizationExisted', ['authorizationLetter'], null],
    ['a short price is answered by the contract', 'blueriver-ppo', line('CO-45', false), 'underpaid', ['contractPage'], null],
    ['and not by the chart', 'blueriver-ppo', line('CO-45', false), 'underpaid', ['note'], 'noProof'],
    ['a lower level is answered by the record', 'quillmark', line('CO-45 CO-150 PR-3', false), 'recordSupports', ['note'], null],
    ['a bundled line is not answered by the price', 'quillmark', line('CO-97'), 'underpaid', ['contractPage'], 'groundElsewhere'],
    ['an add-on goes with its main service', 'lantern-b', line('CO-B15'), 'policyMet', ['policy'], null],
    ['a copay is no decision against us', 'quillmark', line('PR-3', false), 'recordSupports', ['note'], 'notAgainstUs'],
  ])('%s', (_, payer, decided, ground, documents, finding) =>
    expect(letterFinding({ lines: [1], ground, documents }, decided, payerNamed(payer))).toBe(finding),
  );

  test('the patient’s shares, an earlier payer and the cut by law are not disputed', () => {
    expect(disputable(line('CO-45 PR-1 PR-2 PR-3 OA-23 CO-253 CO-59', false))).toEqual(['45', '59']);
  });
});

test('a level’s envelope lacks what no enclosed paper meets; the letter is its own form', () => {
  const [first, second, , , court] = payerNamed('lantern-b').appeals;
  if (!first || !second || !court) expect.fail('Lantern has five levels');
  expect(lacking(first, ['remittance', 'note'])).toEqual([]);
  expect(lacking(first, ['remittance'])).toEqual(['records']);
  expect(lacking(second, ['note'])).toEqual(['decision']);
  expect(lacking(court, ['note', 'appealDecision'])).toEqual(['lawyer']);
});
