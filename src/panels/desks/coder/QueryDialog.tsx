// Asking the provider: what it is about, which findings of the chart go with it, and how it is asked. The question is put together from its parts.

import { useMemo, useState } from 'react';
import { EMPTY_QUERY, faultsOf, QUERY_FORMS, type QueryForm, type QueryParts } from '../../../cycle/documentation/query.ts';
import { formatDate, formatMinutes } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { Checkbox } from '../../common/Field.tsx';
import { RadioCards } from '../../common/RadioCards.tsx';
import { type Desk, providerName } from './desk.ts';
import { QueryFindings } from './QueryFindings.tsx';
import { askedAs, FAULT_WORDS, FORM_TITLE, type QueryTopic, queryText, topicSent, topicsFor } from './queries.ts';
import { refusalWords } from './words.ts';

const MOST_QUOTES = 4;

/** Four steps on one sheet. The list of topics is the same for every chart of the scenario; choices are unticked, so that the coder makes the question. */
export function QueryDialog({ desk }: { readonly desk: Desk }) {
  const { encounter, world, session } = desk;
  const { encounters } = world.game.scenario;
  const key = encounters.find(({ id }) => id === encounter.id)?.key.query ?? null;
  const topics = useMemo(() => topicsFor(encounters.map((item) => item.key.query)), [encounters]);
  const [topicId, setTopic] = useState<string | null>(null);
  const [parts, setParts] = useState<Omit<QueryParts, 'form'>>({
    ...EMPTY_QUERY,
    findings: desk.picked?.quotes.slice(0, MOST_QUOTES) ?? [],
  });
  const [form, setForm] = useState<QueryForm | null>(null);
  const topic = topics.find(({ id }) => id === topicId) ?? null;
  const provider = providerName(world, encounter);
  const close = () => desk.open(null);
  const sent: QueryParts = { ...parts, choices: form === 'choices' ? parts.choices : [], form: form ?? 'open' };
  const text = topic && form ? queryText(topic, `${provider}, visit of ${formatDate(encounter.serviceDay)}`, sent) : '';
  const decision = {
    kind: 'queryProvider',
    encounter: encounter.id,
    topic: topic ? topicSent(topic, key) : '',
    parts: sent,
    text,
  } as const;
  const why =
    refusalWords(session.mayDecide(decision)) ?? (topic ? (form ? null : 'Choose how to ask first.') : 'Choose what it is about first.');
  const send = () => {
    if (desk.act(decision, `The query is out; ${provider} answers within two working days.`)) desk.pick(null);
    close();
  };
  const choose = (id: string) => {
    setTopic(id);
    setParts({ ...parts, choices: [] });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`Query to ${provider}`}
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
              <input type="radio" name="cd-topic" checked={id === topicId} onChange={() => choose(id)} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
        <QueryFindings desk={desk} most={MOST_QUOTES} quotes={parts.findings} onChange={(findings) => setParts({ ...parts, findings })} />
        {topic ? (
          <div className="cd-forms stack">
            <RadioCards
              legend="3 How do you ask?"
              columns
              options={QUERY_FORMS.map((value) => ({
                value,
                title: FORM_TITLE[value],
                text: value === 'choices' ? 'The provider ticks one of those you offer.' : askedAs(topic, value, parts),
                more: value === 'choices' ? <Choices topic={topic} parts={parts} onChange={setParts} /> : undefined,
              }))}
              value={form}
              onChange={setForm}
            />
            <Checkbox checked={parts.payment} onChange={(payment) => setParts({ ...parts, payment })}>
              Add why it matters: “{topic.money}”
            </Checkbox>
          </div>
        ) : (
          <p className="soft">Choose what it is about, and the ways to ask appear here.</p>
        )}
        {text !== '' && <Draft text={text} faults={desk.practice ? faultsOf(sent).map((fault) => FAULT_WORDS[fault]) : null} />}
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly topic: QueryTopic;
  readonly parts: Omit<QueryParts, 'form'>;
  readonly onChange: (parts: Omit<QueryParts, 'form'>) => void;
}

/** What the provider may tick, in the order of the list. */
function Choices({ topic, parts, onChange }: ChoicesProps) {
  const toggle = (choice: string, on: boolean) =>
    onChange({ ...parts, choices: topic.choices.filter((one) => (one === choice ? on : parts.choices.includes(one))) });
  return (
    <fieldset className="cd-choices">
      <legend className="visually-hidden">Choices to offer</legend>
      {topic.choices.map((choice) => (
        <Checkbox key={choice} checked={parts.choices.includes(choice)} onChange={(on) => toggle(choice, on)}>
          {choice}
        </Checkbox>
      ))}
      <Checkbox checked={parts.other} onChange={(other) => onChange({ ...parts, other })}>
        other: ___
      </Checkbox>
      <Checkbox checked={parts.undetermined} onChange={(undetermined) => onChange({ ...parts, undetermined })}>
        cannot be determined
      </Checkbox>
    </fieldset>
  );
}

/** The question as it will go out; in practice with what a reviewer of queries would write beside it. */
function Draft({ text, faults }: { readonly text: string; readonly faults: readonly string[] | null }) {
  return (
    <section className="cd-draft" aria-label="The query as it will go out">
      <p className="cd-draft-text">{text}</p>
      {faults && (
        <ul className="cd-draft-faults" aria-live="polite" aria-label="What a reviewer of queries would say">
          {faults.length === 0 ? <li>Fair: findings, an open question, no money.</li> : faults.map((fault) => <li key={fault}>{fault}</li>)}
        </ul>
      )}
    </section>
  );
}
