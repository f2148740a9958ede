// The payment an answer came with: the claims on it, the provider level with its signs, the transfer, and the equations that must hold.

import { sumCents } from '../../../cycle/money.ts';
import type { Cheque, ProviderLevel } from '../../../cycle/outcome/cheque.ts';
import { providerLevelOf } from '../../../cycle/outcome/cheque.ts';
import { encounterOf } from '../../../engine/world.ts';
import { formatDate, formatMoney, inCountry } from '../../../i18n/format.ts';
import { providerLevelName } from '../../../i18n/reasons.ts';
import { Chip } from '../../common/Chip.tsx';
import { Mark } from '../../common/Mark.tsx';
import { Code } from '../../common/Text.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';
import { equationsOf } from './equations.ts';
import { keyed } from './keyed.ts';

/** The group whose account the transfer goes to. */
function payeeOf({ game }: Desk['world'], { claims }: Cheque): string {
  const written = game.scenario.encounters.find(({ id }) => id === claims[0]?.encounter);
  return game.scenario.groups.find(({ id }) => id === written?.group)?.name ?? '';
}

/** The cheque as the trade reads it: claims, less what stands beside them, is the transfer. */
export function ChequeView({ desk, cheque }: { readonly desk: Desk; readonly cheque: Cheque }) {
  const { world } = desk;
  const claims = sumCents(cheque.claims.map((claim) => claim.cents));
  return (
    <section className="bd-cheque" aria-label={`Payment ${cheque.id}`}>
      <h4 className="kicker">The payment it came with</h4>
      <p className="bd-cheque-head">
        <Code>{cheque.id}</Code> · {payerIn(world, cheque.payer)?.name} to {payeeOf(world, cheque)} · {formatDate(cheque.day)}
      </p>
      <table className="bd-bookings num">
        <caption className="visually-hidden">
          {inCountry({ US: 'Claims, provider level and transfer', IN: 'Claims, what was kept back, and transfer' })}
        </caption>
        <tbody>
          {cheque.claims.map((claim) => (
            <tr key={claim.remittance}>
              <th scope="row">
                {claim.remittance}
                {claim.encounter === desk.encounter.id ? ', this account' : `, ${encounterOf(world, claim.encounter).registration.name}`}
                {claim.cents < 0 && ', reversal'}
              </th>
              <td>{formatMoney(claim.cents)}</td>
            </tr>
          ))}
          <tr className="bd-bookings-sum">
            <th scope="row">Claims in all</th>
            <td>{formatMoney(claims)}</td>
          </tr>
          {keyed(cheque.providerLevel, (part) => `${part.code}${part.reference}`).map(({ key, item }) => (
            <tr key={key}>
              <th scope="row">
                <Code>{providerLevelName(item.code)}</Code> {item.reference}{' '}
                <span className="soft">
                  {formatMoney(item.cents)}: {desk.wording.providerLevel(item.code)?.plain} {signWords(item)}
                </span>
              </th>
              <td>{formatMoney(0 - item.cents)}</td>
            </tr>
          ))}
          <tr className="bd-bookings-sum">
            <th scope="row">Transfer to the bank</th>
            <td>{formatMoney(cheque.paid)}</td>
          </tr>
        </tbody>
      </table>
      {cheque.providerLevel.length > 0 && (
        <p>
          <Chip tone={cheque.booked ? 'ok' : 'wait'} mark={cheque.booked ? 'ok' : 'waiting'}>
            {inCountry({ US: 'provider level', IN: 'kept back:' })} {cheque.booked ? 'booked' : 'not booked yet'}
          </Chip>
        </p>
      )}
      <ul className="bd-equations">
        {equationsOf(world, cheque).map(({ name, sum, holds }) => (
          <li key={name}>
            <Mark name={holds ? 'ok' : 'waiting'} size={16} />
            <span>
              <b>{name}</b> <span className="num">{sum}</span>
              {!holds && <span className="soft">, not there yet</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the sign does to the transfer. */
function signWords({ cents }: ProviderLevel): string {
  return cents > 0 ? 'Plus reduces the transfer.' : 'Minus adds to it.';
}

/** Whether there is more to see than the one answer itself. */
export function isWorthShowing(cheque: Cheque): boolean {
  return cheque.claims.length > 1 || cheque.providerLevel.length > 0 || providerLevelOf(cheque) !== 0;
}
