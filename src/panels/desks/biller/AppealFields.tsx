// The letter of an appeal, put together from its parts: which decision, why it should be otherwise, and what proves it; with the letter as it will read.

import { APPEAL_GROUNDS, disputable, letterFinding, papersFor } from '../../../cycle/outcome/appeal.ts';
import type { AppealLevel } from '../../../cycle/payerHandling.ts';
import type { DeterminedLine } from '../../../cycle/review/determination.ts';
import { inDisputeOf, isFilingRequest } from '../../../engine/appeals.ts';
import type { DraftEncounter } from '../../../engine/change.ts';
import { nextAppealLevel } from '../../../engine/lastDays.ts';
import { lastAnswer, lastSent } from '../../../engine/standing.ts';
import { FINDING, GROUND_SENTENCE, letterSentences, listed, NEED } from '../../../i18n/appeals.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { Checkbox, Select } from '../../common/Field.tsx';
import { Notice } from '../../common/Notice.tsx';
import type { FieldsProps } from './Amount.tsx';
import { payerIn } from './deadlines.ts';
import { PaperChecks } from './PaperChecks.tsx';

/** The letter's parts; the answer to an audit is the same letter without lines. */
export function AppealFields(props: FieldsProps) {
  const { desk, filled, onFill } = props;
  const { encounter, world } = desk;
  const sent = lastSent(encounter);
  const answer = lastAnswer(sent);
  const payer = sent ? payerIn(world, sent.claim.payer) : null;
  const options = APPEAL_GROUNDS.map((value) => ({ value, label: GROUND_SENTENCE[value] }));
  const audited = encounter.position === 'outcome.audited';
  if (!sent || !answer || !payer) return null;
  const request = isFilingRequest(payer, answer, filled.lines);
  const level = audited || request ? null : nextAppealLevel(payer, encounter, sent.claim.id);
  const toggle = (line: number, on: boolean) =>
    onFill({ lines: on ? [...filled.lines, line].sort((a, b) => a - b) : filled.lines.filter((one) => one !== line) });
  return (
    <div className="stack">
      {!audited && (
        <fieldset className="bd-checks">
          <legend>Which decision</legend>
          {answer.lines.map((line) => (
            <Checkbox key={line.number} checked={filled.lines.includes(line.number)} onChange={(on) => toggle(line.number, on)}>
              {lineLabel(line)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Select
        label="Why it should be otherwise"
        value={filled.ground ?? ''}
        placeholder="Choose the ground"
        onChange={(ground) => onFill({ ground })}
        options={options}
      />
      <PaperChecks {...props} legend="What proves it" wanted={level?.needs.flatMap((need) => papersFor(need)?.slice(0, 1) ?? []) ?? []} />
      {level && <Wants level={level} />}
      {level && level.minimumAmountCents > 0 && <Dispute {...props} level={level} />}
      {filled.ground !== null && filled.lines.length > 0 && (
        <blockquote className="bd-letter" aria-label="The letter">
          {letterSentences(
            { letter: { lines: filled.lines, ground: filled.ground, documents: filled.papers } },
            sent.claimNumber ?? sent.claim.id,
          ).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </blockquote>
      )}
      <Doubts {...props} />
    </div>
  );
}

/** "Line 2, Y1511: denied 97, $184.00". */
function lineLabel(line: DeterminedLine): string {
  const reasons = disputable(line);
  const what = line.denied ? 'denied' : reasons.length > 0 ? 'cut by' : 'paid in full';
  const cents = line.adjustments.filter(({ carc }) => reasons.includes(carc)).reduce((sum, one) => sum + one.cents, 0);
  return `Line ${line.number}, ${line.code}: ${[what, reasons.join(', ')].join(' ').trim()}${cents > 0 ? `, ${formatMoney(cents)}` : ''}`;
}

/** What this level wants to find in the envelope. */
function Wants({ level }: { readonly level: AppealLevel }) {
  const wants = listed(level.needs.map((need) => NEED[need] ?? need));
  return (
    <p className="soft">
      {level.name} wants {wants}.
      {level.needs.some((need) => need === 'form' || need === 'letter') && ' The letter below is its first page.'}
    </p>
  );
}

/** The amount in controversy beside the level's minimum, before anything is sent. */
function Dispute({ desk, filled, level }: FieldsProps & { readonly level: AppealLevel }) {
  const sent = lastSent(desk.encounter);
  const cents = sent ? inDisputeOf(desk.world, desk.encounter as DraftEncounter, sent, filled.lines) : 0;
  return (
    <p className="soft">
      {level.name} hears cases from {formatMoney(level.minimumAmountCents)}.{' '}
      {filled.lines.length > 0 && `In dispute here, after the patient’s share: ${formatMoney(cents)}.`}
    </p>
  );
}

/** In practice: what a reader would mark on the letter before weighing any proof. */
function Doubts({ desk, filled }: FieldsProps) {
  const answer = lastAnswer(lastSent(desk.encounter));
  const payer = payerIn(desk.world, answer?.payer ?? '');
  const { ground, lines, papers } = filled;
  if (!desk.practice || !answer || !payer || ground === null) return null;
  const doubts = answer.lines
    .filter(({ number }) => lines.includes(number))
    .flatMap((line) => {
      const finding = letterFinding({ lines, ground, documents: papers }, line, payer);
      return finding ? [`Line ${line.number} ${FINDING[finding].replace('stands', 'would stand')}.`] : [];
    });
  return doubts.length > 0 ? <Notice kind="warn">{doubts.join(' ')}</Notice> : null;
}
