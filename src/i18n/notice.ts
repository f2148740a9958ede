// The advance notice (ABN) in words: what stands on the paper, field by field, and what is wrong with one.

import type { AdvanceNotice, NoticeChoice, NoticeFault } from '../cycle/care/notice.ts';
import { formatDate, formatMoney } from './format.ts';

const CHOICE: Readonly<Record<NoticeChoice, string>> = {
  billPayer: 'I want it, and the claim is to be sent',
  noClaim: 'I want it and pay myself, without a claim',
  declined: 'I do not want it',
};
const BLANK = 'left blank';

/** The fields of the paper as they were filled in; what was left out is said to be blank. */
export function noticeFields(notice: AdvanceNotice): readonly (readonly [string, string])[] {
  return [
    ['What for', notice.item],
    ['Why the payer may not pay', notice.reason.trim() || BLANK],
    ['What it would cost', notice.estimate === null ? BLANK : formatMoney(notice.estimate)],
    ['Ticked', notice.choice === null ? BLANK : CHOICE[notice.choice]],
    ['Signed', notice.signed === null ? BLANK : formatDate(notice.signed)],
  ];
}

/** Each fault as the end of a sentence that begins "The notice …". */
export const NOTICE_FAULT: Readonly<Record<NoticeFault | 'none', string>> = {
  none: 'is not there: nobody gave one',
  blanket: 'names no service: a blanket notice counts as none',
  otherService: 'is about another service',
  noReason: 'gives no reason why the payer may not pay',
  noEstimate: 'gives no estimate of the cost',
  noChoice: 'has no choice ticked',
  notSigned: 'is not signed',
  afterService: 'was signed after the service',
  emergency: 'was taken in an emergency, where none may be asked for',
};
