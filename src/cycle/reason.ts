// Why an amount is not paid, and who carries it: the two things every adjustment says.

/** Who carries an amount (facts b.1): CO the practice, PR the patient or next payer, OA bookkeeping, PI nobody yet (no contract). */
export type GroupCode = 'CO' | 'PR' | 'OA' | 'PI';

/** A reason as it stands on a remittance: group, claim adjustment reason number, remark number. */
export interface Reason {
  readonly group: GroupCode;
  readonly carc: string; // '29'
  readonly rarc: string | null; // 'N211'
}
