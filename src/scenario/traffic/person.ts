// A person made up for one visit: a name, a birthday that fits the age in the note, a member number in the payer's form. Nobody who lives.

import type { Coverage, Patient } from '../../cycle/care/patient.ts';
import { ageOn, type Day } from '../../cycle/days.ts';
import type { Payer } from '../../cycle/payer.ts';
import { drawBps, drawOne } from '../chance.ts';

const GIVEN = {
  F: 'Adaeze Birgit Celeste Dorotea Elif Farida Gwenda Hanneke Imani Jolanta Keiko Leocadia Marisol Nadira Odalys Petra Quilla Rosheen Sunniva Tamsin'.split(
    ' ',
  ),
  M: 'Anselm Bohdan Cyprian Dmitri Emeka Florian Gaspard Hideo Ignatius Jasper Kwabena Lorcan Matthias Nikolai Osvaldo Piet Rafiq Silvan Tobias Umberto'.split(
    ' ',
  ),
} as const;
const FAMILY =
  'Abernethy Balogun Castellanos Dumitru Eriksen Fairweather Grzelak Halloran Ibarra Juhasz Karlsen Lindqvold Marchetti Nakagawa Oyelaran Pettibone Quiroga Rasmussen Szymborski Thistlewood Umarov Vandermeer Winterbourne Yildirim Zamora'.split(
    ' ',
  );

/** Days a birthday may lie before the pattern's, as long as the age in the note stays true. */
const JITTER_DAYS = 180;

/** Somebody like the pattern's patient, seen on another day and under another cover. */
export function personLike(
  pattern: Patient,
  seen: { readonly pattern: Day; readonly day: Day },
  cover: Coverage,
  payer: Payer,
  seed: number,
  id: string,
): Patient {
  const shift = seen.day - seen.pattern;
  const family = drawOne(FAMILY, seed, id, 'family') ?? '';
  const older = Math.floor((drawBps(seed, id, 'birthday') * JITTER_DAYS) / 10_000);
  const same = ageOn(pattern.born + shift - older, seen.day) === ageOn(pattern.born, seen.pattern);
  const born = pattern.born + shift - (same ? older : 0);
  const own = pattern.coverages[0];
  const coverage: Coverage = {
    ...cover,
    member: memberNumber(payer.memberIdMasks[0] ?? '', seed, id),
    relationship: own?.relationship ?? 'self',
    holder: own?.holder ? { ...own.holder, name: `Robin ${family}` } : null,
  };
  return {
    ...pattern,
    id,
    name: `${drawOne(GIVEN[pattern.sex], seed, id, 'given') ?? ''} ${family}`,
    born,
    coverages: [coverage],
    earlier: pattern.earlier.map((one) => ({ ...one, day: one.day + shift })),
    lastSeen: pattern.lastSeen.map((one) => ({ ...one, day: one.day + shift })),
  };
}

const LETTERS = 'ABCDEFGHJKMNPQRTUVWXY';
const DIGITS = '0123456789';

/** A number in the form of the mask (cycle/care/memberId.ts), without the part that may be left out. */
function memberNumber(mask: string, seed: number, id: string): string {
  const signs = mask.indexOf('[') < 0 ? mask : mask.slice(0, mask.indexOf('['));
  const one = (from: string, at: number): string => drawOne([...from], seed, id, 'member', at) ?? '';
  return [...signs]
    .map((sign, at) => (sign === '#' ? one(DIGITS, at) : sign === '@' ? one(LETTERS, at) : sign === '*' ? one(LETTERS + DIGITS, at) : sign))
    .join('');
}
