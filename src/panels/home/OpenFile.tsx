// Opens a scenario or a saved run from a file: by a button, or by dropping the file here.

import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { FileButton } from '../common/FileButton.tsx';

interface OpenFileProps {
  readonly onOpen: (file: File) => void;
  readonly busy?: boolean;
  readonly outcome?: ReactNode; // what came of it: the problems of the file, or why it was refused; the caller announces it
}

/** The place to open a file. */
export function OpenFile({ onOpen, busy = false, outcome }: OpenFileProps) {
  const heading = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onOpen(file);
  };
  return (
    <section
      className="open-file"
      aria-labelledby={heading}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={heading}>Open a file</h2>
      <p>A scenario from your instructor, or a run you saved. Drop it here, or choose it. It stays in this browser.</p>
      <FileButton accept=".json,application/json" onFile={onOpen} disabledReason={busy ? 'A file is being read' : null}>
        {busy ? 'Reading…' : 'Choose a file'}
      </FileButton>
      {outcome}
    </section>
  );
}
