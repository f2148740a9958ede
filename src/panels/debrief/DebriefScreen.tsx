// The debrief: what happened and what would have, the causes, the figures, and three questions to think about.

import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { findPayer } from '../../cycle/payer.ts';
import { measures } from '../../engine/measures.ts';
import { formatCounted, formatDays } from '../../i18n/format.ts';
import type { Seat } from '../../scenario/scenario.ts';
import type { Wording } from '../../scenario/wording.ts';
import type { Session } from '../../session/snapshot.ts';
import { Button, LinkButton } from '../common/Button.tsx';
import { Card } from '../common/Card.tsx';
import { SeatChip } from '../common/Chip.tsx';
import { TextArea } from '../common/Field.tsx';
import { announce } from '../common/LiveRegion.tsx';
import { Notice } from '../common/Notice.tsx';
import { exportCurrentRun } from '../shell/current.ts';
import { Frame } from '../shell/Frame.tsx';
import { hrefOf } from '../shell/route.ts';
import { ScreenTitle } from '../shell/ScreenTitle.tsx';
import { Audits } from './Audits.tsx';
import { Before } from './Before.tsx';
import { Benchmarks } from './Benchmarks.tsx';
import { Causes, type Replay } from './Causes.tsx';
import { GivenUp } from './GivenUp.tsx';
import { causesOf, dearestFirst, delays, wayOf } from './model.ts';
import { Quality } from './Quality.tsx';
import { ResultFigures } from './ResultFigures.tsx';
import { slipTrails } from './slipTrails.ts';
import { useWorkedOut } from './useWorkedOut.ts';
import { Ways } from './Ways.tsx';
import './debrief.css';

const YearDebrief = lazy(async () => ({ default: (await import('../year/YearDebrief.tsx')).YearDebrief }));

interface DebriefScreenProps {
  readonly session: Session;
  readonly wording: Wording;
  readonly onReplay: Replay;
}

/** The debrief of the session's game as far as it has come. */
export function DebriefScreen({ session, wording, onReplay }: DebriefScreenProps) {
  const [{ world, run, clock, finished }] = useState(() => session.getSnapshot());
  const { scenario, seat, tables } = world.game;
  const figures = useMemo(() => measures(world), [world]);
  const causes = useMemo(() => causesOf(world), [world]);
  const slips = useMemo(() => slipTrails(world), [world]);
  const ways = useMemo(() => world.encounters.filter((e) => e.serviceDay <= world.day).map((e) => wayOf(world, e)), [world]);
  const worked = useWorkedOut(world, run.decisions, causes.own);
  const own = dearestFirst(causes.own, worked.costs);
  useEffect(() => {
    if (worked.done && causes.own.length > 0) announce('What each slip cost has been worked out.');
  }, [worked.done, causes.own.length]);
  const payerName = (id: string): string => findPayer(scenario.payers, id)?.name ?? id;
  const later = delays(causes.own, worked.costs);
  const delay = [...later.values()].reduce((sum, days) => sum + Math.max(0, days), 0);
  const last = Math.max(...ways.map((way) => way.end), scenario.start + 1);
  return (
    <Frame>
      <div className="page debrief">
        <ScreenTitle title={`Debrief: ${scenario.title}`}>Debrief: {scenario.title}</ScreenTitle>
        <p className="soft">
          You played <SeatChip seat={seat} /> · {formatCounted(ways.length, 'encounter')} · {formatDays(clock.dayNumber - 1)} simulated ·
          the same days replayed with each act put right
        </p>
        {!finished && (
          <Notice kind="info" title="The game is not over yet">
            This is how it stands today. <a href={hrefOf({ screen: 'play', scenario: scenario.id })}>Go on playing</a>; the debrief will
            wait.
          </Notice>
        )}
        <ResultFigures world={world} figures={figures} delay={worked.done ? delay : null} />
        <div className="debrief-main">
          <Card as="section" aria-labelledby="ways-title" className="debrief-ways">
            <h2 id="ways-title" className="kicker">
              What happened, and what would have
            </h2>
            <Ways ways={ways} endings={worked.endings} later={later} slips={slips} start={scenario.start} end={last} />
          </Card>
          <Card as="section" aria-labelledby="causes-title" className="debrief-causes">
            <h2 id="causes-title" className="kicker">
              Causes, dearest first
            </h2>
            <Causes
              causes={own}
              costs={worked.costs}
              tables={tables}
              wording={wording}
              payerName={payerName}
              onReplay={onReplay}
              over={finished}
            />
            {causes.others.length > 0 && (
              <details className="others">
                <summary>{formatCounted(causes.others.length, 'slip')} of others that came across your desk</summary>
                <Causes
                  causes={causes.others}
                  costs={new Map(causes.others.map((c) => [c.key, null]))}
                  tables={tables}
                  wording={wording}
                  payerName={payerName}
                  over={finished}
                />
              </details>
            )}
          </Card>
          <div className="debrief-rest">
            <Before world={world} />
            <Quality world={world} />
            {scenario.traffic && (
              <Suspense fallback={null}>
                <YearDebrief world={world} />
              </Suspense>
            )}
            <Audits world={world} payerName={payerName} />
            <section aria-labelledby="figures-title" className="stack">
              <h2 id="figures-title">The figures, beside what is called good</h2>
              <Benchmarks figures={figures} />
            </section>
            {seat !== 'coder' && <GivenUp world={world} />}
            <Reflection questions={scenario.ask} />
            <WhichDesk seat={seat} />
          </div>
        </div>
        <div className="row no-print">
          <LinkButton variant="primary" href={hrefOf({ screen: 'brief', scenario: scenario.id })}>
            Play it again
          </LinkButton>
          <Button onClick={() => window.print()}>Print</Button>
          <Button onClick={() => exportCurrentRun()?.()}>Save this run to a file</Button>
          <LinkButton href="#/">Back to the scenarios</LinkButton>
        </div>
      </div>
    </Frame>
  );
}

function Reflection({ questions }: { readonly questions: readonly string[] }) {
  const [answers, setAnswers] = useState<readonly string[]>(questions.map(() => ''));
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="ask-title" className="stack">
      <h2 id="ask-title">Three questions to think about</h2>
      <p className="soft">Your answers stay on this page; print it to keep them.</p>
      {questions.map((question, index) => (
        <TextArea
          key={question}
          label={question}
          rows={2}
          value={answers[index] ?? ''}
          onChange={(text) => setAnswers(answers.map((answer, at) => (at === index ? text : answer)))}
        />
      ))}
    </section>
  );
}

function WhichDesk({ seat }: { readonly seat: Seat }) {
  const other = seat === 'coder' ? 'biller' : 'coder';
  return (
    <section aria-labelledby="desk-title" className="stack">
      <h2 id="desk-title">Which desk suits you?</h2>
      <p>
        {seat === 'both'
          ? 'You sat on both chairs. Where did the time fly: over the note and its codes, or over the answers, the limits and the money?'
          : `You have seen one of the two desks. The ${other} works the same claims from the other side.`}{' '}
        <a href={hrefOf({ screen: 'reference', section: 'roles', item: null })}>The two jobs side by side</a>
      </p>
    </section>
  );
}
