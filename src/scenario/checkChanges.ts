// Checks the changes of alternatives, mistakes and past acts: that each meets something, names codes that exist, and changes anything at all.

import type { Patient } from '../cycle/care/patient.ts';
import { applyChange, isClaimChange, type KeySheet } from './changes.ts';
import { type CodeContext, checkDiagnosis, checkModifiers, checkPlace, checkService, checkWrongDiagnosis } from './checkCodes.ts';
import { nearest } from './nearest.ts';
import type { Path } from './problem.ts';
import type { Change, ScenarioEncounter } from './scenario.ts';
import type { EncounterForm } from './schema.ts';

const SHEET_ONLY: ReadonlySet<Change['do']> = new Set(['putFirst', 'dropDiagnosis', 'addService']);

interface Use {
  readonly encounter: ScenarioEncounter;
  readonly patient: Patient | null;
  readonly context: CodeContext;
  readonly right: boolean; // an accepted alternative: its codes must hold
}

/** Every list of changes of one encounter. */
export function checkChangesOf(
  form: EncounterForm,
  encounter: ScenarioEncounter,
  patient: Patient | null,
  path: Path,
  context: CodeContext,
): void {
  const key: KeySheet = { diagnoses: encounter.key.diagnoses, services: encounter.key.services };
  for (const [index, alternative] of encounter.key.accepted.entries()) {
    const at = [...path, 'key', 'accepted', index, 'changes'];
    const forms = form.key.accepted?.[index]?.changes ?? [];
    checkList(forms, alternative.changes, key, at, { encounter, patient, context, right: true });
  }
  for (const [index, mistake] of encounter.mistakes.entries()) {
    const at = [...path, 'mistakes', index, 'changes'];
    const forms = form.mistakes?.[index]?.changes ?? [];
    checkList(forms, mistake.changes, key, at, { encounter, patient, context, right: false });
  }
  checkPast(form, { encounter, patient, context, right: false }, key, path);
}

function checkPast(form: EncounterForm, use: Use, key: KeySheet, path: Path): void {
  const { encounter, context } = use;
  let sheet = key;
  for (const [index, act] of encounter.past.entries()) {
    if (act.act !== 'code' && act.act !== 'send') continue;
    const misplaced = (change: Change) => (act.act === 'code' ? isClaimChange(change) : SHEET_ONLY.has(change.do));
    const at = [...path, 'past', index, 'changes'];
    for (const [n, change] of act.changes.entries()) {
      const code = act.act === 'code' ? 'change-not-of-sheet' : 'change-not-of-claim';
      if (misplaced(change)) context.say(code, [...at, n], { change: change.do });
    }
    const written = form.past?.[index];
    const forms = written && 'changes' in written ? (written.changes ?? []) : [];
    const after = checkEach(forms, act.changes, act.act === 'code' ? key : sheet, at, use);
    if (act.act === 'code') sheet = after;
  }
}

function checkList(forms: readonly object[], changes: readonly Change[], key: KeySheet, path: Path, use: Use): void {
  const after = checkEach(forms, changes, key, path, use);
  const claimChanges = changes.some((change) => changesClaim(change, use));
  if (changes.length > 0 && !claimChanges && same(key, after, use.encounter.place)) use.context.say('changes-nothing', path);
}

/** The sheet after the changes; each is checked where it stands. A place without a line has several changes at one place of the file. */
function checkEach(forms: readonly object[], changes: readonly Change[], key: KeySheet, path: Path, use: Use): KeySheet {
  let sheet = key;
  let written = 0;
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1];
    const sameForm = before?.do === 'place' && change.do === 'place' && !Object.hasOwn(forms[written] ?? {}, 'of');
    if (index > 0 && !sameForm) written += 1;
    checkChange(change, sheet, [...path, Math.min(written, Math.max(0, forms.length - 1))], use);
    sheet = applyChange(sheet, change);
  }
  return sheet;
}

