// Findings of a sheet in words: what stands against a convention, and which convention it is, so that the next sheet is right by itself.

import type { SheetFinding } from '../../../cycle/coding/conventions.ts';
import { checkSheet } from '../../../cycle/coding/conventions.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import { falseNotice } from '../../../engine/noticeCheck.ts';
import type { World } from '../../../engine/world.ts';
import { conventionRule } from '../../../i18n/conventions.ts';
import { formatDate } from '../../../i18n/format.ts';
import { NOTICE_FAULT } from '../../../i18n/notice.ts';
import type { Target } from './evidence.ts';

export interface FindingWords {
  readonly key: string;
  readonly stop: boolean;
  readonly title: string;
  readonly rule: string; // the convention behind it, and what to do
  readonly target: Target | null;
}

type Values = Readonly<Record<string, string>>;
type Say = (values: Values) => { readonly title: string; readonly rule?: string }; // rule: where no convention of the guidelines stands behind it

const of = (values: Values, name: string): string => values[name] ?? '';

const SAID: Readonly<Record<string, Say>> = {
  diagnosisIncomplete: (v) => ({ title: `${of(v, 'code')} is not complete, or was not valid on ${dateOf(v)}.` }),
  diagnosesExclude: (v) => ({ title: `${of(v, 'code')} and ${of(v, 'otherCode')} exclude each other.` }),
  orderWrong: (v) => ({
    title: of(v, 'otherCode') ? `${of(v, 'otherCode')} goes before ${of(v, 'code')}.` : `${of(v, 'code')} may not stand first.`,
  }),
  codeTwice: (v) => ({ title: `${of(v, 'code')} stands here twice.` }),
  oneForBoth: (v) => ({ title: `${of(v, 'code')} and ${of(v, 'otherCode')} together: look at ${of(v, 'instead')}.` }),
  symptomOf: (v) => ({ title: `${of(v, 'code')} usually belongs to ${of(v, 'otherCode')}.` }),
  bilateralCode: (v) => ({ title: `${of(v, 'code')} and ${of(v, 'otherCode')}: ${of(v, 'instead')} says both sides.` }),
  sideOpen: (v) => ({ title: `${of(v, 'code')} leaves the side open.` }),
  unspecified: (v) => ({ title: `${of(v, 'code')} is the unspecified code of its family: does the note say more?` }),
  phasesMixed: (v) => ({ title: `${of(v, 'otherCode')} and ${of(v, 'code')} are two phases of one injury.` }),
  sequelaFirst: (v) => ({ title: `${of(v, 'code')} stands behind what remained of the injury.` }),
  secondMissing: (v) => ({
    title: `${of(v, 'code')} asks for a second code, where the note has it${of(v, 'text') ? `: ${of(v, 'text')}` : ''}${of(v, 'instead') ? ` (${of(v, 'instead')})` : ''}.`,
  }),
  neverAlone: (v) => ({ title: `${of(v, 'code')} never stands alone.` }),
  aftercareOfInjury: (v) => ({ title: `${of(v, 'code')} is no aftercare code for the injury ${of(v, 'otherCode')}.` }),
  drugImplied: (v) => ({ title: `${of(v, 'code')} is understood with ${of(v, 'otherCode')}.` }),
  painKnown: (v) => ({ title: `${of(v, 'code')} adds nothing to ${of(v, 'otherCode')}.` }),
  screeningWithComplaint: (v) => ({ title: `${of(v, 'code')} beside ${of(v, 'otherCode')}: with a complaint it is no screening.` }),
  inDoubt: (v) => ({ title: `The evidence of ${of(v, 'code')} says “${of(v, 'word')}”.` }),
  borderline: (v) => ({ title: `The evidence of ${of(v, 'code')} says “${of(v, 'word')}”.` }),
  beforeSurgery: (v) => ({ title: `The evidence of ${of(v, 'code')} is the ${of(v, 'word').toLowerCase()}: what does the one after say?` }),
  onListOnly: (v) => ({ title: `${of(v, 'code')} rests on a list alone: what was done about it today?` }),
  testHasReason: (v) => ({
    title: `Line ${of(v, 'line')} points to ${of(v, 'code')} and to ${of(v, 'otherCode')}: was there a complaint or not?`,
  }),
  readingFound: (v) => ({ title: `${of(v, 'code')} beside ${of(v, 'otherCode')}: the reading has the answer.` }),
  isOver: (v) => ({ title: `The evidence of ${of(v, 'code')} says “${of(v, 'word')}”.` }),
  pointerEmpty: (v) => ({
    title: `Line ${of(v, 'line')} points to no diagnosis.`,
    rule: 'Every service needs its reason (box 24E): without a pointer the claim is turned back at the door, before anybody reads it.',
  }),
  serviceUnknown: (v) => ({
    title: `${of(v, 'code')} was no valid service code on this day.`,
    rule: 'Procedure codes count as they stood on the day of service.',
  }),
  modifierUnknown: (v) => ({
    title: `Line ${of(v, 'line')}: there is no modifier ${of(v, 'modifier')}.`,
    rule: 'Modifiers are two characters of a closed list.',
  }),
  modifierMisplaced: (v) => ({
    title: `Line ${of(v, 'line')}: ${of(v, 'modifier')} does not belong on ${of(v, 'code')}.`,
    rule: 'A modifier sits on one kind of service: 24, 25 and 57 on visits, sides on procedures and tests, QW on laboratory tests, JW and JZ on drugs.',
  }),
  modifiersExclude: (v) => ({
    title: `Line ${of(v, 'line')}: ${of(v, 'modifier')} and ${of(v, 'otherModifier')} do not go together.`,
    rule: 'The one says what the other denies: 26 with TC, 50 with RT or LT, 59 with an X modifier, JW with JZ.',
  }),
  modifierOrder: (v) => ({
    title: `Line ${of(v, 'line')}: ${of(v, 'modifiers')} stand in another order than they are written.`,
    rule: 'What changes the price first, then what opens the payment, then the place on the body, then information. No payer pays less for it.',
  }),
  sideMismatch: (v) => ({ title: `Line ${of(v, 'line')}: the modifier and ${of(v, 'diagnosis')} name different sides.` }),
  age: (v) => ({ title: `${of(v, 'code')} is meant for another age.`, rule: 'The age counts on the day of service, in completed years.' }),
  sex: (v) => ({
    title: `${of(v, 'code')} is meant for the other sex.`,
    rule: 'Some conditions and services belong to one sex; check the registration, too.',
  }),
};

