// The words of the coder's desk: states of the queue, reasons why an act is not offered, and services told plainly.

import type { CodingSheet } from '../../../cycle/coding/sheet.ts';
import type { LevelRule, Service, TabularNoteKind } from '../../../cycle/tables.ts';
import { familyWords } from '../../../engine/codeIndex.ts';
import type { MarkName } from '../../common/Mark.tsx';
import type { Tone } from '../../common/positions.ts';
import type { CodingState } from './queue.ts';

export const STATE_LOOK: Readonly<
  Record<Exclude<CodingState, 'done'>, { readonly word: string; readonly mark: MarkName | null; readonly tone: Tone }>
> = {
  returned: { word: 'returned', mark: 'rejected', tone: 'deny' },
  answered: { word: 'query back', mark: 'query', tone: 'ok' },
  ready: { word: 'ready', mark: null, tone: 'ok' },
  held: { word: 'on hold', mark: 'pended', tone: 'wait' },
  queryOut: { word: 'query out', mark: 'query', tone: 'wait' },
  unsigned: { word: 'unsigned', mark: 'waiting', tone: 'mute' },
};

const REFUSALS: Readonly<Record<string, string>> = {
  watching: 'This run is being played in another tab.',
  lookingBack: 'You are looking at an earlier day. Go back to today to work.',
  finished: 'The scenario is over.',
  gameOver: 'The scenario is over.',
  otherDesk: 'That is the other desk’s work.',
  deskClosed: 'Nobody works today.',
  dayUsedUp: 'The day’s minutes are used up.',
  notOpenYet: 'It has not come to the desk yet.',
  closed: 'This account is closed.',
  notAtThisStep: 'It is not the coder’s turn.',
  sheetEmpty: 'Needs a diagnosis and a service.',
  sheetTooLong: 'A claim has room for twelve diagnoses.',
  alreadyAsked: 'The provider has been asked already.',
};

/** Why an act is not possible, in words; null stays null. Of a sheet that lacks something, what it lacks. */
export function refusalWords(why: string | null, sheet?: CodingSheet): string | null {
  if (why === 'sheetEmpty' && sheet?.diagnoses.length) return 'Needs a service.';
  if (why === 'sheetEmpty' && sheet?.services.length) return 'Needs a diagnosis.';
  return why === null ? null : (REFUSALS[why] ?? 'Not possible now.');
}

export const NOTE_KIND: Readonly<Record<TabularNoteKind, { readonly title: string; readonly plain: string }>> = {
  excludes1: { title: 'Excludes 1', plain: 'never together with this, unless clearly unrelated' },
  excludes2: { title: 'Excludes 2', plain: 'not part of this; both may be coded' },
  codeFirst: { title: 'Code first', plain: 'the cause stands before this code' },
  useAdditional: { title: 'Use additional', plain: 'a second code tells the rest' },
  codeAlso: { title: 'Code also', plain: 'both are coded, order by circumstances' },
};

const SERVICE_KIND: Readonly<Record<Service['kind'], string>> = {
  visit: 'visit',
  procedure: 'procedure',
  test: 'test',
  addOn: 'add-on',
  drug: 'drug',
  vaccine: 'vaccine',
  supply: 'supply',
  equipment: 'equipment',
  service: 'service',
};

/** Families whose table key does not read well as words. */
const FAMILY_TITLE: Readonly<Record<string, string>> = {
  biopsySkin: 'Skin biopsy',
  ctScan: 'CT scan',
  earNose: 'Ear and nose',
  labBlood1: 'Blood tests',
  labBlood2: 'Further blood tests',
  labCells: 'Cell and tissue tests',
  labGerms: 'Germ tests',
  labPanel: 'Test panels',
  labUrine: 'Urine tests',
  lesionDestroy: 'Lesions destroyed',
  lesionExcise: 'Lesions cut out',
  mriScan: 'MRI scan',
  visitExtra: 'Beside a visit',
  xrayBody: 'X-ray of the body',
  xrayLimb: 'X-ray of a limb',
};

