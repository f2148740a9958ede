// A sheet of paper: the ground of anything that belongs together.

import type { ComponentProps, ReactNode } from 'react';
import type { Step } from '../../cycle/encounter.ts';
import './controls.css';

type CardProps = Omit<ComponentProps<'div'>, 'children'> & {
  readonly as?: 'div' | 'section' | 'article' | 'li' | 'aside';
  readonly step?: Step; // hue of its edge and of what is inside
  readonly selected?: boolean;
  readonly children: ReactNode;
};

/** A card. `selected` shows it; say it too (aria-current, aria-selected) where it can be chosen. */
export function Card({ as: Tag = 'div', step, selected, className, children, ...rest }: CardProps) {
  const Element = Tag as 'div';
  return (
    <Element {...rest} className={`card ${className ?? ''}`} data-step={step} data-selected={selected || undefined}>
      {children}
    </Element>
  );
}
