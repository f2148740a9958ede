// Home: what this is, where to start, the scenarios, opening a file, and what instructors need.

import type { ReactNode } from 'react';
import exampleUrl from '../../../scenarios/first-claim.json?url';
import schemaUrl from '../../../scenarios/scenario.schema.json?url';
import { LinkButton } from '../common/Button.tsx';
import { Frame } from '../shell/Frame.tsx';
import { ScreenTitle } from '../shell/ScreenTitle.tsx';
import { Continue, StartHere } from './Cards.tsx';
import { ForgetAll } from './ForgetAll.tsx';
import './home.css';
import type { HomeModel } from './model.ts';
import { OpenFile } from './OpenFile.tsx';
import { Scenarios } from './Scenarios.tsx';
import { Story } from './Story.tsx';

interface HomeScreenProps {
  readonly model: HomeModel;
  readonly onOpenFile: (file: File) => void;
  readonly openBusy?: boolean;
  readonly openOutcome?: ReactNode; // the problems of the file that was opened
  readonly notice?: ReactNode; // nothing can be saved here, and why
  readonly onForget: () => Promise<void>; // deletes what was saved
}

/** The home screen. */
export function HomeScreen({ model, onOpenFile, openBusy = false, openOutcome, notice, onForget }: HomeScreenProps) {
  const first = model.scenarios[0];
  return (
    <Frame footer={<Limits onForget={onForget} />}>
      <div className="hero">
        <div className="page hero-top">
          <div className="hero-text">
            <ScreenTitle title="Clean Claim" className="hero-title">
              Code it. Bill it. <span className="hero-line">See what the payer answers.</span>
            </ScreenTitle>
            <p className="hero-promise">
              Sit at the coder’s or the biller’s desk of a medical practice: every denial, delay and lost dollar follows from an act, and
              you can trace it back to yours.
            </p>
          </div>
          {model.continueRun ? <Continue run={model.continueRun} /> : first && <StartHere card={first} />}
        </div>
        <div className="hero-story">
          <Story />
        </div>
      </div>
      <div className="page home-body">
        {notice}
        <Scenarios model={model} />
        <div className="home-doors">
          <OpenFile onOpen={onOpenFile} busy={openBusy} outcome={openOutcome} />
          <Instructors />
          <section aria-labelledby="reference-title">
            <h2 id="reference-title">Look it up</h2>
            <p>
              The two jobs side by side, the six steps, the words of the trade, and what each reason for not paying means and asks of you.
            </p>
            <LinkButton icon="book" href="#/reference">
              Open the reference
            </LinkButton>
          </section>
        </div>
      </div>
    </Frame>
  );
}

function Instructors() {
  return (
    <section aria-labelledby="instructors-title">
      <h2 id="instructors-title">For instructors</h2>
      <p>
        A scenario is one JSON file: visits, charts, the right codes with their proof, and what may go wrong. Payers answer by rules, never
        by script. The schema completes and explains every field in your editor; opening the file here lists all its problems at once. The
        guide is <span className="mono">docs/writing-scenarios.md</span> in the project.
      </p>
      <div className="row">
        <LinkButton icon="download" href={schemaUrl} download="scenario.schema.json">
          Schema
        </LinkButton>
        <LinkButton icon="download" href={exampleUrl} download="first-claim.json">
          An example
        </LinkButton>
      </div>
    </section>
  );
}

function Limits({ onForget }: Pick<HomeScreenProps, 'onForget'>) {
  return (
    <footer className="frame-foot">
      <div className="page">
        <p>
          <strong>What this is not.</strong> All patients, people and payers are invented. No CPT codes or descriptors are shipped: services
          carry our own teaching codes beside real ICD-10-CM and HCPCS Level II. Clean Claim teaches; it certifies nothing and gives no
          legal or billing advice. Nothing you do here leaves this browser.
        </p>
        <ForgetAll onForget={onForget} />
      </div>
    </footer>
  );
}
