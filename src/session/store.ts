// What is kept between visits, and the contract of whatever keeps it: this browser's disk, or memory where there is none.

import type { DatedDecision, Run } from '../engine/decision.ts';
import type { OwnFile, OwnKind } from '../engine/ownCodes.ts';
import type { SaveTrouble } from './snapshot.ts';

/** A saved run without its acts. */
export interface RunHeader extends Omit<Run, 'decisions'> {
  readonly id: string;
  readonly title: string; // of the scenario, for the list on the home screen
  readonly count: number; // acts that belong to it; further records are leftovers
  readonly saved: number; // milliseconds since 1970
  readonly finished: boolean;
}

/** How a finished game came out; the best of each scenario is shown on its card. */
export interface Result {
  readonly scenario: string; // id
  readonly run: string; // id
  readonly finished: number; // milliseconds since 1970
  readonly seat: Run['seat'];
  readonly mode: Run['mode'];
  readonly scoreBps: number; // the engine's score, see docs/model.md
}

export interface SavedRun {
  readonly header: RunHeader;
  readonly run: Run;
}

export interface Store {
  readonly kind: 'disk' | 'memory';
  readonly why: SaveTrouble | null; // why it is only memory
  /** One transaction: the header, the acts from `first` on, and nothing beyond. Rejects when it did not reach the disk. */
  write(header: RunHeader, first: number, acts: readonly DatedDecision[]): Promise<void>;
  /** A run up to its first gap; null where there is none. */
  read(id: string): Promise<SavedRun | null>;
  /** All headers, newest first. */
  runs(): Promise<readonly RunHeader[]>;
  remove(id: string): Promise<void>;
  /** Keeps a result where it is the scenario's best. */
  keepResult(result: Result): Promise<void>;
  results(): Promise<readonly Result[]>;
  /** The code lists the visitor opened in this browser. */
  ownFiles(): Promise<readonly OwnFile[]>;
  /** Keeps a list; one of the same kind gives way. Rejects when it did not reach the disk. */
  keepOwnFile(file: OwnFile): Promise<void>;
  removeOwnFile(kind: OwnKind): Promise<void>;
  /** Deletes everything this product has saved. */
  forgetAll(): Promise<void>;
}

/** The newest run that is not finished, for "continue". */
export async function runToContinue(store: Store): Promise<RunHeader | null> {
  return (await store.runs()).find((header) => !header.finished) ?? null;
}

/** Is a result at least as good as another of the same scenario? */
export function isBetter(result: Result, than: Result | undefined): boolean {
  return !than || result.scoreBps >= than.scoreBps;
}

/** The run of a header and its records, cut at the first gap: then the game stands where its last act was done. */
export function assemble(header: RunHeader, records: ReadonlyMap<number, DatedDecision>): SavedRun {
  const decisions: DatedDecision[] = [];
  for (let index = 0; index < header.count; index += 1) {
    const act = records.get(index);
    if (!act) break;
    decisions.push(act);
  }
  const { format, scenario, scenarioHash, seat, mode, seed } = header;
  const whole = decisions.length === header.count;
  const last = decisions.at(-1);
  const reached = whole || !last ? { until: header.until, minute: header.minute } : { until: last.day, minute: last.minute };
  return { header, run: { format, scenario, scenarioHash, seat, mode, seed, decisions, ...reached } };
}

/** A store that lasts as long as the tab. */
export function memoryStore(why: SaveTrouble | null = null): Store {
  const saved = new Map<string, SavedRun>();
  const best = new Map<string, Result>();
  const own = new Map<OwnKind, OwnFile>();
  return {
    kind: 'memory',
    why,
    write: async (header, first, acts) => {
      const decisions = [...(saved.get(header.id)?.run.decisions.slice(0, first) ?? []), ...acts];
      saved.set(header.id, assemble(header, new Map(decisions.entries())));
    },
    read: async (id) => saved.get(id) ?? null,
    runs: async () => newestFirst([...saved.values()].map(({ header }) => header)),
    remove: async (id) => {
      saved.delete(id);
    },
    keepResult: async (result) => {
      if (isBetter(result, best.get(result.scenario))) best.set(result.scenario, result);
    },
    results: async () => [...best.values()],
    ownFiles: async () => [...own.values()],
    keepOwnFile: async (file) => {
      own.set(file.kind, file);
    },
    removeOwnFile: async (kind) => {
      own.delete(kind);
    },
    forgetAll: async () => {
      saved.clear();
      best.clear();
      own.clear();
    },
  };
}

/** Sorts headers for the home screen. */
export function newestFirst(headers: readonly RunHeader[]): readonly RunHeader[] {
  return [...headers].sort((a, b) => b.saved - a.saved);
}

/** An id no other run has; random, since it never reaches the rules. */
export function newRunId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
