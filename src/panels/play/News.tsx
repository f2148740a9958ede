// What the last days brought: said to screen readers, and shown until it is put away.

import { memo, useEffect, useRef, useState } from 'react';
import type { JournalEntry } from '../../cycle/journal.ts';
import { waitsForLearner } from '../../engine/ownWork.ts';
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
import { newsMessage, waitingWords } from './told.ts';

const SHOWN = 3; // the newest first: it ended the leap

interface NewsProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly wording: Wording;
  readonly daysRun: boolean; // days go by on their own: not each is told
  readonly takenBack: string | null; // what was just taken back, until something else happens
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

/** The state of a paper that merely arrived, while nobody has touched it. */
function Arrived({ entry, world }: { readonly entry: JournalEntry; readonly world: World }) {
  const encounter = entry.event.kind === 'deskOpened' ? world.encounters.find(({ id }) => id === entry.encounter) : undefined;
  return encounter && waitsForLearner(world, encounter) ? <PositionChip position={encounter.position} /> : null;
}

/** A step of time is never silent: the words of a day with which nothing came, shown until the next news; else null. In a running shift, or while days run, the clock is heard too often. */
function useQuietDay({ today, phase, lastAnnouncement, world }: Snapshot, daysRun: boolean): string | null {
  const news = lastAnnouncement?.id;
  const [since, setSince] = useState({ news, day: today });
  if (since.news !== news || today < since.day) setSince({ news, day: today });
  const quiet = today > since.day && phase === 'paused' && !daysRun ? `${formatDay(today)}. Nothing came in.` : null;
  const words = quiet && `${quiet} ${waitingWords(world)}`;
  const latest = useRef(words);
  latest.current = words;
  useEffect(() => {
    if (quiet && latest.current) announce(latest.current); // once a day: what an act changes is told with the act
  }, [quiet]);
  return words;
}

/** The news bar. */
export const News = memo(function News({ session, snapshot, wording, daysRun, takenBack }: NewsProps) {
  const { lastAnnouncement: news, world, live } = snapshot;
  const [read, setRead] = useState(news?.id ?? 0);
  const [all, setAll] = useState(false);
  const heard = useRef({ id: news?.id ?? 0, day: world.day });
  const quiet = useQuietDay(snapshot, daysRun);
  const line = takenBack ?? quiet;
  useEffect(() => {
    if (!news || news.id === heard.current.id) return;
    const date = world.day > heard.current.day ? `${formatDay(world.day)}. ` : '';
    heard.current = { id: news.id, day: world.day };
    setAll(false);
    announce(`${date}${newsMessage(news.entries, world, wording)}`);
  }, [news, world, wording]);
  if (line !== null && live)
    return (
      <section className="news" aria-label="What came">
        <p className="news-quiet soft">{line}</p>
      </section>
    );
  if (!news || news.id === read || !live) return null;
  const shown = news.entries.toReversed().slice(0, all ? undefined : SHOWN);
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
            {news.entries.length - SHOWN} earlier
          </Button>
        )}
        <Button size="s" variant="quiet" icon="close" iconOnly onClick={() => setRead(news.id)}>
          Put the news away
        </Button>
      </div>
    </section>
  );
});
