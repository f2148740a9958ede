// A modal dialog on the native element: the page behind it is inert, Escape closes, the focus comes back.

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import './controls.css';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void; // Escape, the close button, or a press beside it
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode; // buttons at the foot, the main one first
  readonly size?: 's' | 'm' | 'l' | 'xl';
  readonly alert?: boolean; // must be answered: a press beside it does not close
}

/** A dialog. It is taken off the page while it is closed, so its contents start fresh each time. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, children, actions, size = 'm', alert = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      data-size={size}
      aria-labelledby={heading}
      role={alert ? 'alertdialog' : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (!alert && event.target === ref.current) onClose();
      }}
    >
      <div className="dialog-sheet">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <Button variant="quiet" size="s" icon="close" iconOnly onClick={onClose}>
            Close
          </Button>
        </div>
        <div className="dialog-body">{children}</div>
        {actions && <div className="dialog-foot">{actions}</div>}
      </div>
    </dialog>
  );
}
