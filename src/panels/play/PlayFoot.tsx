// The foot of the play screen: the timeline, and the doors to lists, legend, size of the stage, briefing and keys.

import type { Session } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import type { StageSize } from './StageHost.tsx';
import { Timeline } from './Timeline.tsx';
import { STAGE_WORD } from './words.ts';

interface PlayFootProps {
  readonly session: Session;
  readonly lists: boolean; // the lists are open
  readonly onLists: () => void;
  readonly legend: boolean; // the legend is open
  readonly filtering: boolean; // some claims are filtered away
  readonly onLegend: () => void;
  readonly size: StageSize | null; // null: there is no stage
  readonly onSize: () => void;
  readonly onOpen: (door: 'briefing' | 'help') => void;
}

/** Each door names its key in its title. */
export function PlayFoot({ session, lists, onLists, legend, filtering, onLegend, size, onSize, onOpen }: PlayFootProps) {
  return (
    <footer className="play-foot no-print">
      <Timeline session={session} />
      <div className="play-doors">
        <Button size="s" aria-expanded={lists} aria-controls="play-lists" onClick={onLists} title="Every encounter as lists (L)">
          Lists
        </Button>
        <Button
          size="s"
          aria-expanded={legend}
          aria-controls="play-legend"
          onClick={onLegend}
          title="Filter the claims; what the signs mean (G)"
        >
          {filtering ? 'Filter: on' : 'Legend'}
        </Button>
        {size && (
          <Button size="s" onClick={onSize} title="Stage as a strip, large, in the whole window, hidden (W)">
            {STAGE_WORD[size]}
          </Button>
        )}
        <Button size="s" onClick={() => onOpen('briefing')} title="Objectives, save to a file, finish (O)">
          Briefing
        </Button>
        <Button className="key-hint" size="s" icon="help" iconOnly onClick={() => onOpen('help')} title="Keys (?)">
          Keys
        </Button>
      </div>
    </footer>
  );
}
