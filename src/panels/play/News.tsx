// What the last days brought: said to screen readers, and shown until it is put away.

import { useEffect, useRef, useState } from 'react';
import type { Position } from '../../cycle/encounter.ts';
import type { JournalEntry } from '../../cycle/journal.ts';
import type { World } from '../../engine/world.ts';
import { describe, patientOf } from '../../i18n/describe.ts';
import { formatDay, formatWeekday } from '../../i18n/format.ts';
import type { Wording } from '../../scenario/wording.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import { PositionChip } from '../common/Chip.tsx';
import { Icon } from '../common/Icon.tsx';
import { announce } from '../common/LiveRegion.tsx';
import { Mark, type MarkName } from '../common/Mark.tsx';
import { newsMessage } from './told.ts';

const SHOWN = 3;

interface NewsProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly wording: Wording;
  readonly daysRun: boolean; // days go by on their own: not each is told
}

/** The mark of a piece of news, the same as on the stage; null where a paper merely arrives. */
function markOf({ event }: JournalEntry): MarkName | null {
  switch (event.kind) {
    case 'claimRejected':
      return 'rejected';
    case 'recordsRequested':
      return 'pended';
    case 'remittanceReceived':
      if (event.denied.length > 0) return 'denied';
      return event.short > 0 ? 'paidShort' : 'ok';
    case 'auditOpened':
      return 'pended';
    case 'auditFound':
    case 'auditSettled':
      return event.cents > 0 ? 'denied' : 'ok';
    case 'auditCarriedOver':
      return 'denied';
    case 'wordWanted':
    case 'helpDecided':
    case 'patientReplied':
    case 'patientPaid':
      return 'withPatient';
    case 'queryAnswered':
      return 'query';
    case 'appealDecided':
      return event.outcome === 'upheld' || event.outcome === 'dismissed' ? 'denied' : 'ok';
    case 'returnedToCoder':
      return 'rejected';
    case 'deskOpened':
      return null;
    default:
      return 'ok';
  }
}

function NewsMark({ mark }: { readonly mark: MarkName | null }) {
  return mark ? <Mark name={mark} size={16} /> : <Icon name="file" />;
}

const positionOf = (id: string, world: World): Position | undefined => world.encounters.find((encounter) => encounter.id === id)?.position;

/** The state of a paper that merely arrived. */
function Arrived({ entry, world }: { readonly entry: JournalEntry; readonly world: World }) {
  const position = entry.event.kind === 'deskOpened' ? positionOf(entry.encounter, world) : undefined;
  return position ? <PositionChip position={position} /> : null;
}

/** Says the new day where nothing came with it: a step of time is never silent. In a running shift, or while days run, the clock is heard too often. */
function useDayAnnouncement({ today, phase, lastAnnouncement }: Snapshot, daysRun: boolean): void {
  const before = useRef({ today, news: lastAnnouncement?.id });
  useEffect(() => {
    const { today: day, news } = before.current;
    before.current = { today, news: lastAnnouncement?.id };
    if (today > day && lastAnnouncement?.id === news && phase === 'paused' && !daysRun) announce(formatDay(today));
  }, [today, phase, lastAnnouncement, daysRun]);
}

/** The news bar. */
export function News({ session, snapshot, wording, daysRun }: NewsProps) {
  const { lastAnnouncement: news, world, live } = snapshot;
  const [read, setRead] = useState(news?.id ?? 0);
  const [all, setAll] = useState(false);
  const heard = useRef({ id: news?.id ?? 0, day: world.day });
  useDayAnnouncement(snapshot, daysRun);
  useEffect(() => {
    if (!news || news.id === heard.current.id) return;
    const date = world.day > heard.current.day ? `${formatDay(world.day)}. ` : '';
    heard.current = { id: news.id, day: world.day };
    setAll(false);
    announce(`${date}${newsMessage(news.entries, world, wording)}`);
  }, [news, world, wording]);
  if (!news || news.id === read || !live) return null;
  const shown = all ? news.entries : news.entries.slice(0, SHOWN);
  return (
    <section className="news" aria-label="What came">
      <ul className="news-list">
        {shown.map((entry) => (
          <li key={entry.seq}>
            <button type="button" className="news-item" onClick={() => session.select(entry.encounter)}>
              <NewsMark mark={markOf(entry)} />
              <span className="soft num">{formatWeekday(entry.day)}</span>
              <span>
                <b>{patientOf(entry, world)}</b> · {describe(entry, world, wording)} <Arrived entry={entry} world={world} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        {!all && news.entries.length > SHOWN && (
          <Button size="s" variant="quiet" onClick={() => setAll(true)}>
            {news.entries.length - SHOWN} more
          </Button>
        )}
        <Button size="s" variant="quiet" icon="close" iconOnly onClick={() => setRead(news.id)}>
          Put the news away
        </Button>
      </div>
    </section>
  );
}