/** "Established visit". */
export function familyTitle(family: string): string {
  const own = FAMILY_TITLE[family];
  if (own !== undefined) return own;
  const words = familyWords(family);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "visit · teaching procedure set". */
export function kindWords(service: Service): string {
  return `${SERVICE_KIND[service.kind]} · ${service.system === 'tps' ? 'teaching procedure set' : 'HCPCS Level II'}`;
}

const GLOBAL: Readonly<Record<Service['globalDays'], string>> = {
  '000': 'the day itself (000)',
  '010': 'ten days after (010)',
  '090': 'the day before and ninety days after (090)',
  XXX: 'none (XXX)',
  YYY: 'set by the payer (YYY)',
  ZZZ: 'that of its main service (ZZZ)',
  MMM: 'maternity (MMM)',
};

export function globalWords(service: Service): string {
  return GLOBAL[service.globalDays];
}

/** What decides a code's level, a sentence each; empty where nothing does. */
export function levelWords(level: LevelRule): readonly string[] {
  const minutes = minutesWords(level);
  return [
    ...(level.patient === 'new'
      ? ['New: nobody of the same group and specialty has seen the patient face to face within three years.']
      : []),
    ...(level.patient === 'established'
      ? ['Established: somebody of the same group and specialty has seen the patient within three years.']
      : []),
    ...(level.mdm
      ? [`Medical decision-making (MDM): ${level.mdm}${minutes ? `, or ${minutes} of the clinician’s own time on the date` : ''}.`]
      : []),
    ...(!level.mdm && minutes ? [`Time: ${minutes}.`] : []),
    ...(level.stepMinutes ? [`Counted in steps of ${level.stepMinutes} minutes.`] : []),
    ...(level.visitsMin ? [`At least ${level.visitsMin} visits in the month.`] : []),
    ...(level.windowDays ? [`Gathers ${level.windowDays} days.`] : []),
    ...(level.contactBusinessDays ? [`First contact within ${level.contactBusinessDays} working days after going home.`] : []),
    ...(level.visitWithinDays ? [`Visit within ${level.visitWithinDays} days.`] : []),
    ...(level.complexity ? [`Complexity: ${level.complexity}.`] : []),
  ];
}

function minutesWords(level: LevelRule): string | null {
  if (level.minMinutes !== null && level.maxMinutes !== null) return `${level.minMinutes} to ${level.maxMinutes} minutes`;
  if (level.minMinutes !== null) return `at least ${level.minMinutes} minutes`;
  return level.maxMinutes === null ? null : `up to ${level.maxMinutes} minutes`;
}

/** "18 to 64 years", "from 65 years", "to 17 years"; null without a limit. */
export function ageWords(min: number | null, max: number | null): string | null {
  if (min !== null && max !== null) return `${min} to ${max} years`;
  if (min !== null) return `from ${min} years`;
  return max === null ? null : `to ${max} years`;
}

/** "Osei, Kwame" of "Kwame Osei"; a name of one word stays. */
export function familyFirst(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${last}, ${words.join(' ')}`;
}

/** The keys of the coder's desk, as its help lists them; none is a key of the play screen. */
export const DESK_KEYS: readonly (readonly [keys: readonly string[], act: string])[] = [
  [['E'], 'Go through the chart sentence by sentence'],
  [['↑', '↓'], 'There: one sentence up or down; Home and End to the first and last'],
  [['→', '←'], 'There: single words; with Shift the stretch grows or shrinks by a word'],
  [['Enter'], 'There: the sentence or words become evidence for the code at hand; once more takes them off'],
  [['Esc'], 'There: back to the buttons'],
  [['H'], 'The words picked become evidence for the code at hand; without a code the search opens with them'],
  [['F'], 'Find a diagnosis'],
  [['S'], 'Find a procedure or supply'],
  [['P'], 'The payer’s page'],
  [['Q'], 'Query the provider'],
];
