// The keys of the play screen, and the switch that turns them off.

import { Dialog } from '../common/Dialog.tsx';
import { Checkbox } from '../common/Field.tsx';
import { useStored } from '../common/useStored.ts';
import { SHORTCUTS_KEY } from './shortcuts.ts';
import { KEYS } from './words.ts';

/** The help dialog. */
export function Help({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [state, setState] = useStored(SHORTCUTS_KEY, ['on', 'off'], 'on');
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <div className="stack">
        <p>Everything can be reached with Tab, the arrow keys and Enter. These single keys are quicker:</p>
        <dl className="play-keys">
          {KEYS.map(([key, act]) => (
            <div key={key}>
              <dt>
                {key.split(/\s+/).map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dt>
              <dd>{act}</dd>
            </div>
          ))}
        </dl>
        <Checkbox checked={state === 'on'} onChange={(on) => setState(on ? 'on' : 'off')}>
          Single keys are on
        </Checkbox>
      </div>
    </Dialog>
  );
}
