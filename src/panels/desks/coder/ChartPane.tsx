// The middle of the desk: whose chart it is, the chart itself, and what can be done with it.

import { ageOn } from '../../../cycle/days.ts';
import { EMPTY_QUERY } from '../../../cycle/documentation/query.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import type { World } from '../../../engine/world.ts';
import { formatDate, formatShortDate } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Chip } from '../../common/Chip.tsx';
import { ChartText } from './ChartText.tsx';
import { type Desk, providerName } from './desk.ts';
import { labelOf } from './evidence.ts';
import { Papers } from './Papers.tsx';
import { Queries } from './Queries.tsx';
import type { QueueItem } from './queue.ts';
import { familyFirst } from './words.ts';
import './chart.css';

interface ChartPaneProps {
  readonly desk: Desk;
  readonly item: QueueItem;
  readonly marking: boolean;
  readonly onMarking: (on: boolean) => void;
}

/** Header, chart and tools. */
export function ChartPane({ desk, item, marking, onMarking }: ChartPaneProps) {
  return (
    <section className="cd-chart" aria-labelledby="cd-chart-title">
      <div className="cd-scroll">
        <div className="cd-head">
          <h2 id="cd-chart-title" className="kicker">
            Chart
          </h2>
          <Button size="s" variant="quiet" icon="help" onClick={() => desk.open({ kind: 'help' })}>
            How to mark evidence
          </Button>
        </div>
        <PatientHeader world={desk.world} encounter={item.encounter} />
        <ChartText desk={desk} marking={marking} onMarking={onMarking} />
        <Queries desk={desk} />
        <Papers encounter={item.encounter} day={desk.world.day} />
      </div>
      <Tools desk={desk} marking={marking} onMarking={onMarking} />
    </section>
  );
}

function PatientHeader({ world, encounter }: { readonly world: World; readonly encounter: Encounter }) {
  const patient = world.game.scenario.patients.find(({ id }) => id === encounter.patient);
  const place = world.game.tables.places.get(encounter.place);
  const born = patient?.born ?? encounter.registration.born;
  const { signed } = encounter.chart;
  const unsigned = encounter.position === 'documentation.unsigned' || signed === null || signed > world.day;
  return (
    <header className="cd-patient">
      <h3 tabIndex={-1}>
        {familyFirst(patient?.name ?? encounter.registration.name)} · {ageOn(born, encounter.serviceDay)}
        {'\u00a0'}
        {patient?.sex ?? encounter.registration.sex}
        {'\u00a0'}· visit of {formatDate(encounter.serviceDay)}
      </h3>
      <p className="soft">
        {providerName(world, encounter)} · born {formatDate(born)} · place of service <span className="mono">{encounter.place}</span>{' '}
        {place?.name.toLowerCase()}{' '}
        {unsigned ? (
          <Chip tone="deny" mark="waiting">
            UNSIGNED
          </Chip>
        ) : (
          `· signed ${formatShortDate(signed)}`
        )}
      </p>
    </header>
  );
}

function Tools({ desk, marking, onMarking }: Omit<ChartPaneProps, 'item'>) {
  const { picked, target, encounter } = desk;
  const mayAsk = desk.session.mayDecide({ kind: 'queryProvider', encounter: encounter.id, topic: '', parts: EMPTY_QUERY, text: '' });
  return (
    <div className="cd-tools" role="toolbar" aria-label="Work on the chart">
      <Button
        size="s"
        icon="highlight"
        shortcut="H"
        disabledReason={desk.locked ?? (picked ? null : 'Pick words of the chart first: select them, or go sentence by sentence.')}
        onClick={desk.highlight}
      >
        {picked && target ? `Evidence for ${labelOf(target)}` : picked ? 'Find the code for it' : 'Highlight as evidence'}
      </Button>
      <Button
        size="s"
        shortcut="E"
        aria-pressed={marking}
        onClick={() => onMarking(!marking)}
        title="Pick sentences and words with the keyboard, or by tapping"
      >
        Sentences
      </Button>
      <Button
        size="s"
        icon="query"
        shortcut="Q"
        disabledReason={mayAsk === null ? null : 'A query is possible while the chart waits to be coded.'}
        onClick={() => desk.open({ kind: 'query' })}
      >
        Query provider…
      </Button>
      <Button size="s" icon="book" shortcut="P" onClick={() => desk.open({ kind: 'policy' })}>
        Coverage &amp; policy
      </Button>
    </div>
  );
}
