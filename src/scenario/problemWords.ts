// What each problem of a scenario file is called and what helps, in words for instructors. {…} are filled in.

export type Severity = 'error' | 'warning';

interface Words {
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

const error = (message: string, remedy: string): Words => ({ severity: 'error', message, remedy });
const warning = (message: string, remedy: string): Words => ({ severity: 'warning', message, remedy });

export const WORDS = {
  // the file
  'file-too-large': error('The file has {bytes} bytes; {limit} are the limit.', 'Split it into several scenarios.'),
  'not-utf8': error('The file is not UTF-8 text: byte {byte} does not fit.', 'Save it in the encoding UTF-8.'),
  'not-json': error('This is not JSON: {what}.', '{remedy}'),
  'too-deep': error('Brackets are nested more than {limit} levels deep here.', 'A scenario never needs that; look for a bracket too many.'),
  'too-many-values': error('The file has more than {limit} values.', 'Split it into several scenarios.'),
  'text-too-long': error('This text has more than {limit} characters.', 'Split it into paragraphs.'),
  'list-too-long': error('This list has {count} entries; {limit} are the limit.', 'Split it into several scenarios.'),
  'more-problems': error('There are more problems than the {limit} shown.', 'Put these right first and check again.'),
  'duplicate-key': error('The key “{key}” stands here twice (first in line {first}).', 'Keep one of the two.'),
  'forbidden-key': error('The key “{key}” is not allowed in any file.', 'Remove it.'),
  // the shape
  'unknown-key': error('There is no key “{key}” here.', '{remedy}'),
  'missing-key': error('“{key}” is missing.', '{remedy}'),
  'wrong-type': error('This should be {expected}, not {found}.', '{remedy}'),
  'wrong-form': error('“{value}” does not have the right form.', '{remedy}'),
  'not-a-choice': error('“{value}” is none of the choices here.', '{remedy}'),
  'out-of-range': error('{found} is out of range: {range}.', '{remedy}'),
  'query-or-none': error('This key both needs a query and says why none is needed.', 'Keep “query” or “noQuery”.'),
  // days
  'no-such-date': error('There is no {date} in the calendar.', 'Write an existing date as year-month-day: "2026-02-28".'),
  'date-or-day': error('An encounter needs its date of service: either “date” or “day”.', 'Write one of the two, and only one.'),
  'outside-time': error('{date} lies outside the scenario, which runs from {first} to {last}.', 'Change the day, or “start” and “days”.'),
  'past-too-late': error(
    'A past act on {date} lies after the desk opens on {opens}.',
    'Choose an earlier day, or open the encounter later.',
  ),
  'past-too-early': error('A past act on {date} lies before the visit on {visit}.', 'Choose a day on or after the visit.'),
  'past-out-of-order': error('This act lies before the one above it.', 'Write past acts in the order of their days.'),
  'ends-before-it-begins': error('This ends on {to}, before it begins on {from}.', 'Exchange or correct the two days.'),
  'too-short': error(
    'The scenario ends on {last}, but {payer} cannot answer a claim of this encounter before {needed}.',
    'Make “days” at least {days}, or let the visit be earlier.',
  ),
  tight: warning(
    'The scenario ends on {last}; {payer} usually answers a claim of this encounter on {needed}.',
    'Make “days” at least {days} if the learner should see the payment.',
  ),
  'drug-label': error(
    '“{label}” is no package code of an invented drug.',
    'Write ten or eleven digits with hyphens that begin with maker 0000 or 00000: "00000-1885-1".',
  ),
  // names
  'duplicate-id': error('“{id}” is the id of two things.', 'Give one of them another id.'),
  'unknown-patient': error('There is no patient “{id}”.', '{remedy}'),
  'unknown-provider': error('There is no provider “{id}”.', '{remedy}'),
  'unknown-payer': error('There is no payer “{id}”.', '{remedy}'),
  'unknown-plan': error('{payer} has no plan “{id}”.', '{remedy}'),
  'unknown-group': error('There is no billing group “{id}”.', '{remedy}'),
  'unknown-practice': error('There is no practice “{id}”.', '{remedy}'),
  'unknown-encounter': error('There is no encounter “{id}”.', '{remedy}'),
  'unknown-case': error('“{id}” is none of the kinds of visits under “cases”.', '{remedy}'),
  'too-few-visits': warning(
    '{wanted} visits are to be left to the learner; the year has only {found} that fit, up to “leftUntil”.',
    'Ask for more visits in all, for fewer here, or let “leftUntil” be later.',
  ),
  'no-such-slip': error('“{id}” has {count} mistakes, so there is no number {slip}.', 'Count its “mistakes” from 1, or leave “slip” out.'),
  'unknown-objective': error('There is no objective “{id}” in this file.', '{remedy}'),
  'unknown-appeal-level': error('{payer} has no level {level} of appeal.', 'Change one of the levels it has.'),
  'incomplete-patient': error('An own patient needs “{key}”.', 'Add it, or start from a shipped patient with “use”.'),
  'incomplete-provider': error('An own provider needs “{key}”.', 'Add it, or start from a shipped provider with “use”.'),
  'incomplete-group': error('An own billing group needs “{key}”.', 'Add it, or start from a shipped group with “use”.'),
  'incomplete-coverage': error('A cover the patient does not have yet needs “member”.', 'Write the number on the card: "{example}".'),
  'no-coverage': error('The patient has no cover of {payer}, so “member” is needed here.', 'Write the number the front desk typed.'),
  'member-form': warning(
    'The member number “{member}” does not have the form {payer} uses, so every claim is rejected.',
    'Write it like "{example}".',
  ),
  'real-npi': error('The NPI “{npi}” could belong to somebody.', 'Write ten digits that begin with 2.'),
  // codes
  'unknown-diagnosis': error('There is no diagnosis “{code}” in the tables.', '{remedy}'),
  'unknown-wrong-diagnosis': warning('The wrong diagnosis “{code}” is not in the tables.', 'It will be refused as unknown. {remedy}'),
  'unknown-service': error('There is no service “{code}” in the tables.', '{remedy}'),
  'unknown-modifier': error('There is no modifier “{code}” in the tables.', '{remedy}'),
  'unknown-place': error('There is no place of service “{code}” in the tables.', '{remedy}'),
  'not-billable': error('“{code}” is a heading, not a code for a claim.', 'Take it further, for example {examples}.'),
  'not-valid-on-day': error('“{code}” is not valid on {date}; it holds {span}.', 'Take the code of that day, or another day.'),
  'too-many': error('A claim has room for {limit} {what}; here are {count}.', 'Take the ones that matter.'),
  'no-price': warning(
    '{payer} has no price for “{code}” in this place: it would ask for papers or pay nothing.',
    'Give it a fee in “feeSchedule”, or take another code.',
  ),
  // the key
  'evidence-not-found': error('The chart does not contain the words “{quote}”.', '{remedy}'),
  'pointer-not-in-key': error('The line points to “{code}”, which is no diagnosis of this key.', '{remedy}'),
  'no-pointer': error('The line points to no diagnosis.', 'Name at least one diagnosis of the key, or leave “for” out.'),
  'units-differ': error(
    'The dose or the minutes of this line make {right} units, not {units}.',
    'Correct the units, or what they are counted from.',
  ),
  'level-not-billed': error('The level reasoning ends in “{code}”, which is no service of this key.', 'Let both say the same.'),
  'level-not-reached': error(
    'The level reasoning reaches {reached}; the level of “{code}” is {level}.',
    'Two of the three elements must reach the level, or the minutes: correct the reasoning, or the code.',
  ),
  'assignment-not-open': error(
    '“{provider}” has a participation agreement with {payer}, or none is known there: assignment cannot be refused.',
    'Give the clinician the enrolment “nonParticipating”, or leave “assignment” out.',
  ),
  'not-incident-to': error(
    '“{provider}” cannot be billed as incident to “{physician}” here.',
    'It takes a non-physician, a physician, and the office (place 11); or leave “incidentTo” out.',
  ),
  'unsigned-key': warning('The note is signed on {signed}, after the learner’s last day.', 'Sign it earlier, so that it can be billed.'),
  'changes-nothing': error('These changes leave everything as it is in the key.', 'Say what differs, or remove them.'),
  'change-misses': error('The change is about “{code}”, which is not on the sheet at that point.', '{remedy}'),
  'change-not-of-claim': error(
    '“{change}” is a change of the coding sheet; a claim being sent cannot make it.',
    'Put it into the past act “code”.',
  ),
  'change-not-of-sheet': error(
    '“{change}” is a change of the claim; the coding sheet does not have it.',
    'Put it into the past act “send”.',
  ),
  'objective-unused': warning('No encounter exercises the objective “{id}”.', 'Name it in “objectives” of an encounter, or remove it.'),
  'key-rejected': warning(
    'A claim by this key would be returned at the door of {payer}: {what}.',
    'Correct key, cover or provider; if that is the lesson, say so in “unpaid” of the key.',
  ),
  'key-never-paid': warning(
    'By this key {payer} denies line {line}, “{code}”, with {reason} (rule {rule}).',
    'Correct the key, the cover or the policy; if the denial is the lesson, say why in “unpaid” of the key.',
  ),
} as const satisfies Record<string, Words>;
