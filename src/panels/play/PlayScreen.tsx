// The play screen: header with the clock, stage, desk and timeline around one session.

import { lazy, Suspense, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Step } from '../../cycle/encounter.ts';
import { satisfaction } from '../../engine/satisfaction.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Wording } from '../../scenario/wording.ts';
import type { Session } from '../../session/snapshot.ts';
import { SeatChip } from '../common/Chip.tsx';
import { leadTo } from '../common/leadTo.ts';
import { useStored } from '../common/useStored.ts';
import { Frame } from '../shell/Frame.tsx';
import { hrefOf } from '../shell/route.ts';
import { ScreenTitle } from '../shell/ScreenTitle.tsx';
import { Briefing } from './Briefing.tsx';
import { Controls } from './Controls.tsx';
import { coachStep } from './coach.ts';
import { Desks } from './Desks.tsx';
import { Figures } from './Figures.tsx';
import { EVERYTHING, type Filter, isFiltering, shownBy } from './filter.ts';
import { Guide } from './Guide.tsx';
import { Help } from './Help.tsx';
import { Legend } from './Legend.tsx';
import { News } from './News.tsx';
import { Notices } from './Notices.tsx';
import { PlayFoot } from './PlayFoot.tsx';
import { SavedState } from './SavedState.tsx';
import { type MountStage, StageHost } from './StageHost.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TwinLists } from './TwinLists.tsx';
import { useTold } from './told.ts';
import { useCrowd } from './useCrowd.ts';
import { useDesk } from './useDesk.ts';
import { useHints } from './useHints.ts';
import { useLists } from './useLists.ts';
import { useFollowing } from './useSession.ts';
import { useStageSize } from './useStageSize.ts';
import { useUndo } from './useUndo.ts';
import './play.css';

const YearPanel = lazy(async () => ({ default: (await import('../year/YearPanel.tsx')).YearPanel }));

interface PlayScreenProps {
  readonly session: Session;
  readonly wording: Wording;
  readonly mountStage?: MountStage;
}

/** Escape, where nothing else wanted it, brings the focus back to the picked row of the desk's list. */
function focusTheList(): void {
  const desk = document.querySelector('.play-desk');
  const row = desk?.querySelector<HTMLElement>('[aria-current="true"], [aria-selected="true"]:not([role=tab]), [aria-pressed="true"]');
  (row ?? desk?.querySelector<HTMLElement>('.bd-row, .cd-card') ?? desk?.querySelector<HTMLElement>('button, a'))?.focus();
}

/** Everything around one game. */
export function PlayScreen({ session, wording, mountStage }: PlayScreenProps) {
  const snapshot = useFollowing(session);
  const { world, mode, phase, speed } = snapshot;
  const { scenario, seat } = world.game;
  const [daysRun, setDaysRun] = useState(false);
  const [size, nextSize] = useStageSize(snapshot, daysRun);
  const [desk, setDesk] = useDesk(snapshot);
  const [drawn, setDrawn] = useState(mountStage !== undefined);
  const { lists, setLists, listInstead } = useLists(!drawn, drawn && size === 'full');
  const [sound, setSound] = useStored('clean-claim.sound', ['on', 'off'], 'off');
  const [legend, setLegend] = useState(false);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const shown = useMemo(() => shownBy(world, filter), [world, filter]);
  const [open, setOpen] = useState<'briefing' | 'help' | null>(null);
  const hints = useHints(snapshot);
  const crowd = useCrowd(world);
  const satisfied = useMemo(() => satisfaction(world) !== null, [world]); // a fifth figure
  const { undo, takenBack } = useUndo(session, snapshot);
  useTold(snapshot);
  /** A room of the stage opens its list, and its desk where that is the learner's. */
  const openRoom = (room: Step) => {
    flushSync(() => setLists(true));
    if (room === 'coding' || room === 'claim') setDesk(room === 'coding' ? 'coder' : 'biller');
    const heading = document.getElementById(`twin-${room}`);
    heading?.focus();
    heading?.scrollIntoView({ block: 'nearest' });
  };
  /** What a button of the foot changes comes into view: where the page scrolls, it may be far above. */
  const bringing = (selector: string, change: () => void) => () => {
    flushSync(change);
    document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  };
  const resize = () => {
    const at = document.activeElement;
    bringing('.play-stage', nextSize)();
    if (!at?.closest('.play-desk') || at.checkVisibility()) return;
    leadTo([document.querySelector('.twin') ? '.twin-item[aria-pressed="true"]' : '.play-zoom button']); // the desk gave way
  };
  const turnLists = bringing('#play-lists', () => setLists(!lists));
  const turnLegend = bringing('#play-legend', () => setLegend(!legend));
  const withoutStage = () => {
    setDrawn(false);
    listInstead();
  };
  const step = mode === 'practice' && snapshot.live ? coachStep(world, snapshot.selected) : null;
  const debriefHref = hrefOf({ screen: 'debrief', scenario: scenario.id });
  const shift = mode === 'shift';
  useShortcuts({
    n: session.nextEvent,
    w: resize,
    l: turnLists,
    g: turnLegend,
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
      wide={satisfied ? 'full' : true}
      paper={`${scenario.title}, ${formatDate(world.day)}`}
      context={
        <div className="play-context">
          <ScreenTitle title={scenario.title} className="play-title">
            {scenario.title}
          </ScreenTitle>
          <span className="row">
            <SeatChip seat={seat} />
            <SavedState session={session} />
          </span>
        </div>
      }
      controls={<Controls session={session} onUndo={undo} hints={hints} />}
      figures={<Figures world={world} />}
      footer={
        <PlayFoot
          session={session}
          lists={lists}
          onLists={turnLists}
          legend={legend}
          filtering={isFiltering(filter)}
          onLegend={turnLegend}
          size={drawn ? size : null}
          onSize={resize}
          onOpen={setOpen}
        />
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
      <News session={session} snapshot={snapshot} wording={wording} daysRun={daysRun} takenBack={takenBack} />
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
