// Code pairs: which service of a day is part of another, when a modifier parts them, and what a service may not go without (facts c.4).

import type { Day } from '../days.ts';
import { parseDay } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { CodePairRule, Tables } from '../tables.ts';
import { placesOf } from './sides.ts';
import { validOn } from './validity.ts';

/** One of the two services of a pair. */
export interface PairSide {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly concepts: ReadonlySet<string>; // what those modifiers mean, as far as they count
}

/** The pairs, of the table and of the payer, that would swallow a code on a day. */
export function pairsAgainst(tables: Tables, payer: Pick<Payer, 'payerId' | 'bundling'>, code: string, day: Day): readonly CodePairRule[] {
  const own = payer.bundling.extraPairs.length === 0 ? [] : ownPairs(payer).filter((rule) => rule.column2.includes(code));
  return [...(indexOf(tables).swallowing.get(code) ?? []), ...own].filter((rule) => holdsOn(rule, day));
}

interface PairIndex {
  readonly swallowing: ReadonlyMap<string, readonly CodePairRule[]>; // by the code that would be swallowed
  readonly companions: ReadonlyMap<string, readonly CodePairRule[]>; // by the code that needs another
}

/** The pair table by code, made once for a set of tables: a year of claims asks hundreds of thousands of times. */
const indexes = new WeakMap<object, PairIndex>();

function indexOf(tables: Pick<Tables, 'pairs'>): PairIndex {
  const made = indexes.get(tables.pairs);
  if (made) return made;
  const swallowing = new Map<string, CodePairRule[]>();
  const companions = new Map<string, CodePairRule[]>();
  const add = (map: Map<string, CodePairRule[]>, code: string, rule: CodePairRule) => map.set(code, [...(map.get(code) ?? []), rule]);
  for (const rule of tables.pairs) {
    if (rule.kind === 'addOn' || rule.kind === 'requires') add(companions, rule.column1, rule);
    else if (rule.indicator !== '9') for (const code of rule.column2) add(swallowing, code, rule);
  }
  const index = { swallowing, companions };
  indexes.set(tables.pairs, index);
  return index;
}

function holdsOn(rule: CodePairRule, day: Day): boolean {
  return validOn({ validFrom: rule.from, validTo: rule.to }, day);
}

function ownPairs(payer: Pick<Payer, 'payerId' | 'bundling'>): readonly CodePairRule[] {
  return payer.bundling.extraPairs.map((own) => ({
    id: `${payer.payerId} ${own.column1}/${own.column2}`,
    kind: 'ptp',
    column1: own.column1,
    column2: [own.column2],
    indicator: own.indicator === 1 ? '1' : '0',
    rationale: '',
    bypassDocumentation: null,
    typicalModifiers: [],
    from: parseDay(own.effectiveFrom) ?? 0,
    to: null,
  }));
}

/** Whether a modifier says that the two were apart. Whether the note agrees is another question (facts c.2). */
export function isParted(tables: Tables, rule: CodePairRule, a: PairSide, b: PairSide): boolean {
  if (rule.indicator !== '1') return false;
  return [a, b].some((side) => side.modifiers.some((code) => parts(tables, rule, [a, b], side, code)));
}

/** A visit's modifier counts on the visit, a place only where the places differ, a distinct sign where the pair knows one. */
function parts(tables: Tables, rule: CodePairRule, both: readonly PairSide[], side: PairSide, code: string): boolean {
  const modifier = tables.modifiers.get(code);
  if (!modifier || !side.concepts.has(modifier.concept)) return false;
  const open = rule.typicalModifiers.length === 0;
  const distinct = modifier.concept.startsWith('distinct') && rule.typicalModifiers.some((one) => one === '59' || one.startsWith('X'));
  if (!(open ? modifier.partsPair : distinct || rule.typicalModifiers.includes(code))) return false;
  if (modifier.on === 'visit') return tables.services.get(side.code)?.kind === 'visit';
  return modifier.group !== 'location' || apart(both);
}

/** Two services at different places of the body. */
function apart(both: readonly PairSide[]): boolean {
  const [a, b] = both.map((side) => placesOf(side.concepts).join());
  return a !== b;
}

/** What a service lives on: an add-on its first service, a drug the giving of it, a vaccine its dose; null where it stands alone. */
export function companionsOf(tables: Tables, code: string, day: Day): { readonly rule: string; readonly codes: readonly string[] } | null {
  const rules = (indexOf(tables).companions.get(code) ?? []).filter((rule) => holdsOn(rule, day));
  const first = rules[0];
  if (first) return { rule: first.id, codes: rules.flatMap((rule) => rule.column2) };
  const parents = tables.services.get(code)?.addOnParents ?? [];
  return parents.length === 0 ? null : { rule: code, codes: parents };
}
