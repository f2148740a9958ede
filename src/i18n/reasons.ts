// How a reason of a payer is named: by group and number in the United States, in plain words where nobody knows those numbers.

import { inCountry } from './format.ts';

const WHOSE: Readonly<Record<string, string>> = { CO: 'hospital', PI: 'hospital', PR: 'patient', OA: 'nobody' };

/** What an Indian settlement letter calls the deduction behind a number. */
const DEDUCTION: Readonly<Record<string, string>> = {
  '2': 'co-payment',
  '16': 'bill incomplete',
  '18': 'sent twice',
  '26': 'before the policy',
  '27': 'policy ended',
  '29': 'bill too late',
  '31': 'no such policy',
  '39': 'pre-authorization refused',
  '45': 'network discount',
  '78': 'room above the limit',
  '96': 'not payable',
  '119': 'sum insured used up',
  '131': 'above the package',
  '140': 'name and policy differ',
  '197': 'no pre-authorization',
  '198': 'above the sanctioned sum',
  '226': 'query not answered',
  '273': 'above the sub-limit',
};

/** "CO-45"; in India "network discount (hospital)". */
export function reasonName(group: string, carc: string): string {
  return inCountry({ US: `${group}-${carc}`, IN: `${DEDUCTION[carc] ?? 'other deduction'} (${WHOSE[group] ?? group})` });
}

/** A text with reasons by number, as a clerk reads them out: "line 1: CO-45 M15". */
export function withReasonNames(text: string): string {
  return inCountry({
    US: text,
    IN: text.replace(/\b(CO|PR|OA|PI)-(\w+)(?: [A-Z]+\d+)*/g, (_, group: string, carc: string) => reasonName(group, carc)),
  });
}

/** "WO"; in India the tax withheld goes by its own name. */
export function providerLevelName(code: string): string {
  return inCountry({ US: code, IN: code === 'IR' ? 'TDS' : code });
}

/** Remarks by number, where the payer's country has them. */
export function remarksShown(remarks: readonly string[]): readonly string[] {
  return inCountry({ US: remarks, IN: [] });
}
