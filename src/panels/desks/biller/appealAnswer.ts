// A payer's answer to an appeal as it reads: its sentence, and where the way may still go from here.

import type { Encounter } from '../../../cycle/encounter.ts';
import type { Appeal } from '../../../cycle/outcome/appeal.ts';
import type { Payer } from '../../../cycle/payer.ts';
import { appealLimit, nextAppealLevel } from '../../../engine/lastDays.ts';
import { lastAnswer } from '../../../engine/standing.ts';
import { payerNamed, type World } from '../../../engine/world.ts';
import { linesOf, listed, NEED, unbroken } from '../../../i18n/appeals.ts';
import { formatCounted, formatDate, formatMoney } from '../../../i18n/format.ts';
import { fill, type Wording } from '../../../scenario/wording.ts';

/** The payer's letter: its sentence, and where the way may still go from here. */
export function answerSentences(
  world: World,
  encounter: Encounter,
  appeal: Appeal,
  wording: Pick<Wording, 'appealOutcomes'>,
): readonly string[] {
  const { decision } = appeal;
  const sent = encounter.claims.find(({ claim }) => claim.id === appeal.claim);
  const payer = payerNamed(world, sent?.claim.payer ?? '');
  if (!decision || !sent || !payer) return [];
  const level = payer.appeals.find((one) => one.level === appeal.level);
  const before = { ...encounter, appeals: encounter.appeals.slice(0, encounter.appeals.indexOf(appeal)) };
  const limit = appealLimit(payer, before, sent);
  const sentence = fill(wording.appealOutcomes.get(decision.message)?.template ?? '', {
    claimNumber: unbroken(sent.claimNumber ?? ''),
    lines: linesOf(decision.lines.filter(({ finding }) => finding === 'overturned').map(({ line }) => line)),
    date: formatDate(appeal.filed),
    dueDate: limit ? formatDate(limit.last) : '',
    document: listed(decision.lacks.map((need) => NEED[need] ?? need)),
    amount: formatMoney(decision.inDispute),
    minimum: formatMoney(level?.minimumAmountCents ?? 0),
    dateOfService: formatDate(encounter.serviceDay),
  });
  return [sentence, ...onward(payer, encounter, appeal)];
}

/** The next level and its last day, after the newest decision that left something standing. */
function onward(payer: Payer, encounter: Encounter, appeal: Appeal): readonly string[] {
  const sent = encounter.claims.find(({ claim }) => claim.id === appeal.claim);
  const stands = appeal.outcome === 'upheld' || appeal.outcome === 'overturnedInPart';
  if (!sent || !stands || encounter.appeals.at(-1) !== appeal || !lastAnswer(sent)) return [];
  const level = nextAppealLevel(payer, encounter, appeal.claim);
  const limit = appealLimit(payer, encounter, sent);
  if (!level || !limit) return ['No further level is open.'];
  const least = level.minimumAmountCents > 0 ? `, for cases from ${formatMoney(level.minimumAmountCents)}` : '';
  return [`Next: ${level.name}, until ${formatDate(limit.last)} (${formatCounted(level.fileWithinDays, 'day')})${least}.`];
}
