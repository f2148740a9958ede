// Which convention a slip broke: one row for each kind of slip, on charts that are shipped (facts c.1).

import { describe, expect, test } from 'vitest';
import type { Convention } from '../../src/cycle/coding/guidelines.ts';
import { conventionOf } from '../../src/engine/conventionOf.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { library, SHIPPED, shipped } from '../scenarios/read.ts';

const ALL = SHIPPED.flatMap((id) => shipped(id).encounters);

function written(id: string) {
  const found = ALL.find((encounter) => encounter.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return found;
}

const instead = (code: string, coded: string): Change => ({ do: 'replaceDiagnosis', code, with: coded });
const extra = (code: string): Change => ({ do: 'addDiagnosis', code });
const left = (code: string): Change => ({ do: 'dropDiagnosis', code });
const first = (code: string): Change => ({ do: 'putFirst', code });

describe('the convention behind a slip', () => {
  test.each<readonly [string, Change, Convention]>([
    ['FC-02', instead('S93.401A', 'S93.402A'), 'laterality'],
    ['FC-02', instead('S93.401A', 'S93.401'), 'seventhCharacter'],
    ['FC-02', instead('S93.401A', 'S93.401D'), 'seventhCharacter'],
    ['FC-02', instead('S93.401A', 'S93.401S'), 'sequela'],
    ['FC-02', extra('M25.571'), 'symptoms'],
    ['FC-02', first('W18.43XA'), 'externalCause'],
    ['FC-01', instead('J02.0', 'J02.9'), 'specificity'],
    ['FC-01', extra('J02.0'), 'onceOnly'],
    ['AD-02', instead('I11.0', 'I10'), 'hypertension'],
    ['AD-02', left('I50.22'), 'useAdditional'],
    ['AD-02', instead('I50.22', 'I50.42'), 'statement'],
    ['AD-03', instead('E11.42', 'E11.9'), 'with'],
    ['AD-03', instead('E11.42', 'E10.42'), 'diabetesType'],
    ['AD-03', left('Z79.84'), 'diabetesDrugs'],
    ['AD-03', extra('M17.11'), 'coexisting'],
    ['AD-06', extra('R53.83'), 'symptoms'],
    ['AD-08', first('N18.9'), 'codeFirst'],
    ['TD-02', extra('G56.02'), 'laterality'],
    ['TD-06', instead('K80.00', 'K80.20'), 'combination'],
    ['TD-06', extra('K81.0'), 'combination'],
    ['TD-08', instead('I48.0', 'R00.2'), 'symptoms'],
    ['NY-01', instead('R10.2', 'R10.21'), 'valid'],
    ['NY-03', instead('G35.A', 'G35'), 'valid'],
    ['NY-03', instead('G35.A', 'G35.D'), 'specificity'],
    ['NY-07', instead('M25.511', 'M75.41'), 'uncertain'],
    ['NY-07', extra('Z87.310'), 'history'],
    ['NY-07', extra('G89.29'), 'pain'],
    ['WC-01', first('H25.11'), 'preoperative'],
    ['WC-01', left('H25.11'), 'preoperative'],
    ['WC-01', left('I10'), 'chronic'],
    ['WC-02', instead('Z08', 'C50.911'), 'followUp'],
    ['WC-02', left('Z90.11'), 'useAdditional'],
    ['WC-03', left('Z79.01'), 'codeAlso'],
    ['WC-04', instead('Z01.89', 'Z13.0'), 'routineTest'],
    ['WC-05', instead('N20.1', 'R31.9'), 'finalResult'],
    ['WC-05', instead('N20.1', 'N20.0'), 'specificity'],
    ['WC-05', extra('R10.A2'), 'symptoms'],
    ['WC-05', extra('R50.9'), 'finalResult'],
    ['WC-06', instead('L72.0', 'D17.1'), 'surgery'],
    ['WC-06', instead('L72.0', 'L72.9'), 'surgery'],
    ['WC-07', left('G89.29'), 'excludes2'],
    ['WC-08', instead('R12', 'K21.9'), 'uncertain'],
  ])('%s %o', (id, change, convention) => expect(conventionOf(change, written(id), library.tables)).toBe(convention));

  test('a slip of services has none', () => {
    expect(conventionOf({ do: 'dropService', code: 'W2734' }, written('FC-01'), library.tables)).toBeNull();
  });
});
