// The play screen: header with the clock, stage, desk and timeline around one session.

import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Step } from '../../cycle/encounter.ts';
import { hasOwnWork } from '../../engine/ownWork.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Desk } from '../../scenario/scenario.ts';
import type { Wording } from '../../scenario/wording.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import { SeatChip } from '../common/Chip.tsx';
import { announce } from '../common/LiveRegion.tsx';
import { useMedia } from '../common/useMedia.ts';
import { useStored } from '../common/useStored.ts';
import { Frame } from '../shell/Frame.tsx';
import { hrefOf } from '../shell/route.ts';
import { ScreenTitle } from '../shell/ScreenTitle.tsx';
import { Briefing } from './Briefing.tsx';
import { Controls } from './Controls.tsx';
import { coachStep, deskAt } from './coach.ts';
import { Desks } from './Desks.tsx';
import { Figures } from './Figures.tsx';
import { EVERYTHING, type Filter, isFiltering, shownBy } from './filter.ts';
import { Guide } from './Guide.tsx';
import { Help } from './Help.tsx';
import { Legend } from './Legend.tsx';
import { News } from './News.tsx';
import { Notices } from './Notices.tsx';
import { SavedState } from './SavedState.tsx';
import { type MountStage, StageHost, type StageSize } from './StageHost.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Timeline } from './Timeline.tsx';
import { TwinLists } from './TwinLists.tsx';
import { useTold } from './told.ts';
import { useCrowd } from './useCrowd.ts';
import { useHints } from './useHints.ts';
import { useSnapshot } from './useSession.ts';
import { STAGE_WORD } from './words.ts';
import './play.css';

const YearPanel = lazy(async () => ({ default: (await import('../year/YearPanel.tsx')).YearPanel }));

interface PlayScreenProps {
  readonly session: Session;
  readonly wording: Wording;
  readonly mountStage?: MountStage;
}

const SIZES = ['auto', 'full', 'watch', 'strip', 'hidden'] as const;
const NEXT_SIZE: Record<StageSize, StageSize> = { strip: 'watch', watch: 'full', full: 'hidden', hidden: 'strip' };
const TALL = '(min-height: 950px)'; // a window in which the large stage leaves the desk its room

/** The stage is large while one watches (the clock runs fast) and a strip while one works, unless the learner chose or the window has room for both. */
function useStageSize({ phase, speed, world }: Snapshot, daysRun: boolean): readonly [StageSize, () => void] {
  const [chosen, choose] = useStored('clean-claim.stage', SIZES, 'auto');
  const tall = useMedia(TALL);
  const watching = daysRun || (phase === 'running' && speed > 1);
  const behind = world.game.scenario.traffic !== null && !hasOwnWork(world); // nothing to do but to watch the others
  const auto: StageSize = watching || tall || behind ? 'watch' : 'strip';
  const size = chosen === 'auto' ? auto : chosen;
  return [size, () => choose(NEXT_SIZE[size])];
}

/** The desk shown: it follows what is picked, from wherever it was picked. */
function useDesk({ world, selected }: Snapshot): readonly [Desk, (desk: Desk) => void] {
  const { seat } = world.game;
  const positionOf = (id: string | null) => world.encounters.find((encounter) => encounter.id === id)?.position;
  const [desk, setDesk] = useState<Desk>(() => {
    const first = positionOf(selected ?? coachStep(world, null)?.encounter ?? null);
    return first ? deskAt(first) : 'coder';
  });
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    const position = positionOf(selected);
    if (position) setDesk(deskAt(position));
  });
  return [seat === 'both' ? desk : seat, setDesk];
}

/** Escape, where nothing else wanted it, brings the focus back to the picked row of the desk's list. */
function focusTheList(): void {
  const desk = document.querySelector('.play-desk');
  const row = desk?.querySelector<HTMLElement>('[aria-current="true"], [aria-selected="true"]:not([role=tab]), [aria-pressed="true"]');
  (row ?? desk?.querySelector<HTMLElement>('.bd-row, .cd-card') ?? desk?.querySelector<HTMLElement>('button, a'))?.focus();
}

