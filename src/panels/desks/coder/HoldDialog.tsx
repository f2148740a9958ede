// Putting a chart aside with its reason, so that everybody sees why it waits.

import { useState } from 'react';
import { formatMinutes } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { RadioCards } from '../../common/RadioCards.tsx';
import type { Desk } from './desk.ts';

const REASONS = [
  { value: 'Waits for a result or a report that is not in the chart yet.', title: 'A result or report is missing' },
  { value: 'Waits for a word with the supervisor.', title: 'I want to ask the supervisor' },
  { value: 'Waits until the payer’s rule is looked up.', title: 'I want to look up the payer’s rule' },
  { value: 'Waits for a second look.', title: 'A second look later' },
] as const;
type Reason = (typeof REASONS)[number]['value'];

/** Asks for the reason. A query holds the chart by itself and an unsigned note cannot be coded: neither needs this. */
export function HoldDialog({ desk }: { readonly desk: Desk }) {
  const [reason, setReason] = useState<Reason>(REASONS[0].value);
  const close = () => desk.open(null);
  const decision = { kind: 'holdCoding', encounter: desk.encounter.id, reason } as const;
  return (
    <Dialog
      open
      onClose={close}
      title="Put the chart on hold"
      size="s"
      actions={
        <>
          <Button
            variant="primary"
            onClick={() => {
              desk.act(decision, `${desk.encounter.id} is on hold. ${reason}`);
              close();
            }}
          >
            Hold · {formatMinutes(desk.session.minutesOf(decision))}
          </Button>
          <Button onClick={close}>Back</Button>
        </>
      }
    >
      <div className="stack">
        <p>
          To ask the clinician something, send a query: the chart then waits by itself. Every day on hold is a day later that money comes.
        </p>
        <RadioCards legend="Why it waits" options={REASONS} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
