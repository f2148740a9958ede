// The shared components as a visitor meets them: by keyboard, with names and states a screen reader gets.
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/panels/common/theme.css';
import { Button } from '../../src/panels/common/Button.tsx';
import { DataTable } from '../../src/panels/common/DataTable.tsx';
import { Dialog } from '../../src/panels/common/Dialog.tsx';
import { GlossaryProvider, Term } from '../../src/panels/common/glossary.tsx';
import { announce, LiveRegion } from '../../src/panels/common/LiveRegion.tsx';
import { RadioCards } from '../../src/panels/common/RadioCards.tsx';
import { Tabs } from '../../src/panels/common/Tabs.tsx';
import { ForgetAll } from '../../src/panels/home/ForgetAll.tsx';
import { OpenFile } from '../../src/panels/home/OpenFile.tsx';
import { ErrorBoundary } from '../../src/panels/shell/ErrorBoundary.tsx';

let host: HTMLElement;
let root: Root;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

function Asking() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Write off</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Write off $412.00?" actions={<Button>Yes</Button>}>
        Lost for good.
      </Dialog>
    </>
  );
}

function Queues() {
  const [selected, setSelected] = useState('bill');
  const tabs = [
    { id: 'bill', label: 'To bill', count: 3 },
    { id: 'denied', label: 'Denied' },
    { id: 'patient', label: 'Patient' },
  ];
  return (
    <Tabs label="Queues" tabs={tabs} selected={selected} onSelect={setSelected}>
      {selected}
    </Tabs>
  );
}

function Broken(): never {
  throw new Error('encounter FC-01 has no chart');
}

function Missing(): never {
  throw new TypeError('Failed to fetch dynamically imported module: https://college.example/assets/ReferenceScreen-1a2b3c4d.js');
}

