// An amount typed in the country's money, and what the fields of every choice are given.

import { useState } from 'react';
import { formatMoney, moneyName } from '../../../i18n/format.ts';
import { TextField } from '../../common/Field.tsx';
import type { Desk } from './desk.ts';
import { type Filled, readMoney, writeMoney } from './drafts.ts';

export interface FieldsProps {
  readonly desk: Desk;
  readonly filled: Filled;
  readonly onFill: (patch: Partial<Filled>) => void;
}

interface AmountProps {
  readonly cents: number | null;
  readonly open: number | null; // the most it may be; null: no limit
  readonly most?: string; // what the limit is, 'Open' where nothing is said
  readonly onCents: (cents: number | null) => void;
}

/** An amount of money, never more than is open. */
export function Amount({ cents, open, most = 'Open', onCents }: AmountProps) {
  const [text, setText] = useState(cents === null ? '' : writeMoney(cents));
  const error = cents === null ? 'An amount such as 43.97' : open !== null && cents > open ? `At most ${formatMoney(open)}.` : null;
  return (
    <TextField
      label={`Amount in ${moneyName()}`}
      {...(open !== null && { hint: `${most}: ${formatMoney(open)}` })}
      error={error}
      value={text}
      inputMode="decimal"
      onChange={(typed) => {
        setText(typed);
        onCents(readMoney(typed));
      }}
    />
  );
}
