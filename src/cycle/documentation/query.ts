// The question to the clinician: its parts, and by which of them a reviewer calls it fair, leading or not answerable (facts a.1 step 9, c.1 I.A.19, b.3 row 2).

import type { Day } from '../days.ts';
import type { Evidence } from './chart.ts';

/** How it asks: openly, with choices to tick, for a yes, or for words to be written. */
export const QUERY_FORMS = ['open', 'choices', 'yesNo', 'pleaseWrite'] as const;
export type QueryForm = (typeof QUERY_FORMS)[number];

/** The question as the coder puts it together. */
export interface QueryParts {
  readonly findings: readonly Evidence[]; // clinical indicators, quoted from the chart
  readonly form: QueryForm;
  readonly choices: readonly string[]; // of the form with choices; one with a blank ('cm: ___') is open by itself
  readonly other: boolean; // offers "other: ___"
  readonly undetermined: boolean; // offers "cannot be determined"
  readonly payment: boolean; // gives payment as a reason
}

/** A question nobody has begun to write. */
export const EMPTY_QUERY: QueryParts = { findings: [], form: 'open', choices: [], other: false, undetermined: false, payment: false };

/** What a reviewer of queries marks. */
export const QUERY_FAULTS = ['wishedAnswer', 'yesOrNo', 'oneChoice', 'payment', 'noFindings', 'noWayOut'] as const;
export type QueryFault = (typeof QUERY_FAULTS)[number];

const LEADING: ReadonlySet<QueryFault> = new Set(['wishedAnswer', 'yesOrNo', 'oneChoice', 'payment']);

/** All faults of a question, the leading ones first. */
export function faultsOf({ findings, form, choices, other, undetermined, payment }: QueryParts): readonly QueryFault[] {
  const open = choices.some((choice) => choice.includes('___'));
  const found: Readonly<Record<QueryFault, boolean>> = {
    wishedAnswer: form === 'pleaseWrite',
    yesOrNo: form === 'yesNo',
    oneChoice: form === 'choices' && choices.length < 2 && !open,
    payment,
    noFindings: findings.length === 0,
    noWayOut: form === 'choices' && !(other && undetermined),
  };
  return QUERY_FAULTS.filter((fault) => found[fault]);
}

/** Whether it puts an answer, or a reason to give it, into the clinician's mouth. */
export function isLeading(faults: readonly QueryFault[]): boolean {
  return faults.some((fault) => LEADING.has(fault));
}

/** needed: fair, and the chart leaves just this open; incomplete: it does, but the question cannot be answered as it stands. */
export type QueryQuality = 'needed' | 'needless' | 'leading' | 'incomplete';

/** What a query is worth: a leading one is spoilt whatever it asks, and one about what the note leaves no doubt of was not needed. */
export function qualityOf(faults: readonly QueryFault[], leftOpen: boolean): QueryQuality {
  if (isLeading(faults)) return 'leading';
  if (!leftOpen) return 'needless';
  return faults.length > 0 ? 'incomplete' : 'needed';
}

/** What came back, as the wording tables name it. */
export type QueryOutcome = 'answeredClear' | 'late' | 'notNeeded' | 'refusedLeading' | 'unclear';

/** What comes back to a question of this quality; a needed one may stay without an answer. */
export function outcomeOf(quality: QueryQuality, answer: string | null): QueryOutcome {
  if (quality === 'needed') return answer === null ? 'late' : 'answeredClear';
  return ({ needless: 'notNeeded', leading: 'refusedLeading', incomplete: 'unclear' } as const)[quality];
}

export interface Query {
  readonly id: string;
  readonly topic: string; // what it asks about, from the scenario or the closed list
  readonly text: string;
  readonly faults: readonly QueryFault[];
  readonly asked: Day;
  readonly dueDay: Day; // day the clinician answers
  readonly quality: QueryQuality;
  readonly outcome: QueryOutcome | null; // null while it is out
}
