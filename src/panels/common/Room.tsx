// The six illustrated rooms, with their names on the roof.

import type { ReactNode } from 'react';
import careUrl from '../../../assets/art/rooms/care.svg?url';
import claimUrl from '../../../assets/art/rooms/claim.svg?url';
import codingUrl from '../../../assets/art/rooms/coding.svg?url';
import documentationUrl from '../../../assets/art/rooms/documentation.svg?url';
import outcomeUrl from '../../../assets/art/rooms/outcome.svg?url';
import reviewUrl from '../../../assets/art/rooms/review.svg?url';
import type { Step } from '../../cycle/encounter.ts';
import { Art } from './Art.tsx';
import './controls.css';

const ROOMS: Record<Step, { readonly url: string; readonly name: string; readonly number: number }> = {
  care: { url: careUrl, name: 'Care', number: 1 },
  documentation: { url: documentationUrl, name: 'Documentation', number: 2 },
  coding: { url: codingUrl, name: 'Coding', number: 3 },
  claim: { url: claimUrl, name: 'Claim', number: 4 },
  review: { url: reviewUrl, name: 'Payer review', number: 5 },
  outcome: { url: outcomeUrl, name: 'Payment or denial', number: 6 },
};

interface RoomProps {
  readonly step: Step;
  readonly label?: ReactNode; // on the roof; the step's number and name where nothing is said, nothing where null
  readonly lazy?: boolean;
}

/** A room of the cycle. */
export function Room({ step, label, lazy }: RoomProps) {
  const { url, name, number } = ROOMS[step];
  return (
    <span className="room">
      <Art src={url} width={440} height={300} className="room-art" {...(lazy !== undefined && { lazy })} />
      {label !== null && (
        <span className="room-label">
          {label ?? (
            <>
              <span className="room-number">{number}</span> {name}
            </>
          )}
        </span>
      )}
    </span>
  );
}
