// What the practice's own scrubber says about the open draft, beside the form; each finding leads to its box.

import { useMemo } from 'react';
import type { EditFinding } from '../../../cycle/claim/claim.ts';
import { EDIT_LEVELS, LEVEL_OF } from '../../../cycle/claim/edits.ts';
import { scrub } from '../../../cycle/claim/scrub.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import type { World } from '../../../engine/world.ts';
import { inCountry } from '../../../i18n/format.ts';
import { fill } from '../../../scenario/wording.ts';
import { Term } from '../../common/glossary.tsx';
import { Icon } from '../../common/Icon.tsx';
import { focusBox } from './boxes.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';
import { keyed } from './keyed.ts';
import { EDIT_LEVEL_WORD } from './words.ts';

const NONE: readonly EditFinding[] = [];

/** The scrubber's findings on the draft as it is typed; none without one. */
export function useFindings(world: World, encounter: Encounter): readonly EditFinding[] {
  const claim = encounter.draft?.claim;
  return useMemo(() => {
    const payer = claim && payerIn(world, claim.payer);
    return payer ? scrub(claim, { tables: world.game.tables, payer, serviceDay: encounter.serviceDay }) : NONE;
  }, [world, claim, encounter.serviceDay]);
}

/** The list of findings; nothing where no draft is open. */
export function Findings({ desk }: { readonly desk: Desk }) {
  const { world, encounter } = desk;
  const findings = useFindings(world, encounter);
  if (!encounter.draft) return null;
  const go = ({ box, line }: EditFinding) => {
    desk.show('claim');
    requestAnimationFrame(() => focusBox(box, line)); // the form may only now be drawn
  };
  return (
    <section className="bd-findings" aria-label="Scrubber">
      <h3 className="kicker">
        <Term>Scrubber</Term>
      </h3>
      {findings.length === 0 && (
        <p className="bd-clean">
          <Icon name="check" /> No findings.
        </p>
      )}
      {encounter.position === 'claim.heldByEdits' && <p>It held the claim. Mend what it names, or send the claim as it is.</p>}
      <ul>
        {keyed(findings, ({ message, box, line }) => `${message}-${box}-${line}`).map(({ key, item: finding }) => (
          <li key={key} data-level={finding.level}>
            <button type="button" onClick={() => go(finding)}>
              <Icon name={finding.level === 'stop' ? 'close' : 'warn'} size={14} />
              <span>
                <b>
                  {finding.level === 'stop' ? 'Stop' : 'Warning'} {inCountry({ US: `· box ${finding.box}`, IN: '' })}
                  {finding.line !== null && inCountry({ US: `, line ${finding.line}`, IN: `· head ${finding.line}` })}
                </b>{' '}
                <span className="soft">{EDIT_LEVEL_WORD[LEVEL_OF[finding.message] ?? 'coding'].name}</span>
                <br />
                {findingWords(desk, finding)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <details className="bd-earlier">
        <summary>What the scrubber sees</summary>
        <ul className="bd-said">
          {EDIT_LEVELS.filter((level) => inCountry({ US: true, IN: level !== 'coding' })).map((level) => (
            <li key={level}>
              <b>{EDIT_LEVEL_WORD[level].name}</b> <span className="soft">{EDIT_LEVEL_WORD[level].text}</span>
            </li>
          ))}
          <li className="soft">
            It cannot see the chart, the payer’s member file, what was sent before, or whether a number that looks right is right. It may be
            overruled: send the claim as it is.
          </li>
        </ul>
      </details>
    </section>
  );
}

function findingWords(desk: Desk, { message, box, line, values }: EditFinding): string {
  const template = desk.wording.scrubberMessage(message)?.template;
  return template === undefined ? message : fill(template, { box: `Box ${box}`, ...(line !== null && { line }), ...values });
}
