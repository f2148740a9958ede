// What the coder's own evidence says against a code: doubt, borders, what is over, what was thought before an operation, and lists nobody looked at (facts c.1: IV.H, I.B.17, I.C.21.c.4, IV.N, IV.I, IV.J).

import type { ChartSection } from '../documentation/chart.ts';
import type { SheetFinding } from './conventions.ts';
import { CHRONIC } from './related.ts';
import type { CodedDiagnosis } from './sheet.ts';

const DOUBT =
  /\b(probabl[ey]|possibl[ey]|suspect(ed|s)?|questionable|likely|rule[ds]? out|r\/o|compatible with|consistent with|working diagnosis|vs\.?|versus|appears to be|concern for)\b|\?(?=\s*[a-z])/i;
const BORDER = /\bborderline\b/i;
const BEFORE = /\bpre-?op(erative)? (dx|diagnos[ei]s)/i;
const AFTER = /\bpost-?op/i;
const OVER = /\b(history of|h\/o|hx of|status post|s\/p|resolved|in the past|former)\b/i;

/** The word of doubt about what a phrase names; one behind a comma is about something else (“pharyngitis, likely viral”). Null where there is none. */
export function doubtIn(phrase: string): string | null {
  return DOUBT.exec(phrase.split(/[,;]/)[0] ?? '')?.[0] ?? null;
}

/** What the coder's own evidence says against the code it is to prove. Symptoms and Z codes are what doubt leaves; history codes are what the past leaves. */
export function checkEvidence(diagnosis: CodedDiagnosis, index: number): readonly SheetFinding[] {
  const { code, evidence } = diagnosis;
  const found = (message: string, convention: SheetFinding['convention'], word: string): readonly SheetFinding[] => [
    { level: 'warn', message, convention, diagnosis: index, service: null, values: { code, word } },
  ];
  const quotes = evidence.map(({ quote }) => quote);
  const before = quotes.every((quote) => !AFTER.test(quote)) ? quotes.map((quote) => BEFORE.exec(quote)?.[0]).find(Boolean) : undefined;
  if (before) return found('beforeSurgery', 'surgery', before);
  if (evidence.length > 0 && !code.startsWith('Z') && evidence.every(({ section }) => isList(section)))
    return found('onListOnly', CHRONIC.some((prefix) => code.startsWith(prefix)) ? 'chronic' : 'coexisting', '');
  const certain = quotes.some((quote) => !doubtIn(quote) && !BORDER.test(quote) && !OVER.test(quote));
  if (certain || /^[RZ]/.test(code)) return [];
  for (const quote of quotes) {
    const doubt = doubtIn(quote);
    if (doubt) return found('inDoubt', 'uncertain', doubt);
    const border = BORDER.exec(quote);
    if (border) return found('borderline', 'borderline', border[0]);
    const over = OVER.exec(quote);
    if (over) return found('isOver', 'history', over[0]);
  }
  return [];
}

/** Lists are carried from visit to visit: they tell what the patient has, not what was done about it today. */
function isList(section: ChartSection): boolean {
  return section === 'problemList' || section === 'medications';
}
