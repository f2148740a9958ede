// Catches our own bugs, and parts of the program that do not come: says which, keeps the run exportable, and offers the way home.

import { Component, type ReactNode } from 'react';
import { Button, LinkButton } from '../common/Button.tsx';
import { Notice } from '../common/Notice.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly exporter: () => (() => void) | null; // asked when something broke: how to save the run at hand; null where none is open
  readonly resetKey: string; // another address starts afresh
}

interface Caught {
  readonly error: Error | null;
  readonly key: string;
}

/** React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { error: null, key: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: Caught): Partial<Caught> | null {
    return props.resetKey === state.key ? null : { error: null, key: props.resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Broken error={error} onExport={this.props.exporter()} /> : this.props.children;
  }
}

/** Whether a part of the program did not come: browsers say it in words of their own, and a site that was renewed has other names for its parts. */
function partMissing({ message }: Error): boolean {
  return /dynamically imported module|importing a module|preload CSS/i.test(message);
}

function Broken({ error, onExport }: { readonly error: Error; readonly onExport: (() => void) | null }) {
  const missing = partMissing(error);
  return (
    <main className="page broken stack">
      <h1>{missing ? 'A part of the page could not be loaded' : 'Something broke, and it was not you'}</h1>
      <Notice kind={missing ? 'warn' : 'deny'} live="assertive">
        {missing
          ? 'Either the connection is gone, or the site was renewed while this page was open. Load the page again: what is saved in this browser stays.'
          : 'The program met a state it does not know and stopped, so that nothing wrong is shown or saved.'}
        {onExport && ' Your run is still here: save it to a file before you go on, and it can be opened again.'}
      </Notice>
      <div className="row">
        {onExport && (
          <Button variant={missing ? 'secondary' : 'primary'} icon="download" onClick={onExport}>
            Save the run to a file
          </Button>
        )}
        <Button variant={missing ? 'primary' : 'secondary'} icon="restart" onClick={() => location.reload()}>
          Load the page again
        </Button>
        <LinkButton href="#/" variant="quiet">
          Back to the scenarios
        </LinkButton>
      </div>
      <details>
        <summary>What the program says</summary>
        <pre className="mono broken-text">{error.message}</pre>
      </details>
    </main>
  );
}
