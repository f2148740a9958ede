// "Your code files": official or licensed lists a visitor opens in this browser, what is kept, a search through them, and how to take them off again.

import { useState } from 'react';
import type { OwnFile } from '../../engine/ownCodes.ts';
import type { FileFault } from '../../exchange/codeFile.ts';
import { formatCount, formatCounted } from '../../i18n/format.ts';
import { Button } from '../common/Button.tsx';
import { DataTable } from '../common/DataTable.tsx';
import { announce } from '../common/LiveRegion.tsx';
import { Notice } from '../common/Notice.tsx';
import { OpenList } from './OpenList.tsx';
import { OwnSearch } from './OwnSearch.tsx';
import './own.css';
import { KIND_WORD, removeOwnFile, useOwnFiles } from './ownFiles.ts';

/** The whole section. */
export function OwnFiles() {
  const files = useOwnFiles();
  const [faults, setFaults] = useState<{ readonly name: string; readonly faults: readonly FileFault[] } | null>(null);
  const licensed = files.find(({ kind }) => kind === 'cpt');
  return (
    <div className="stack own">
      <p>
        The games use a teaching selection. Here you can open the whole official lists, or a list you hold a license for, and search them. A
        file stays in this browser: it goes into no scenario, no saved run and no report. A list that names teaching codes also puts your
        names on them in the coder’s search and sheet.
      </p>
      <OpenList
        onFaults={setFaults}
        onKept={(file) => {
          setFaults(null);
          announce(`${file.name} is open: ${countWords(file)}.`);
        }}
      />
      {faults && <Faults {...faults} />}
      {files.length > 0 && <Kept files={files} />}
      {licensed && (
        <p className="soft">
          CPT is a registered trademark and its content copyright of the American Medical Association. Shown here under the license of{' '}
          {licensed.holder}, in this browser only.
        </p>
      )}
      <OwnSearch files={files} />
    </div>
  );
}

function countWords({ codes, labels }: OwnFile): string {
  const parts = [codes.length > 0 && formatCounted(codes.length, 'code'), labels.length > 0 && formatCounted(labels.length, 'label')];
  return parts.filter((part) => part !== false).join(', ');
}

/** What is kept, and the way to take it off. */
function Kept({ files }: { readonly files: readonly OwnFile[] }) {
  const [failed, setFailed] = useState(false);
  const remove = (file: OwnFile) =>
    removeOwnFile(file.kind).then(
      () => announce(`${file.name} was removed.`),
      () => setFailed(true),
    );
  return (
    <>
      <DataTable
        caption="Open in this browser"
        rows={files}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: 'List', rowHeader: true, cell: ({ kind }) => KIND_WORD[kind] },
          { key: 'name', header: 'File', cell: ({ name }) => name },
          { key: 'count', header: 'Holds', align: 'end', cell: countWords },
          {
            key: 'remove',
            header: <span className="visually-hidden">Remove</span>,
            cell: (file) => (
              <Button size="s" variant="quiet" icon="remove" aria-label={`Remove ${file.name}`} onClick={() => remove(file)}>
                Remove
              </Button>
            ),
          },
        ]}
      />
      {failed && (
        <Notice kind="deny" live="assertive">
          The browser did not let it go. Close other tabs of this page and try again.
        </Notice>
      )}
    </>
  );
}

const MOST = 100;

/** Everything that is wrong with a file, at once. */
function Faults({ name, faults }: { readonly name: string; readonly faults: readonly FileFault[] }) {
  return (
    <div className="stack">
      <Notice kind="deny" live="assertive" title={`${name} was not opened`}>
        {formatCounted(faults.length, 'problem')} to mend. What was open before is untouched.
      </Notice>
      <ul className="own-faults">
        {faults.slice(0, MOST).map(({ line, message, remedy }) => (
          <li key={`${line} ${message}`}>
            {line > 0 && <b className="num">Line {formatCount(line)}: </b>}
            {message} <span className="soft">{remedy}</span>
          </li>
        ))}
      </ul>
      {faults.length > MOST && <p>and {formatCount(faults.length - MOST)} more.</p>}
    </div>
  );
}
