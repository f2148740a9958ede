// The payers' one-page policies, one at a time.

import { useState } from 'react';
import { Tabs } from '../common/Tabs.tsx';
import type { PayerPage } from './payerPage.ts';

/** Tabs with a page for each payer; on paper, where nobody can choose, all of them. */
export function PayerPages({ pages }: { readonly pages: readonly PayerPage[] }) {
  const [selected, setSelected] = useState(pages[0]?.id ?? '');
  const page = pages.find(({ id }) => id === selected) ?? pages[0];
  if (!page) return null;
  return (
    <>
      <Tabs label="Payers" look="pill" tabs={pages.map(({ id, name }) => ({ id, label: name }))} selected={page.id} onSelect={setSelected}>
        <Page page={page} />
      </Tabs>
      <div className="print-only">
        {pages
          .filter(({ id }) => id !== page.id)
          .map((other) => (
            <Page key={other.id} page={other} />
          ))}
      </div>
    </>
  );
}

function Page({ page }: { readonly page: PayerPage }) {
  return (
    <article className="card payer-page">
      <header>
        <h3>{page.name}</h3>
        <p className="soft">
          {page.kind}; the card says “{page.card}”
        </p>
      </header>
      <div className="payer-habits">
        <h4 className="kicker">What to know about it</h4>
        <ul>
          {page.habits.map((habit) => (
            <li key={habit}>{habit}</li>
          ))}
        </ul>
      </div>
      <dl className="payer-facts">
        {page.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {page.modifiers.length > 0 && (
        <div>
          <h4 className="kicker">Modifiers</h4>
          <ul className="payer-modifiers">
            {page.modifiers.map((habit) => (
              <li key={habit}>{habit}</li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}
