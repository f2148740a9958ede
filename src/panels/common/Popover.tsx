// A small sheet beside its button, on the native popover: it closes by Escape or a press elsewhere and never traps the focus.

import { type ReactNode, type RefObject, type ToggleEvent, useId, useRef, useState } from 'react';
import './controls.css';

interface PopoverProps {
  readonly children: ReactNode; // of the button
  readonly content: ReactNode; // drawn only while it is open; phrasing only (span, a, strong), since a popover may stand inside a paragraph
  readonly className?: string; // of the button
  readonly label?: string; // accessible name of the button where its children do not say it
  readonly onHover?: boolean; // also opens while a pointer rests on the button
}

const GAP = 6;
const EDGE = 8;

/** Puts the sheet under its button, or above where there is more room, and inside the window. */
export function placeBeside(sheet: HTMLElement, button: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = sheet;
  const below = from.bottom + GAP;
  const fits = below + height <= innerHeight - EDGE || from.top < innerHeight - from.bottom;
  const wanted = getComputedStyle(sheet).direction === 'rtl' ? from.right - width : from.left;
  const left = Math.min(Math.max(EDGE, wanted), Math.max(EDGE, innerWidth - width - EDGE));
  sheet.style.left = `${left}px`;
  sheet.style.top = `${fits ? below : Math.max(EDGE, from.top - GAP - height)}px`;
}

/** Shows it for a resting pointer, hides it when the pointer left button and sheet. */
function useHover(button: RefObject<HTMLElement | null>, sheet: RefObject<HTMLElement | null>) {
  const leaving = useRef(0);
  const enter = () => {
    clearTimeout(leaving.current);
    leaving.current = window.setTimeout(() => {
      if (button.current?.matches(':hover') && !sheet.current?.matches(':popover-open')) sheet.current?.showPopover();
    }, 250);
  };
  const leave = () => {
    clearTimeout(leaving.current);
    leaving.current = window.setTimeout(() => {
      if (sheet.current?.matches(':popover-open')) sheet.current.hidePopover();
    }, 200);
  };
  const stay = () => clearTimeout(leaving.current);
  return { enter, leave, stay };
}

/** A button that opens a small sheet. */
export function Popover({ children, content, className, label, onHover = false }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const hover = useHover(button, sheet);
  const onToggle = (event: ToggleEvent) => {
    const opened = event.newState === 'open';
    setOpen(opened);
    if (opened) requestAnimationFrame(() => sheet.current && button.current && placeBeside(sheet.current, button.current));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className ?? 'popover-button'}
        popoverTarget={id}
        aria-expanded={open}
        aria-label={label}
        {...(onHover && { onPointerEnter: hover.enter, onPointerLeave: hover.leave })}
      >
        {children}
      </button>
      <span
        ref={sheet}
        id={id}
        popover="auto"
        className="popover"
        onToggle={onToggle}
        {...(onHover && { onPointerEnter: hover.stay, onPointerLeave: hover.leave })}
      >
        {open && content}
      </span>
    </>
  );
}
