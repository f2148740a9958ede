// What stands against a convention on the sheet at hand, each with the rule it comes from and a way to the code it is about.

import { useMemo } from 'react';
import { Button } from '../../common/Button.tsx';
import { leadTo } from '../../common/leadTo.ts';
import { Notice } from '../../common/Notice.tsx';
import type { Desk } from './desk.ts';
import { type FindingWords, findingsOf } from './findings.ts';

/** Where the list stands, for the link to it in the foot of the sheet. */
export const FINDINGS_ID = 'cd-findings';

/** What to look at again, once the sheet has a diagnosis and a service: in practice every finding, in a shift only what would stop the claim. */
export function useFindings({ world, encounter, practice, locked }: Desk): readonly FindingWords[] {
  const findings = useMemo(() => findingsOf(world, encounter, practice), [world, encounter, practice]);
  const started = encounter.sheet.diagnoses.length > 0 && encounter.sheet.services.length > 0;
  return locked === null && started ? findings : [];
}

/** Opens the code a finding is about, and goes there: the button may stand far below it, and is gone once the slip is mended. */
function openIt(desk: Desk, target: FindingWords['target']): void {
  desk.aim(target);
  leadTo(['.cd-table [data-open] .cd-code']);
}

/** The list, each finding with its rule in practice. */
export function Findings({ desk, findings }: { readonly desk: Desk; readonly findings: readonly FindingWords[] }) {
  const { practice } = desk;
  if (findings.length === 0) return null;
  return (
    <ul id={FINDINGS_ID} tabIndex={-1} className="cd-findings" aria-label="What to look at again">
      {findings.map((finding) => (
        <li key={finding.key}>
          <Notice
            kind={finding.stop ? 'warn' : 'info'}
            title={finding.title}
            actions={
              finding.target && (
                <Button size="s" variant="quiet" onClick={() => openIt(desk, finding.target)}>
                  Open it
                </Button>
              )
            }
          >
            {practice && finding.rule}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
