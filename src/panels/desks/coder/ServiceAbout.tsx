// What the table says about a service: what decides its level, how it is counted, its global period, whom it is for, and what must come with it.

import { memo } from 'react';
import { payerNamed } from '../../../engine/world.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { Chip } from '../../common/Chip.tsx';
import { Term } from '../../common/glossary.tsx';
import { Code } from '../../common/Text.tsx';
import type { Desk } from './desk.ts';
import { frequencyWords, policiesFor } from './policyPage.ts';
import { ageWords, familyTitle, globalWords, kindWords, levelWords } from './words.ts';

/** What scrolls must be reached by keyboard, too. */
const SCROLLS = { tabIndex: 0, 'aria-label': 'From the table' } as const;

interface AboutProps {
  readonly desk: Desk;
  readonly code: string;
  readonly onBrowse: (code: string) => void;
}

/** Facts of the table, the patient's payer's coverage policies below. */
export const ServiceAbout = memo(function ServiceAbout({ desk, code, onBrowse }: AboutProps) {
  const service = desk.tables.services.get(code);
  if (!service) return null;
  const age = ageWords(service.ageMin, service.ageMax);
  const level = levelWords(service.level);
  const marks = [
    age,
    service.sex && (service.sex === 'F' ? 'female' : 'male'),
    service.bilateralIndicator === '1' && 'may be done on both sides',
    service.pcTc === '1' && 'splits into 26 and TC',
  ].filter((mark) => typeof mark === 'string');
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    ['One unit', `${service.unitBasis}${service.unitsExample ? ` (${service.unitsExample})` : ''}`],
    ['Charge of a unit', formatMoney(service.chargeCents)],
    ['Most units a day', service.mueUnits === null ? null : String(service.mueUnits)],
    ['Global period', service.globalDays === 'XXX' ? null : globalWords(service)],
    ['How often', service.frequencyNote],
    ['Places', service.allowedPlaces.length > 0 ? service.allowedPlaces.map((place) => placeWords(desk, place)).join(' · ') : null],
    ['Comes with', service.needsCompanion?.replaceAll('|', ' or ') ?? null],
    ['Parts of the panel', service.panelMembers.length > 0 ? service.panelMembers.join(', ') : null],
  ];
  return (
    <section className="stack cd-about-text" {...SCROLLS}>
      <p className="soft">
        {familyTitle(service.family)} · {kindWords(service)}
      </p>
      <h3>
        <Code>{code}</Code> {service.title}
      </h3>
      {marks.length > 0 && (
        <p className="row">
          {marks.map((mark) => (
            <Chip key={mark}>{mark}</Chip>
          ))}
        </p>
      )}
      {level.length > 0 && (
        <ul className="cd-teach">
          {level.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <dl className="cd-facts">
        {rows.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name === 'Global period' ? <Term>Global period</Term> : name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {service.addOnParents.length > 0 && (
        <p>
          Add-on: only beside{' '}
          {service.addOnParents.map((parent) => (
            <button key={parent} type="button" className="cd-link mono" onClick={() => onBrowse(parent)}>
              {parent}
            </button>
          ))}
        </p>
      )}
      <Policies desk={desk} code={code} />
    </section>
  );
});

/** "11 Office": a place of service by its number and name. */
const placeWords = ({ tables }: Desk, place: string): string => `${place} ${tables.places.get(place)?.name ?? ''}`.trim();

function Policies({ desk, code }: { readonly desk: Desk; readonly code: string }) {
  const first = desk.encounter.registration.coverages[0]?.payer;
  const payer = payerNamed(desk.world, first);
  const policies = policiesFor(desk.tables, payer?.kind ?? null, code);
  if (policies.length === 0) return null;
  return (
    <section>
      <h4>Coverage policies{payer ? ` of ${payer.name}` : ''}</h4>
      <ul>
        {policies.map((policy) => (
          <li key={policy.id}>
            <b>{policy.title}</b>:{' '}
            {policy.coveredDiagnoses.includes('*') ? 'any diagnosis' : policy.coveredDiagnoses.join(', ') || 'no diagnosis'}
            {policy.frequency && `; ${frequencyWords(policy.frequency)}`}. {policy.documentation}.
          </li>
        ))}
      </ul>
    </section>
  );
}
