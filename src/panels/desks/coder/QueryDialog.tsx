// Asking the provider: what it is about, which findings of the chart go with it, and in which of three written wordings.

import { useMemo, useState } from 'react';
import type { Evidence } from '../../../cycle/documentation/chart.ts';
import { formatDate, formatMinutes } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { Checkbox } from '../../common/Field.tsx';
import { RadioCards } from '../../common/RadioCards.tsx';
import { type Desk, providerName } from './desk.ts';
import { partsOf, sameEvidence } from './evidence.ts';
import { type QueryText, queryTexts, topicSent, topicsFor } from './queries.ts';
import { trimmed } from './sentences.ts';
import { flatSentences } from './wordPick.ts';
import { refusalWords } from './words.ts';

const MOST_QUOTES = 4;

/** Three steps on one sheet. The list of topics is the same for every chart of the scenario. */
export function QueryDialog({ desk }: { readonly desk: Desk }) {
  const { encounter, world, session } = desk;
  const { encounters } = world.game.scenario;
  const key = encounters.find(({ id }) => id === encounter.id)?.key.query ?? null;
  const topics = useMemo(() => topicsFor(encounters.map((item) => item.key.query)), [encounters]);
  const [topicId, setTopic] = useState<string | null>(null);
  const [quotes, setQuotes] = useState<readonly Evidence[]>(desk.picked?.quotes.slice(0, MOST_QUOTES) ?? []);
  const [wording, setWording] = useState<QueryText['id'] | null>(null);
  const topic = topics.find(({ id }) => id === topicId) ?? null;
  const visit = `${providerName(world, encounter)}, visit of ${formatDate(encounter.serviceDay)}`;
  const texts = topic
    ? queryTexts(
        topic,
        visit,
        quotes.map(({ quote }) => quote),
        encounter.id,
      )
    : [];
  const chosen = texts.find(({ id }) => id === wording);
  const close = () => desk.open(null);
  const decision = {
    kind: 'queryProvider',
    encounter: encounter.id,
    topic: topic ? topicSent(topic, key) : '',
    wording: chosen?.wording ?? 'compliant',
    text: chosen?.text ?? '',
  } as const;
  const why =
    refusalWords(session.mayDecide(decision)) ?? (topic ? (chosen ? null : 'Choose a wording first.') : 'Choose what it is about first.');
  const send = () => {
    if (desk.act(decision, `The query is out; ${providerName(world, encounter)} answers within two working days.`)) desk.pick(null);
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`Query to ${providerName(world, encounter)}`}
      size="l"
      actions={
        <>
          <Button variant="primary" disabledReason={why} onClick={send}>
            Send the query · {formatMinutes(session.minutesOf(decision))}
          </Button>
          <Button onClick={close}>Back</Button>
          <span className="soft">The answer comes as an addendum in about two working days; the chart waits.</span>
        </>
      }
    >
      <div className="stack" data-step="coding">
        <fieldset className="cd-topics">
          <legend className="kicker">1 What is it about?</legend>
          {topics.map(({ id, title }) => (
            <label key={id} data-selected={id === topicId || undefined}>
              <input type="radio" name="cd-topic" checked={id === topicId} onChange={() => setTopic(id)} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
        <Findings desk={desk} quotes={quotes} onChange={setQuotes} />
        {topic ? (
          <RadioCards
            legend="3 In which words?"
            options={texts.map(({ id, text }, index) => ({ value: id, title: `Wording ${index + 1}`, text }))}
            value={wording}
            onChange={setWording}
          />
        ) : (
          <p className="soft">Choose what it is about, and three wordings appear here.</p>
        )}
      </div>
    </Dialog>
  );
}

interface FindingsProps {
  readonly desk: Desk;
  readonly quotes: readonly Evidence[];
  readonly onChange: (quotes: readonly Evidence[]) => void;
}

/** Sentences of the chart to quote, up to four; what was picked in the chart is already ticked. */
function Findings({ desk, quotes, onChange }: FindingsProps) {
  const sentences = useMemo(() => {
    const all = flatSentences(partsOf(desk.encounter)).map((place): Evidence => {
      const span = trimmed(place.text, place);
      return { section: place.section, paragraph: place.paragraph, quote: place.text.slice(span.start, span.end) };
    });
    const picked = (desk.picked?.quotes ?? []).filter((item) => !all.some((other) => sameEvidence(item, other)));
    return [...picked, ...all];
  }, [desk.encounter, desk.picked]);
  const has = (item: Evidence) => quotes.some((quote) => sameEvidence(quote, item));
  return (
    <fieldset className="cd-quotes">
      <legend className="kicker">2 Which findings go with it? (up to {MOST_QUOTES})</legend>
      <div className="cd-quotes-list">
        {sentences.map((item) => (
          <Checkbox
            key={`${item.section}-${item.paragraph}-${item.quote}`}
            checked={has(item)}
            disabled={!has(item) && quotes.length >= MOST_QUOTES}
            onChange={(on) => onChange(on ? [...quotes, item] : quotes.filter((quote) => !sameEvidence(quote, item)))}
          >
            {item.quote}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
