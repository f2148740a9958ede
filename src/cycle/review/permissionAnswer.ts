// The payer's answer to a request for permission: certified, partly, modified, pended or refused (facts a.1 step 3), from its list, its policies and the papers.

import type { Authorization, Coverage } from '../care/patient.ts';
import { decidesBeforeService, permissionRule } from '../care/permission.ts';
import type { DocumentKind } from '../claim/claim.ts';
import { coveredBy, policiesFor } from '../coding/policies.ts';
import type { Day } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { Tables } from '../tables.ts';

/** Why permission is asked for: before a planned service, or after it for one of the reasons some payers accept. */
export const PERMISSION_GROUNDS = ['planned', 'urgent', 'emergency', 'retroactiveEligibility', 'procedureChanged'] as const;
export type PermissionGround = (typeof PERMISSION_GROUNDS)[number];

/** What the chart gives a reviewer to go by: enough in the note; enough only in the clinician's own words; or nothing that would do. */
export type Grounds = 'inNote' | 'clinicianKnows' | 'none';

export type Verdict = 'certified' | 'partly' | 'modified' | 'pended' | 'refused' | 'late' | 'tooLate' | 'notNeeded';

export interface PermissionQuestion {
  readonly payer: Payer;
  readonly tables: Pick<Tables, 'policies' | 'services'>;
  readonly coverage: Coverage | null;
  readonly code: string;
  readonly units: number;
  readonly place: string;
  readonly ground: PermissionGround;
  readonly documents: readonly DocumentKind[];
  readonly asked: Day;
  readonly answered: Day;
  readonly serviceDay: Day;
  readonly diagnoses: readonly string[]; // what the note shows; read only where the note came along
  readonly grounds: Grounds;
  readonly emergency: boolean; // by the record it could not wait
  readonly peerToPeer: boolean; // the clinician speaks with the payer's
  readonly earlier: Authorization | null; // one this payer gave for the same visit
  readonly expected: number | null; // where the payer permits a sum: what the stay is expected to cost by now, less what it has sanctioned; null: no estimate
  readonly queried: boolean; // it has asked about this before and was sent the same papers again
}

export interface PermissionAnswer {
  readonly verdict: Verdict;
  readonly units: number; // what is permitted; 0 where nothing is
  readonly from: Day;
  readonly to: Day;
}

const RETRO_WORD: Readonly<Partial<Record<PermissionGround, string>>> = {
  emergency: 'emergency',
  retroactiveEligibility: 'retroactiveEligibility',
  procedureChanged: 'procedureChangedInOperatingRoom',
};

/** Decides a request for an authorization. Calendar days; the rules are walked in order and the first that speaks decides (facts a.1 step 3). */
export function answerPermission(question: PermissionQuestion): PermissionAnswer {
  const { payer, code, place, asked, answered, serviceDay, units, tables } = question;
  const { validDays } = payer.authorization;
  const after = asked > serviceDay;
  const from = after ? serviceDay : answered;
  const to = from + validDays;
  const answer = (verdict: Verdict, permitted = 0): PermissionAnswer => ({ verdict, units: permitted, from, to });
  if (!isAsked(payer, code, place)) return answer('notNeeded');
  const late = after && !acceptsAfterwards(question);
  if (late && !takesLateReport(question)) return answer('tooLate');
  if (!question.documents.includes('note')) return answer('pended');
  if (isQuery(question)) return answer('pended');
  if (!isNecessary(question)) return answer('refused');
  if (!after && to < serviceDay) return answer('modified', units);
  if (payer.authorization.byAmount && (question.expected ?? 0) <= 0) return answer('notNeeded');
  const most = payer.authorization.byAmount ? question.expected : (tables.services.get(code)?.mueUnits ?? null);
  if (late) return answer('late', most === null ? units : Math.min(units, most));
  return most !== null && units > most ? answer('partly', most) : answer('certified', units);
}

/** On the payer's list; or a payer that gives its decision before any service in place of an advance notice. */
function isAsked(payer: Payer, code: string, place: string): boolean {
  return permissionRule(payer, code, place) !== null || decidesBeforeService(payer);
}

/** After the service only for a reason this payer takes, while it is true and within its days. */
function acceptsAfterwards(question: PermissionQuestion): boolean {
  const { payer, ground, asked, serviceDay, coverage, earlier } = question;
  const { retroReasons, retroDays, emergencyNotifyHours } = payer.authorization;
  const word = RETRO_WORD[ground];
  const reported = ground === 'emergency' && asked - serviceDay <= Math.floor(emergencyNotifyHours / 24);
  if (word === undefined || !(retroReasons.includes(word) || reported)) return false;
  const start = ground === 'retroactiveEligibility' ? (coverage?.knownFrom ?? serviceDay) : serviceDay;
  const inTime = reported || asked - start <= retroDays;
  const holds = ground === 'emergency' ? question.emergency : ground === 'procedureChanged' ? earlier !== null : start > serviceDay;
  return inTime && holds;
}

/** An insurer that permits sums asks the treating doctor before it says no; the same papers once more are no answer (facts g.2). */
function isQuery({ payer, grounds, peerToPeer, queried }: PermissionQuestion): boolean {
  return payer.authorization.byAmount && grounds === 'clinicianKnows' && !peerToPeer && !queried;
}

/** An emergency reported after its hours: a payer that cuts its payment for that, and does not refuse it whole, still gives its number (reason 210). */
function takesLateReport({ payer, ground, emergency }: PermissionQuestion): boolean {
  return ground === 'emergency' && emergency && payer.authorization.penaltyBps < 10_000;
}

/** The policies by what the note shows; a clinician's own words may add what the note left out. */
function isNecessary({ payer, tables, code, diagnoses, grounds, peerToPeer }: PermissionQuestion): boolean {
  if (grounds === 'none' || (grounds === 'clinicianKnows' && !peerToPeer)) return false;
  const policies = policiesFor(tables as Tables, payer.kind, code);
  return policies.length === 0 || policies.some((policy) => coveredBy(policy, diagnoses));
}
