// Opens one list: what kind it is, for licensed content who holds the license, and the file.

import { useState } from 'react';
import servicesUrl from '../../../assets/tables/services.json?url';
import { OWN_KINDS, type OwnFile, type OwnKind } from '../../engine/ownCodes.ts';
import { type FileFault, readCodeFile } from '../../exchange/codeFile.ts';
import { Checkbox, Select, TextField } from '../common/Field.tsx';
import { FileButton } from '../common/FileButton.tsx';
import { useJson } from '../common/useJson.ts';
import { KIND_WORD, keepOwnFile } from './ownFiles.ts';

const HINT: Readonly<Record<OwnKind, string>> = {
  icd10cm: 'The text file with “order” in its name, as the CDC and CMS publish it for each fiscal year.',
  hcpcs: 'The quarterly file of CMS, in fixed columns or as CSV with the columns code and long_description.',
  cpt: 'CSV with the columns code and descriptor, or JSON with a list “codes”. A column mapsTo names the teaching code it stands for.',
  labels: 'CSV with the columns teaching, code and title: W2734, your code, your name for it.',
};

interface OpenListProps {
  readonly onKept: (file: OwnFile) => void;
  readonly onFaults: (found: { readonly name: string; readonly faults: readonly FileFault[] }) => void;
}

/** The form. */
export function OpenList({ onKept, onFaults }: OpenListProps) {
  const [kind, setKind] = useState<OwnKind>('icd10cm');
  const [holder, setHolder] = useState('');
  const [licensed, setLicensed] = useState(false);
  const [busy, setBusy] = useState(false);
  const services = useJson<{ readonly services: readonly { readonly code: string }[] }>(servicesUrl);
  const teaching = services.state === 'ready' ? services.data.services.map(({ code }) => code) : [];
  const open = async (file: File) => {
    setBusy(true);
    try {
      const read = readCodeFile(await file.text(), { name: file.name, kind, holder, licensed, teaching: new Set(teaching) });
      if (!read.ok) return onFaults({ name: file.name, faults: read.faults });
      await keepOwnFile(read.file);
      onKept(read.file);
    } catch {
      const remedy = 'Free some space, or leave the private window, and try again.';
      onFaults({ name: file.name, faults: [{ line: 0, message: 'The browser could not read or keep it.', remedy }] });
    } finally {
      setBusy(false);
    }
  };
  const why = busy
    ? 'A file is being read.'
    : kind === 'cpt' && (!licensed || holder.trim() === '')
      ? 'Say first who holds the license.'
      : services.state === 'ready'
        ? null
        : 'One moment.';
  return (
    <div className="stack">
      <Select
        label="What the file is"
        value={kind}
        onChange={setKind}
        options={OWN_KINDS.map((value) => ({ value, label: KIND_WORD[value] }))}
        hint={HINT[kind]}
      />
      {kind === 'cpt' && (
        <>
          <TextField label="Who holds the license" value={holder} onChange={setHolder} />
          <Checkbox checked={licensed} onChange={setLicensed}>
            I hold a license for this content that lets me use it here.
          </Checkbox>
        </>
      )}
      <div className="row">
        <FileButton accept=".txt,.csv,.json,text/plain,text/csv,application/json" onFile={(file) => void open(file)} disabledReason={why}>
          {busy ? 'Reading…' : 'Choose the file'}
        </FileButton>
      </div>
    </div>
  );
}
