// The middle of the desk: whose claim it is, and its account in sections.

import { documentsBy } from '../../../engine/papersAtHand.ts';
import { lastSent } from '../../../engine/standing.ts';
import { formatDate, formatMoney, inCountry } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { PositionChip } from '../../common/Chip.tsx';
import { leadTo } from '../../common/leadTo.ts';
import { Tabs } from '../../common/Tabs.tsx';
import { Answers } from './Answers.tsx';
import { ClaimSection } from './ClaimSection.tsx';
import { Cover } from './Cover.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk, Section } from './desk.ts';
import { Ledger } from './Ledger.tsx';
import { Papers } from './Papers.tsx';
import { queueOf, reasonOf } from './worklist.ts';
import './account.css';

const SECTION_WORD: Record<Section, string> = {
  answer: 'Answer',
  claim: 'Claim',
  account: 'Account',
  cover: 'Coverage & registration',
  papers: 'Papers',
};

const AHEAD = { US: 'Booked for {day} with', IN: 'Discharge planned for {day},' };
const BEEN = { US: 'Seen {day} by', IN: 'Discharged {day},' };

/** Head and sections of the encounter at hand. */
export function Account({ desk, section }: { readonly desk: Desk; readonly section: Section }) {
  const { encounter } = desk;
  const papers = documentsBy(encounter, desk.world.day).length;
  const tabs = (Object.keys(SECTION_WORD) as Section[]).map((id) => ({
    id,
    label: id === 'cover' ? inCountry({ US: SECTION_WORD.cover, IN: 'Policy & registration' }) : SECTION_WORD[id],
    ...(id === 'papers' && papers > 0 && { count: papers }),
  }));
  return (
    <section className="bd-account" aria-labelledby="bd-whose">
      <Head desk={desk} />
      <Tabs label="Sections of the account" tabs={tabs} selected={section} onSelect={desk.show}>
        {section === 'answer' && <Answers desk={desk} />}
        {section === 'claim' && <ClaimSection desk={desk} />}
        {section === 'account' && <Ledger desk={desk} />}
        {section === 'cover' && <Cover desk={desk} />}
        {section === 'papers' && <Papers desk={desk} />}
      </Tabs>
    </section>
  );
}

function Head({ desk }: { readonly desk: Desk }) {
  const { encounter, world } = desk;
  const provider = world.game.scenario.providers.find(({ id }) => id === encounter.provider)?.name ?? encounter.provider;
  const reason = reasonOf(encounter);
  const payers = encounter.registration.coverages.map(({ payer }) => payerIn(world, payer)?.name ?? payer);
  const sent = lastSent(encounter);
  return (
    <header className="bd-head">
      <h2 id="bd-whose">
        <span className="bd-head-id">{encounter.id}</span> {encounter.registration.name}
      </h2>
      <PositionChip position={encounter.position} {...(reason !== null && { note: reason })} />
      <Button className="bd-to-choices" size="s" icon="down" onClick={() => leadTo(['.bd-choices'])}>
        What will you do?
      </Button>
      <p className="bd-head-more">
        {inCountry(encounter.position === 'care.scheduled' ? AHEAD : BEEN).replace('{day}', formatDate(encounter.serviceDay))} {provider} ·{' '}
        {payers.length > 0 ? payers.join(', then ') : 'no coverage registered'}
        {sent && ` · charge ${formatMoney(sent.claim.total)}`}
      </p>
      {queueOf(encounter) === null && <p className="bd-head-more">It has not come to the biller’s desk yet.</p>}
    </header>
  );
}
