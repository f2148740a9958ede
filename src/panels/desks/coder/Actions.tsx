// The acts that end the work on a chart for now: finish, hold, ask for the signature; each with the minutes it takes.

import { chargesOf } from '../../../engine/buildClaim.ts';
import type { CoderDecision } from '../../../engine/decision.ts';
import { formatCounted, formatMinutes, formatMoney } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Icon } from '../../common/Icon.tsx';
import { type Desk, providerName } from './desk.ts';
import { FINDINGS_ID } from './Findings.tsx';
import type { QueueItem } from './queue.ts';
import { refusalWords } from './words.ts';

interface ActionsProps {
  readonly desk: Desk;
  readonly item: QueueItem;
  readonly findings: number; // that stand above and may be out of sight
}

/** The bar at the foot of the sheet; nothing while somebody else has the chart. */
export function Actions({ desk, item, findings }: ActionsProps) {
  if (item.state === 'done' || item.state === 'queryOut') return null;
  return (
    <div className="cd-actions">
      {item.state === 'unsigned' ? <AskForSignature desk={desk} /> : <Finish desk={desk} findings={findings} />}
    </div>
  );
}

function minutesOf(desk: Desk, decision: CoderDecision): string {
  return formatMinutes(desk.session.minutesOf(decision));
}

function Finish({ desk, findings }: Omit<ActionsProps, 'item'>) {
  const { encounter, session, tables } = desk;
  const finish: CoderDecision = { kind: 'finishCoding', encounter: encounter.id };
  const why = refusalWords(session.mayDecide(finish), encounter.sheet);
  const holdWhy = refusalWords(session.mayDecide({ kind: 'holdCoding', encounter: encounter.id, reason: '' }));
  const { diagnoses, services } = encounter.sheet;
  const said = `Coding finished: ${formatCounted(diagnoses.length, 'diagnosis', 'diagnoses')}, ${formatCounted(services.length, 'line')}, charges ${formatMoney(chargesOf(tables, encounter.sheet))}. It goes to the biller.`;
  const preview = desk.practice && why === null && (
    <Button variant="quiet" size="s" onClick={() => desk.open({ kind: 'preview' })}>
      What will this do?
    </Button>
  );
  return (
    <>
      {findings > 0 && (
        <div className="cd-again">
          <ToFindings count={findings} />
          {preview}
        </div>
      )}
      <Button variant="primary" disabledReason={why} onClick={() => desk.act(finish, said) && desk.aim(null)}>
        Finish coding
      </Button>
      {holdWhy === null && <Button onClick={() => desk.open({ kind: 'hold' })}>Hold…</Button>}
      <span className="soft cd-minutes" title="Desk time it takes">
        {why ?? minutesOf(desk, finish)}
      </span>
      {findings === 0 && preview}
    </>
  );
}

/** The findings may lie below the fold of the sheet: this says so beside the act they are about, and goes there. */
function ToFindings({ count }: { readonly count: number }) {
  const go = () => {
    const list = document.getElementById(FINDINGS_ID);
    list?.focus();
    list?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <button type="button" className="cd-to-findings" onClick={go}>
      <Icon name="warn" size={16} />
      <span>{count} to look at again</span>
    </button>
  );
}

function AskForSignature({ desk }: { readonly desk: Desk }) {
  const { encounter, session, world } = desk;
  const ask: CoderDecision = { kind: 'askForSignature', encounter: encounter.id };
  const why = refusalWords(session.mayDecide(ask));
  return (
    <>
      <Button
        variant="primary"
        disabledReason={why}
        onClick={() => desk.act(ask, `${providerName(world, encounter)} has been asked to sign the note.`)}
      >
        Ask for the signature
      </Button>
      <span className="soft cd-minutes" title="Desk time it takes">
        {why ?? minutesOf(desk, ask)}
      </span>
    </>
  );
}