function checkChange(change: Change, sheet: KeySheet, path: Path, use: Use): void {
  const { context, right } = use;
  const diagnosis = right ? checkDiagnosis : checkWrongDiagnosis;
  const diagnoses = sheet.diagnoses.map((one) => one.code);
  const services = sheet.services.map((one) => one.code);
  switch (change.do) {
    case 'replaceDiagnosis':
      mustMeet(change.code, diagnoses, [...path, 'replaceDiagnosis'], context);
      return diagnosis(change.with, [...path, 'with'], context);
    case 'addDiagnosis':
      return diagnosis(change.code, [...path, 'addDiagnosis'], context);
    case 'dropDiagnosis':
    case 'putFirst':
      return mustMeet(change.code, diagnoses, [...path, change.do], context);
    case 'replaceService':
      mustMeet(change.code, services, [...path, 'replaceService'], context);
      return checkService(change.with, [...path, 'with'], context, right);
    case 'addService':
      checkService(change.code, [...path, 'addService'], context, right);
      for (const code of change.for) mustMeet(code, diagnoses, [...path, 'for'], context);
      return checkModifiers(change.modifiers, [...path, 'modifiers'], context);
    case 'dropService':
      return mustMeet(change.code, services, [...path, 'dropService'], context);
    case 'modifiers':
      mustMeet(change.code, services, [...path, 'of'], context);
      return checkModifiers(change.modifiers, [...path, 'modifiers'], context);
    case 'units':
      return mustMeet(change.code, services, [...path, 'of'], context);
    case 'pointers':
      for (const code of change.for) mustMeet(code, diagnoses, [...path, 'pointTo'], context);
      return mustMeet(change.code, services, [...path, 'of'], context);
    case 'place':
      mustMeet(change.code, services, [...path, 'of'], context);
      return checkPlace(change.place, [...path, 'place'], context);
    default:
      return;
  }
}

function mustMeet(code: string, there: readonly string[], path: Path, { say }: CodeContext): void {
  if (there.includes(code)) return;
  const [near] = nearest(code, there);
  say('change-misses', path, { code, remedy: near ? `Did you mean “${near}”?` : `On the sheet: ${there.join(', ') || 'nothing'}.` });
}

/** Whether a change of the claim makes a difference: against what was typed, or against the truth where leaving the typed is the mistake. */
function changesClaim(change: Change, { encounter, patient }: Use): boolean {
  const typed = encounter.registration.coverages[0];
  const covers = (patient?.coverages ?? []).filter(
    (one) => (one.from ?? encounter.day) <= encounter.day && encounter.day <= (one.to ?? encounter.day),
  );
  switch (change.do) {
    case 'member':
      return change.member !== typed?.member || !covers.some((cover) => cover.member === change.member);
    case 'patientName':
      return change.name !== encounter.registration.name || covers.some((cover) => cover.nameOnFile !== null);
    case 'payer':
      return change.payer !== typed?.payer || change.payer !== covers[0]?.payer;
    case 'renderer':
      return true;
    case 'assignment':
      return change.taken !== encounter.assignment;
    case 'noLaboratory':
      return true;
    case 'noDrugCode':
      return encounter.chart.drugs.some((drug) => drug.code === change.code);
    case 'noOrdering':
    case 'orderedBy':
      return encounter.chart.orderedBy !== null;
    case 'noAuthorization':
      return encounter.authorizations.length > 0;
    case 'attach':
      return [...change.documents].sort().join() !== [...encounter.key.attach].sort().join();
    default:
      return false;
  }
}

function same(a: KeySheet, b: KeySheet, place: string): boolean {
  const text = (sheet: KeySheet): string =>
    JSON.stringify([
      sheet.diagnoses.map((one) => one.code),
      sheet.services.map((one) => [one.code, one.modifiers, one.units, one.for, one.place ?? place]),
    ]);
  return text(a) === text(b);
}
