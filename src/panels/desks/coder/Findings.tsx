// What stands against a convention on the sheet at hand, each with the rule it comes from and a way to the code it is about.

import { useMemo } from 'react';
import { Button } from '../../common/Button.tsx';
import { Notice } from '../../common/Notice.tsx';
import type { Desk } from './desk.ts';
import { findingsOf } from './findings.ts';

/** Practice shows every finding with its rule; a shift shows only what would stop the claim. */
export function Findings({ desk }: { readonly desk: Desk }) {
  const { world, encounter, practice } = desk;
  const findings = useMemo(() => findingsOf(world, encounter, practice), [world, encounter, practice]);
  const started = encounter.sheet.diagnoses.length > 0 && encounter.sheet.services.length > 0;
  if (desk.locked !== null || !started || findings.length === 0) return null;
  return (
    <ul className="cd-findings" aria-label="What to look at again">
      {findings.map((finding) => (
        <li key={finding.key}>
          <Notice
            kind={finding.stop ? 'warn' : 'info'}
            title={finding.title}
            actions={
              finding.target && (
                <Button size="s" variant="quiet" onClick={() => desk.aim(finding.target)}>
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
