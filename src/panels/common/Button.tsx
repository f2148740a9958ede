// Buttons and links that look like buttons.

import { type ComponentProps, type MouseEvent, type ReactNode, useRef } from 'react';
import './controls.css';
import { Icon, type IconName } from './Icon.tsx';
import { announce } from './LiveRegion.tsx';
import { placeBeside } from './Popover.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly variant?: ButtonVariant; // one primary in a view
  readonly size?: 'm' | 's';
  readonly icon?: IconName;
  readonly iconOnly?: boolean; // the children become the accessible name
  readonly children: ReactNode;
}

function Inside({ icon, iconOnly, children }: Pick<Look, 'icon' | 'iconOnly' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className={iconOnly ? 'visually-hidden' : undefined}>{children}</span>
    </>
  );
}

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'children' | 'type'> & {
    /** Why it cannot be pressed now. The button stays focusable and says it; pressing shows it. */
    readonly disabledReason?: string | null | undefined;
    /** The single key that does the same, shown after the words where there is a keyboard. */
    readonly shortcut?: string;
  };

/** A button. With `disabledReason` it stays in the tab order and carries the reason as its title and description; a press shows it. */
export function Button({
  variant = 'secondary',
  size = 'm',
  icon,
  iconOnly,
  children,
  disabledReason,
  shortcut,
  onClick,
  ...rest
}: ButtonProps) {
  const why = useRef<HTMLSpanElement>(null);
  const blocked = disabledReason !== undefined && disabledReason !== null;
  const explain = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    if (!blocked || !why.current) return;
    announce(disabledReason);
    why.current.showPopover();
    placeBeside(why.current, currentTarget);
  };
  return (
    <>
      <button
        {...rest}
        type="button"
        className={`button ${rest.className ?? ''}`}
        data-variant={variant}
        data-size={size}
        data-icon-only={iconOnly || undefined}
        title={blocked ? disabledReason : rest.title}
        aria-disabled={blocked || undefined}
        aria-description={blocked ? disabledReason : undefined}
        onClick={blocked ? explain : onClick}
      >
        <Inside {...(icon && { icon })} {...(iconOnly && { iconOnly })}>
          {children}
          {shortcut && <span className="key-hint"> ({shortcut})</span>}
        </Inside>
      </button>
      {blocked && (
        <span ref={why} popover="auto" className="popover" aria-hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}

type LinkButtonProps = Look & Omit<ComponentProps<'a'>, 'children'> & { readonly href: string };

/** A link that looks like a button: for going somewhere, not for doing something. */
export function LinkButton({ variant = 'secondary', size = 'm', icon, iconOnly, children, ...rest }: LinkButtonProps) {
  return (
    <a
      {...rest}
      className={`button ${rest.className ?? ''}`}
      data-variant={variant}
      data-size={size}
      data-icon-only={iconOnly || undefined}
    >
      <Inside {...(icon && { icon })} {...(iconOnly && { iconOnly })}>
        {children}
      </Inside>
    </a>
  );
}
