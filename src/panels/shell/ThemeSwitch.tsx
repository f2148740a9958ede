// Chooses light, dark, high contrast, or what the system asks for, and the direction of the page.

import { useState, useSyncExternalStore } from 'react';
import { chooseMirrored, isMirrored } from '../common/direction.ts';
import { Checkbox } from '../common/Field.tsx';
import { Icon, type IconName } from '../common/Icon.tsx';
import { Popover } from '../common/Popover.tsx';
import { chooseTheme, chosenTheme, onThemeChange, THEMES, type Theme } from '../common/theme.ts';

const LOOK: Record<Theme, { readonly name: string; readonly icon: IconName }> = {
  auto: { name: 'As the system', icon: 'auto' },
  light: { name: 'Light', icon: 'sun' },
  dark: { name: 'Dark', icon: 'moon' },
  contrast: { name: 'High contrast', icon: 'contrast' },
};

/** A button in the header that opens the choice. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(onThemeChange, chosenTheme, () => 'auto' as const);
  return (
    <Popover
      className="theme-button"
      label={`Theme: ${LOOK[chosen].name}`}
      content={
        <>
          <Choice chosen={chosen} />
          <Mirrored />
        </>
      }
    >
      <Icon name={LOOK[chosen].icon} size={18} />
    </Popover>
  );
}

function Choice({ chosen }: { readonly chosen: Theme }) {
  return (
    <span role="radiogroup" aria-label="Theme" className="theme-choice">
      {THEMES.map((theme) => (
        <label key={theme} className="checkbox">
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => chooseTheme(theme)} />
          <span className="row">
            <Icon name={LOOK[theme].icon} /> {LOOK[theme].name}
          </span>
        </label>
      ))}
    </span>
  );
}

/** The page from right to left, stage and all. */
function Mirrored() {
  const [mirrored, setMirrored] = useState(isMirrored);
  const mirror = (wanted: boolean) => {
    setMirrored(wanted);
    chooseMirrored(wanted);
  };
  return (
    <span className="theme-direction">
      <Checkbox checked={mirrored} onChange={mirror}>
        Right to left
      </Checkbox>
    </span>
  );
}
