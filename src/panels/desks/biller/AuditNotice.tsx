// A payer's audit on the account it concerns: the letter with its clock, then the finding with the day the money goes, then how it ended.

import type { AuditPattern } from '../../../cycle/outcome/audit.ts';
import { auditShare, HABIT } from '../../../i18n/audits.ts';
import { formatDate, formatMoney, formatShare } from '../../../i18n/format.ts';
import { Notice } from '../../common/Notice.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';

/** What an auditor will look for, by the habit that made him write. */
const READ_FOR: Record<AuditPattern, string> = {
  highestLevels: 'problems, data and risk of each visit, or its minutes.',
  oneLevel: 'whether each note is its own, and which level it supports.',
  separateVisits: 'a visit of its own beside the procedure of the day.',
  distinctServices: 'two places or two sessions where the modifier says so.',
};

export function AuditNotice({ desk }: { readonly desk: Desk }) {
  const { encounter, world } = desk;
  const item = encounter.audit;
  const audit = world.audits.find(({ id }) => id === item?.audit);
  if (!item || !audit) return null;
  const name = payerIn(world, audit.payer)?.name ?? audit.payer;
  if (item.settled !== null) {
    const { finding } = item;
    const taken = world.journal.find(({ event }) => event.kind === 'auditSettled' && event.claim === item.claim)?.event;
    const cents = taken?.kind === 'auditSettled' ? taken.cents : 0;
    return (
      <Notice kind={cents > 0 ? 'warn' : 'ok'} title={`${name} closed its audit of this claim on ${formatDate(item.settled)}`}>
        {cents > 0
          ? `Of ${formatMoney(finding?.paid ?? 0)} paid it took back ${formatMoney(cents)}: the reversal and the new decision are below.`
          : 'The record bore it out; nothing was taken.'}
      </Notice>
    );
  }
  if (!item.finding)
    return (
      <Notice kind="warn" title={`${name} looks back at this claim: records by ${formatDate(item.dueDay)}`}>
        {HABIT[audit.pattern]} {auditShare(audit)}. It asks for {audit.sample.length} of {audit.claims.length} such claims. What the auditor
        reads for: {READ_FOR[audit.pattern]} {item.answered !== null && `The records went out on ${formatDate(item.answered)}.`}
      </Notice>
    );
  const error = item.finding.paid - item.finding.supported;
  return (
    <Notice kind="warn" title={`${name} means to take back ${formatMoney(error)} on ${formatDate(item.finding.takeBackDay)}`}>
      Of {formatMoney(item.finding.paid)} paid, the record it read supports {formatMoney(item.finding.supported)}. Over the whole sample{' '}
      {formatShare(audit.finding?.errorBps ?? 0)} is not supported
      {(audit.finding?.carriedOver ?? 0) > 0 &&
        `; carried over to the claims it did not read, that is ${formatMoney(audit.finding?.carriedOver ?? 0)} more`}
      .{' '}
      {item.rebutted === null
        ? 'A finding that overlooks something in the note may be answered before that day.'
        : `Answered on ${formatDate(item.rebutted)}.`}
    </Notice>
  );
}
