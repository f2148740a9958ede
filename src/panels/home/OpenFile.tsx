// Opens a scenario or a saved run from a file: by a button, or by dropping the file here.

import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../common/Button.tsx';

interface OpenFileProps {
  readonly onOpen: (file: File) => void;
  readonly busy?: boolean;
  readonly outcome?: ReactNode; // what came of it: the problems of the file, or why it was refused; the caller announces it
}

/** The place to open a file. */
export function OpenFile({ onOpen, busy = false, outcome }: OpenFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const heading = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onOpen(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
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
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Button icon="folder" onClick={() => input.current?.click()} disabledReason={busy ? 'A file is being read' : null}>
        {busy ? 'Reading…' : 'Choose a file'}
      </Button>
      {outcome}
    </section>
  );
}
