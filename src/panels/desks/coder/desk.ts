// What the parts of the coder's desk share: the chart that is open, what may be done with it, and the few things only the screen remembers.

import type { CodingSheet } from '../../../cycle/coding/sheet.ts';
import type { Evidence } from '../../../cycle/documentation/chart.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import type { Tables } from '../../../cycle/tables.ts';
import type { CodeList } from '../../../engine/codeIndex.ts';
import type { CoderDecision } from '../../../engine/decision.ts';
import { payerNamed, type World } from '../../../engine/world.ts';
import type { Wording } from '../../../scenario/wording.ts';
import type { Session, Snapshot } from '../../../session/snapshot.ts';
import type { Target } from './evidence.ts';

export type DeskDialog =
  | { readonly kind: 'search'; readonly list: CodeList }
  | { readonly kind: 'policy' | 'query' | 'hold' | 'level' | 'preview' | 'help' };

/** What the next highlight will be: words taken with the mouse, or with the keyboard. */
export interface Picked {
  readonly quotes: readonly Evidence[];
  readonly by: 'pointer' | 'keys' | 'link'; // a pointer's own selection is drawn by the browser
}

export interface Desk {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly world: World;
  readonly tables: Tables;
  readonly wording: Wording;
  readonly encounter: Encounter;
  readonly practice: boolean;
  readonly locked: string | null; // why the sheet cannot be changed, in words
  readonly target: Target | null; // the code that gets the next highlight
  readonly aim: (target: Target | null) => void;
  readonly picked: Picked | null;
  readonly pick: (picked: Picked | null) => void;
  /** Puts a new sheet in place and says what changed; false where it was refused. */
  readonly edit: (sheet: CodingSheet, said: string) => boolean;
  /** Does another act of the coder; false where it was refused. */
  readonly act: (decision: CoderDecision, said: string) => boolean;
  /** Puts what is picked to the code at hand, or takes it off; without a code, opens the search for one. */
  readonly highlight: () => void;
  readonly open: (dialog: DeskDialog | null) => void;
}

/** The provider of the visit as people say it, "Amara Okafor, MD". */
export function providerName(world: World, encounter: Encounter): string {
  return world.game.scenario.providers.find((provider) => provider.id === encounter.provider)?.name ?? encounter.provider;
}

/** The name of a payer. */
export function payerName(world: World, payer: string): string {
  const found = payerNamed(world, payer);
  return found?.name ?? payer;
}

/** Place of a payer in the scenario, 1–8, for its colour; 0 for none. */
export function payerNumber(world: World, payer: string | undefined): number {
  const at = world.game.scenario.payers.findIndex((item) => item.payerId === payer);
  return at < 0 ? 0 : (at % 8) + 1;
}
