// The causes, dearest first: what you did, what the record says, which rule answered, what it cost.

import { Fragment } from 'react';
import type { Day } from '../../cycle/days.ts';
import type { Adjustment } from '../../cycle/review/determination.ts';
import type { Tables } from '../../cycle/tables.ts';
import { ofTheSum } from '../../engine/sanctionSlips.ts';
import type { Cost } from '../../engine/whatIf.ts';
import { conventionRule } from '../../i18n/conventions.ts';
import { formatDate, formatDays, formatMoney, formatShortDate, inCountry } from '../../i18n/format.ts';
import { reasonName } from '../../i18n/reasons.ts';
import { describeRule, ruleSource } from '../../i18n/rules.ts';
import { describeSlip } from '../../i18n/slips.ts';
import type { Wording } from '../../scenario/wording.ts';
import { Button } from '../common/Button.tsx';
import { LevelReasons } from '../common/LevelReasons.tsx';
import { Code } from '../common/Text.tsx';
import type { Cause } from './model.ts';

interface CausesProps {
  readonly causes: readonly Cause[];
  readonly costs: ReadonlyMap<string, Cost | null>;
  readonly tables: Tables;
  readonly wording: Wording;
  readonly payerName: (id: string) => string;
  readonly onReplay?: Replay; // for the learner's own acts: they can be done again
  readonly over: boolean; // the game is: before, nobody has judged what still lies about
}

/** Takes the game up again as it stood before an encounter was touched on that day. */
export type Replay = (encounter: string, day: Day) => void;

const SHOWN = 8; // the dearest; the others a press away

/** Reductions and cost share that stand on every good claim, too (facts b.1). */
const NORMAL = new Set(['1', '2', '3', '23', '45', '59', '253']);

/** The list of causes; says so where there is none. */
export function Causes({ causes, ...rest }: CausesProps) {
  if (causes.length === 0)
    return rest.over ? (
      <p>Nothing you did cost anything. Every code and every claim was as the record asks.</p>
    ) : (
      <p>So far nothing you did cost anything. What is left lying shows when the game is over.</p>
    );
  const [first, more] = [causes.slice(0, SHOWN), causes.slice(SHOWN)];
  return (
    <>
      <CauseList causes={first} {...rest} />
      {more.length > 0 && (
        <details className="others">
          <summary>{more.length} more</summary>
          <CauseList causes={more} {...rest} />
        </details>
      )}
    </>
  );
}

function CauseList({ causes, ...rest }: CausesProps) {
  return (
    <ol className="causes">
      {causes.map((cause) => (
        <CauseItem key={cause.key} cause={cause} {...rest} />
      ))}
    </ol>
  );
}

function CauseItem({ cause, costs, tables, wording, payerName, onReplay }: Omit<CausesProps, 'causes'> & { readonly cause: Cause }) {
  const { slip } = cause;
  const words = describeSlip(slip, tables, wording);
  const cost = costs.get(cause.key);
  const coding = slip.kind === 'coding' ? slip : null;
  const answered = slip.kind === 'coding' || slip.kind === 'sanction' ? slip.answered : null;
  const tells = (a: Adjustment) => (slip.kind === 'sanction' ? ofTheSum(a) : !NORMAL.has(a.carc));
  const reason = answered?.line.adjustments.find(tells) ?? answered?.line.adjustments[0];
  return (
    <li className="cause" data-weight={weightOf(slip.kind, cost)}>
      <h3>
        <Code>{slip.encounter}</Code> {words.title}
        {cause.times > 1 && ` (${cause.times} times)`}
      </h3>
      <p>{words.did}</p>
      {coding?.quote && (
        <p>
          The record says <q>{coding.quote}</q>. {coding.say ?? coding.reason}
        </p>
      )}
      {coding && !coding.quote && coding.say && <p>{coding.say}</p>}
      {(slip.kind === 'claimedLess' || slip.kind === 'compliance') && slip.say && <p>{slip.say}</p>}
      {coding?.level && <LevelReasons level={coding.level} tables={tables} />}
      {coding?.convention && <p className="soft">{conventionRule(coding.convention)}</p>}
      {answered && (
        <p>
          {payerName(answered.payer)} answered on {formatDate(answered.day)} with{' '}
          {reason ? (
            <strong>
              {reasonName(reason.group, reason.carc)}
              {answered.line.rarcs.length > 0 && ` (${answered.line.rarcs.join(', ')})`}
            </strong>
          ) : (
            'a reduction'
          )}
          {reason && wording.carc(reason.carc) && inCountry({ US: true, IN: false })
            ? `, ${wording.carc(reason.carc)?.short.toLowerCase()}`
            : ''}
          .{' '}
          {answered.line.trace && (
            <>
              {describeRule(answered.line.trace)} <span className="soft">{ruleSource(answered.line.trace)}.</span>
            </>
          )}
          {answered.line.further.map(({ group, carc, trace }) => (
            <Fragment key={carc}>
              {' '}
              Beyond that, {reasonName(group, carc)}: {describeRule(trace)}
            </Fragment>
          ))}
        </p>
      )}
      {coding && !answered && <p className="soft">{silence(cost)}</p>}
      <p className="cause-cost">{cause.counted ? 'Its cost is counted with the other cause of this claim.' : costWords(slip.kind, cost)}</p>
      {onReplay && (
        <Button
          className="cause-again no-print"
          size="s"
          icon="undo"
          onClick={({ detail }) => detail < 2 && onReplay(slip.encounter, cause.happened)}
        >
          Play {slip.encounter} again from {formatShortDate(cause.happened)}
        </Button>
      )}
    </li>
  );
}

/** What a payer's silence means, by which way the money went. */
function silence(cost: Cost | null | undefined): string {
  if (cost && cost.cents < 0)
    return 'It was paid as billed, and nobody asked within these days. Payers look back for years; the money is not ours either way.';
  if (cost && cost.cents > 0) return 'No payer answered it, and none ever will: what is billed too low or not at all is lost in silence.';
  return 'No payer answered it: what is not on the claim nobody reads, and what looks right is paid as billed.';
}

function weightOf(kind: string, cost: Cost | null | undefined): 'heavy' | 'some' | 'light' {
  if (kind === 'compliance' || (cost && cost.cents !== 0)) return 'heavy';
  return cost && cost.days > 0 ? 'some' : 'light';
}

function costWords(kind: string, cost: Cost | null | undefined): string {
  if (kind === 'compliance')
    return `It outweighs whatever it gained.${cost ? ` With it went ${formatMoney(cost.cents)} more, taken for claims nobody read.` : ''}`;
  if (cost === undefined) return 'Working out what it cost …';
  if (cost === null || (cost.cents === 0 && cost.days <= 0))
    return kind === 'coding'
      ? 'No money and no days; a wrong code in the quality sample.'
      : kind === 'query'
        ? 'It cost time and trust.'
        : 'It cost work, but no money and no days.';
  const money =
    cost.cents > 0
      ? `${formatMoney(cost.cents)} lost.`
      : cost.cents < 0
        ? `${formatMoney(0 - cost.cents)} too much came in; it must be given back.`
        : '';
  const days = cost.days > 0 ? `${formatDays(cost.days)} later${kind === 'leftLying' ? ', if somebody takes it up now' : ''}.` : '';
  return [days, money].filter(Boolean).join(' ') || 'No money and no days.';
}
