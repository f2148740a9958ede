// What a desk must not do after a denial: add a diagnosis or a parting modifier that the record does not bear out, only so that it pays (facts a.5).

import type { CodingSheet } from '../cycle/coding/sheet.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import type { Who } from './edit.ts';
import { comply, writtenOf } from './edit.ts';
import { lastAnswer, lastSent } from './standing.ts';

/** Reasons that a diagnosis does not carry the service. */
const WRONG_DIAGNOSIS: ReadonlySet<string> = new Set(['11', '50', '167']);
/** Reasons a parting modifier would open. */
const BUNDLED: ReadonlySet<string> = new Set(['97', '236', 'B10', 'B20', '18']);

/** Codes as they stand on a sheet or a claim. */
export interface Coded {
  readonly diagnoses: readonly string[];
  readonly services: readonly { readonly code: string; readonly modifiers: readonly string[] }[];
}

/** A sheet, read as what a claim would carry of it. */
export function codedOn(sheet: CodingSheet): Coded {
  return { diagnoses: sheet.diagnoses.map((d) => d.code), services: sheet.services };
}

/** Holds what is new since `before` against the record, where the payer has denied a line; notes what only the money explains. */
export function checkAfterDenial(world: DraftWorld, encounter: DraftEncounter, before: Coded, now: Coded, who: Who): void {
  const denials = lastAnswer(lastSent(encounter))?.lines.filter((line) => line.denied) ?? [];
  const deniedFor = (reasons: ReadonlySet<string>) => denials.some((line) => line.adjustments.some(({ carc }) => reasons.has(carc)));
  const { key } = writtenOf(world, encounter.id);
  const readings = [key, ...key.accepted.map((alternative) => applyChanges(key, alternative.changes))];
  const diagnoses = new Set([...before.diagnoses, ...key.optional, ...readings.flatMap((r) => r.diagnoses.map((d) => d.code))]);
  if (deniedFor(WRONG_DIAGNOSIS) && now.diagnoses.some((code) => !diagnoses.has(code)))
    comply(world, encounter, who, 'codeChangedToGetPaid');
  const parts = (modifier: string) => world.game.tables.modifiers.get(modifier)?.partsPair ?? false;
  const borneOut = (code: string, modifier: string) =>
    [...before.services, ...readings.flatMap((r) => r.services)].some((s) => s.code === code && s.modifiers.includes(modifier));
  const byReflex = now.services.some((s) => s.modifiers.some((modifier) => parts(modifier) && !borneOut(s.code, modifier)));
  if (deniedFor(BUNDLED) && byReflex) comply(world, encounter, who, 'unsupportedModifier');
}
