// The biller's desk: the worklist, the account of the claim at hand, and what can be done about it.

import './biller.css';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../cycle/days.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import { unbooked } from '../../../engine/cheques.ts';
import type { DatedDecision, Decision } from '../../../engine/decision.ts';
import type { World } from '../../../engine/world.ts';
import type { Wording } from '../../../scenario/wording.ts';
import type { Session, Snapshot } from '../../../session/snapshot.ts';
import { announce } from '../../common/LiveRegion.tsx';
import { useInputWatch, useKeptFocus } from '../../common/useKeptFocus.ts';
import { Account } from './Account.tsx';
import { CallDialog } from './CallDialog.tsx';
import { Choices } from './Choices.tsx';
import { type Desk, resultWords, type Section, sectionFor } from './desk.ts';
import { Limits } from './Limits.tsx';
import { emptyWords } from './queueWords.ts';
import { refusalWords } from './refusalWords.ts';
import { Worklist } from './Worklist.tsx';
import { type Queue, type Row, rowsIn, worklistOf } from './worklist.ts';

interface BillerDeskProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly wording: Wording;
}

/** The last act and what came of it, shown until the learner turns to something else. */
export interface Result {
  readonly encounter: string;
  readonly words: string;
  readonly done: boolean; // false: it was refused, or the scrubber held it
  readonly day: Day; // after it: on another day it is old news
  readonly last: DatedDecision | undefined; // the newest act after it: once that is taken back, this is untrue
}

/** Below this width the account stands under the worklist (biller.css): what is picked there must come into view. */
const ONE_COLUMN = '(max-width: 620px)';

const NEAR = ['.bd-row[aria-current="true"]', '.bd-row', '.bd-worklist button'];

/** The whole desk. It keeps only what is chosen on the screen; the game is the session's. */
export function BillerDesk({ session, snapshot, wording }: BillerDeskProps) {
  const { world, selected } = snapshot;
  const rows = useMemo(() => worklistOf(world), [world]);
  const [queue, setQueue] = useState<Queue>('todo');
  const [result, setResult] = useState<Result | null>(null);
  const encounter = world.encounters.find(({ id }) => id === selected) ?? null;
  const first = rowsIn(rows, queue)[0]?.id;
  const next = rowsIn(rows, 'todo').find(({ id }) => id !== selected) ?? null;

  const arrived = useRef(false);
  useEffect(() => {
    // Whoever sits down finds the first claim open; later, what was picked elsewhere stays, even where it is not this desk's yet.
    const elsewhere = selected === null || (!arrived.current && !rows.some(({ id }) => id === selected));
    arrived.current = true;
    if (elsewhere && first !== undefined) session.select(first);
  }, [session, selected, first, rows]);

  const act = (decision: Decision): boolean => {
    const known = session.getSnapshot().world.journal.length;
    const answer = session.decide(decision);
    const after = session.getSnapshot().world;
    const words = answer.ok ? resultWords(decision, after.journal.slice(known), after, wording) : refusalWords(answer.why);
    if (words !== null) {
      const held = decision.kind === 'submitClaim' && positionOf(after, decision.encounter) === 'claim.heldByEdits';
      setResult({ encounter: decision.encounter, words, done: answer.ok && !held, day: after.day, last: session.toRun().decisions.at(-1) });
      announce(words);
    }
    return answer.ok;
  };

  useInputWatch();
  useKeptFocus(world, 0, NEAR); // a day that passes takes the word on what was done away, and the focus with it

  const pick = useCallback(
    (id: string) => {
      session.select(id);
      if (matchMedia(ONE_COLUMN).matches) requestAnimationFrame(() => document.querySelector('.bd-account')?.scrollIntoView());
    },
    [session],
  );

  return (
    <div className="biller-desk" data-step="claim">
      <Worklist rows={rows} queue={queue} onQueue={setQueue} selected={selected} onSelect={pick} today={world.day}>
        <Limits world={world} onSelect={pick} />
      </Worklist>
      {encounter ? (
        <OpenAccount
          key={encounter.id}
          given={{ session, snapshot, world, encounter, wording, act }}
          result={result?.encounter === encounter.id && stands(result, snapshot) ? result : null}
          next={rows.find(({ id }) => id === encounter.id)?.waits === false ? null : next}
        />
      ) : (
        <section className="bd-nothing" aria-label="Account">
          <p>{emptyWords(queue, rows, world.day)}</p>
          {snapshot.live && !snapshot.finished && <p className="soft">Choose a claim from the worklist, or let the day go on.</p>}
        </section>
      )}
    </div>
  );
}

/** Whether a word on what was done is still true: the same day, and the act not taken back. */
const stands = ({ day, last }: Result, { world, run }: Snapshot): boolean =>
  day === world.day && (last === undefined || run.decisions.includes(last));

const positionOf = (world: World, id: string) => world.encounters.find((encounter) => encounter.id === id)?.position;

type Given = Omit<Desk, 'practice' | 'show'>;

interface OpenAccountProps {
  readonly given: Given;
  readonly result: Result | null;
  readonly next: Row | null; // the next in the worklist, once nothing is left to do here
}

function OpenAccount({ given, result, next }: OpenAccountProps) {
  const { encounter, snapshot } = given;
  const suggested = sectionFor(encounter);
  const [open, setOpen] = useState({ section: suggested, instead: suggested });
  if (open.instead !== suggested) setOpen({ section: suggested, instead: suggested }); // the claim moves on: its new section opens, and the old choice is forgotten
  const { section } = open;
  const show = (next: Section) => setOpen({ section: next, instead: suggested });
  const desk: Desk = { ...given, practice: snapshot.mode === 'practice', show };
  return (
    <>
      <Account desk={desk} section={section} />
      <CallDialog desk={desk} />
      <Choices key={`${stateKey(encounter)}|${unbooked(given.world, encounter.id).length}`} desk={desk} result={result} next={next} />
    </>
  );
}

/** Changes whenever the choices do, so that fields filled in for one state never stay for another. */
function stateKey(encounter: Encounter): string {
  const posted = encounter.claims.map((sent) => `${sent.state}${sent.remittances.length}/${sent.posted.length}`).join(' ');
  const position = encounter.position === 'claim.heldByEdits' ? 'claim.drafted' : encounter.position; // mending the form must not take the button away
  return [position, posted, encounter.draft?.purpose, encounter.statements.length, encounter.account.length].join('|');
}