describe('a dialog', () => {
  test('takes the focus in, closes by Escape, and gives the focus back', async () => {
    root.render(<Asking />);
    const opener = page.getByRole('button', { name: 'Write off' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Write off $412.00?' });
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });
});

describe('tabs', () => {
  test('are one stop of the Tab key and move by arrows, Home and End', async () => {
    root.render(<Queues />);
    await page.getByRole('tab', { name: 'To bill' }).click();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('tab', { name: 'Denied' })).toHaveFocus();
    await expect.element(page.getByRole('tabpanel', { name: 'Denied' })).toHaveTextContent('denied');
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('tab', { name: 'Patient' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('tab', { name: 'To bill' })).toHaveFocus();
  });
});

describe('radio cards', () => {
  test('say what a choice means and refuse what is not allowed', async () => {
    const onChange = vi.fn();
    root.render(
      <RadioCards
        legend="What will you do?"
        value={null}
        onChange={onChange}
        options={[
          { value: 'appeal', title: 'Appeal', text: 'with proof', aside: 'by 2 Apr' },
          { value: 'bill', title: 'Bill the patient', text: 'group code CO protects the patient', disabled: true },
        ]}
      />,
    );
    await page.getByRole('radio', { name: /Appeal/ }).click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('appeal');
    await expect.element(page.getByRole('radio', { name: /Bill the patient/ })).toBeDisabled();
  });
});

describe('a button that cannot be pressed now', () => {
  test('stays in the tab order, says why, and does nothing', async () => {
    const onClick = vi.fn();
    root.render(
      <Button onClick={onClick} disabledReason="The note is not signed">
        Finish coding
      </Button>,
    );
    await userEvent.keyboard('{Tab}{Enter}');
    const button = page.getByRole('button', { name: 'Finish coding' });
    await expect.element(button).toHaveFocus();
    await expect.element(button).toHaveAttribute('aria-description', 'The note is not signed');
    expect(onClick).not.toHaveBeenCalled();
  });
});

describe('a word of the trade', () => {
  test('opens its meaning, and closes by Escape with the focus on the word', async () => {
    root.render(
      <GlossaryProvider>
        <p>
          A <Term id="Denial">denied</Term> claim is no <Term id="no such word">mystery</Term>.
        </p>
      </GlossaryProvider>,
    );
    const word = page.getByRole('button', { name: 'denied' });
    await word.click();
    await expect.element(page.getByText('Open in the glossary')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Open in the glossary')).not.toBeInTheDocument();
    await expect.element(word).toHaveFocus();
    expect(page.getByRole('button', { name: 'mystery' }).elements()).toHaveLength(0);
  });
});

describe('a table', () => {
  test('names itself and its rows, and can be scrolled by keyboard where it is too wide', async () => {
    host.style.width = '200px';
    root.render(
      <DataTable
        caption="Remittance"
        rows={[{ code: 'W2734', charge: '$185.00', allowed: '$112.40', paid: '$89.92' }]}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', header: 'Service', rowHeader: true, cell: ({ code }) => code },
          { key: 'charge', header: 'Charge', align: 'end', cell: ({ charge }) => charge },
          { key: 'allowed', header: 'Allowed', align: 'end', cell: ({ allowed }) => allowed },
          { key: 'paid', header: 'Paid', align: 'end', cell: ({ paid }) => paid },
        ]}
      />,
    );
    await expect.element(page.getByRole('table', { name: 'Remittance' })).toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: 'W2734' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Remittance' })).toHaveAttribute('tabindex', '0');
  });
});

describe('the live region', () => {
  test('says the same sentence twice when it happens twice', async () => {
    root.render(<LiveRegion />);
    const region = page.getByRole('status');
    await expect.element(region).toBeInTheDocument();
    announce('Claim sent');
    await expect.poll(() => region.element().textContent).toContain('Claim sent');
    const first = region.element().textContent;
    announce('Claim sent');
    await expect.poll(() => region.element().textContent).not.toBe(first);
  });

  test('gives every message its time: what follows at once takes no other’s place', async () => {
    root.render(<LiveRegion />);
    const region = page.getByRole('status');
    await expect.element(region).toBeInTheDocument();
    const stood: string[] = [];
    const watch = new MutationObserver(() => stood.push(region.element().textContent?.trim() ?? ''));
    watch.observe(region.element(), { childList: true, characterData: true, subtree: true });
    const beat = () => new Promise((done) => setTimeout(done, 40));
    announce('Claim sent');
    await beat();
    announce('It is Tuesday');
    await beat();
    announce('A payment came');
    await expect.poll(() => stood).toEqual(['Claim sent', 'It is Tuesday A payment came']);
  });
});

describe('a broken screen', () => {
  test('keeps the run exportable and comes back at another address', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const onExport = vi.fn();
    root.render(
      <ErrorBoundary exporter={() => onExport} resetKey="play">
        <Broken />
      </ErrorBoundary>,
    );
    await page.getByRole('button', { name: 'Save the run to a file' }).click();
    expect(onExport).toHaveBeenCalledOnce();
    root.render(
      <ErrorBoundary exporter={() => null} resetKey="home">
        <h1>Home</h1>
      </ErrorBoundary>,
    );
    await expect.element(page.getByRole('heading', { name: 'Home' })).toBeVisible();
    root.render(
      <ErrorBoundary exporter={() => null} resetKey="reference">
        <Missing />
      </ErrorBoundary>,
    );
    await expect.element(page.getByRole('heading', { name: 'A part of the page could not be loaded' })).toBeVisible();
    silent.mockRestore();
  });
});

describe('opening a file', () => {
  test('takes a file that is dropped', async () => {
    const onOpen = vi.fn();
    root.render(<OpenFile onOpen={onOpen} />);
    const place = page.getByRole('region', { name: 'Open a file' });
    await expect.element(place).toBeVisible();
    const data = new DataTransfer();
    data.items.add(new File(['{}'], 'mine.json'));
    place.element().dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    expect(onOpen.mock.calls[0]?.[0].name).toBe('mine.json');
  });
});

describe('deleting everything', () => {
  test('asks first, and says so where the browser refuses', async () => {
    const forget = vi.fn().mockRejectedValueOnce(new Error('blocked')).mockResolvedValue(undefined);
    root.render(<ForgetAll onForget={forget} />);
    const open = page.getByRole('button', { name: /^Delete everything saved/ });
    await open.click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(forget).not.toHaveBeenCalled();
    await open.click();
    const sure = page.getByRole('button', { name: 'Delete everything', exact: true });
    await sure.click();
    await expect.element(page.getByText('It was not deleted.')).toBeVisible();
    await sure.click();
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    expect(forget).toHaveBeenCalledTimes(2);
  });
});
