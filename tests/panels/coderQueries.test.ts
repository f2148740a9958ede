// Queries: the list of topics betrays nothing, the fair wording gives findings and open choices, the others do not.
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, QUERY_FAULTS, QUERY_FORMS } from '../../src/cycle/documentation/query.ts';
import { FAULT_WORDS, QUERY_TOPICS, queryText, topicOfKey, topicSent, topicsFor } from '../../src/panels/desks/coder/queries.ts';

const key = (topic: string) => ({ topic, ask: 'Which?', answer: 'The right one.' });

describe('topics of a query', () => {
  it.each([
    ['Side of the injected knee', 'side'],
    ['Width of the cut including margins', 'size'],
    ['Type and course of heart failure', 'type'],
    ['Condition treated with iron', 'condition'],
  ])('%s belongs to %s', (topic, id) => {
    expect(topicOfKey(topic)?.id).toBe(id);
  });

  it('lists the same topics on every chart, whatever their keys ask', () => {
    expect(topicsFor([key('Side of the injected knee'), null])).toEqual(QUERY_TOPICS);
  });

  it('adds a topic that fits none of them for the whole scenario', () => {
    const topics = topicsFor([null, key('Xylophone')]);
    const own = topics.at(-1);
    expect(own?.title).toBe('Xylophone');
    expect(own && topicSent(own, key('Xylophone'))).toBe('Xylophone');
  });

  it('meets the key by its subject, and only then', () => {
    const [side, size] = QUERY_TOPICS;
    expect(side && topicSent(side, key('Side of the injected knee'))).toBe('Side of the injected knee');
    expect(size && topicSent(size, key('Side of the injected knee'))).toBe('Size, depth or number');
    expect(side && topicSent(side, null)).toBe('Side of the body');
  });
});

describe('the words of a query', () => {
  const parts = { ...EMPTY_QUERY, findings: [{ section: 'note' as const, paragraph: 0, quote: 'L knee pain' }] };
  const [side] = QUERY_TOPICS;

  it('quotes the findings and asks what the note leaves open, in every form', () => {
    for (const topic of QUERY_TOPICS)
      for (const form of QUERY_FORMS) {
        const text = queryText(topic, 'Visit of 10 Feb 2026', { ...parts, form });
        expect(text).toContain('“L knee pain”');
        expect(text).not.toContain(topic.money);
        expect(text.includes(topic.missing)).toBe(form === 'open' || form === 'choices');
      }
  });

  it('offers the choices that were ticked, the ways out last', () => {
    const text =
      side && queryText(side, 'Visit', { ...parts, form: 'choices', choices: ['right', 'left'], other: true, undetermined: true });
    expect(text).toContain('right / left / other: ___ / cannot be determined.');
  });

  it('speaks of money only where that was ticked', () => {
    expect(side && queryText(side, 'Visit', { ...parts, payment: true })).toContain(side?.money);
  });

  it('names each fault to the learner', () => {
    for (const fault of QUERY_FAULTS) expect(FAULT_WORDS[fault]).toMatch(/^(Leading|No findings|No way out): /);
  });
});
