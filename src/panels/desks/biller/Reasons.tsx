// Why a line was not paid in full: group, reason and remark by number, each opening its plain meaning in our own words.

import type { Payer } from '../../../cycle/payer.ts';
import type { DeterminedLine, Remittance } from '../../../cycle/review/determination.ts';
import { formatCounted, formatMoney, inCountry } from '../../../i18n/format.ts';
import { reasonName, remarksShown } from '../../../i18n/reasons.ts';
import { describeRule } from '../../../i18n/rules.ts';
import type { Wording } from '../../../scenario/wording.ts';
import { Notice } from '../../common/Notice.tsx';
import { Popover } from '../../common/Popover.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';

/** The reasons of one line, in the order the payer gave them. */
export function Reasons({ desk, line }: { readonly desk: Desk; readonly line: DeterminedLine }) {
  const { wording, practice } = desk;
  return (
    <span className="bd-reasons">
      {line.adjustments.map((a) => (
        <Popover
          key={`${a.group}-${a.carc}`}
          className="bd-reason"
          content={<Meaning group={a.group} carc={a.carc} cents={a.cents} wording={wording} practice={practice} />}
        >
          <span data-denied={line.denied || undefined} data-words={reasonName(a.group, a.carc).includes(' ') || undefined}>
            {reasonName(a.group, a.carc)}
          </span>
        </Popover>
      ))}
      {remarksShown(line.rarcs).map((remark) => (
        <RemarkChip key={remark} remark={remark} wording={wording} />
      ))}
    </span>
  );
}

interface MeaningProps {
  readonly group: string;
  readonly carc: string;
  readonly cents: number;
  readonly wording: Wording;
  readonly practice: boolean;
}

function Meaning({ group, carc, cents, wording, practice }: MeaningProps) {
  const [who, why] = [wording.group(group), wording.carc(carc)];
  return (
    <div className="stack meaning">
      <p>
        <b>{reasonName(group, carc)}</b> {formatMoney(cents)}
      </p>
      <p>
        <b>{why?.short ?? reasonName(group, carc)}.</b> {why?.plain}
      </p>
      <p>
        <b>{inCountry({ US: `Group ${group}`, IN: who?.name ?? group })}.</b> {who?.plain}
      </p>
      {practice && why && <p className="soft">Look first: {why.firstLook}</p>}
    </div>
  );
}

/** A remark, with its meaning on asking. */
export function RemarkChip({ remark, wording }: { readonly remark: string; readonly wording: Wording }) {
  const entry = wording.rarc(remark);
  return (
    <Popover
      className="bd-reason"
      content={
        <div className="stack meaning">
          <p>
            <b>Remark {remark}.</b> {entry?.plain ?? 'Not in our tables.'}
          </p>
          {entry && (
            <p className="soft">
              Look at: {entry.pointsAt}
              {entry.boxes.length > 0 && `, box ${entry.boxes.join(', ')}`}.
            </p>
          )}
        </div>
      }
    >
      <span data-remark>{remark}</span>
    </Popover>
  );
}

interface Cause {
  readonly group: string;
  readonly carc: string;
  readonly remarks: readonly string[];
}

/** Each different reason of the denied lines, once. */
function causesOf(remittance: Remittance): readonly Cause[] {
  const found = new Map<string, Cause>();
  for (const line of remittance.lines.filter(({ denied }) => denied)) {
    for (const { group, carc } of line.adjustments) found.set(`${group}-${carc}`, { group, carc, remarks: line.rarcs });
  }
  return [...found.values()];
}

/** How long this payer takes claims. */
function filingTime({ filing }: Payer): string {
  return filing.limitCalendarYears === null
    ? formatCounted(filing.limitDays, 'day')
    : formatCounted(filing.limitCalendarYears, 'calendar year');
}

/** Denials spelled out: reason, remarks, and what the group means for the patient. */
export function ReasonNotice({ desk, remittance }: { readonly desk: Desk; readonly remittance: Remittance }) {
  const { wording, world } = desk;
  const causes = causesOf(remittance);
  if (causes.length === 0 || remittance.status === '22') return null;
  const payer = payerIn(world, remittance.payer);
  return (
    <Notice
      kind="deny"
      title={causes.map(({ group, carc }) => `${reasonName(group, carc)}: ${wording.carc(carc)?.short ?? 'denied'}`).join(' · ')}
    >
      {causes.map(({ group, carc, remarks }) => (
        <p key={`${group}-${carc}`}>
          {wording.carc(carc)?.plain}{' '}
          {carc === '29' && payer && `${payer.name} takes claims up to ${filingTime(payer)} after the service. `}
          {remarksShown(remarks)
            .map((remark) => wording.rarc(remark))
            .map((remark) => (remark && !remark.alert ? `${remark.number}: ${remark.plain} ` : ''))}
        </p>
      ))}
      {remittance.lines
        .filter(({ further }) => further.length > 0)
        .map(({ number, code, further }) => (
          <div key={number}>
            <p>
              Line {number}, {code}, would have fallen for more, told here because this scenario reports every reason:
            </p>
            <ul>
              {further.map(({ group, carc, rarcs, trace }) => (
                <li key={carc}>
                  <b>{[reasonName(group, carc), ...remarksShown(rarcs)].join(' ')}</b> {describeRule(trace)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      {[...new Set(causes.map(({ group }) => group))].map((group) => (
        <p key={group}>
          {inCountry({ US: group, IN: wording.group(group)?.name ?? group })}: {wording.group(group)?.plain}
        </p>
      ))}
    </Notice>
  );
}
