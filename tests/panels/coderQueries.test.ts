// Queries: the list of topics betrays nothing, the fair wording gives findings and open choices, the others do not.
import { describe, expect, it } from 'vitest';
import { QUERY_TOPICS, queryTexts, topicOfKey, topicSent, topicsFor } from '../../src/panels/desks/coder/queries.ts';

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

describe('wordings', () => {
  it('has one fair text and two that are not, each with the findings', () => {
    for (const topic of QUERY_TOPICS) {
      const texts = queryTexts(topic, 'Visit of 10 Feb 2026', ['L knee pain'], 'MM-01');
      expect(texts.filter((text) => text.wording === 'compliant')).toHaveLength(1);
      expect(texts).toHaveLength(3);
      for (const text of texts) expect(text.text).toContain('“L knee pain”');
      const fair = texts.find((text) => text.wording === 'compliant');
      expect(fair?.text).toContain('cannot be determined');
    }
  });

  it('does not keep the fair one always in the same place', () => {
    const places = new Set(
      ['MM-01', 'MM-02', 'MM-03', 'OC-01'].flatMap((id) =>
        QUERY_TOPICS.map((topic) => queryTexts(topic, '', [], id).findIndex((text) => text.id === 'compliant')),
      ),
    );
    expect(places.size).toBe(3);
  });
});
