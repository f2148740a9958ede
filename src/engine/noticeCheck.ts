// Whether the practice may say that an advance notice is on file: the payer believes GA and GX, an audit opens the drawer (facts c.2, c.5).

import { type NoticeFault, noticeFaults } from '../cycle/care/notice.ts';
import { conceptsOf } from '../cycle/coding/modifiers.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { Tables } from '../cycle/tables.ts';

interface NoticedLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly place: string;
}

/** What is wrong with saying GA or GX on this line: the faults of the notice on file, 'none' where there is no notice; empty where nothing is. */
export function falseNotice(
  tables: Pick<Tables, 'modifiers'>,
  encounter: Pick<Encounter, 'notice' | 'serviceDay'>,
  line: NoticedLine,
): readonly (NoticeFault | 'none')[] {
  const concepts = conceptsOf(tables, line.modifiers);
  if (!concepts.has('noticeOnFile') && !concepts.has('noticeVoluntary')) return [];
  if (!encounter.notice) return ['none'];
  return noticeFaults(encounter.notice, { code: line.code, day: encounter.serviceDay, place: line.place });
}