function dateOf(values: Values): string {
  const day = Number(values.date);
  return Number.isInteger(day) ? formatDate(day) : of(values, 'date');
}

/** Every finding of the sheet as it stands, in words; in a shift only what would stop the claim. */
export function findingsOf(world: World, encounter: Encounter, practice: boolean): readonly FindingWords[] {
  const { born, sex } = encounter.registration;
  const unrelated = world.game.scenario.encounters.find(({ id }) => id === encounter.id)?.key.diagnoses.map(({ code }) => code) ?? [];
  const found = checkSheet(encounter.sheet, world.game.tables, { serviceDay: encounter.serviceDay, born, sex, unrelated });
  const notices = practice ? noticeFindings(world, encounter) : [];
  const said = found.filter((finding) => practice || finding.level === 'stop').map(inWords);
  return [...said, ...notices, ...(practice && !anyEvidence(encounter) ? [NOTHING_MARKED] : [])];
}

/** GA and GX say that a paper is in the drawer: practice looks whether it is, and whether it holds. */
function noticeFindings(world: World, encounter: Encounter): readonly FindingWords[] {
  return encounter.sheet.services.flatMap((service, index) => {
    const [fault] = falseNotice(world.game.tables, encounter, service);
    if (fault === undefined) return [];
    return {
      key: `notice-${index}`,
      stop: false,
      title: `Line ${index + 1}: the advance notice (ABN) ${NOTICE_FAULT[fault]}.`,
      rule: 'GA and GX state that a valid notice is on file: about this service, with reason and estimate, a choice ticked, signed before it was done. A notice with a fault counts as none; where a denial for need is expected all the same, GZ says so.',
      target: { kind: 'service', index } as const,
    };
  });
}

/** Not a convention but the habit behind all of them; said only while nothing at all is marked, so that it never nags. */
const NOTHING_MARKED: FindingWords = {
  key: 'nothingMarked',
  stop: false,
  title: 'Nothing of the chart is marked as evidence yet.',
  rule: 'An auditor asks of every code: where does the note say so? Open a code, pick the words that prove it, and press “Evidence for …”.',
  target: { kind: 'diagnosis', index: 0 },
};

function anyEvidence({ sheet }: Encounter): boolean {
  return [...sheet.diagnoses, ...sheet.services].some(({ evidence }) => evidence.length > 0);
}

function inWords(finding: SheetFinding): FindingWords {
  const { message, convention, values, diagnosis, service } = finding;
  const words = SAID[message]?.(values) ?? { title: `${of(values, 'code')} needs a second look.` };
  const rule = convention ? conventionRule(convention) : (words.rule ?? message);
  const target: Target | null =
    service !== null ? { kind: 'service', index: service } : diagnosis !== null ? { kind: 'diagnosis', index: diagnosis } : null;
  return {
    title: words.title,
    rule,
    key: `${message}-${diagnosis}-${service}-${Object.values(values).join('-')}`,
    stop: finding.level === 'stop',
    target,
  };
}
