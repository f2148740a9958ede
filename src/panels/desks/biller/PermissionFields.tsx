// The fields of a request for permission, a referral and a visit that is moved.

import type { Day } from '../../../cycle/days.ts';
import { PERMISSION_GROUNDS, type PermissionGround } from '../../../cycle/review/permissionAnswer.ts';
import { formatDate } from '../../../i18n/format.ts';
import { Checkbox, Select, TextField } from '../../common/Field.tsx';
import type { Desk } from './desk.ts';
import type { Filled } from './drafts.ts';
import { daysToMoveTo, permissionCodes } from './permissionChoices.ts';
import { PERMISSION_GROUND_WORD } from './words.ts';

interface FieldsProps {
  readonly desk: Desk;
  readonly filled: Filled;
  readonly onFill: (patch: Partial<Filled>) => void;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekday = (day: Day): string => WEEKDAYS[(((day + 4) % 7) + 7) % 7] ?? '';

/** Service, units, why, and the note. */
export function Permission({ desk, filled, onFill }: FieldsProps) {
  const { services } = desk.world.game.tables;
  const codes = permissionCodes(desk.world, desk.encounter).map((code) => ({
    value: code,
    label: `${code} ${services.get(code)?.title ?? ''}`,
  }));
  const before = desk.world.day <= desk.encounter.serviceDay;
  const grounds = PERMISSION_GROUNDS.filter((ground) => before || (ground !== 'planned' && ground !== 'urgent'));
  return (
    <div className="stack">
      <Select label="Service" value={filled.code} placeholder="Choose the service" onChange={(code) => onFill({ code })} options={codes} />
      <TextField
        label="Units"
        value={filled.units}
        inputMode="numeric"
        error={/^[1-9]\d{0,3}$/.test(filled.units) ? null : 'A whole number such as 60'}
        onChange={(units) => onFill({ units })}
      />
      <Select
        label="Why"
        value={filled.permissionGround ?? ''}
        placeholder="Choose why"
        onChange={(permissionGround: PermissionGround) => onFill({ permissionGround })}
        options={grounds.map((value) => ({ value, label: PERMISSION_GROUND_WORD[value] }))}
      />
      <Checkbox checked={filled.papers.includes('note')} onChange={(on) => onFill({ papers: on ? ['note'] : [] })}>
        Attach the note or order that shows why
      </Checkbox>
    </div>
  );
}

/** From when the referral shall hold. Dating it back is offered as the slip it is: somebody always asks. */
export function Referral({ desk, filled, onFill }: FieldsProps) {
  if (desk.world.day <= desk.encounter.serviceDay) return null;
  return (
    <Checkbox checked={filled.backdated} onChange={(backdated) => onFill({ backdated })}>
      Have it dated back to {formatDate(desk.encounter.serviceDay)}
    </Checkbox>
  );
}

/** The day a visit moves to. */
export function NewDay({ desk, filled, onFill }: FieldsProps) {
  const options = daysToMoveTo(desk.world, desk.encounter).map((day) => ({
    value: String(day),
    label: `${weekday(day)}, ${formatDate(day)}`,
  }));
  return (
    <Select
      label="New day"
      value={filled.day === null ? '' : String(filled.day)}
      placeholder="Choose a day"
      onChange={(day) => onFill({ day: Number(day) })}
      options={options}
    />
  );
}
