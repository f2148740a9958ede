// Builds the professional claim from what the desk has: the registration, the coder's finished sheet, the roster and the price list.

import type { Claim, FrequencyCode, PriorPayment } from '../cycle/claim/claim.ts';
import { chargeFor, professionalClaim } from '../cycle/claim/professionalClaim.ts';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import type { Day } from '../cycle/days.ts';
import type { ClaimPurpose, Encounter, SentClaim } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { sumCents } from '../cycle/money.ts';
import { patientShareOf, totalOf } from '../cycle/outcome/ledger.ts';
import { findPayer } from '../cycle/payer.ts';
import type { DeterminedLine } from '../cycle/review/determination.ts';
import type { Tables } from '../cycle/tables.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lastAnswer, lastSent, nextCoverage } from './standing.ts';
import type { Game } from './world.ts';

/** Charges of a finished sheet. */
export function chargesOf(tables: Tables, sheet: CodingSheet): Cents {
  return sumCents(sheet.services.map((service) => chargeFor(tables, service)));
}

/** What the newest answer says, together with what came before it, as the next payer wants to see it; null without an answer. */
export function priorPaymentOf(sent: SentClaim | null): PriorPayment | null {
  const answer = lastAnswer(sent);
  return answer ? priorOf(answer, sent?.claim.prior ?? null) : null;
}

/** An answer's figures, line by line, in the form a later payer reads; what still earlier payers paid is added. */
export function priorOf(
  answer: { readonly payer: string; readonly day: Day; readonly lines: readonly DeterminedLine[] },
  before: PriorPayment | null,
): PriorPayment {
  return {
    payers: [...(before?.payers ?? []), answer.payer],
    remittanceDay: answer.day,
    lines: answer.lines.map((line) => {
      const earlier = before?.lines.find((one) => one.number === line.number);
      const paid = line.paid + (earlier?.paid ?? 0);
      const patient = patientShareOf(line);
      const [first] = line.adjustments;
      return {
        number: line.number,
        allowed: Math.max(line.allowed, earlier?.allowed ?? 0),
        paid,
        patient,
        contractual: line.charge - paid - patient,
        denial: line.denied && first ? { group: first.group, carc: first.carc } : null,
        patientReasons: line.denied ? [] : line.adjustments.filter((a) => a.group === 'PR').map((a) => ({ carc: a.carc, cents: a.cents })),
      };
    }),
  };
}

/** The newest claim the payer has a number for: what a replacement, void or reopening refers to. */
export function numberedClaim(encounter: Encounter): SentClaim | null {
  for (let i = encounter.claims.length - 1; i >= 0; i -= 1) {
    const sent = encounter.claims[i];
    if (sent?.claimNumber) return sent;
  }
  return null;
}

function frequencyOf(purpose: ClaimPurpose): FrequencyCode {
  if (purpose === 'replacement') return '7';
  return purpose === 'void' ? '8' : '1';
}

function referenceOf(encounter: Encounter, purpose: ClaimPurpose): string | null {
  if (purpose !== 'replacement' && purpose !== 'void' && purpose !== 'reopening') return null;
  return numberedClaim(encounter)?.claimNumber ?? null;
}

/** A payer that already refused the claim for want of the first one's answer (22) gets a replacement with it, where it takes replacements. */
function laterAnswer(game: Game, before: SentClaim | undefined): { readonly frequency: FrequencyCode; readonly reference: string | null } {
  const payer = findPayer(game.scenario.payers, before?.claim.payer);
  const replaces = before?.state === 'decided' && !before.unprocessable && payer?.corrections.frequency7Accepted;
  return replaces ? { frequency: '7', reference: before.claimNumber } : { frequency: '1', reference: null };
}

function rankAfter(last: SentClaim | null): Claim['rank'] {
  return last?.claim.rank === 1 ? 2 : 3;
}

/** The coverage a purpose is sent to: the next one for `nextPayer`, else the one last billed if it is still registered, else the first. */
function coverageFor(encounter: Encounter, purpose: ClaimPurpose) {
  const coverages = encounter.registration.coverages;
  const last = lastSent(encounter);
  const at = coverages.findIndex((coverage) => coverage.payer === last?.claim.payer);
  if (purpose === 'nextPayer') return nextCoverage(encounter);
  if (purpose === 'original' || purpose === 'newOriginal') return coverages[0] ?? null;
  return coverages[at] ?? coverages[0] ?? null;
}

/**
 * A claim for this encounter, ready to be read over by the biller. Null where no cover is registered or nothing has been coded.
 * Fields the desk cannot know (a missing ordering clinician, say) stay empty; the doors and the payer will ask.
 */
