// Deletes what this browser has saved: asked twice, for nothing brings it back. Shared computers of a school need it.

import { useState } from 'react';
import { Button } from '../common/Button.tsx';
import { Dialog } from '../common/Dialog.tsx';
import { Notice } from '../common/Notice.tsx';

/** The button and its dialog. */
export function ForgetAll({ onForget }: { readonly onForget: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const show = (shown: boolean) => {
    setOpen(shown);
    setFailed(false);
  };
  const forget = () =>
    onForget().then(
      () => show(false),
      () => setFailed(true),
    );
  return (
    <>
      <Button size="s" icon="remove" onClick={() => show(true)}>
        Delete everything saved in this browser …
      </Button>
      <Dialog
        open={open}
        alert
        size="s"
        onClose={() => show(false)}
        title="Delete everything saved here?"
        actions={
          <>
            <Button variant="danger" onClick={forget}>
              Delete everything
            </Button>
            <Button onClick={() => show(false)}>Keep it</Button>
          </>
        }
      >
        <div className="stack">
          <p>Every game, the best results and your settings are deleted from this browser. Nothing brings them back.</p>
          <p>A game you want to keep can be saved to a file first: open it, then “Briefing”. Close other tabs of this page before.</p>
          {failed && (
            <Notice kind="deny" live="assertive" title="It was not deleted.">
              The browser did not give its database away. Close the other tabs of this page and try again.
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  );
}
