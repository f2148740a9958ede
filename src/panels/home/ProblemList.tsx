// Everything that is wrong with a file that was opened: where, what, and what to do.

import { formatCounted } from '../../i18n/format.ts';
import type { Problem } from '../../scenario/problem.ts';
import { DataTable } from '../common/DataTable.tsx';
import { Notice } from '../common/Notice.tsx';

const MOST = 200;

/** The problems of a scenario file. What was open before stays. */
export function ProblemList({ fileName, problems }: { readonly fileName: string; readonly problems: readonly Problem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <div className="stack problem-list">
      <Notice kind="deny" title={`${fileName} cannot be played yet`}>
        {formatCounted(errors, 'problem')} to mend; what was open before is untouched.
      </Notice>
      <DataTable
        caption={`Problems in ${fileName}`}
        rows={problems.slice(0, MOST)}
        rowKey={(problem) => `${problem.line}:${problem.column} ${problem.code} ${problem.path}`}
        columns={[
          { key: 'line', header: 'Line', align: 'end', rowHeader: true, cell: ({ line, column }) => `${line}:${column}` },
          {
            key: 'what',
            header: 'What is wrong, and what to do',
            cell: ({ message, remedy, path, severity }) => (
              <>
                <strong>{severity === 'error' ? '' : 'Warning: '}</strong>
                {message} <span className="soft">{remedy}</span>
                {path !== '' && <div className="mono problem-path">{path}</div>}
              </>
            ),
          },
        ]}
      />
      {problems.length > MOST && <p>and {problems.length - MOST} more.</p>}
    </div>
  );
}
