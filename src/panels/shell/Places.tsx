// What stands where a screen is not: on its way, or nowhere.

import type { ReactNode } from 'react';
import { LinkButton } from '../common/Button.tsx';
import { Notice } from '../common/Notice.tsx';
import { Frame } from './Frame.tsx';
import { ScreenTitle } from './ScreenTitle.tsx';

/** Shown while a screen is on its way. */
export function Waiting({ text = 'Loading…' }: { readonly text?: string }) {
  return (
    <Frame>
      <p className="waiting-screen" role="status">
        {text}
      </p>
    </Frame>
  );
}

interface NoSuchScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Said where a screen cannot be shown. */
export function NoSuchScreen({ title, children, actions }: NoSuchScreenProps) {
  return (
    <Frame>
      <div className="page broken stack">
        <ScreenTitle title={title}>{title}</ScreenTitle>
        <Notice kind="warn">{children}</Notice>
        <div className="row">
          {actions}
          <LinkButton href="#/" icon="back">
            Back to the scenarios
          </LinkButton>
        </div>
      </div>
    </Frame>
  );
}
