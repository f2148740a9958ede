// The scenarios as cards: whose chair, how long, what one learns, how it went before.

import type { Step } from '../../cycle/encounter.ts';
import { formatMoment, formatWeekday } from '../../i18n/format.ts';
import { LinkButton } from '../common/Button.tsx';
import { Chip, SeatChip } from '../common/Chip.tsx';
import { Icon } from '../common/Icon.tsx';
import { Room } from '../common/Room.tsx';
import type { ContinueCard, ScenarioCard } from './model.ts';

/** The rooms that stand for a scenario: the desks one may sit at. */
function roomsOf({ roles }: ScenarioCard): readonly Step[] {
  if (roles.includes('both')) return ['coding', 'claim'];
  return roles.includes('coder') ? ['coding'] : ['claim'];
}

/** One scenario. The whole card leads to its briefing; its link is the heading's. */
export function Scenario({ card, going }: { readonly card: ScenarioCard; readonly going: boolean }) {
  const rooms = roomsOf(card);
  return (
    <li className="scenario" data-step={rooms.length === 1 ? rooms[0] : undefined}>
      <div className="scenario-rooms" data-count={rooms.length}>
        {rooms.map((step) => (
          <Room key={step} step={step} label={null} lazy />
        ))}
        <span className="scenario-seats">
          {card.roles.map((seat) => (
            <SeatChip key={seat} seat={seat} />
          ))}
        </span>
      </div>
      <div className="scenario-text">
        <h4>
          <a href={`#/brief/${encodeURIComponent(card.id)}`}>{card.title}</a>
        </h4>
        <p className="scenario-facts soft">
          {card.minutes} minutes · {card.mode === 'practice' ? 'the clock waits' : 'the clock runs'}
        </p>
        <p>{card.summary}</p>
        <details className="scenario-aims">
          <summary>What you learn</summary>
          <ul>
            {card.objectives.map((aim) => (
              <li key={aim}>
                <Icon name="check" size={14} /> <span>{aim}</span>
              </li>
            ))}
          </ul>
        </details>
        <p className="scenario-foot">
          {card.best ? (
            <Chip tone="ok" mark="ok">
              {card.best}
            </Chip>
          ) : (
            <Chip tone="mute">not played yet</Chip>
          )}
          {going && (
            <Chip tone="appeal" mark="waiting">
              in progress
            </Chip>
          )}
        </p>
      </div>
    </li>
  );
}

/** The game to go on with. */
export function Continue({ run }: { readonly run: ContinueCard }) {
  return (
    <aside className="start-card" aria-labelledby="continue-title">
      <p className="kicker">Continue</p>
      <h2 id="continue-title">{run.title}</h2>
      <p className="soft">
        {formatWeekday(run.day)} in the game · saved {formatMoment(run.savedAt)}
      </p>
      <LinkButton variant="primary" icon="play" href={`#/play/${encodeURIComponent(run.scenarioId)}`}>
        Continue playing
      </LinkButton>
    </aside>
  );
}

/** Where a newcomer should start. */
export function StartHere({ card }: { readonly card: ScenarioCard }) {
  return (
    <aside className="start-card" aria-labelledby="start-title">
      <p className="kicker">New here? Start with</p>
      <h2 id="start-title">{card.title}</h2>
      <p>{card.summary}</p>
      <div className="row">
        <LinkButton variant="primary" icon="play" href={`#/brief/${encodeURIComponent(card.id)}`}>
          Start the first claim
        </LinkButton>
        <span className="soft num">{card.minutes} minutes, guided</span>
      </div>
    </aside>
  );
}
