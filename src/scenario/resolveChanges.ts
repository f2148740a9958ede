// Changes and past acts in the form the engine plays: the small objects an instructor writes, with what they leave out filled in.

import { type Day, isoOf } from '../cycle/days.ts';
import { dayAt, type Filling, insideTime, known } from './filling.ts';
import type { Path } from './problem.ts';
import type { AnswerKey, Change, PastAct } from './scenario.ts';
import type { EncounterForm } from './schema.ts';
import { centsOf } from './values.ts';

type ChangeForm = AcceptedForm['changes'][number];
type AcceptedForm = NonNullable<EncounterForm['key']['accepted']>[number];
type PastForm = NonNullable<EncounterForm['past']>[number];

/** The changes in order; a place without a line becomes one change for each service of the key. */
export function resolveChanges(forms: readonly ChangeForm[], key: AnswerKey, path: Path, filling: Filling): readonly Change[] {
  return forms.flatMap((form, index) => changeOf(form, key, [...path, index], filling));
}

function changeOf(form: ChangeForm, key: AnswerKey, path: Path, filling: Filling): readonly Change[] {
  if ('replaceDiagnosis' in form) return [{ do: 'replaceDiagnosis', code: form.replaceDiagnosis, with: form.with }];
  if ('addDiagnosis' in form) return [{ do: 'addDiagnosis', code: form.addDiagnosis }];
  if ('dropDiagnosis' in form) return [{ do: 'dropDiagnosis', code: form.dropDiagnosis }];
  if ('putFirst' in form) return [{ do: 'putFirst', code: form.putFirst }];
  if ('replaceService' in form) return [{ do: 'replaceService', code: form.replaceService, with: form.with }];
  if ('addService' in form) {
    const first = key.diagnoses.slice(0, 1).map((diagnosis) => diagnosis.code);
    return [{ do: 'addService', code: form.addService, modifiers: form.modifiers ?? [], units: form.units ?? 1, for: form.for ?? first }];
  }
  if ('dropService' in form) return [{ do: 'dropService', code: form.dropService }];
  if ('units' in form) return [{ do: 'units', code: form.of, units: form.units }];
  if ('modifiers' in form) return [{ do: 'modifiers', code: form.of, modifiers: form.modifiers }];
  if ('pointTo' in form) return [{ do: 'pointers', code: form.of, for: form.pointTo }];
  if ('place' in form) {
    const codes = form.of === undefined ? key.services.map((service) => service.code) : [form.of];
    return codes.map((code) => ({ do: 'place', code, place: form.place }));
  }
  return claimChange(form, path, filling);
}

function claimChange(form: ChangeForm, path: Path, filling: Filling): readonly Change[] {
  if ('member' in form) return [{ do: 'member', member: form.member }];
  if ('patientName' in form) return [{ do: 'patientName', name: form.patientName }];
  if ('payer' in form) {
    if (known(filling, 'payer', form.payer, filling.payers.keys(), [...path, 'payer'])) filling.named.add(form.payer);
    return [{ do: 'payer', payer: form.payer }];
  }
  if ('renderer' in form) {
    known(filling, 'provider', form.renderer, filling.providers.keys(), [...path, 'renderer']);
    const provider = filling.providers.get(form.renderer);
    return provider ? [{ do: 'renderer', npi: form.npi ?? provider.npi, name: provider.name }] : [];
  }
  if ('assignment' in form) return [{ do: 'assignment', taken: form.assignment }];
  if ('noOrdering' in form) return [{ do: 'noOrdering' }];
  if ('orderedBy' in form) {
    known(filling, 'provider', form.orderedBy, filling.providers.keys(), [...path, 'orderedBy']);
    const provider = filling.providers.get(form.orderedBy);
    return provider ? [{ do: 'orderedBy', npi: provider.npi, name: provider.name }] : [];
  }
  if ('noLaboratory' in form) return [{ do: 'noLaboratory' }];
  if ('noDrugCode' in form) return [{ do: 'noDrugCode', code: form.noDrugCode }];
  if ('noAuthorization' in form) return [{ do: 'noAuthorization' }];
  if ('attach' in form) return [{ do: 'attach', documents: form.attach }];
  return [];
}

interface Span {
  readonly day: Day; // of the visit
  readonly opens: Day; // of the desk
}

/** The acts before the desk opens, with days that cannot be reported. */
export function pastActs(form: EncounterForm, key: AnswerKey, span: Span, path: Path, filling: Filling): readonly PastAct[] {
  let before: Day | null = null;
  return (form.past ?? []).map((act, index) => {
    const at = [...path, 'past', index];
    const resolved = pastAct(act, key, at, filling);
    const verb = Object.keys(act)[0] ?? '';
    const place = [...at, verb];
    const { day } = resolved;
    insideTime(filling, day, place);
    if (day > span.opens) filling.say('past-too-late', place, { date: isoOf(day), opens: isoOf(span.opens) });
    else if (day < span.day && resolved.act !== 'checkEligibility') {
      filling.say('past-too-early', place, { date: isoOf(day), visit: isoOf(span.day) });
    } else if (before !== null && day < before) filling.say('past-out-of-order', place);
    before = day;
    return resolved;
  });
}

function pastAct(act: PastForm, key: AnswerKey, path: Path, filling: Filling): PastAct {
  if ('code' in act) {
    const changes = resolveChanges(act.changes ?? [], key, [...path, 'changes'], filling);
    return { act: 'code', day: dayAt(filling, act.code, [...path, 'code']), changes };
  }
  if ('checkEligibility' in act) {
    if (known(filling, 'payer', act.payer, filling.payers.keys(), [...path, 'payer'])) filling.named.add(act.payer);
    return { act: 'checkEligibility', day: dayAt(filling, act.checkEligibility, [...path, 'checkEligibility']), payer: act.payer };
  }
  if ('send' in act) {
    const changes = resolveChanges(act.changes ?? [], key, [...path, 'changes'], filling);
    return { act: 'send', day: dayAt(filling, act.send, [...path, 'send']), purpose: act.purpose ?? 'original', changes };
  }
  if ('post' in act) return { act: 'post', day: dayAt(filling, act.post, [...path, 'post']) };
  if ('bill' in act)
    return { act: 'bill', day: dayAt(filling, act.bill, [...path, 'bill']), cents: act.amount === undefined ? null : centsOf(act.amount) };
  if ('appeal' in act)
    return {
      act: 'appeal',
      day: dayAt(filling, act.appeal, [...path, 'appeal']),
      ground: act.ground,
      lines: act.lines ?? [],
      documents: act.documents,
    };
  return { act: 'askStatus', day: dayAt(filling, act.askStatus, [...path, 'askStatus']) };
}
