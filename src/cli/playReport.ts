// What came of a game, for people and as JSON: each claim's way, each remittance by line, the ledger and the figures.

import { isoOf } from '../cycle/days.ts';
import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import type { LedgerEntry } from '../cycle/outcome/account.ts';
import { balanceOf } from '../cycle/outcome/ledger.ts';
import type { DeterminedLine, Remittance } from '../cycle/review/determination.ts';
import { collectableAll } from '../engine/collectable.ts';
import { type Figures, measures, type Ratio } from '../engine/measures.ts';
import type { World } from '../engine/world.ts';
import { describe } from '../i18n/describe.ts';
import { formatMoney, formatShare } from '../i18n/format.ts';
import { reasonName } from '../i18n/reasons.ts';
import type { Wording } from '../scenario/wording.ts';
import { monthsOf, yearText } from './yearReport.ts';

/** The whole result as JSON, for programs. */
export function playJson(world: World): string {
  const { scenario, seat, seed } = world.game;
  const encounters = world.encounters.map(({ id, title, patient, position, serviceDay, claims, account, compliance, closed }) => {
    return {
      id,
      title,
      patient,
      position,
      serviceDay: isoOf(serviceDay),
      claims,
      account,
      compliance,
      closed: closed === null ? null : isoOf(closed),
    };
  });
  const result = {
    scenario: scenario.id,
    seat,
    seed,
    day: isoOf(world.day),
    encounters,
    journal: world.journal,
    cheques: world.cheques,
    collectableCents: collectableAll(world),
    figures: measures(world),
    ...(scenario.traffic && {
      months: monthsOf(world).map((month) => ({ ...month, day: isoOf(month.day), byPosition: [...month.byPosition] })),
    }),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** The whole result as text. */
export function playText(world: World, wording: Wording): string {
  const { scenario, seat, seed } = world.game;
  const head = `${scenario.title} (${scenario.id}), seat ${seat}, seed ${seed}, played to ${isoOf(world.day)}\n`;
  return [
    head,
    ...world.encounters.map((encounter) => encounterText(world, encounter, wording)),
    chequesText(world),
    figuresText(world),
    ...(scenario.traffic ? [yearText(world)] : []),
  ].join('\n');
}

function encounterText(world: World, encounter: Encounter, wording: Wording): string {
  const lines = [`${encounter.id}  ${encounter.title}, ${encounter.patient}, seen ${isoOf(encounter.serviceDay)}: ${encounter.position}`];
  for (const entry of world.journal.filter((one) => one.encounter === encounter.id)) {
    lines.push(`  ${isoOf(entry.day)}  ${describe({ ...entry, learner: false }, world, wording)}`);
  }
  for (const sent of encounter.claims) lines.push(...claimLines(sent));
  if (encounter.account.length > 0) {
    lines.push('  ledger');
    for (const entry of encounter.account) lines.push(ledgerLine(entry));
    lines.push(`    open ${formatMoney(balanceOf(encounter.account))}`);
  }
  return `${lines.join('\n')}\n`;
}

function claimLines(sent: SentClaim): readonly string[] {
  const { claim } = sent;
  const number = sent.claimNumber === null ? '' : `, number ${sent.claimNumber}`;
  const lines = [
    `  claim ${claim.id} (${sent.purpose}) to ${claim.payer}, sent ${isoOf(sent.sent)}: ${sent.state}${number}, ${formatMoney(claim.total)}`,
  ];
  for (const answer of sent.acknowledgements) {
    lines.push(
      `    ${isoOf(answer.day)}  ${answer.from} ${answer.category}${answer.message ? ` ${answer.message} (box ${answer.boxes.join(', ')})` : ''}`,
    );
  }
  for (const remittance of sent.remittances) lines.push(...remittanceLines(remittance));
  return lines;
}

function remittanceLines(remittance: Remittance): readonly string[] {
  const extra = remittance.remarks.join(' ');
  const head = `    remittance ${remittance.id}, ${isoOf(remittance.day)}, status ${remittance.status}${extra === '' ? '' : `, ${extra}`}`;
  return [head, '      line  code   units      charge     allowed        paid  adjustments', ...remittance.lines.map(remittanceLine)];
}

function remittanceLine(line: DeterminedLine): string {
  const adjustments = line.adjustments.map((one) => `${reasonName(one.group, one.carc)} ${formatMoney(one.cents)}`);
  const why = line.trace ? `(${line.trace.rule}${line.trace.reference ? ` ${line.trace.reference}` : ''})` : '';
  const code = [line.code, ...line.modifiers].join('-');
  const amounts = [line.charge, line.allowed, line.paid].map((cents) => formatMoney(cents).padStart(11));
  return `      ${line.number}  ${code.padEnd(12)} ${line.units}${amounts.join(' ')}  ${[...adjustments, ...line.rarcs, why].filter((part) => part !== '').join('  ')}`;
}

function ledgerLine(entry: LedgerEntry): string {
  const reason = entry.reason === null ? '' : ` (${entry.reason})`;
  return `    ${isoOf(entry.day)}  ${entry.part.padEnd(9)} ${entry.kind}${reason}  ${formatMoney(entry.cents)}  ${entry.reference}`;
}

/** Every payment of a payer: its claims, what stood beside them, and the transfer. */
function chequesText({ cheques }: World): string {
  const lines = cheques.map(({ id, claims, providerLevel, paid, booked }) => {
    const beside = providerLevel.map(({ code, reference, cents }) => `  ${code} ${reference} ${formatMoney(cents)}`).join('');
    return `  ${id}  ${claims.map((claim) => `${claim.remittance} ${formatMoney(claim.cents)}`).join(', ')}${beside}  transfer ${formatMoney(paid)}${booked ? '' : ' (provider level not booked)'}`;
  });
  return `payments\n${lines.join('\n')}\n`;
}

function figuresText(world: World): string {
  const figures: Figures = measures(world);
  const lines = Object.entries(figures).map(([name, value]) => {
    const label = name.replace(/[A-Z0-9]+/g, (part) => ` ${part.toLowerCase()}`);
    return `  ${label.padEnd(20)} ${figureText(name, value)}`;
  });
  return `figures\n  ${'collectable'.padEnd(20)} ${formatMoney(collectableAll(world))}\n${lines.join('\n')}\n`;
}

const COUNTS: ReadonlySet<string> = new Set(['daysToCash', 'satisfaction', 'minutes', 'compliance']);

function figureText(name: string, value: number | Ratio | null): string {
  if (value === null) return '–';
  if (typeof value === 'number') return COUNTS.has(name) ? String(value) : formatMoney(value);
  if (value.bps === null) return '–';
  return `${formatShare(value.bps)} (${value.numerator} of ${value.denominator})`;
}
