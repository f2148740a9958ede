// Box 6: what the patient is to the insured, in words.

export const RELATIONSHIPS = [
  ['self', 'self'],
  ['spouse', 'spouse'],
  ['child', 'child'],
  ['other', 'other'],
] as const;
