// The volume a scenario asks for, filled in: patterns and covers by name, hours as of the learner's desk where nothing else is written.

import type { Coverage } from '../../cycle/care/patient.ts';
import { dayAt, type Filling, inOrder, insideTime, known } from '../filling.ts';
import { WEEKDAYS } from '../form/traffic.ts';
import type { Path } from '../problem.ts';
import type { ScenarioEncounter } from '../scenario.ts';
import type { ScenarioFile } from '../schema.ts';
import { centsOf, minuteOf } from '../values.ts';
import type { CaseKind, CoverKind, DeskStaff, LeftKind, Volume } from './volume.ts';

type Form = NonNullable<ScenarioFile['traffic']>;

/** The hours of the learner's desk, which hold where a desk of colleagues has none of its own. */
export interface OwnHours {
  readonly opensAt: number; // minute of the day
  readonly minutes: number;
}

/** The volume, with every unknown name and impossible day reported on the way. */
export function resolveTraffic(form: Form, encounters: readonly ScenarioEncounter[], own: OwnHours, filling: Filling): Volume {
  const path = ['traffic'];
  const covers = form.covers.map((cover, index) => coverKind(cover, [...path, 'covers', index], filling));
  const cases = form.cases.flatMap((kind, index) => caseKind(kind, encounters, form, [...path, 'cases', index], filling));
  const weighed = Object.keys(form.weekdays ?? {}).length > 0;
  const leftUntil = dayAt(filling, form.leftUntil, [...path, 'leftUntil']);
  insideTime(filling, leftUntil, [...path, 'leftUntil']);
  return {
    encounters: form.encounters,
    days: filling.last - filling.start + 1,
    weekdays: WEEKDAYS.map((name, weekday) => (weighed ? (form.weekdays?.[name] ?? 0) : isWeekday(weekday) ? 1 : 0)),
    cases,
    covers,
    desks: {
      coder: deskStaff(form.desks.coder, own, [...path, 'desks', 'coder'], filling),
      biller: deskStaff(form.desks.biller, own, [...path, 'desks', 'biller'], filling),
    },
    left: form.left.flatMap((left, index) => leftKind(left, covers, cases, [...path, 'left', index], filling)),
    leftUntil,
    taken: [],
    pages: null,
  };
}

function isWeekday(weekday: number): boolean {
  return weekday !== 0 && weekday !== 6;
}

function coverKind({ payer: id, plan, met, share }: Form['covers'][number], path: Path, filling: Filling): CoverKind {
  if (known(filling, 'payer', id, filling.payers.keys(), [...path, 'payer'])) filling.named.add(id);
  const plans = filling.payers.get(id)?.plans.map(({ planId }) => planId) ?? [];
  if (plan !== undefined && plans.length > 0 && !plans.includes(plan))
    filling.say('unknown-plan', [...path, 'plan'], { payer: id, id: plan, remedy: `It has ${plans.join(', ')}.` });
  const cents = (written: string | undefined) => (written === undefined ? 0 : centsOf(written));
  const coverage: Coverage = {
    payer: id,
    member: '',
    plan: plan ?? plans[0] ?? '',
    relationship: 'self',
    holder: null,
    from: null,
    to: null,
    gaps: [],
    knownFrom: null,
    endKnownFrom: null,
    nameOnFile: null,
    otherCoverAnswered: null,
    deductibleMet: cents(met?.deductible),
    outOfPocketMet: cents(met?.outOfPocket),
    familyDeductibleMet: cents(met?.familyDeductible),
    familyOutOfPocketMet: cents(met?.familyOutOfPocket),
    family: null,
    onlyFor: null,
    subscriber: null,
  };
  return { coverage, share };
}

function caseKind(
  { like, share, payers }: Form['cases'][number],
  encounters: readonly ScenarioEncounter[],
  { covers, cases }: Form,
  path: Path,
  filling: Filling,
): readonly CaseKind[] {
  const ids = encounters.map(({ id }) => id);
  const written = encounters.find(({ id }) => id === like);
  const patient = filling.patients.get(written?.patient ?? '');
  if (cases.findIndex((one) => one.like === like) < Number(path[2])) filling.say('duplicate-id', [...path, 'like'], { id: like });
  const offered = covers.map(({ payer }) => payer);
  for (const [index, payer] of (payers ?? []).entries()) known(filling, 'payer', payer, offered, [...path, 'payers', index]);
  if (!known(filling, 'encounter', like, ids, [...path, 'like']) || !written || !patient) return [];
  const own = offered.flatMap((payer, index) => (!payers || payers.includes(payer) ? [index] : []));
  return [{ written, patient, share, covers: own }];
}

function deskStaff(form: Form['desks']['coder'], own: OwnHours, path: Path, filling: Filling): DeskStaff {
  const away = (form.away ?? []).map((time, index) => {
    const at = [...path, 'away', index];
    const [from, to] = [dayAt(filling, time.from, [...at, 'from']), dayAt(filling, time.to, [...at, 'to'])];
    inOrder(from, to, [...at, 'to'], filling);
    return { from, to, people: time.people };
  });
  return {
    people: form.people,
    opensAt: form.opens === undefined ? own.opensAt : minuteOf(form.opens),
    minutes: form.minutes ?? own.minutes,
    weekdays: WEEKDAYS.map((name, weekday) => (form.weekdays ? form.weekdays.includes(name) : isWeekday(weekday))),
    away,
  };
}

function leftKind(
  { like, slip, payer, count }: Form['left'][number],
  covers: readonly CoverKind[],
  cases: readonly CaseKind[],
  path: Path,
  filling: Filling,
): readonly LeftKind[] {
  const kind = cases.findIndex(({ written }) => written.id === like);
  const ids = cases.map(({ written }) => written.id);
  if (!known(filling, 'case', like, ids, [...path, 'like'])) return [];
  const own = cases[kind]?.covers ?? [];
  const payers = own.map((index) => covers[index]?.coverage.payer ?? '');
  if (payer !== undefined) known(filling, 'payer', payer, payers, [...path, 'payer']);
  const mistakes = cases[kind]?.written.mistakes.length ?? 0;
  if (slip !== undefined && slip > mistakes) filling.say('no-such-slip', [...path, 'slip'], { id: like, slip, count: mistakes });
  return [{ kind, slip: slip ?? 0, covers: own.filter((_, index) => payer === undefined || payers[index] === payer), count }];
}
