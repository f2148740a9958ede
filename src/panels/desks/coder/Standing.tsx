// Why the sheet is as it is: unsigned, waiting for an answer, back from the biller, or finished, with the one thing to do next.

import type { QueryOutcome } from '../../../cycle/documentation/query.ts';
import { formatDate, formatShortDate } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { PositionChip } from '../../common/Chip.tsx';
import { Notice } from '../../common/Notice.tsx';
import { Compared } from './Compared.tsx';
import type { Desk } from './desk.ts';
import { providerName } from './desk.ts';
import type { QueueItem, Returned } from './queue.ts';

interface StandingProps {
  readonly desk: Desk;
  readonly item: QueueItem;
  readonly next: QueueItem | null;
}

/** One notice, or nothing while the chart is simply there to be coded. */
export function Standing({ desk, item, next }: StandingProps) {
  const { encounter, world } = desk;
  switch (item.state) {
    case 'unsigned':
      return <Unsigned desk={desk} />;
    case 'queryOut': {
      const open = encounter.queries.find((query) => query.outcome === null);
      return (
        <Notice title="A query is out.">
          {open ? `${open.topic}. An answer is due by ${formatDate(open.dueDay)}.` : 'The provider will answer.'} The sheet waits with it.
        </Notice>
      );
    }
    case 'answered': {
      const back = encounter.queries.at(-1)?.outcome ?? 'answeredClear';
      return (
        <Notice kind={back === 'answeredClear' ? 'ok' : 'warn'} title={BACK[back].title}>
          {BACK[back].next}
        </Notice>
      );
    }
    case 'held': {
      const held = world.journal.findLast((entry) => entry.encounter === encounter.id && entry.event.kind === 'codingHeld');
      const reason = held?.event.kind === 'codingHeld' ? held.event.reason : '';
      return (
        <Notice title="On hold.">
          {reason === '' ? 'Change the sheet or finish it to go on.' : `${reason} Change the sheet or finish it to go on.`}
        </Notice>
      );
    }
    case 'returned':
      return item.returned && <Back desk={desk} returned={item.returned} />;
    case 'done':
      return <Done desk={desk} next={next} />;
    case 'ready':
      return encounter.position === 'coding.queued' && desk.locked !== null ? <Notice kind="info">{desk.locked}</Notice> : null;
  }
}

/** What became of the last query, and what to do with the chart now. */
const BACK: Readonly<Record<QueryOutcome, { readonly title: string; readonly next: string }>> = {
  answeredClear: { title: 'The provider has answered.', next: 'Read the addendum below the note, then code what it says.' },
  late: { title: 'No answer has come.', next: 'Hold the chart, or code what is documented; what nobody says is not coded.' },
  notNeeded: { title: 'The query came back.', next: 'The provider points to the note. Read it again and code what it says.' },
  refusedLeading: {
    title: 'The query was stopped.',
    next: 'It led to an answer, and the supervisor has seen it. Ask again fairly, or code what is documented.',
  },
  unclear: { title: 'The query was sent back.', next: 'It could not be answered as it stood. Quote the findings and leave a way out.' },
};

/** Before and after the provider was asked to sign. */
function Unsigned({ desk }: { readonly desk: Desk }) {
  const { encounter, world } = desk;
  const provider = providerName(world, encounter);
  const asked = world.journal.findLast((entry) => entry.encounter === encounter.id && entry.event.kind === 'signatureAsked');
  if (asked)
    return (
      <Notice title="The signature is asked for.">
        {provider} was asked on {formatShortDate(asked.day)} and signs on the next working day; then the chart can be coded.
      </Notice>
    );
  return (
    <Notice kind="warn" title="The note is not signed.">
      What is not signed is not billed: {provider} signs first.
    </Notice>
  );
}

function Back({ desk, returned }: { readonly desk: Desk; readonly returned: Returned }) {
  return (
    <Notice kind="deny" title="Back from the biller.">
      {returned.words !== '' && <q>{returned.words}</q>}
      {returned.reasons.map(({ group, carc }) => {
        const reason = desk.wording.carc(carc);
        return (
          <p key={`${group}-${carc}`}>
            <b className="mono">
              {group}-{carc}
            </b>{' '}
            {reason ? `${reason.short}. Look first: ${reason.firstLook}.` : ''}
          </p>
        );
      })}
    </Notice>
  );
}

/** A chart that has left the desk. */
function Done({ desk, next }: { readonly desk: Desk; readonly next: QueueItem | null }) {
  const { encounter, session, world } = desk;
  const finished = world.journal.findLast((entry) => entry.encounter === encounter.id && entry.event.kind === 'codingFinished');
  return (
    <>
      <Notice
        kind="ok"
        title={finished ? `Coded on ${formatShortDate(finished.day)}.` : 'Coded.'}
        actions={
          next && (
            <Button variant="primary" size="s" onClick={() => session.select(next.encounter.id)}>
              Next chart: {next.encounter.id}
            </Button>
          )
        }
      >
        It has left your desk. Now: <PositionChip position={encounter.position} />
      </Notice>
      {desk.practice && finished?.learner && <Compared desk={desk} />}
    </>
  );
}
