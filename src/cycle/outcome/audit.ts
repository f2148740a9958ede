// A payer's look back at what it has paid: which habit stands out, which claims it draws, and what it takes back (facts a.1 step 20, a.5). No draw of chance: all of it follows from the claims.

import type { Day } from '../days.ts';
import type { Bps, Cents } from '../money.ts';
import { share } from '../money.ts';
import type { Service } from '../tables.ts';

/** Habits a payer's data run looks for. */
const AUDIT_PATTERNS = ['highestLevels', 'oneLevel', 'separateVisits', 'distinctServices'] as const;
export type AuditPattern = (typeof AUDIT_PATTERNS)[number];

/** How often peers show a habit, and from how many claims on the payer looks at it at all. */
export interface AuditNorm {
  readonly peerBps: Bps; // share among comparable practices
  readonly fromClaims: number;
}

export type AuditNorms = Readonly<Record<AuditPattern, AuditNorm>>;

/** A claim the payer has paid, as its data run sees it. */
export interface PaidClaim {
  readonly claim: string; // Claim.id
  readonly claimNumber: string; // the payer's: the order in which claims are drawn
  readonly paid: Cents;
  readonly lines: readonly { readonly service: Service; readonly modifiers: readonly string[]; readonly concepts: ReadonlySet<string> }[]; // those not denied
}

/** A habit above that of peers, with the claims that show it. */
export interface AuditSelection {
  readonly pattern: AuditPattern;
  readonly shown: number; // claims that show it
  readonly of: number; // claims that could
  readonly peerBps: Bps;
  readonly claims: readonly PaidClaim[]; // in the order of the payer's numbers
}

/** Visits priced by decision-making: the ones a level can be chosen for. */
function levelled(claim: PaidClaim): readonly Service[] {
  return claim.lines.map((line) => line.service).filter((service) => service.kind === 'visit' && service.level.mdm !== null);
}

/** The visit code that stands on most claims; of equals the dearest. */
function commonest(claims: readonly PaidClaim[]): string | null {
  const counts = new Map<string, { service: Service; count: number }>();
  for (const service of claims.flatMap(levelled)) {
    const count = (counts.get(service.code)?.count ?? 0) + 1;
    counts.set(service.code, { service, count });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || b.service.chargeCents - a.service.chargeCents);
  return ranked[0]?.service.code ?? null;
}

/** Who could show a habit, and who does. */
function split(
  pattern: AuditPattern,
  claims: readonly PaidClaim[],
): { readonly of: readonly PaidClaim[]; readonly shown: readonly PaidClaim[] } {
  const visits = claims.filter((claim) => levelled(claim).length > 0);
  switch (pattern) {
    case 'highestLevels':
      return { of: visits, shown: visits.filter((claim) => levelled(claim).some((service) => service.level.mdm === 'high')) };
    case 'oneLevel': {
      const code = commonest(visits);
      return { of: visits, shown: visits.filter((claim) => levelled(claim).some((service) => service.code === code)) };
    }
    case 'separateVisits':
      return { of: visits, shown: visits.filter((claim) => claim.lines.some((line) => line.concepts.has('separateVisit'))) };
    case 'distinctServices': {
      const parts = (concepts: ReadonlySet<string>) => [...concepts].some((concept) => concept.startsWith('distinct'));
      return { of: claims, shown: claims.filter((claim) => claim.lines.some((line) => parts(line.concepts))) };
    }
  }
}

/** The habit that lies furthest above that of peers; null where none does. */
export function selectPattern(norms: AuditNorms, claims: readonly PaidClaim[]): AuditSelection | null {
  let best: { readonly selection: AuditSelection; readonly beyond: number } | null = null;
  for (const pattern of AUDIT_PATTERNS) {
    const { peerBps, fromClaims } = norms[pattern];
    const { of, shown } = split(pattern, claims);
    if (shown.length < fromClaims) continue;
    const beyond = Math.floor((shown.length * 10_000) / of.length) - peerBps;
    if (beyond <= 0 || (best && best.beyond >= beyond)) continue;
    const ordered = [...shown].sort((a, b) => (a.claimNumber < b.claimNumber ? -1 : 1));
    best = { selection: { pattern, shown: shown.length, of: of.length, peerBps, claims: ordered }, beyond };
  }
  return best?.selection ?? null;
}

/** Every k-th claim in the order of the payer's numbers, so many at most: a sample anybody can draw again. */
export function sampleOf(claims: readonly PaidClaim[], most: number): readonly PaidClaim[] {
  const step = Math.ceil(claims.length / Math.max(1, most));
  return claims.filter((_, index) => index % step === 0);
}

/** Share of the sampled money that the record does not support, in basis points; nothing paid is nothing wrong. */
export function errorRate(error: Cents, paid: Cents): Bps {
  return paid <= 0 ? 0 : Math.floor((error * 10_000) / paid);
}

/**
 * What is carried over from the sample to the claims of the habit that nobody read: their payment × error ÷ payment of the sample, half up to the cent.
 * Nothing where the error rate stays below the payer's bar (facts a.5).
 */
export function carriedOver(sample: { readonly error: Cents; readonly paid: Cents }, unreadPaid: Cents, barBps: Bps): Cents {
  if (sample.paid <= 0 || errorRate(sample.error, sample.paid) < barBps) return 0;
  return share(unreadPaid, sample.error, sample.paid);
}

/** A look back as the practice is told of it. */
export interface Audit {
  readonly id: string; // 'AU-1'
  readonly payer: string;
  readonly opened: Day;
  readonly since: Day; // first remittance day it looks back to
  readonly dueDay: Day; // last day for the records
  readonly pattern: AuditPattern;
  readonly shown: number;
  readonly of: number;
  readonly peerBps: Bps;
  readonly claims: readonly string[]; // Claim.id of all that show the habit
  readonly sample: readonly string[]; // those whose records it wants
  readonly unreadPaid: Cents; // paid on the claims of the habit outside the sample
  readonly finding: AuditResult | null; // first finding: what it means to take
  readonly result: AuditResult | null; // after answers: what it took
}

export interface AuditResult {
  readonly day: Day;
  readonly paid: Cents; // on the sample
  readonly error: Cents; // of it not supported by the records
  readonly errorBps: Bps;
  readonly carriedOver: Cents; // taken for claims nobody read
  readonly takeBackDay: Day; // day on which the money is (or was) taken
}

/** One claim of the sample, as its account sees the audit. */
export interface AuditedClaim {
  readonly audit: string;
  readonly claim: string; // Claim.id
  readonly asked: Day;
  readonly dueDay: Day;
  readonly answered: Day | null; // day the records went out
  readonly finding: { readonly day: Day; readonly paid: Cents; readonly supported: Cents; readonly takeBackDay: Day } | null;
  readonly rebutted: Day | null; // day the finding was answered
  readonly settled: Day | null; // day it ended: closed, or the money taken
}
