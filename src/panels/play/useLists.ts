// Whether the lists are open. Above the desk they are opened when they are asked for; beneath a stage that has the desk's place they are there until they are closed.

import { useState } from 'react';
import { useMedia } from '../common/useMedia.ts';

/** Below this width (play.css) the page scrolls, and the desk stays where it is. */
const INSTEAD = '(min-width: 68.8125em)';

interface Lists {
  readonly lists: boolean;
  readonly setLists: (open: boolean) => void;
  readonly listInstead: () => void; // there is no stage: open wherever it would have been
}

/** Above the desk the lists begin as `atFirst` says; `full`: the stage is in the whole window. Each of the two remembers for itself. */
export function useLists(atFirst: boolean, full: boolean): Lists {
  const [open, setOpen] = useState({ desk: atFirst, stage: true });
  const place = useMedia(INSTEAD) && full ? 'stage' : 'desk';
  return {
    lists: open[place],
    setLists: (lists) => setOpen((before) => ({ ...before, [place]: lists })),
    listInstead: () => setOpen({ desk: true, stage: true }),
  };
}
