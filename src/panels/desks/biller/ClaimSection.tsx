// The claim of the encounter: the draft with the scrubber's findings beside it, a look at what would be built, or the claims that were sent.

import { useMemo, useRef } from 'react';
import type { Claim, EditFinding } from '../../../cycle/claim/claim.ts';
import { scrub } from '../../../cycle/claim/scrub.ts';
import { buildClaim } from '../../../engine/buildClaim.ts';
import { formatDate } from '../../../i18n/format.ts';
import { fill } from '../../../scenario/wording.ts';
import { Button } from '../../common/Button.tsx';
import { Icon } from '../../common/Icon.tsx';
import { Notice } from '../../common/Notice.tsx';
import { focusBox } from './boxes.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';
import { keyed } from './keyed.ts';
import { Story } from './Story.tsx';
import { PURPOSE_WORD } from './words.ts';

const NONE: readonly EditFinding[] = [];

/** Draft, preview or what was sent. */
export function ClaimSection({ desk }: { readonly desk: Desk }) {
  const { encounter, world } = desk;
  if (encounter.draft) return <Draft desk={desk} claim={encounter.draft.claim} />;
  const built = encounter.claims.length === 0 ? buildClaim(world.game, encounter, 'original') : null;
  return (
    <div className="stack">
      {encounter.claims.length === 0 && (
        <p className="soft">
          {built
            ? 'No claim has been built yet. So it would read:'
            : 'There is nothing to build a claim from: no coverage, or no finished coding sheet.'}
        </p>
      )}
      {built && <ClaimForm desk={desk} claim={built} findings={NONE} onEdit={null} />}
      {encounter.claims.toReversed().map((sent, index) => (
        <details key={sent.claim.id} className="bd-earlier" open={index === 0}>
          <summary>
            Claim {sent.claim.id} · {PURPOSE_WORD[sent.purpose].name.toLowerCase()} · sent {formatDate(sent.sent)}
            {sent.claimNumber && ` · number ${sent.claimNumber}`}
          </summary>
          <ClaimForm desk={desk} claim={sent.claim} findings={NONE} onEdit={null} />
        </details>
      ))}
      <Story desk={desk} />
    </div>
  );
}

function Draft({ desk, claim }: { readonly desk: Desk; readonly claim: Claim }) {
  const { encounter, world } = desk;
  const form = useRef<HTMLDivElement>(null);
  const findings = useMemo(() => {
    const payer = payerIn(world, claim.payer);
    return payer ? scrub(claim, { tables: world.game.tables, payer, serviceDay: encounter.serviceDay }) : NONE;
  }, [world, claim, encounter.serviceDay]);
  const edit = (patch: Partial<Claim>) => {
    const draft = desk.session.getSnapshot().world.encounters.find(({ id }) => id === encounter.id)?.draft; // two boxes may change before the next drawing
    if (draft) desk.act({ kind: 'editClaim', encounter: encounter.id, claim: { ...draft.claim, ...patch } });
  };
  const purpose = encounter.draft?.purpose ?? 'original';
  return (
    <div className="bd-draft">
      <div className="stack">
        <h3 className="kicker">
          Draft of claim {claim.id} · {PURPOSE_WORD[purpose].name}
        </h3>
        <Differs desk={desk} claim={claim} edit={edit} />
        <ClaimForm desk={desk} claim={claim} findings={findings} onEdit={desk.snapshot.live ? edit : null} formRef={form} />
      </div>
      <Findings desk={desk} findings={findings} onBox={(box, line) => focusBox(form.current, box, line)} />
    </div>
  );
}

/** Where the registration was corrected after the draft was built. */
function Differs({ desk, claim, edit }: { readonly desk: Desk; readonly claim: Claim; readonly edit: (patch: Partial<Claim>) => void }) {
  const { registration } = desk.encounter;
  const coverage = registration.coverages.find(({ payer }) => payer === claim.payer);
  const boxes = [coverage && coverage.member !== claim.member && '1a', registration.name !== claim.patientName && '2'].filter(
    (box) => typeof box === 'string',
  );
  if (boxes.length === 0) return null;
  const take = () =>
    edit({ patientName: registration.name, ...(coverage && { member: coverage.member, relationship: coverage.relationship }) });
  return (
    <Notice
      title={`Box ${boxes.join(' and ')} differs from the registration.`}
      actions={
        <Button size="s" onClick={take}>
          Take it from the registration
        </Button>
      }
    />
  );
}

interface FindingsProps {
  readonly desk: Desk;
  readonly findings: readonly EditFinding[];
  readonly onBox: (box: string, line: number | null) => void;
}

/** What the practice's own scrubber says; each finding leads to its box. */
function Findings({ desk, findings, onBox }: FindingsProps) {
  const stops = findings.filter(({ level }) => level === 'stop').length;
  return (
    <aside className="bd-findings" aria-label="Scrubber">
      <h3 className="kicker">Scrubber</h3>
      {findings.length === 0 && (
        <p className="bd-clean">
          <Icon name="check" /> No findings.
        </p>
      )}
      {stops > 0 && desk.encounter.position === 'claim.heldByEdits' && (
        <p>It held the claim. Mend what it names, or send the claim as it is.</p>
      )}
      <ul>
        {keyed(findings, ({ message, box, line }) => `${message}-${box}-${line}`).map(({ key, item: finding }) => (
          <li key={key} data-level={finding.level}>
            <button type="button" onClick={() => onBox(finding.box, finding.line)}>
              <Icon name={finding.level === 'stop' ? 'close' : 'warn'} size={14} />
              <span>
                <b>
                  {finding.level === 'stop' ? 'Stop' : 'Warning'} · box {finding.box}
                  {finding.line !== null && `, line ${finding.line}`}
                </b>
                <br />
                {findingWords(desk, finding)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function findingWords(desk: Desk, { message, box, line, values }: EditFinding): string {
  const template = desk.wording.scrubberMessage(message)?.template;
  return template === undefined ? message : fill(template, { box, ...(line !== null && { line }), ...values });
}
