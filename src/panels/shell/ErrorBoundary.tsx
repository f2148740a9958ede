// Catches our own bugs: says so, keeps the run exportable, and offers the way home.

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

function Broken({ error, onExport }: { readonly error: Error; readonly onExport: (() => void) | null }) {
  return (
    <main className="page broken stack">
      <h1>Something broke, and it was not you</h1>
      <Notice kind="deny" live="assertive">
        The program met a state it does not know and stopped, so that nothing wrong is shown or saved.
        {onExport && ' Your run is still here: save it to a file before you go on, and it can be opened again.'}
      </Notice>
      <div className="row">
        {onExport && (
          <Button variant="primary" icon="download" onClick={onExport}>
            Save the run to a file
          </Button>
        )}
        <Button icon="restart" onClick={() => location.reload()}>
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
