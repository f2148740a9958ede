// The slips of a game: what was done otherwise than the record says, by whom, and which rule answered. The cause trace of the debrief.

import type { Convention } from '../cycle/coding/guidelines.ts';
import type { Day } from '../cycle/days.ts';
import type { QueryQuality } from '../cycle/documentation/query.ts';
import type { Encounter, Position } from '../cycle/encounter.ts';
import type { Actor } from '../cycle/journal.ts';
import type { Cents } from '../cycle/money.ts';
import type { ComplianceKind } from '../cycle/outcome/account.ts';
import type { AppealFinding } from '../cycle/outcome/appeal.ts';
import type { DeterminedLine } from '../cycle/review/determination.ts';
import type { Change, LevelReasoning } from '../scenario/scenario.ts';
import { claimedLess, saidOfEvent } from './claimBoxes.ts';
import { codingSlips, querySlips } from './codingSlips.ts';
import { collectable } from './collectable.ts';
import { deskSlips, leftLying } from './deskSlips.ts';
import { writtenOf } from './edit.ts';
import { type SanctionGap, sanctionSlips } from './sanctionSlips.ts';
import type { World } from './world.ts';

/** The payer's answer to a slip: reason on the line, and the rule behind it. */
export interface Answered {
  readonly day: Day;
  readonly payer: string;
  readonly line: DeterminedLine;
}

interface SlipBase {
  readonly encounter: string;
  readonly day: Day;
  readonly by: Actor;
  readonly learner: boolean;
}

export type Slip =
  | (SlipBase & {
      readonly kind: 'coding';
      readonly change: Change;
      readonly quote: string | null; // what the chart says, word for word
      readonly reason: string; // why the key is right
      readonly say: string | null; // the scenario's own explanation of just this mistake
      readonly convention: Convention | null; // of diagnosis coding that it broke
      readonly level: LevelReasoning | null; // how the level of the visit is found, where another one was coded
      readonly answered: Answered | null; // null: nobody answered, the silent slip
    })
  | (SlipBase & {
      readonly kind: 'query';
      readonly quality: Exclude<QueryQuality, 'needed'> | 'missing';
      readonly fair: string | null; // the scenario's fair question, where the chart needs one
      readonly none: string | null; // or why it needs none
    })
  | (SlipBase & { readonly kind: 'rejected'; readonly claim: string; readonly message: string; readonly waited: number }) // days until it went out again
  | (SlipBase & {
      readonly kind: 'rework';
      readonly act: 'appeal' | 'reopening';
      readonly message: string;
      readonly finding: AppealFinding | null;
    }) // what the payer found on the first line contested
  | (SlipBase & {
      readonly kind: 'sanction'; // a hospital stay cost more than its insurer was asked for in time
      readonly gap: SanctionGap;
      readonly expected: Cents; // by the ward, when the day was
      readonly sanctioned: Cents;
      readonly answered: Answered;
    })
  | (SlipBase & { readonly kind: 'duplicate'; readonly claim: string })
  | (SlipBase & { readonly kind: 'misbooked'; readonly cheque: string; readonly codes: readonly string[] }) // a provider-level amount in a wrong place
  | (SlipBase & { readonly kind: 'givenUp'; readonly cents: number }) // an avoidable write-off
  | (SlipBase & { readonly kind: 'leftLying'; readonly position: Position; readonly days: number }) // still on a desk when the scenario ended
  | (SlipBase & { readonly kind: 'auditUnanswered'; readonly claim: string; readonly cents: number }) // records not sent in time: all of it taken back
  | (SlipBase & { readonly kind: 'claimedLess'; readonly claim: string; readonly box: '24J' | '27'; readonly say: string | null }) // paid as claimed, and the record lets it claim more
  | (SlipBase & { readonly kind: 'compliance'; readonly what: ComplianceKind; readonly say: string | null }); // the scenario's own words for just this one

/** All slips of the game so far, in the order of encounters and days. */
export function slipsOf(world: World): readonly Slip[] {
  return world.encounters.flatMap((encounter) => {
    const journal = world.journal.filter((entry) => entry.encounter === encounter.id);
    const billed = world.game.seat !== 'coder';
    const atDesk = deskSlips(encounter, journal, billed).filter((slip) => slip.kind !== 'givenUp' || wasToBeHad(world, encounter));
    return [
      ...codingSlips(world, encounter, journal),
      ...querySlips(world, encounter, journal),
      ...claimedLess(world, encounter, journal),
      ...sanctionSlips(world, encounter, journal, billed),
      ...atDesk.map((slip) => (slip.kind === 'compliance' ? { ...slip, say: saidOfEvent(world, encounter, slip.what) } : slip)),
      ...leftLying(world, encounter),
    ];
  });
}

/** Giving up is no slip where others had lost the money before the desk opened. */
function wasToBeHad(world: World, encounter: Encounter): boolean {
  return collectable(world, writtenOf(world, encounter.id)) > 0;
}
