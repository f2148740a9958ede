// One chart on the desk: it remembers which code is at hand, which words are picked and which dialog is open, and carries out the coder's acts.

import { useState } from 'react';
import type { CoderDecision } from '../../../engine/decision.ts';
import { relabelled } from '../../../engine/ownCodes.ts';
import type { Wording } from '../../../scenario/wording.ts';
import type { Session, Snapshot } from '../../../session/snapshot.ts';
import { announce } from '../../common/LiveRegion.tsx';
import { useKeptFocus } from '../../common/useKeptFocus.ts';
import { useOwnLabels } from '../../own/ownFiles.ts';
import { useShortcuts } from '../../play/shortcuts.ts';
import { ChartPane } from './ChartPane.tsx';
import { Dialogs } from './Dialogs.tsx';
import type { Desk, DeskDialog, Picked } from './desk.ts';
import { evidenceOf, labelOf, sameEvidence, type Target, toggleEvidence } from './evidence.ts';
import type { QueueItem } from './queue.ts';
import { SheetPane } from './SheetPane.tsx';
import { refusalWords } from './words.ts';

interface OpenChartProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly wording: Wording;
  readonly item: QueueItem;
  readonly next: QueueItem | null;
}

/** The code at hand where the sheet still has it. */
function standing(target: Target | null, { diagnoses, services }: Desk['encounter']['sheet']): Target | null {
  if (!target) return null;
  const length = target.kind === 'diagnosis' ? diagnoses.length : services.length;
  return target.index < length ? target : null;
}

/** Chart and sheet with what they share. */
export function OpenChart({ session, snapshot, wording, item, next }: OpenChartProps) {
  const { encounter } = item;
  const [aimed, aim] = useState<Target | null>(null);
  const [picked, pick] = useState<Picked | null>(null);
  const [dialog, open] = useState<DeskDialog | null>(null);
  const [marking, setMarking] = useState(false);
  const target = standing(aimed, encounter.sheet);
  const labels = useOwnLabels();

  const act = (decision: CoderDecision, said: string): boolean => {
    const answer = session.decide(decision);
    announce(answer.ok ? said : (refusalWords(answer.why) ?? ''));
    return answer.ok;
  };
  const edit: Desk['edit'] = (sheet, said) => act({ kind: 'editSheet', encounter: encounter.id, sheet }, said);
  const locked = refusalWords(session.mayDecide({ kind: 'editSheet', encounter: encounter.id, sheet: encounter.sheet }));

  const highlight = (): void => {
    if (!picked) return announce('Pick words of the chart first.');
    if (locked !== null) return announce(locked);
    if (!target) return open({ kind: 'search', list: 'diagnoses' });
    const known = evidenceOf(encounter.sheet, target);
    const off = picked.quotes.every((quote) => known.some((has) => sameEvidence(has, quote)));
    const words = picked.quotes.map(({ quote }) => quote).join(' … ');
    const done = edit(
      toggleEvidence(encounter.sheet, target, picked.quotes),
      `${words}: ${off ? 'no longer' : 'now'} evidence for ${labelOf(target)}.`,
    );
    if (done && picked.by !== 'keys') {
      getSelection()?.removeAllRanges();
      pick(null);
    }
  };

  const lines = encounter.sheet.diagnoses.length + encounter.sheet.services.length;
  useKeptFocus(encounter, lines, ['.cd-sheet .cd-scroll > .notice button', '.cd-table [data-open] .cd-code', '.cd-patient h3']);

  useShortcuts(
    {
      h: highlight,
      q: () => open({ kind: 'query' }),
      p: () => open({ kind: 'policy' }),
      e: () => setMarking(true),
      f: () => locked === null && open({ kind: 'search', list: 'diagnoses' }),
      s: () => locked === null && open({ kind: 'search', list: 'services' }),
    },
    '.coder-desk',
  );

  const desk: Desk = {
    session,
    snapshot,
    world: snapshot.world,
    tables: relabelled(snapshot.world.game.tables, labels),
    wording,
    encounter,
    practice: snapshot.mode === 'practice',
    locked,
    target,
    aim,
    picked,
    pick,
    edit,
    act,
    highlight,
    open,
  };
  return (
    <>
      <ChartPane desk={desk} item={item} marking={marking} onMarking={setMarking} />
      <SheetPane desk={desk} item={item} next={next} />
      <Dialogs desk={desk} dialog={dialog} />
    </>
  );
}
