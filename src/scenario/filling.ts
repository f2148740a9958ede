// What the parts of the resolver share: the worlds as far as they are filled in, and how days and names are looked up and reported.

import type { Group, Patient, Provider } from '../cycle/care/patient.ts';
import { type Day, isoOf, parseDay } from '../cycle/days.ts';
import type { Payer } from '../cycle/payer.ts';
import type { Tables } from '../cycle/tables.ts';
import { nearest } from './nearest.ts';
import type { Practice } from './practice.ts';
import type { Path, Say } from './problem.ts';

/** The shipped worlds and tables a scenario may name. */
export interface ScenarioLibrary {
  readonly tables: Tables;
  readonly payers: readonly Payer[];
  readonly practice: Practice;
}

/** What the parts of the resolver share: the worlds as far as they are filled in, and where problems go. */
export interface Filling {
  readonly library: ScenarioLibrary;
  readonly start: Day;
  readonly last: Day; // last simulated day
  readonly opens: Day;
  readonly payers: Map<string, Payer>;
  readonly groups: Map<string, Group>;
  readonly providers: Map<string, Provider>;
  readonly patients: Map<string, Patient>;
  readonly named: Set<string>; // payers the scenario needs
  readonly assumed: ReadonlySet<string>; // names whose own entry is misshapen: taken as known
  readonly say: Say;
}

/** A date or day number as a day; reports a date that does not exist and takes the start instead. */
export function dayAt(filling: Filling, when: string | number, path: Path): Day {
  if (typeof when === 'number') return filling.start + when;
  const day = parseDay(when);
  if (day === null) filling.say('no-such-date', path, { date: when });
  return day ?? filling.start;
}

export function dayOrNullAt(filling: Filling, when: string | number | null | undefined, path: Path): Day | null {
  return when === null || when === undefined ? null : dayAt(filling, when, path);
}

type Kind = 'patient' | 'provider' | 'payer' | 'group' | 'practice' | 'encounter' | 'case' | 'objective';

/** Whether a name is known; reports it with the nearest ones where it is not. */
export function known(filling: Filling, kind: Kind, id: string, names: Iterable<string>, path: Path): boolean {
  const all = [...names];
  if (all.includes(id)) return true;
  if (!filling.assumed.has(id)) {
    const like = nearest(id, all, 3);
    const remedy = like.length > 0 ? `Did you mean ${like.map((name) => `“${name}”`).join(' or ')}?` : listed(all);
    filling.say(`unknown-${kind}`, path, { id, remedy });
  }
  return false;
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 12).join(', ');
  return names.length > 0 ? `Known: ${some}${names.length > 12 ? ' …' : '.'}` : 'None is known here.';
}

/** Reports a day that lies outside the simulated days. */
export function insideTime(filling: Filling, day: Day, path: Path): void {
  if (day >= filling.start && day <= filling.last) return;
  filling.say('outside-time', path, { date: isoOf(day), first: isoOf(filling.start), last: isoOf(filling.last) });
}

/** Reports an end before its beginning. */
export function inOrder(from: number | null, to: number | null, path: Path, filling: Filling): void {
  if (from !== null && to !== null && to < from) filling.say('ends-before-it-begins', path, { from: isoOf(from), to: isoOf(to) });
}
