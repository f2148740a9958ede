// The search through a visitor's own list: answered by a thread of its own, in the words and by the codes of the list that is open now.

import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/panels/common/theme.css';
import type { OwnFile } from '../../src/engine/ownCodes.ts';
import { OwnSearch } from '../../src/panels/own/OwnSearch.tsx';

const list = (...codes: OwnFile['codes']): OwnFile => ({ kind: 'hcpcs', name: 'mine.csv', holder: null, codes, labels: [] });

test('answers by words and by the beginning of a code, and asks again when another list is opened', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  onTestFinished(() => {
    root.unmount();
    host.remove();
  });
  const first = [
    { code: 'Q1000', title: 'Elbow brace', heading: false },
    { code: 'Q1', title: 'Braces', heading: true },
  ];
  root.render(<OwnSearch files={[list(...first)]} />);
  await expect.element(page.getByText('Words, or the beginning of a code.')).toBeVisible();
  await userEvent.fill(page.getByRole('textbox', { name: 'Words or a code' }), 'elbow');
  await expect.element(page.getByText('1 found.')).toBeVisible();
  await expect.element(page.getByRole('listitem')).toHaveTextContent('Q1000 Elbow brace');
  await userEvent.fill(page.getByRole('textbox', { name: 'Words or a code' }), 'q1');
  await expect.element(page.getByText('2 found.')).toBeVisible();
  await expect.element(page.getByRole('listitem').first()).toHaveTextContent('a heading, not for a claim');
  root.render(<OwnSearch files={[list({ code: 'Q1222', title: 'Wrist brace', heading: false })]} />);
  await expect.element(page.getByText('1 found.')).toBeVisible();
  await expect.element(page.getByRole('listitem')).toHaveTextContent('Q1222 Wrist brace');
});
