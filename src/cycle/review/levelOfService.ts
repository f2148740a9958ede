// Step 14, level: a visit paid as the level the record shows, or one lower where the payer edits the highest level unread (facts a.4 step 14).

import type { Service } from '../tables.ts';
import type { RuleTrace } from './determination.ts';
import type { Review, ReviewLine } from './review.ts';
import { trace } from './review.ts';

const SOURCE = 'facts a.4 step 14';
const LEVELS = ['minimal', 'straightforward', 'low', 'moderate', 'high'] as const;

/** The lower code a visit is priced as (150), with the rule; null where it is paid as billed. */
export interface LevelReduction {
  readonly to: Service;
  readonly trace: RuleTrace;
}

export function levelReduction(review: Review, line: ReviewLine): LevelReduction | null {
  const { service } = line;
  if (service?.kind !== 'visit' || service.level.mdm === null) return null;
  const record = review.input.recordReview;
  if (record) return byRecord(review, service, record.visitCode);
  if (!editsHighest(review, service)) return null;
  const lower = oneLower(review, service);
  return lower && { to: lower, trace: trace('highestLevelUnread', 14, 'officeLevel5', { code: service.code, paidAs: lower.code }, SOURCE) };
}

/** The note is on the desk: pay what it supports, never more than billed. */
function byRecord(review: Review, billed: Service, supported: string | null): LevelReduction | null {
  const to = supported === null ? undefined : review.input.tables.services.get(supported);
  if (!to || to.family !== billed.family || rank(to) >= rank(billed)) return null;
  return { to, trace: trace('levelNotSupported', 14, to.code, { code: billed.code, paidAs: to.code }, SOURCE) };
}

/** Payers that pay the highest office level as one lower unless the note came with the claim. */
function editsHighest(review: Review, service: Service): boolean {
  const office = service.family === 'establishedVisit' || service.family === 'newVisit';
  return office && service.level.mdm === 'high' && review.payer.recordsRequests.prePaymentTriggers.includes('officeLevel5');
}

function oneLower(review: Review, service: Service): Service | null {
  const wanted = LEVELS[rank(service) - 1];
  for (const other of review.input.tables.services.values()) {
    if (other.family === service.family && other.level.patient === service.level.patient && other.level.mdm === wanted) return other;
  }
  return null;
}

function rank(service: Service): number {
  return service.level.mdm === null ? -1 : LEVELS.indexOf(service.level.mdm);
}
