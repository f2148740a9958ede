// Queries to the provider: a closed list of topics that gives no chart's question away, and for each topic three ways to ask, of which one is fair.

import type { QueryWording } from '../../../cycle/documentation/chart.ts';
import type { KeyQuery } from '../../../scenario/scenario.ts';

export interface QueryTopic {
  readonly id: string;
  readonly title: string;
  readonly missing: string; // what the note does not settle: 'which side is meant'
  readonly choices: string; // the open choices of a fair question
  readonly leading: string; // the wished answer put into the provider's mouth
  readonly money: string; // the same with an eye on the payment
  readonly words: RegExp | null; // how scenarios name the topic
}

export const QUERY_TOPICS: readonly QueryTopic[] = [
  {
    id: 'side',
    title: 'Side of the body',
    missing: 'which side is meant',
    choices: 'right, left, both sides, other: ___',
    leading: 'it was the side named in the procedure, wasn’t it?',
    money: 'The payer does not pay a line without a side; please put in the one that matches.',
    words: /\b(side|left|right|lateral)/i,
  },
  {
    id: 'size',
    title: 'Size, depth or number',
    missing: 'the size, depth or number',
    choices: 'greatest width with margins in cm: ___, depth: ___, number: ___',
    leading: 'it was more than the next larger size, I think; is that right?',
    money: 'The larger size pays nearly twice as much; please add it if you can.',
    words: /\b(size|width|depth|length|number|count|how many|margin|dimension)/i,
  },
  {
    id: 'type',
    title: 'Type, stage or course of a condition',
    missing: 'the type and the course of the condition',
    choices: 'type: ___; course: acute, chronic, acute on chronic, other: ___',
    leading: 'everything points to the acute form, so please write that down.',
    money: 'The code without a type counts for little; please choose the graver one.',
    words: /\b(type|course|acute|acuity|stage|severity|kind of|form of)/i,
  },
  {
    id: 'cause',
    title: 'Cause, or link between two conditions',
    missing: 'whether the one comes from the other',
    choices: 'due to: ___, not related, other cause: ___',
    leading: 'surely the one comes from the other; please write “due to”.',
    money: 'Linked, the two make a code that is paid better; please link them.',
    words: /\b(cause|link|due to|related|because|complication)/i,
  },
  {
    id: 'condition',
    title: 'Condition behind a finding or a treatment',
    missing: 'which condition, if any, this belongs to',
    choices: 'condition: ___, finding without a condition, other: ___',
    leading: 'that is the usual disease with these values, so please add it.',
    money: 'The treatment is denied without a diagnosis that covers it; please give us one from the list.',
    words: /\b(condition|diagnosis|disease|treated|meaning|significance)/i,
  },
  {
    id: 'present',
    title: 'Present, past or only suspected',
    missing: 'whether the condition is present today, past, or only suspected',
    choices: 'present and treated, present and not treated today, past, suspected only, other: ___',
    leading: 'I take it that it is still there; please confirm.',
    money: 'As a present condition it adds to the visit; please list it as active.',
    words: /\b(present|past|history|resolved|suspected|ruled out|current)/i,
  },
  {
    id: 'done',
    title: 'What was done: dose, place or method',
    missing: 'what exactly was done, where and with how much',
    choices: 'method: ___, place: ___, dose or amount: ___, not done',
    leading: 'it was done in the usual way with the usual dose, right?',
    money: 'With the fuller procedure the line pays more; please describe it so.',
    words: /\b(dose|amount|method|technique|procedure|approach|drug|given|waste)/i,
  },
  {
    id: 'level',
    title: 'Time, or the work of the visit',
    missing: 'the time spent on this day, or what was considered and decided',
    choices: 'own minutes on the date: ___, not recorded; considered and decided: ___',
    leading: 'it must have been more than thirty minutes, so please add them.',
    money: 'One level higher is sixty dollars more; please add what is missing for it.',
    words: /\b(time|minutes|level|work|decision)/i,
  },
  {
    id: 'conflict',
    title: 'Two places of the chart that disagree',
    missing: 'which of the two places is right',
    choices: 'the first, the second, neither: ___',
    leading: 'the assessment is right and the other a slip, yes?',
    money: 'Please keep the one the payer covers.',
    words: /\b(conflict|disagree|contradict|differ)/i,
  },
  {
    id: 'signature',
    title: 'Date, author or order',
    missing: 'who wrote or ordered this, and when',
    choices: 'author: ___, date: ___, order given: yes, no',
    leading: 'please date it to the day of the visit.',
    money: 'Without it we cannot bill; please put the visit’s date under it today.',
    words: /\b(signature|signed|author|date|order)/i,
  },
];

/** The closed list a key's topic belongs to; null where the instructor's words fit none. */
export function topicOfKey(topic: string): QueryTopic | null {
  return QUERY_TOPICS.find((entry) => entry.words?.test(topic)) ?? null;
}

/** A topic of the scenario that fits no entry of the closed list becomes a choice of its own, on every chart of the scenario. */
function ownTopic(topic: string): QueryTopic {
  const what = topic.charAt(0).toLowerCase() + topic.slice(1);
  return {
    id: `own:${topic}`,
    title: topic,
    missing: what,
    choices: '___, other: ___',
    leading: `it is as we think (${what}), please confirm.`,
    money: `The payer wants to see it (${what}); please add what is needed for payment.`,
    words: null,
  };
}

/** The choices of every chart of a scenario: always the same, so that the list tells nothing about the chart at hand. */
export function topicsFor(keys: readonly (KeyQuery | null)[]): readonly QueryTopic[] {
  const own = new Set(keys.flatMap((key) => (key && !topicOfKey(key.topic) ? [key.topic] : [])));
  return [...QUERY_TOPICS, ...[...own].sort().map(ownTopic)];
}

/** The topic as the decision names it: the key's own words where the learner has met its subject. */
export function topicSent(topic: QueryTopic, key: KeyQuery | null): string {
  if (key === null) return topic.title;
  const meant = topicOfKey(key.topic)?.id ?? `own:${key.topic}`;
  return meant === topic.id ? key.topic : topic.title;
}

export interface QueryText {
  readonly id: 'compliant' | 'leading' | 'money';
  readonly wording: QueryWording;
  readonly text: string;
}

/** Three fully written questions. Which place the fair one has depends on the chart and the topic alone. */
export function queryTexts(topic: QueryTopic, visit: string, quotes: readonly string[], turn: string): readonly QueryText[] {
  const findings =
    quotes.length > 0
      ? `The chart says: ${quotes.map((quote) => `“${quote}”`).join('; ')}${/[.!?]$/.test(quotes.at(-1) ?? '') ? '' : '.'}`
      : `I cannot tell from the note ${topic.missing}.`;
  const ask = quotes.length > 0 ? `It does not settle ${topic.missing}. ` : '';
  const texts: readonly QueryText[] = [
    {
      id: 'compliant',
      wording: 'compliant',
      text: `${visit}. ${findings} ${ask}Please state by addendum, if you can: ${topic.choices}; or that it cannot be determined.`,
    },
    { id: 'leading', wording: 'leading', text: `${visit}. ${findings} Please add it: ${topic.leading}` },
    { id: 'money', wording: 'leading', text: `${visit}. ${findings} ${topic.money}` },
  ];
  const shift = [...(turn + topic.id)].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % texts.length;
  return [...texts.slice(shift), ...texts.slice(0, shift)];
}
