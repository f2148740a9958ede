// Checks the codes a scenario names: that the tables have them, that they may stand on a claim, and that they hold on the day.

import { type Day, isoOf } from '../cycle/days.ts';
import type { Tables } from '../cycle/tables.ts';
import { nearest } from './nearest.ts';
import type { Path, Say } from './problem.ts';

/** Where codes are looked up, and for which day. */
export interface CodeContext {
  readonly tables: Tables;
  readonly day: Day;
  readonly say: Say;
}

function like(code: string, known: Iterable<string>): string {
  const words = nearest(code, known, 3);
  return words.length > 0 ? `Did you mean ${words.join(' or ')}?` : 'Only codes of the shipped tables can be played.';
}

function checkSpan(code: string, from: Day | null, to: Day | null, path: Path, { day, say }: CodeContext): void {
  if ((from === null || from <= day) && (to === null || day <= to)) return;
  const span = [from === null ? '' : `from ${isoOf(from)}`, to === null ? '' : `to ${isoOf(to)}`].filter((part) => part !== '').join(' ');
  say('not-valid-on-day', path, { code, date: isoOf(day), span });
}

/** A diagnosis of the key or of an accepted alternative. */
export function checkDiagnosis(code: string, path: Path, context: CodeContext): void {
  const { tables, say } = context;
  const diagnosis = tables.diagnoses.get(code);
  if (!diagnosis) {
    say('unknown-diagnosis', path, { code, remedy: like(code, tables.diagnoses.keys()) });
    return;
  }
  if (!diagnosis.billable) {
    const further = [...tables.diagnoses.values()].filter((other) => other.billable && other.code.startsWith(code));
    say('not-billable', path, {
      code,
      examples:
        further
          .slice(0, 3)
          .map((other) => other.code)
          .join(', ') || 'with one more character',
    });
    return;
  }
  checkSpan(code, diagnosis.validFrom, diagnosis.validTo, path, context);
}

/** A diagnosis of a mistake: it may be wrong in any way, but a code nobody knows is more likely a slip of the author. */
export function checkWrongDiagnosis(code: string, path: Path, { tables, say }: CodeContext): void {
  if (!tables.diagnoses.has(code)) say('unknown-wrong-diagnosis', path, { code, remedy: like(code, tables.diagnoses.keys()) });
}

/** A service; of a mistake it need not hold on the day. */
export function checkService(code: string, path: Path, context: CodeContext, right: boolean): void {
  const { tables, say } = context;
  const service = tables.services.get(code);
  if (!service) say('unknown-service', path, { code, remedy: like(code, tables.services.keys()) });
  else if (right) checkSpan(code, service.validFrom, service.validTo, path, context);
}

export function checkModifiers(modifiers: readonly string[], path: Path, { tables, say }: CodeContext): void {
  if (modifiers.length > 4) say('too-many', path, { limit: 4, what: 'modifiers on a line', count: modifiers.length });
  for (const [index, code] of modifiers.entries()) {
    if (!tables.modifiers.has(code)) say('unknown-modifier', [...path, index], { code, remedy: like(code, tables.modifiers.keys()) });
  }
}

export function checkPlace(code: string, path: Path, { tables, say }: CodeContext): void {
  if (tables.places.has(code)) return;
  say('unknown-place', path, { code, remedy: `Known: ${[...tables.places.keys()].join(', ')}.` });
}
