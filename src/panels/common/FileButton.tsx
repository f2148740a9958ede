// A button that lets somebody choose one file of this computer.

import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';

interface FileButtonProps {
  readonly accept: string; // as the file input takes it
  readonly onFile: (file: File) => void;
  readonly disabledReason: string | null; // why no file can be chosen now
  readonly children: ReactNode;
}

/** The button; the browser's own field behind it is out of sight and out of the way of the keyboard. The same file may be chosen twice. */
export function FileButton({ accept, onFile, disabledReason, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button icon="folder" onClick={() => input.current?.click()} disabledReason={disabledReason}>
        {children}
      </Button>
    </>
  );
}
