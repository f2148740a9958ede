// Tabs after the ARIA pattern: arrow keys, Home and End move and choose; one stop in the tab order.

import { type KeyboardEvent, type ReactNode, startTransition, useId, useOptimistic, useRef } from 'react';
import './controls.css';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: ReactNode;
  readonly count?: number; // shown beside the label
}

interface TabsProps<T extends string> {
  readonly label: string; // what the tabs choose, for screen readers
  readonly tabs: readonly Tab<T>[];
  readonly selected: T;
  readonly onSelect: (id: T) => void;
  readonly children: ReactNode; // the panel of the selected tab
  readonly look?: 'line' | 'pill';
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** A tab list with the panel of the selected tab. */
export function Tabs<T extends string>({ label, tabs, selected, onSelect, children, look = 'line' }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [pressed, press] = useOptimistic(selected);
  /** The tab is turned at once; a large panel follows when it is drawn. */
  const turnTo = (tab: T) =>
    startTransition(() => {
      press(tab);
      onSelect(tab);
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === pressed);
    const next = STEPS[event.key]?.(at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    turnTo(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  };
  return (
    <div className="tabs" data-look={look}>
      <div className="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === pressed}
            aria-controls={tab.id === pressed ? `${id}-panel` : undefined}
            tabIndex={tab.id === pressed ? 0 : -1}
            className="tab"
            onClick={() => turnTo(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className="tab-count num"> {tab.count}</span>}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </div>
  );
}
