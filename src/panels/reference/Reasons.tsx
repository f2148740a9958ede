// The reasons on a remittance: what each number means, who usually caused it, where to look first, what to do and what never.

import { useMemo, useState } from 'react';
import type { Cause, GroupWording, RawAnswers, ReasonWording, RemarkWording, ResolutionWording } from '../../scenario/wordingFiles.ts';
import { Chip } from '../common/Chip.tsx';
import { DataTable } from '../common/DataTable.tsx';
import { Notice } from '../common/Notice.tsx';
import { Code } from '../common/Text.tsx';
import { Filters } from './Filters.tsx';
import { search } from './search.ts';
import { useArrival } from './useArrival.ts';

type CauseFilter = 'all' | Cause | 'reduction';

const CAUSES = [
  { value: 'all', label: 'All' },
  { value: 'front desk', label: 'Mostly the front desk’s' },
  { value: 'provider', label: 'Mostly the clinician’s' },
  { value: 'coder', label: 'Mostly the coder’s' },
  { value: 'biller', label: 'Mostly the biller’s' },
  { value: 'payer', label: 'Mostly the payer’s' },
  { value: 'nobody', label: 'Nobody’s: part of the plan' },
  { value: 'reduction', label: 'Parts of the price, no denial' },
] as const;

interface Books {
  readonly resolutions: ReadonlyMap<string, ResolutionWording>;
  readonly remarks: ReadonlyMap<string, RemarkWording>;
}

/** Address of a reason. */
export const reasonHref = (number: string): string => `#/reference/reasons/${encodeURIComponent(number)}`;

/** The denial reasons; `item` is the number a link points at, with or without its group ("CO-97", "97"). */
export function Reasons({ answers, item }: { readonly answers: RawAnswers; readonly item: string | null }) {
  const [query, setQuery] = useState('');
  const [cause, setCause] = useState<CauseFilter>('all');
  const wanted = item?.replace(/^(CO|PR|OA|PI|CR)[- ]?(?=.)/i, '') ?? null;
  const books = useMemo<Books>(
    () => ({
      resolutions: new Map(answers.resolutions.map((entry) => [entry.id, entry])),
      remarks: new Map(answers.rarc.map((entry) => [entry.number, entry])),
    }),
    [answers],
  );
  const found = useMemo(() => {
    const chosen = answers.carc.filter((reason) => cause === 'all' || (cause === 'reduction' ? reason.reduction : reason.who === cause));
    return search(
      chosen,
      query.replace(/^(co|pr|oa|pi)[- ]?(?=\w)/i, ''),
      (reason) => reason.number,
      (reason) => `${reason.short} ${reason.plain} ${reason.rootCauses.join(' ')}`,
    );
  }, [answers, query, cause]);
  return (
    <>
      <Groups groups={answers.groupCodes} />
      <h3>The number says why</h3>
      <Filters
        what="reasons"
        query={query}
        onQuery={setQuery}
        filterLabel="Whose cause"
        filter={cause}
        onFilter={setCause}
        options={CAUSES}
        found={found.length}
        of={answers.carc.length}
      />
      {found.length === 0 && <p>No reason fits. Type its number, or a word such as duplicate.</p>}
      <ul className="reasons">
        {found.map((reason) => (
          <Reason key={reason.number} reason={reason} books={books} arrived={reason.number === wanted} />
        ))}
      </ul>
      <p className="soft">Numbers are those the trade uses; every sentence is ours. The official texts stand at x12.org/codes.</p>
    </>
  );
}

function Groups({ groups }: { readonly groups: readonly GroupWording[] }) {
  return (
    <>
      <h3>The letters say whose money it is</h3>
      <DataTable
        caption="Group codes"
        hideCaption
        rows={groups}
        rowKey={(group) => group.code}
        columns={[
          { key: 'code', header: 'Group', rowHeader: true, cell: (group) => <Code>{group.code}</Code> },
          { key: 'plain', header: 'Meaning', cell: (group) => `${group.name}. ${group.plain}` },
          { key: 'patient', header: 'To the patient?', cell: (group) => (group.mayReachPatient ? 'may be' : 'never') },
          { key: 'next', header: 'Next', cell: (group) => group.nextAct },
        ]}
      />
    </>
  );
}

function Reason({ reason, books, arrived }: { readonly reason: ReasonWording; readonly books: Books; readonly arrived: boolean }) {
  const target = useArrival<HTMLElement>(arrived ? reason.number : null);
  const [open, setOpen] = useState(arrived);
  const [before, setBefore] = useState(arrived);
  if (arrived !== before) {
    setBefore(arrived);
    if (arrived) setOpen(true);
  }
  return (
    <li>
      <details className="reason" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={target}>
          <span className="reason-number mono">{reason.number}</span>
          <span className="reason-short">{reason.short}</span>
          <span className="reason-chips">
            {reason.reduction && <Chip tone="mute">part of the price</Chip>}
            {reason.status === 'retired' && <Chip tone="mute">retired</Chip>}
            {reason.who !== 'nobody' && <Chip tone="ink">{reason.who}</Chip>}
          </span>
        </summary>
        {open && <ReasonBody reason={reason} books={books} />}
      </details>
    </li>
  );
}

function ReasonBody({ reason, books }: { readonly reason: ReasonWording; readonly books: Books }) {
  return (
    <div className="reason-body">
      <p>{reason.plain}</p>
      <dl className="reason-facts">
        <dt>Comes with group</dt>
        <dd>
          {reason.groups.map((group) => (
            <Code key={group}>{group} </Code>
          ))}
        </dd>
        <dt>Usual causes</dt>
        <dd>{reason.rootCauses.join(' · ')}</dd>
        <dt>Who can stop it</dt>
        <dd>{[reason.who, ...reason.alsoWho].filter((who) => who !== 'nobody').join(', ') || 'nobody: the plan is built this way'}</dd>
        <dt>Look first at</dt>
        <dd>{reason.firstLook}</dd>
        <dt>A desk needs</dt>
        <dd className="num">
          about {reason.typicalMinutes} minutes{reason.typicalWaitDays > 0 && `, then about ${reason.typicalWaitDays} days of waiting`}
        </dd>
      </dl>
      <h4>What to do, in the order to try it</h4>
      <ol className="reason-acts">
        {reason.resolutions.map((id) => {
          const act = books.resolutions.get(id);
          return (
            <li key={id}>
              <strong>{act?.name ?? id}.</strong> {act?.plain}
            </li>
          );
        })}
      </ol>
      <Notice kind="warn" title="Never">
        {reason.neverDo}
      </Notice>
      {reason.typicalRemarks.length > 0 && (
        <>
          <h4>Remarks that often stand beside it</h4>
          <dl className="reason-remarks">
            {reason.typicalRemarks.map((number) => (
              <div key={number}>
                <dt>
                  <Code>{number}</Code>
                </dt>
                <dd>{books.remarks.get(number)?.plain ?? 'Not in our list.'}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
