// A message in the flow of a page, with the mark of its weight.

import type { ReactNode } from 'react';
import './controls.css';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeKind = 'info' | 'ok' | 'warn' | 'deny';

const ICON: Record<NoticeKind, IconName> = { info: 'info', ok: 'check', warn: 'warn', deny: 'warn' };
const WORD: Record<NoticeKind, string> = { info: 'Note', ok: 'Done', warn: 'Careful', deny: 'Problem' };

interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: ReactNode;
  readonly live?: 'polite' | 'assertive'; // for a notice that appears while the page is used
  readonly children?: ReactNode;
  readonly actions?: ReactNode; // buttons below the text
}

/** A notice. Its kind is said in words too, to those who do not see the colour. */
export function Notice({ kind = 'info', title, live, children, actions }: NoticeProps) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined;
  return (
    <div className="notice" data-kind={kind} role={role}>
      <Icon name={ICON[kind]} size={18} />
      <div className="notice-text">
        <span className="visually-hidden">{WORD[kind]}: </span>
        {title && <strong className="notice-title">{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div className="row notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
