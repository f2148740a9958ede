// What must hold after every event, whatever anybody did. Where it does not, the program stops and names the ids: a bug of ours, never a learner's.

import type { Encounter } from '../cycle/encounter.ts';
import { stepOf } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import type { LedgerEntry } from '../cycle/outcome/account.ts';
import type { Cheque, ChequeClaim } from '../cycle/outcome/cheque.ts';
import { assertCheque, providerLevelOf } from '../cycle/outcome/cheque.ts';
import { balanceOf, postingSums } from '../cycle/outcome/ledger.ts';
import { paidOf } from '../cycle/review/balance.ts';
import type { Remittance } from '../cycle/review/determination.ts';
import type { World } from './world.ts';
import { encounterOf } from './world.ts';

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`broken invariant: ${sentence}`);
}

/** Finds an encounter by its id. */
type Look = (id: string) => Encounter;

/** What every event on an encounter must leave behind: its money balanced, and its payments as its answers say. */
export function assertEvent(cheques: readonly Cheque[], encounter: string, look: Look): void {
  assertBalanced(look(encounter));
  assertPayments(cheques, encounter, look);
}

/** Money of one encounter balances to the cent: on every line of every remittance, and between remittances and ledger (facts d.9). */
export function assertBalanced(encounter: Encounter): void {
  for (const sent of encounter.claims) {
    for (const remittance of sent.remittances) {
      assertRemittance(encounter, remittance);
      if (sent.posted.includes(remittance.id)) assertPosted(encounter, remittance);
    }
  }
  const moved = sumCents(encounter.account.filter((e) => e.kind === 'transfer').map((e) => e.cents));
  must(moved === 0, `${encounter.id}: transfers between the parts of the account leave ${moved} cents`);
  must(
    encounter.closed === null || balanceOf(encounter.account) === 0,
    `${encounter.id} is closed with ${balanceOf(encounter.account)} cents open`,
  );
}

/** The payments an encounter's answers came with: E3, each claim as on its answer, and, once all are posted, the transfer as in our ledgers (L4). */
export function assertPayments(cheques: readonly Cheque[], encounter: string, look: Look): void {
  const answers = look(encounter).claims.flatMap((sent) => sent.remittances);
  for (const cheque of cheques) {
    if (!answers.some(({ day, payer }) => day === cheque.day && payer === cheque.payer)) continue;
    assertCheque(cheque);
    const claims = cheque.claims.map((claim) => ({ claim, ...answerOn(look(claim.encounter), claim) }));
    for (const { claim, remittance } of claims)
      must(remittance !== null && paidOf(remittance) === claim.cents, `${cheque.id} pays ${claim.cents} on ${claim.remittance}`);
    if (!claims.every(({ posted }) => posted)) continue;
    const posted = 0 - sumCents(claims.flatMap(({ entries }) => entries.filter((e) => e.kind === 'payerPayment').map((e) => e.cents)));
    const beside = providerLevelOf(cheque);
    must(
      posted - beside === cheque.paid,
      `${cheque.id}: posted ${posted} less provider level ${beside} is not the transfer ${cheque.paid}`,
    );
  }
}

function answerOn(encounter: Encounter, claim: ChequeClaim) {
  const sent = encounter.claims.find((one) => one.remittances.some(({ id }) => id === claim.remittance));
  return {
    remittance: sent?.remittances.find(({ id }) => id === claim.remittance) ?? null,
    posted: sent?.posted.includes(claim.remittance) ?? false,
    entries: encounter.account.filter((entry) => entry.reference === claim.remittance),
  };
}

function assertRemittance(encounter: Encounter, remittance: Remittance): void {
  for (const line of remittance.lines) {
    const where = `${encounter.id} remittance ${remittance.id} line ${line.number}`;
    const adjusted = sumCents(line.adjustments.map((a) => a.cents));
    must(line.charge - adjusted === line.paid, `${where}: charge ${line.charge} less adjustments ${adjusted} is not paid ${line.paid}`);
    must(!line.denied || line.adjustments.length > 0 || line.charge === 0, `${where} is denied without a reason`);
    must(!line.denied || line.paid === 0, `${where} is denied and paid ${line.paid}`);
    must(
      line.adjustments.every((a) => Number.isSafeInteger(a.cents) && a.cents !== 0),
      `${where} has an empty adjustment`,
    );
  }
}

function assertPosted(encounter: Encounter, remittance: Remittance): void {
  const sums = postingSums(remittance);
  const entries = encounter.account.filter((e) => e.reference === remittance.id);
  const booked = (kind: LedgerEntry['kind']): number => 0 - sumCents(entries.filter((e) => e.kind === kind).map((e) => e.cents));
  must(booked('payerPayment') === sums.paid, `${encounter.id}: ${remittance.id} paid ${sums.paid}, posted ${booked('payerPayment')}`);
  const moved = sumCents(entries.filter((e) => e.kind === 'transfer' && e.part === 'patient').map((e) => e.cents));
  must(
    remittance.status === '22' || moved <= sums.patient,
    `${encounter.id}: ${remittance.id} leaves the patient ${sums.patient}, posted ${moved}`,
  );
  must(
    booked('writeOff') === sums.contractual,
    `${encounter.id}: ${remittance.id} takes ${sums.contractual} off, posted ${booked('writeOff')}`,
  );
}

/** Everything that must hold of a world between two events. What it shares with the world before, which held, is not looked at again: nothing can have changed it. */
export function assertWorld(world: World, before: World | null = null): void {
  const look: Look = (id) => encounterOf(world, id);
  const paidAnew = world.cheques !== before?.cheques;
  world.encounters.forEach((encounter, place) => {
    const same = encounter === before?.encounters[place];
    if (!same) assertEncounter(encounter);
    if (!same || paidAnew) assertPayments(world.cheques, encounter.id, look);
  });
  must(
    world.agenda.every((due) => due.day > world.day),
    `something on the agenda lies in the past of day ${world.day}`,
  );
  const known = Math.max(0, (before?.journal.length ?? 0) - 1);
  world.journal.slice(known).forEach((entry, index, journal) => {
    const last = journal[index - 1];
    must(!last || (entry.seq > last.seq && entry.day >= last.day), `journal entry ${entry.seq} is out of order`);
  });
  for (const [key, used] of Object.entries(world.accumulators)) {
    must(used.deductible >= 0 && used.outOfPocket >= 0, `accumulators of ${key} fell below nothing`);
  }
}

function assertEncounter(encounter: Encounter): void {
  assertBalanced(encounter);
  const step = stepOf(encounter.position);
  const coded = step === 'claim' || step === 'review' || step === 'outcome' || encounter.position === 'coding.coded';
  must(!coded || (encounter.coded?.services.length ?? 0) > 0, `${encounter.id} stands at ${encounter.position} without codes`);
  const drafting = encounter.position === 'claim.drafted' || encounter.position === 'claim.heldByEdits';
  must(
    drafting === (encounter.draft !== null),
    `${encounter.id} stands at ${encounter.position}, draft ${encounter.draft ? 'open' : 'none'}`,
  );
  must(
    encounter.account.every((e) => Number.isSafeInteger(e.cents)),
    `${encounter.id} has an amount that is no whole cent`,
  );
}
