// What every sentence of the journal is told with: the world it happened in, who did it, and names.

import type { JournalEvent } from '../cycle/journal.ts';
import type { World } from '../engine/world.ts';
import type { Wording } from '../scenario/wording.ts';

/** The event of one kind. */
export type EventOf<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>;
/** The wording a sentence may ask for. */
export type Words = Pick<Wording, 'carc' | 'doorMessage' | 'patientReplies'>;

export interface Telling {
  readonly world: World;
  readonly wording: Words | null; // reasons and letters in words, where the caller has them
  readonly who: string; // 'The biller'
}

/** The payer's name, or its id where the scenario has none. */
export function payerName(id: string, { world }: Telling): string {
  return world.game.scenario.payers.find(({ payerId }) => payerId === id)?.name ?? id;
}

/** The name of the payer a claim went to. */
export function payerOfClaim(claim: string, telling: Telling): string {
  const sent = telling.world.encounters.flatMap(({ claims }) => claims).find((one) => one.claim.id === claim);
  return sent ? payerName(sent.claim.payer, telling) : 'The payer';
}
