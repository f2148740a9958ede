// Home as HTML, as a first visitor finds it.

import { prerender } from 'react-dom/static';
import { App } from '../../src/panels/shell/App.tsx';

const nothingDrawn = () => Promise.reject(new Error('nothing is drawn while building'));

/** Rejects where home cannot be written. Addresses of files in it are those of the sources. */
export async function homeHtml(): Promise<string> {
  const failures: unknown[] = [];
  const { prelude } = await prerender(<App mountStage={nothingDrawn} />, { onError: (error) => void failures.push(error) });
  if (failures.length > 0) throw new Error('home cannot be written', { cause: failures[0] });
  return new Response(prelude as ReadableStream).text();
}