/** Everything around one game. */
export function PlayScreen({ session, wording, mountStage }: PlayScreenProps) {
  const snapshot = useSnapshot(session);
  const { world, mode, phase, speed } = snapshot;
  const { scenario, seat } = world.game;
  const [daysRun, setDaysRun] = useState(false);
  const [size, nextSize] = useStageSize(snapshot, daysRun);
  const [desk, setDesk] = useDesk(snapshot);
  const [drawn, setDrawn] = useState(mountStage !== undefined);
  const [lists, setLists] = useState(!drawn);
  const [sound, setSound] = useStored('clean-claim.sound', ['on', 'off'], 'off');
  const [legend, setLegend] = useState(false);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const shown = useMemo(() => shownBy(world, filter), [world, filter]);
  const [open, setOpen] = useState<'briefing' | 'help' | null>(null);
  const hints = useHints(snapshot);
  const crowd = useCrowd(world);
  useTold(snapshot);
  const undo = () => {
    if (!snapshot.mayUndo) return;
    session.undo();
    announce('The last act was taken back.');
  };
  /** A room of the stage opens its list, and its desk where that is the learner's. */
  const openRoom = (room: Step) => {
    flushSync(() => setLists(true));
    if (room === 'coding' || room === 'claim') setDesk(room === 'coding' ? 'coder' : 'biller');
    const heading = document.getElementById(`twin-${room}`);
    heading?.focus();
    heading?.scrollIntoView({ block: 'nearest' });
  };
  const withoutStage = () => {
    setDrawn(false);
    setLists(true);
  };
  const step = mode === 'practice' && snapshot.live ? coachStep(world, snapshot.selected) : null;
  const debriefHref = hrefOf({ screen: 'debrief', scenario: scenario.id });
  const shift = mode === 'shift';
  useShortcuts({
    n: session.nextEvent,
    w: nextSize,
    l: () => setLists(!lists),
    g: () => setLegend(!legend),
    o: () => setOpen('briefing'),
    '?': () => setOpen('help'),
    Escape: focusTheList,
    ...(shift
      ? {
          k: () => (phase === 'running' ? session.pause() : session.play(speed)),
          1: () => session.play(1),
          2: () => session.play(4),
          3: () => session.play(16),
        }
      : { d: session.endDay, z: undo }),
    ...(seat === 'both' && { c: () => setDesk('coder'), b: () => setDesk('biller') }),
  });
  return (
    <Frame
      wide
      paper={`${scenario.title}, ${formatDate(world.day)}`}
      context={
        <div className="play-context">
          <ScreenTitle title={scenario.title} className="play-title">
            {scenario.title}
          </ScreenTitle>
          <span className="row">
            <SeatChip seat={seat} />
            <SavedState saved={snapshot.saved} />
          </span>
        </div>
      }
      controls={<Controls session={session} snapshot={snapshot} onUndo={undo} hints={hints} />}
      figures={<Figures world={world} />}
      footer={
        <footer className="play-foot no-print">
          <Timeline session={session} snapshot={snapshot} />
          <div className="play-doors">
            <Button
              size="s"
              aria-expanded={lists}
              aria-controls="play-lists"
              onClick={() => setLists(!lists)}
              title="Every encounter as lists (L)"
            >
              Lists
            </Button>
            <Button
              size="s"
              aria-expanded={legend}
              aria-controls="play-legend"
              onClick={() => setLegend(!legend)}
              title="What the signs of the stage mean; filter the claims (G)"
            >
              {isFiltering(filter) ? 'Filter: on' : 'Legend'}
            </Button>
            {drawn && (
              <Button size="s" onClick={nextSize} title="Stage as a strip, large, in the whole window, hidden (W)">
                {STAGE_WORD[size]}
              </Button>
            )}
            <Button size="s" onClick={() => setOpen('briefing')} title="Objectives, save to a file, finish (O)">
              Briefing
            </Button>
            <Button className="key-hint" size="s" icon="help" iconOnly onClick={() => setOpen('help')} title="Keys (?)">
              Keys
            </Button>
          </div>
        </footer>
      }
    >
      <StageHost
        session={session}
        size={size}
        mountStage={mountStage}
        shown={shown}
        sound={sound === 'on'}
        onRoom={openRoom}
        onFailure={withoutStage}
      />
      <div id="play-legend">
        {legend && (
          <Legend
            world={world}
            practice={mode === 'practice'}
            filter={filter}
            shown={shown?.size ?? world.encounters.length}
            onFilter={setFilter}
            {...(drawn && { sound: sound === 'on', onSound: (on: boolean) => setSound(on ? 'on' : 'off') })}
          />
        )}
      </div>
      <div id="play-lists">{lists && <TwinLists session={session} snapshot={snapshot} shown={shown} crowd={crowd} />}</div>
      {scenario.traffic && (
        <Suspense fallback={null}>
          <YearPanel session={session} snapshot={snapshot} onRun={setDaysRun} />
        </Suspense>
      )}
      <Notices session={session} snapshot={snapshot} debriefHref={debriefHref} />
      <News session={session} snapshot={snapshot} wording={wording} daysRun={daysRun} />
      <Guide session={session} snapshot={snapshot} desk={desk} onDesk={setDesk} hints={hints} />
      <Desks
        session={session}
        snapshot={snapshot}
        wording={wording}
        desk={desk}
        onDesk={setDesk}
        look={step && step.encounter === snapshot.selected ? step.look : null}
      />
      <Briefing
        session={session}
        snapshot={snapshot}
        open={open === 'briefing'}
        onClose={() => setOpen(null)}
        onFinish={() => location.assign(debriefHref)}
      />
      <Help open={open === 'help'} onClose={() => setOpen(null)} />
    </Frame>
  );
}
