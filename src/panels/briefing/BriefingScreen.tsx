// The briefing: who you are, what you can show, which chair and clock you take, and how each payer thinks.

import { useState } from 'react';
import { formatCount, formatDay, formatDays, formatMinutes, formatMoment, formatWeekday, inCountry } from '../../i18n/format.ts';
import type { Mode, Seat } from '../../scenario/scenario.ts';
import { Button, LinkButton } from '../common/Button.tsx';
import { Card } from '../common/Card.tsx';
import { Icon } from '../common/Icon.tsx';
import { Notice } from '../common/Notice.tsx';
import { type RadioCard, RadioCards } from '../common/RadioCards.tsx';
import { Room } from '../common/Room.tsx';
import { Frame } from '../shell/Frame.tsx';
import { ScreenTitle } from '../shell/ScreenTitle.tsx';
import './briefing.css';
import type { BriefingModel } from './model.ts';
import { PayerPages } from './PayerPages.tsx';

interface BriefingScreenProps {
  readonly model: BriefingModel;
  readonly onStart: (seat: Seat, mode: Mode) => void;
}

const MODES: readonly RadioCard<Mode>[] = [
  {
    value: 'practice',
    title: 'Practice',
    text: 'The clock waits for you. Hints are on, undo is free, and you may ask what an act will do.',
  },
  { value: 'shift', title: 'Shift', text: 'The clock runs: 1×, 4×, 16×, or on to the next event. No hints, no undo; the result counts.' },
];

function seatCards({ seats, colleagues }: BriefingModel): readonly RadioCard<Seat>[] {
  const cards: Record<Seat, RadioCard<Seat>> = {
    coder: { value: 'coder', title: 'Coder', text: `You turn charts into codes. ${colleagues.biller} bills.` },
    biller: { value: 'biller', title: 'Biller', text: `You send claims and work the answers. ${colleagues.coder} codes.` },
    both: { value: 'both', title: 'Both desks', text: 'You code, you bill, and you live with the answer.' },
  };
  return seats.map((seat) => cards[seat]);
}

/** The step whose hue the start button takes. */
const stepOf = (seat: Seat): 'coding' | 'claim' | undefined => (seat === 'coder' ? 'coding' : seat === 'biller' ? 'claim' : undefined);

/** The briefing screen. */
export function BriefingScreen({ model, onStart }: BriefingScreenProps) {
  const [seat, setSeat] = useState<Seat>(model.seats[0] ?? 'both');
  const [mode, setMode] = useState<Mode>(model.mode);
  const step = stepOf(seat);
  return (
    <Frame>
      <div className="page briefing" {...(step && { 'data-step': step })}>
        <header className="briefing-head">
          <p className="kicker">Briefing · {model.practice}</p>
          <ScreenTitle title={`Briefing: ${model.title}`}>{model.title}</ScreenTitle>
          <ul className="briefing-facts soft num">
            <li>{formatDay(model.opens)}</li>
            <li>
              {model.encounters} {inCountry({ US: 'visits', IN: 'stays' })}
              {model.crowd > 0 && ` at your desk, ${formatCount(model.crowd)} behind it`}
            </li>
            <li>{formatMinutes(model.deskMinutes)} of desk time a day</li>
            <li>{formatDays(model.days)} in the game</li>
            <li>about {model.minutes} minutes of yours</li>
          </ul>
        </header>
        <div className="briefing-story">
          {model.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <section aria-labelledby="aims-title" className="briefing-aims">
            <h2 id="aims-title">What you can show here</h2>
            <ul className="aims">
              {model.objectives.map((aim) => (
                <li key={aim}>
                  <Icon name="check" /> <span>{aim}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <aside className="briefing-choice" aria-label="Take your chair">
          <div className="briefing-rooms" aria-hidden="true">
            {(seat === 'both' ? (['coding', 'claim'] as const) : [step ?? 'coding']).map((room) => (
              <Room key={room} step={room} label={null} />
            ))}
          </div>
          {model.running && <Running model={model} />}
          {model.seats.length > 1 ? (
            <RadioCards legend="Your chair" options={seatCards(model)} value={seat} onChange={setSeat} />
          ) : (
            <Card className="briefing-seat">
              <p className="kicker">Your chair</p>
              <p>
                <strong>{seatCards(model)[0]?.title}.</strong> {seatCards(model)[0]?.text}
              </p>
            </Card>
          )}
          <RadioCards legend="The clock" options={MODES} value={mode} onChange={setMode} />
          <Button variant="primary" icon="play" onClick={() => onStart(seat, mode)}>
            {model.running ? 'Start a new game' : 'Take your chair'}
          </Button>
        </aside>
        <section aria-labelledby="payers-title" className="briefing-payers">
          <h2 id="payers-title">The payers, a page each</h2>
          <p className="soft">You can look them up at the desk, too. Everything a payer answers follows from these rules.</p>
          <PayerPages pages={model.payers} />
          <Button size="s" onClick={() => window.print()}>
            Print the briefing, all payers
          </Button>
        </section>
      </div>
    </Frame>
  );
}

function Running({ model }: { readonly model: BriefingModel }) {
  const { running } = model;
  if (!running) return null;
  return (
    <Notice
      title="A game of this scenario is waiting"
      actions={
        <LinkButton href={`#/play/${encodeURIComponent(model.id)}`} icon="play" size="s">
          Continue it
        </LinkButton>
      }
    >
      {formatWeekday(running.day)} in the game, saved {formatMoment(running.savedAt)}.
    </Notice>
  );
}
