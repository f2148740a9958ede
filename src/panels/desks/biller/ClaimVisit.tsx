// Boxes 14 to 20 of the claim: the days around the visit, who ordered or referred, and remarks.

import type { Claim, Span } from '../../../cycle/claim/claim.ts';
import { formatDate, formatMoney } from '../../../i18n/format.ts';
import { Code } from '../../common/Text.tsx';
import { Box, Pick, Typed, TypedDay } from './boxes.tsx';
import type { PartProps } from './claimParts.ts';
import { readMoney, writeMoney } from './drafts.ts';

const ILLNESS = [
  ['431', '431 began or happened'],
  ['484', '484 last period'],
] as const;
const OTHER_DATE = [
  ['454', '454 first treatment'],
  ['304', '304 last visit to the treating doctor'],
  ['439', '439 accident'],
] as const;

/** Boxes 14 to 16 and 18. */
export function DateBoxes({ claim, edit }: PartProps) {
  const accident = claim.employmentRelated || claim.autoRelated || claim.otherAccident;
  const { illness, otherDate } = claim;
  return (
    <dl className="bd-boxes">
      <Box
        box="14"
        name="Illness or injury"
        back={illness === null && !accident}
        edit={({ id }) => (
          <span className="bd-pair">
            <Pick
              label="14 What the day is"
              value={illness?.qualifier ?? '431'}
              onPick={(text) => illness && edit({ illness: { ...illness, qualifier: text as typeof illness.qualifier } })}
              options={ILLNESS}
            />
            <TypedDay
              id={id}
              value={illness?.day ?? null}
              onCommit={(day) => edit({ illness: day === null ? null : { qualifier: illness?.qualifier ?? '431', day } })}
            />
          </span>
        )}
      >
        {illness ? `${illness.qualifier} ${formatDate(illness.day)}` : '–'}
      </Box>
      <Box
        box="15"
        name="Other date"
        back={otherDate === null}
        edit={({ id }) => (
          <span className="bd-pair">
            <Pick
              label="15 What the day is"
              value={otherDate?.qualifier ?? '454'}
              onPick={(text) => otherDate && edit({ otherDate: { ...otherDate, qualifier: text as typeof otherDate.qualifier } })}
              options={OTHER_DATE}
            />
            <TypedDay
              id={id}
              value={otherDate?.day ?? null}
              onCommit={(day) => edit({ otherDate: day === null ? null : { qualifier: otherDate?.qualifier ?? '454', day } })}
            />
          </span>
        )}
      >
        {otherDate ? `${otherDate.qualifier} ${formatDate(otherDate.day)}` : '–'}
      </Box>
      <SpanBox box="16" name="Unable to work" span={claim.unableToWork} onSpan={(unableToWork) => edit({ unableToWork })} />
      <SpanBox box="18" name="In hospital" span={claim.hospitalized} onSpan={(hospitalized) => edit({ hospitalized })} />
    </dl>
  );
}

interface SpanBoxProps {
  readonly box: string;
  readonly name: string;
  readonly span: Span | null;
  readonly onSpan: (span: Span | null) => void;
}

/** A first day, and a last one unless it is still open. */
function SpanBox({ box, name, span, onSpan }: SpanBoxProps) {
  const put = (from: number | null, to: number | null) => {
    const first = from ?? to;
    onSpan(first === null ? null : { from: first, to });
  };
  return (
    <Box
      box={box}
      name={name}
      back={span === null}
      edit={({ id }) => (
        <span className="bd-pair">
          <TypedDay id={id} value={span?.from ?? null} onCommit={(from) => put(from, span?.to ?? null)} />
          <TypedDay label={`${box} ${name}, last day`} value={span?.to ?? null} onCommit={(to) => put(span?.from ?? null, to)} />
        </span>
      )}
    >
      {span ? `${formatDate(span.from)} – ${span.to === null ? 'open' : formatDate(span.to)}` : '–'}
    </Box>
  );
}

const QUALIFIERS = [
  ['DN', 'DN referring'],
  ['DK', 'DK ordering'],
  ['DQ', 'DQ supervising'],
] as const;

/** Boxes 17, 19 and 20. */
export function OrderingBoxes({ desk, claim, edit }: PartProps) {
  const { providers } = desk.world.game.scenario;
  const { ordering } = claim;
  const order = (npi: string) => {
    const provider = providers.find((candidate) => candidate.npi === npi);
    edit({ ordering: provider ? { qualifier: ordering?.qualifier ?? 'DK', npi, name: provider.name } : null });
  };
  return (
    <dl className="bd-boxes">
      <Box
        box="17"
        name="Referring, ordering or supervising"
        wide
        edit={({ id }) => (
          <span className="bd-pair">
            <Pick
              label="17 Qualifier"
              value={ordering?.qualifier ?? 'DK'}
              onPick={(text) =>
                ordering && edit({ ordering: { ...ordering, qualifier: text as NonNullable<Claim['ordering']>['qualifier'] } })
              }
              options={QUALIFIERS}
            />
            <Pick
              id={id}
              value={ordering?.npi ?? ''}
              onPick={order}
              options={[['', 'nobody'], ...providers.map(({ npi, name }) => [npi, `${name} · ${npi}`] as const)]}
            />
          </span>
        )}
      >
        {ordering ? (
          <>
            {ordering.qualifier} {ordering.name} <Code>{ordering.npi}</Code>
          </>
        ) : (
          '–'
        )}
      </Box>
      <Box
        box="19"
        name="Additional information"
        wide
        back={claim.information === ''}
        edit={({ id }) => <Typed id={id} value={claim.information} onCommit={(information) => edit({ information })} />}
      >
        {claim.information || '–'}
      </Box>
      <Box
        box="20"
        name="Outside laboratory, its charge"
        back={claim.outsideLab === null}
        edit={({ id }) => (
          <Typed
            id={id}
            value={claim.outsideLab === null ? '' : writeMoney(claim.outsideLab)}
            onCommit={(text) => edit({ outsideLab: readMoney(text) })}
          />
        )}
      >
        {claim.outsideLab === null ? 'No' : formatMoney(claim.outsideLab)}
      </Box>
    </dl>
  );
}
