// The help of the coder's desk: how evidence is marked with mouse, finger and keyboard, and the single keys.

import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { DESK_KEYS } from './words.ts';

/** What can be done here and by which key. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="The coder’s desk" actions={<Button onClick={onClose}>Close</Button>}>
      <div className="stack">
        <p>
          Open a code of the sheet: it is now at hand and its evidence goes there. With the mouse, select words of the chart and press
          “Highlight”. With a finger, the keyboard or a screen reader, switch on “Sentences”: the chart becomes a list of sentences to tap
          or to walk through, each read out with whether it is evidence already.
        </p>
        <dl className="cd-help">
          {DESK_KEYS.map(([keys, act]) => (
            <div key={keys.join()}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{act}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">Single keys can be switched off in the help of the play screen.</p>
      </div>
    </Dialog>
  );
}
