// Coverage policies as coders and payers both read them: which diagnoses carry a service (facts c.5).

import type { CoveragePolicy, Tables } from '../tables.ts';

/** The policies a payer of this kind reads for a code. */
export function policiesFor(tables: Pick<Tables, 'policies'>, payerKind: string, code: string): readonly CoveragePolicy[] {
  return tables.policies.filter((policy) => policy.procedures.includes(code) && policy.payerKinds.includes(payerKind));
}

/** One covered diagnosis among those pointed to is enough, unless the policy wants a second one from its other list. */
export function coveredBy(policy: CoveragePolicy, pointed: readonly string[]): boolean {
  const listed = (prefixes: readonly string[]) =>
    prefixes.includes('*') || pointed.some((code) => prefixes.some((prefix) => code.startsWith(prefix)));
  return listed(policy.coveredDiagnoses) && (policy.alsoNeedsDiagnoses.length === 0 || listed(policy.alsoNeedsDiagnoses));
}
