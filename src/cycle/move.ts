// Moves an encounter through the chart. The chart is compiled once into a flat table, since XState's own pure transition builds an actor at each call.

import type { Position } from './encounter.ts';
import { POSITIONS } from './encounter.ts';
import type { CycleFacts } from './facts.ts';
import type { CycleEvent } from './machine.ts';
import { cycleMachine } from './machine.ts';

/** One row of the compiled chart: the first whose guard holds is taken. */
export interface Transition {
  readonly guard: keyof CycleFacts | null;
  readonly to: Position;
}

type Relation = Readonly<Record<Position, Readonly<Partial<Record<CycleEvent, readonly Transition[]>>>>>;

interface ChartNode {
  readonly path: readonly string[];
  readonly type: string;
  readonly parent?: ChartNode | undefined;
  readonly initial?: { readonly target: readonly ChartNode[] } | undefined;
  readonly states: Readonly<Record<string, ChartNode>>;
  readonly transitions: ReadonlyMap<string, readonly { readonly guard?: unknown; readonly target?: readonly ChartNode[] | undefined }[]>;
}

function leafOf(node: ChartNode): Position {
  let leaf = node;
  while (leaf.type === 'compound') {
    const next = leaf.initial?.target[0];
    if (!next) throw new Error(`the chart has no initial state in ${leaf.path.join('.')}`);
    leaf = next;
  }
  const position = leaf.path.join('.');
  if (!(POSITIONS as readonly string[]).includes(position)) throw new Error(`the chart leads to ${position}, which is no position`);
  return position as Position;
}

function transitionsOf(node: ChartNode): Partial<Record<CycleEvent, Transition[]>> {
  const rows: Partial<Record<CycleEvent, Transition[]>> = {};
  for (let at: ChartNode | undefined = node; at; at = at.parent) {
    for (const [event, transitions] of at.transitions) {
      const list = rows[event as CycleEvent] ?? [];
      for (const transition of transitions) {
        const target = transition.target?.[0];
        if (!target) throw new Error(`${at.path.join('.')} has a transition on ${event} without a target`);
        list.push({ guard: (transition.guard as keyof CycleFacts | undefined) ?? null, to: leafOf(target) });
      }
      rows[event as CycleEvent] = list;
    }
  }
  return rows;
}

function compile(): Relation {
  const relation = {} as Record<Position, Partial<Record<CycleEvent, readonly Transition[]>>>;
  const visit = (node: ChartNode): void => {
    if (node.type === 'compound') for (const child of Object.values(node.states)) visit(child);
    else relation[leafOf(node)] = transitionsOf(node);
  };
  visit(cycleMachine.root as unknown as ChartNode);
  return relation;
}

/** The chart's whole relation: position → event → guarded targets, in order. */
export const RELATION: Relation = compile();

/** Where the event leads, or null where it may not happen there. An event that changes nothing for these facts stays at its position. */
export function targetOf(position: Position, event: CycleEvent, facts: CycleFacts): Position | null {
  const rows = RELATION[position][event];
  if (!rows) return null;
  return rows.find((row) => row.guard === null || facts[row.guard])?.to ?? position;
}

/** The next position. Throws on an event the chart does not know there: a bug of ours, for acts are offered only where they are legal. */
export function move(position: Position, event: CycleEvent, facts: CycleFacts): Position {
  const to = targetOf(position, event, facts);
  if (to === null) throw new Error(`${event} cannot happen at ${position}`);
  return to;
}

/** Whether the event may happen here at all. */
export function mayHappen(position: Position, event: CycleEvent): boolean {
  return RELATION[position][event] !== undefined;
}
