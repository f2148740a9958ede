// Finds modifiers by number, letters or plain words; those that may stand on the kind of service come first, the others are still there to be chosen wrongly.

import { sitsOn } from '../../../cycle/coding/modifiers.ts';
import { validOn } from '../../../cycle/coding/validity.ts';
import type { Day } from '../../../cycle/days.ts';
import type { Modifier, Service, Tables } from '../../../cycle/tables.ts';

/** Everyday words for modifiers. */
const SAID: Readonly<Record<string, string>> = {
  '25': 'separate visit same day',
  '26': 'professional component reading',
  '50': 'bilateral both sides',
  '57': 'decision for surgery',
  '59': 'distinct separate',
  '95': 'telehealth video',
  JW: 'waste discarded',
  JZ: 'no waste',
  LT: 'left',
  QW: 'waived test clia',
  RT: 'right',
  TC: 'technical component',
  XE: 'separate encounter',
  XS: 'separate structure site',
};

/** Modifiers that fit the words, at most fifty: exact codes first, then those the service may carry. */
export function findModifiers(tables: Tables, service: Service | null, query: string, day: Day): readonly Modifier[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (modifier: Modifier): number => {
    const code = modifier.code.toLowerCase();
    const text = `${code} ${modifier.plain} ${SAID[modifier.code] ?? ''}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return -1;
    const exact = words.length === 1 && code === words[0] ? 4 : words.length === 1 && code.startsWith(words[0] ?? ' ') ? 2 : 0;
    const common = words.length > 0 && modifier.code in SAID ? 2 : 0;
    return exact + common + (service && sitsOn(modifier, service) ? 1 : 0);
  };
  return [...tables.modifiers.values()]
    .filter((modifier) => validOn(modifier, day))
    .map((modifier) => ({ modifier, rank: rank(modifier) }))
    .filter((entry) => entry.rank >= 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 50)
    .map((entry) => entry.modifier);
}