export function buildClaim(game: Game, encounter: Encounter, purpose: ClaimPurpose): Claim | null {
  const sheet = encounter.coded;
  const coverage = coverageFor(encounter, purpose);
  const written = game.scenario.encounters.find((e) => e.id === encounter.id);
  const provider = game.scenario.providers.find((p) => p.id === encounter.provider);
  const group = game.scenario.groups.find((g) => g.id === written?.group);
  const patient = game.scenario.patients.find((p) => p.id === encounter.patient);
  if (!sheet || !coverage || !provider || !group || !patient) return null;
  const secondary = purpose === 'nextPayer';
  const before = encounter.claims.findLast((sent) => sent.claim.payer === coverage.payer);
  const box22 = secondary ? laterAnswer(game, before) : { frequency: frequencyOf(purpose), reference: referenceOf(encounter, purpose) };
  return {
    ...professionalClaim({
      id: `${encounter.id}/${encounter.claims.length + 1}`,
      encounter: encounter.id,
      serviceDay: encounter.serviceDay,
      patient,
      registration: encounter.registration,
      cover: coverage,
      rank: secondary ? rankAfter(lastSent(encounter)) : (before?.claim.rank ?? 1),
      payers: game.scenario.payers,
      sheet,
      chart: encounter.chart,
      provider,
      orderedBy: game.scenario.providers.find((p) => p.id === encounter.chart.orderedBy) ?? null,
      group,
      facilities: game.scenario.facilities,
      tables: game.tables,
    }),
    frequency: box22.frequency,
    originalReference: box22.reference,
    ...asSent(game.scenario, before),
    authorization: numberFor23(encounter, coverage.payer),
    patientPaid: totalOf(encounter.account, 'patientPayment'),
    prior: secondary ? priorPaymentOf(lastSent(encounter)) : (before?.claim.prior ?? null),
  };
}

/** The physician under whose number this payer takes the work as incident to a physician's service (facts c.5); null: the renderer's own number only. */
export function supervisorOf({ encounters, payers }: Scenario, encounter: string, payer: string): string | null {
  const federal = payers.some((one) => one.payerId === payer && one.kind === 'medicareFfs');
  return (federal && encounters.find(({ id }) => id === encounter)?.incidentTo) || null;
}

/**
 * The claim as the record lets it stand in the two boxes that the desk fills by habit and the biller decides: 24J, the number of whoever saw
 * the patient, becomes the supervising physician's for work incident to theirs; 27, assignment taken, is refused where a clinician without a
 * participation agreement refuses it (facts c.5, d.1).
 */
export function asRecorded(scenario: Scenario, claim: Claim): Claim {
  const supervisor = scenario.providers.find(({ id }) => id === supervisorOf(scenario, claim.encounter, claim.payer));
  const named = supervisor ? { renderingNpi: supervisor.npi, renderingName: supervisor.name } : {};
  return { ...claim, ...named, assignment: !refusesAssignment(scenario, claim.encounter, claim.payer) };
}

/** What a later claim to the same payer takes over from the one before: the supervisor rightly named, and box 27. */
function asSent(scenario: Scenario, before: SentClaim | undefined): Partial<Claim> {
  if (!before) return {};
  const { encounter, payer, renderingNpi, renderingName, assignment } = before.claim;
  const supervisor = scenario.providers.find(({ id }) => id === supervisorOf(scenario, encounter, payer));
  return { assignment, ...(supervisor?.npi === renderingNpi ? { renderingNpi, renderingName } : {}) };
}

/** Whether the clinician takes no assignment on this visit, at a payer that leaves the choice open (facts d.1). */
export function refusesAssignment({ encounters, payers }: Scenario, encounter: string, payer: string): boolean {
  const open = findPayer(payers, payer)?.pricing.nonParticipation ?? null;
  return open !== null && encounters.find(({ id }) => id === encounter)?.assignment === false;
}

/** The one number box 23 has room for: a permission for a coded service and its day, else whatever holds on the day, else whatever is on file. */
function numberFor23({ authorizations, coded, serviceDay }: Encounter, payer: string): string | null {
  const onFile = authorizations.filter((one) => one.payer === payer && one.onFile && one.verdict === 'granted');
  const holds = onFile.filter((one) => one.from <= serviceDay && serviceDay <= one.to);
  const about = holds.find((one) => coded?.services.some((service) => one.procedures.includes(service.code)));
  return (about ?? holds.at(-1) ?? onFile[0])?.number ?? null;
}
