// What was asked of a payer and what it answered, as sentences: eligibility, permission, rejection, remittance, appeal.

import { listed } from './appeals.ts';
import { formatCounted, formatMoney, inCountry } from './format.ts';
import { reasonName } from './reasons.ts';
import { type EventOf, payerName, payerOfClaim, type Telling } from './telling.ts';
import { PERMISSION_GROUND, SUM_VERDICT, VERDICT } from './words.ts';

/** "The biller checked eligibility with Quillmark: active." */
export function eligibility({ payer, status }: EventOf<'eligibilityChecked'>, telling: Telling): string {
  const answer = { active: 'active', inactive: 'not active', notFound: 'no such member', otherPayerFirst: 'another payer goes first' }[
    status
  ];
  return `${telling.who} ${inCountry({ US: 'checked eligibility', IN: 'checked the policy' })} with ${payerName(payer, telling)}: ${answer}.`;
}

/** "Quillmark rejected claim FC-01/1 (A7): no such member." */
export function rejection({ claim, from, category, message }: EventOf<'claimRejected'>, telling: Telling): string {
  const door = from === 'payer' ? payerOfClaim(claim, telling) : inCountry({ US: 'The clearinghouse', IN: 'The claims exchange' });
  if (category === 'letter') return `${door} sent claim ${claim} back by mail${reason(telling.wording?.doorMessage(message)?.template)}.`;
  const [returned, number] = inCountry({ US: ['rejected claim', ` (${category})`], IN: ['returned bill', ''] });
  return `${door} ${returned} ${claim}${number}${reason(telling.wording?.doorMessage(message)?.template)}.`;
}

/** What was paid or denied, with the reason in words where there is one reason. */
export function remittance(event: EventOf<'remittanceReceived'>, telling: Telling): string {
  const payer = payerOfClaim(event.claim, telling);
  const [refused, line, bill] = inCountry({ US: ['denied', 'line', 'claim'], IN: ['repudiated', 'head', 'bill'] } as const);
  if (event.reversal) return `${payer} reversed its answer to ${bill} ${event.claim}: ${formatMoney(event.paid)}.`;
  if (event.denied.length === 0) {
    const allowed = event.paid === 0 ? allowedOn(event, telling) : 0;
    if (allowed > 0) return `${payer} allowed ${formatMoney(allowed)} on ${bill} ${event.claim}, all of it the patient’s share.`;
    const short = event.short > 0 ? `, ${formatMoney(event.short)} short` : '';
    return `${payer} paid ${formatMoney(event.paid)} on ${bill} ${event.claim}${short}.`;
  }
  const reasons = [...new Set(event.denied.map(({ group, carc }) => reasonName(group, carc)))];
  const lines = event.denied.map(({ line }) => line);
  const first = event.denied[0];
  const words = first && reasons.length === 1 && inCountry({ US: true, IN: false }) ? reason(telling.wording?.carc(first.carc)?.short) : '';
  const paid = event.paid > 0 ? ` and paid ${formatMoney(event.paid)} on the rest` : '';
  return `${payer} ${refused} ${line}${lines.length === 1 ? '' : 's'} ${listed(lines.map(String))} of ${bill} ${event.claim} (${reasons.join(', ')}${words})${paid}.`;
}

/** What a remittance allows on all its lines, cents. */
function allowedOn({ claim, remittance: id }: EventOf<'remittanceReceived'>, { world }: Telling): number {
  const sent = world.encounters.flatMap(({ claims }) => claims).find((one) => one.claim.id === claim);
  const lines = sent?.remittances.find((remittance) => remittance.id === id)?.lines ?? [];
  return lines.reduce((sum, { allowed }) => sum + (allowed ?? 0), 0);
}

/** "Quillmark upheld its decision on claim FC-01/1." */
export function appeal({ claim, outcome }: EventOf<'appealDecided'>, telling: Telling): string {
  const payer = payerOfClaim(claim, telling);
  switch (outcome) {
    case 'overturned':
      return `${payer} overturned its decision on claim ${claim}.`;
    case 'overturnedInPart':
      return `${payer} overturned its decision on claim ${claim} in part.`;
    case 'reopened':
      return `${payer} treated the letter on claim ${claim} as a request for reopening.`;
    case 'upheld':
      return `${payer} upheld its decision on claim ${claim}.`;
    case 'dismissed':
      return `${payer} dismissed the appeal of claim ${claim} without looking at it.`;
  }
}

/** A request for a service, or for a sum. */
export function permissionAsked(event: EventOf<'permissionAsked'>, telling: Telling): string {
  return byAmount(event.payer, telling)
    ? `${telling.who} asked ${payerName(event.payer, telling)} to sanction ${formatMoney(event.units * 100)}.`
    : `${telling.who} asked ${payerName(event.payer, telling)} for permission: ${event.code}, ${formatCounted(event.units, 'unit')}, ${PERMISSION_GROUND[event.ground]}.`;
}

/** The verdict and the number it came with. */
export function permissionAnswered(event: EventOf<'permissionAnswered'>, telling: Telling): string {
  return byAmount(event.payer, telling)
    ? `${payerName(event.payer, telling)} answered the request for a sum: ${SUM_VERDICT[event.verdict]}${event.number ? `, number ${event.number}` : ''}.`
    : `${payerName(event.payer, telling)} answered the request for ${event.code}: ${VERDICT[event.verdict]}${event.number ? `, number ${event.number}` : ''}.`;
}

/** A talk between clinicians, or the doctor’s answer to an insurer. */
export function peerToPeerAsked(event: EventOf<'peerToPeerAsked'>, telling: Telling): string {
  return byAmount(event.payer, telling)
    ? `${telling.who} had the treating doctor answer the question of ${payerName(event.payer, telling)}.`
    : `${telling.who} arranged a talk between our clinician and that of ${payerName(event.payer, telling)} about ${event.code} (peer to peer).`;
}

/** Whether this payer permits sums. */
function byAmount(payer: string, { world }: Telling): boolean {
  return world.game.scenario.payers.find(({ payerId }) => payerId === payer)?.authorization?.byAmount ?? false;
}

/** ": words of the reason", without its full stop; nothing where the words are missing or still want values. */
function reason(template: string | undefined): string {
  return template && !template.includes('{') ? `: ${template.charAt(0).toLowerCase()}${template.slice(1).replace(/\.$/, '')}` : '';
}
