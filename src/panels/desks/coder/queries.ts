// Queries to the provider: a closed list of topics that gives no chart's question away, and the words a question gets from its parts.

import type { QueryFault, QueryForm, QueryParts } from '../../../cycle/documentation/query.ts';
import type { KeyQuery } from '../../../scenario/scenario.ts';

export interface QueryTopic {
  readonly id: string;
  readonly title: string;
  readonly missing: string; // what the note does not settle: 'which side is meant'
  readonly choices: readonly string[]; // what may be offered; ___ is left open
  readonly wish: string; // the wished answer, as a clause: 'it was the side named in the procedure'
  readonly money: string; // what it means for the payment
  readonly words: RegExp | null; // how scenarios name the topic
}

export const QUERY_TOPICS: readonly QueryTopic[] = [
  {
    id: 'side',
    title: 'Side of the body',
    missing: 'which side is meant',
    choices: ['right', 'left', 'both sides'],
    wish: 'it was the side named in the procedure',
    money: 'The payer does not pay a line without a side.',
    words: /\b(side|left|right|lateral)/i,
  },
  {
    id: 'size',
    title: 'Size, depth or number',
    missing: 'the size, depth or number, as measured',
    choices: ['greatest width with margins in cm: ___', 'length in cm: ___', 'depth: ___', 'number: ___'],
    wish: 'it was more than the next larger size',
    money: 'The larger size pays nearly twice as much.',
    words: /\b(size|width|depth|length|number|count|how many|margin|dimension)/i,
  },
  {
    id: 'type',
    title: 'Type, stage or course of a condition',
    missing: 'the type, the stage and the course of the condition',
    choices: ['type: ___', 'stage: ___', 'acute', 'chronic', 'acute on chronic'],
    wish: 'it is the form the findings point to',
    money: 'The code without a type counts for little.',
    words: /\b(type|course|acute|acuity|stage|severity|kind of|form of)/i,
  },
  {
    id: 'cause',
    title: 'Cause, or link between two conditions',
    missing: 'whether the one comes from the other',
    choices: ['due to: ___', 'not related'],
    wish: 'the one comes from the other',
    money: 'Linked, the two make a code that is paid better.',
    words: /\b(cause|link|due to|related|because|complication)/i,
  },
  {
    id: 'condition',
    title: 'Condition behind a finding or a treatment',
    missing: 'which condition, if any, this belongs to',
    choices: ['condition: ___', 'a finding without a condition'],
    wish: 'it is the usual disease with these values',
    money: 'The treatment is denied without a diagnosis that covers it.',
    words: /\b(condition|diagnosis|disease|treated|meaning|significance)/i,
  },
  {
    id: 'present',
    title: 'Present, past or only suspected',
    missing: 'whether the condition is present today, past, or only suspected',
    choices: ['present and treated', 'present, not treated today', 'past', 'suspected only'],
    wish: 'it is still present',
    money: 'As a present condition it adds to the visit.',
    words: /\b(present|past|history|resolved|suspected|ruled out|current)/i,
  },
  {
    id: 'done',
    title: 'What was done: dose, place or method',
    missing: 'what exactly was done, where and with how much',
    choices: ['method: ___', 'place: ___', 'dose or amount: ___', 'not done'],
    wish: 'it was done in the usual way with the usual dose',
    money: 'The fuller procedure pays more.',
    words: /\b(dose|amount|method|technique|procedure|approach|drug|given|waste)/i,
  },
  {
    id: 'level',
    title: 'Time, or the work of the visit',
    missing: 'the own time on this day, if it was recorded, or what was considered and decided',
    choices: ['own minutes on the date, as recorded: ___', 'considered and decided: ___'],
    wish: 'you spent more than thirty minutes',
    money: 'One level higher is sixty dollars more.',
    words: /\b(time|minutes|level|work|decision)/i,
  },
  {
    id: 'conflict',
    title: 'Two places of the chart that disagree',
    missing: 'which of the two places is right',
    choices: ['the first', 'the second', 'neither: ___'],
    wish: 'the assessment is right and the other a slip',
    money: 'Only one of the two is covered.',
    words: /\b(conflict|disagree|contradict|differ)/i,
  },
  {
    id: 'signature',
    title: 'Date, author or order',
    missing: 'who wrote or ordered this, and when',
    choices: ['author: ___', 'date: ___', 'ordered', 'not ordered'],
    wish: 'it was written and dated on the day of the visit',
    money: 'Without it we cannot bill.',
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
    choices: ['___'],
    wish: `it is as we think (${what})`,
    money: `The payer wants to see it (${what}).`,
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

/** The sentence that asks, by the form of the question. */
export function askedAs(topic: QueryTopic, form: QueryForm, parts: Pick<QueryParts, 'choices' | 'other' | 'undetermined'>): string {
  switch (form) {
    case 'open':
      return `Please state by addendum, if you can, ${topic.missing}; or that it cannot be determined.`;
    case 'choices': {
      const offered = [...parts.choices, ...(parts.other ? ['other: ___'] : []), ...(parts.undetermined ? ['cannot be determined'] : [])];
      return `The chart does not settle ${topic.missing}. Please state by addendum: ${offered.join(' / ') || '…'}.`;
    }
    case 'yesNo':
      return `${capital(topic.wish)}, correct?`;
    case 'pleaseWrite':
      return `Please add to the note that ${topic.wish}.`;
  }
}

/** The whole question: visit, findings, what is asked, and the word about payment where one is added. */
export function queryText(topic: QueryTopic, visit: string, parts: QueryParts): string {
  const quotes = parts.findings.map(({ quote }) => `“${quote}”`).join('; ');
  const findings = quotes === '' ? '' : ` The chart says: ${quotes}${/[.!?]”$/.test(quotes) ? '' : '.'}`;
  return `${visit}.${findings} ${askedAs(topic, parts.form, parts)}${parts.payment ? ` ${topic.money}` : ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const FORM_TITLE: Readonly<Record<QueryForm, string>> = {
  open: 'Ask openly',
  choices: 'Give choices',
  yesNo: 'Ask for a yes',
  pleaseWrite: 'Ask for words to be added',
};

/** What a reviewer of queries would write beside each fault. */
export const FAULT_WORDS: Readonly<Record<QueryFault, string>> = {
  wishedAnswer: 'Leading: it asks for the wished words. The provider names the fact, you do not.',
  yesOrNo: 'Leading: a yes is the only easy answer. Ask openly, or offer several choices.',
  oneChoice: 'Leading: one choice is no choice. Offer every one the findings allow.',
  payment: 'Leading: what a code pays is no reason to answer. Leave money out.',
  noFindings: 'No findings: quote what in the chart raises the question.',
  noWayOut: 'No way out: offer “other” and “cannot be determined”.',
};
