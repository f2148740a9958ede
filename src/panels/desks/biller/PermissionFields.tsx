// The fields of a request for permission, a referral and a visit that is moved.

import type { Day } from '../../../cycle/days.ts';
import { PERMISSION_GROUNDS, type PermissionGround } from '../../../cycle/review/permissionAnswer.ts';
import { formatDate, formatMoney, moneyName } from '../../../i18n/format.ts';
import { Checkbox, Select, TextField } from '../../common/Field.tsx';
import type { Desk } from './desk.ts';
import type { Filled } from './drafts.ts';
import { daysToMoveTo, permissionCodes, permissionPayer } from './permissionChoices.ts';
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
  if (permissionPayer(desk)?.authorization.byAmount) return <Sum desk={desk} filled={filled} onFill={onFill} />;
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

/** What stands in the field of units before anything is typed. */
const NOT_TYPED = '1';

/** A sum for the stay, and the note. Which head it is booked under the payer does not ask. */
function Sum({ desk, filled, onFill }: FieldsProps) {
  const [code = ''] = permissionCodes(desk.world, desk.encounter);
  const { expectedCost } = desk.encounter;
  return (
    <div className="stack">
      <TextField
        label={`Sum asked for, in whole ${moneyName()}`}
        {...(expectedCost !== null && { hint: `The ward expects ${formatMoney(expectedCost)} for the whole stay` })}
        value={filled.units === NOT_TYPED ? '' : filled.units}
        inputMode="numeric"
        error={filled.units !== NOT_TYPED && /^[1-9]\d{0,6}$/.test(filled.units) ? null : 'A whole number such as 45000'}
        onChange={(units) => onFill({ units, code, permissionGround: 'planned' })}
      />
      <Checkbox
        checked={filled.papers.includes('note')}
        onChange={(on) => onFill({ papers: on ? ['note'] : [], code, permissionGround: 'planned' })}
      >
        Attach the note with diagnosis, treatment and estimate
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
