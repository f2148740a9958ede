// What reaches each level of medical decision-making (MDM), as our own plain table (facts c.3).

import type { Level } from '../../../cycle/coding/visitLevel.ts';

export const ELEMENTS = ['problems', 'data', 'risk'] as const;
export type Element = (typeof ELEMENTS)[number];

export const ELEMENT_TITLE: Readonly<Record<Element, string>> = {
  problems: 'Problems looked at today',
  data: 'Data read or ordered',
  risk: 'Risk of what was decided',
};

/** What reaches each level, in our words. */
export const LEVEL_WORDS: Readonly<Record<Element, Readonly<Record<Level, string>>>> = {
  problems: {
    straightforward: 'One small problem that passes by itself',
    low: 'One stable chronic illness, one simple new illness or injury, or two small problems',
    moderate:
      'One chronic illness not at its goal, two stable chronic illnesses, a new problem with an open outcome, an acute illness that affects the whole body, or a complicated injury',
    high: 'A severe flare, or a threat to life or to a function of the body',
  },
  data: {
    straightforward: 'None, or a single test',
    low: 'Two tests or outside papers, or somebody else had to give the history (an independent historian)',
    moderate:
      'One of three kinds: three tests, papers or such histories; a test read by oneself (independent interpretation); a talk with a professional outside',
    high: 'Two of those three kinds together',
  },
  risk: {
    straightforward: 'Next to none: rest, a bandage',
    low: 'Small: medicine without prescription, simple exercises',
    moderate:
      'A prescription started, changed or continued; a decision for minor surgery with risks, or for major surgery without added risk; living conditions that limit care',
    high: 'A drug watched closely for poisoning, a decision for major surgery with added risk, sending to hospital, a decision not to resuscitate (DNR)',
  },
};

/** What does not count, and is often counted. */
export const ELEMENT_TRAP: Readonly<Partial<Record<Element, string>>> = {
  data: 'A test counts once, ordered and read together. A test we bill ourselves does not count as data.',
};
