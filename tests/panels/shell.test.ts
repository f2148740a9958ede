// The shell without a screen: addresses, the catalog held against its files, words and numbers the reference promises, how things are written.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedLibrary } from '../../src/cli/files.ts';
import { dayOf } from '../../src/cycle/days.ts';
import {
  formatCounted,
  formatDate,
  formatDay,
  formatDays,
  formatMinutes,
  formatMoney,
  formatMoneyChange,
  formatShare,
  formatShortDate,
  formatTime,
} from '../../src/i18n/format.ts';
import { briefingOf } from '../../src/panels/briefing/model.ts';
import { payerPage } from '../../src/panels/briefing/payerPage.ts';
import { indexTerms, namesOf } from '../../src/panels/common/glossary.tsx';
import { shippedScenarios } from '../../src/panels/home/model.ts';
import { search } from '../../src/panels/reference/search.ts';
import { STEP_TEXTS } from '../../src/panels/reference/steps.ts';
import { hrefOf, parseRoute } from '../../src/panels/shell/route.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { RawAnswers, RawGlossary } from '../../src/scenario/wordingFiles.ts';

const root = new URL('../../', import.meta.url);
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
const glossary = json<RawGlossary>('assets/tables/glossary.json');
const answers = json<RawAnswers>('assets/tables/answers.json');

describe('an address', () => {
  test.each([
    ['', { screen: 'home' }],
    ['#/', { screen: 'home' }],
    ['#/brief/first-claim', { screen: 'brief', scenario: 'first-claim' }],
    ['#/play/first-claim', { screen: 'play', scenario: 'first-claim' }],
    ['#/debrief/first-claim', { screen: 'debrief', scenario: 'first-claim' }],
    ['#/reference', { screen: 'reference', section: null, item: null }],
    ['#/reference/reasons/97', { screen: 'reference', section: 'reasons', item: '97' }],
    ['#/reference/glossary/A%2FR', { screen: 'reference', section: 'glossary', item: 'A/R' }],
    ['#/play', { screen: 'unknown', address: '#/play' }],
    ['#/nowhere/at/all', { screen: 'unknown', address: '#/nowhere/at/all' }],
    ['#/reference/glossary/100%', { screen: 'reference', section: 'glossary', item: '100%' }],
  ])('%s', (hash, route) => expect(parseRoute(hash)).toEqual(route));

  test('brings back whatever was put into it', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(name, (scenario) => {
        expect(parseRoute(hrefOf({ screen: 'play', scenario }))).toEqual({ screen: 'play', scenario });
      }),
    );
  });
});

describe('the catalog of the home screen', () => {
  const files = readdirSync(new URL('scenarios/', root)).filter((name) => !/schema|catalog/.test(name));

  test('names every shipped scenario', () => {
    expect(shippedScenarios.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
  });

  test.each(shippedScenarios.map((card) => [card.id, card] as const))('says of %s what its file says', (id, card) => {
    const file = json<Record<string, unknown>>(`scenarios/${id}.json`);
    const { title, summary, level, minutes, roles, mode } = file;
    const objectives = Object.values(file.objectives as Record<string, string>);
    expect(card).toEqual({ id, title, summary, level, minutes, roles, mode, objectives, best: null });
  });
});

describe('the briefing', () => {
  const library = shippedLibrary();

  test.each(shippedScenarios.map(({ id }) => id))('of %s has a story, objectives, and a page for each payer on a card', (id) => {
    const result = readScenario(readFileSync(new URL(`scenarios/${id}.json`, root), 'utf8'), id, library);
    if (!result.ok) throw new Error(`${id} does not read`);
    const model = briefingOf(result.scenario, null);
    expect(model.paragraphs.length).toBeGreaterThan(0);
    expect(model.objectives.length).toBeGreaterThan(0);
    expect(model.payers.length).toBeGreaterThan(0);
    expect(model.seats.length).toBeGreaterThan(0);
  });

  test.each([...library.payers.values()])('tells the policy of $name in whole sentences', (payer) => {
    const page = payerPage(payer, () => undefined);
    for (const { text } of page.facts) expect(text).toMatch(/^[A-Z0-9].*\.$/);
    expect(JSON.stringify(page)).not.toMatch(/undefined|NaN|null/);
    expect(page.habits.length).toBeGreaterThan(0);
  });
});

describe('the reference', () => {
  test('looks a term up by its whole name, its words, and what stands in brackets', () => {
    expect(namesOf('Remittance advice (835)')).toEqual(['remittance advice (835)', 'remittance advice', '835']);
    const find = indexTerms(glossary.terms);
    expect(find('a/r')?.term).toBe('A/R (accounts receivable)');
    expect(find('Accounts Receivable')?.term).toBe('A/R (accounts receivable)');
    expect(find('no such word')).toBeNull();
  });

  test('sees also only terms it has', () => {
    const find = indexTerms(glossary.terms);
    const lost = glossary.terms.flatMap(({ term, seeAlso }) =>
      seeAlso.filter((other) => !find(other)).map((other) => `${term} → ${other}`),
    );
    expect(lost).toEqual([]);
  });

  test('points from the steps only to reasons it has', () => {
    const known = new Set(answers.carc.map(({ number }) => number));
    const lost = STEP_TEXTS.flatMap(({ slips }) => slips.flatMap(({ reasons }) => reasons.filter((number) => !known.has(number))));
    expect(lost).toEqual([]);
  });

  test('has an act, a remark and a group for every number a reason names', () => {
    const acts = new Set<string>(answers.resolutions.map(({ id }) => id));
    const remarks = new Set(answers.rarc.map(({ number }) => number));
    const groups = new Set(answers.groupCodes.map(({ code }) => code));
    const lost = answers.carc.flatMap((reason) => [
      ...reason.resolutions.filter((id) => !acts.has(id)),
      ...reason.typicalRemarks.filter((number) => !remarks.has(number)),
      ...reason.groups.filter((code) => !groups.has(code)),
    ]);
    expect(lost).toEqual([]);
  });

  test('finds by every word, in any order, and puts names first', () => {
    const entries = [
      { name: 'Denial', text: 'A no after the payer decided.' },
      { name: 'Claim denial rate', text: 'Denied of decided.' },
      { name: 'Résumé', text: 'A paper.' },
    ];
    const find = (query: string) =>
      search(
        entries,
        query,
        (entry) => entry.name,
        (entry) => entry.text,
      ).map(({ name }) => name);
    expect(find('')).toHaveLength(3);
    expect(find('deni')).toEqual(['Denial', 'Claim denial rate']);
    expect(find('payer decided')).toEqual(['Denial']);
    expect(find('resume')).toEqual(['Résumé']);
    expect(find('nothing like it')).toEqual([]);
  });
});

describe('how things are written', () => {
  test.each([
    [0, '$0.00'],
    [123456, '$1,234.56'],
    [-1200, '−$12.00'],
  ])('%i cents', (cents, text) => expect(formatMoney(cents)).toBe(text));
  test.each([
    [4100, '+$41.00'],
    [-5720, '−$57.20'],
    [0, '$0.00'],
  ])('a change of %i cents', (cents, text) => expect(formatMoneyChange(cents)).toBe(text));
  test('days', () => {
    const day = dayOf(2026, 1, 12);
    expect(formatDay(day)).toBe('Mon 12 Jan 2026');
    expect(formatDate(day)).toBe('12 Jan 2026');
    expect(formatShortDate(day)).toBe('12 Jan');
  });
  test.each([
    [480, '08:00'],
    [640, '10:40'],
    [990, '16:30'],
  ])('minute %i of the day', (minute, text) => expect(formatTime(minute)).toBe(text));
  test('spans, shares and counts', () => {
    expect([formatMinutes(12), formatMinutes(60), formatMinutes(80)]).toEqual(['12 min', '1 h', '1 h 20 min']);
    expect([formatDays(1), formatDays(34)]).toEqual(['1 day', '34 days']);
    expect([formatShare(9230), formatShare(8333, 0)]).toEqual(['92.3%', '83%']);
    expect([formatCounted(1, 'claim'), formatCounted(3, 'claim'), formatCounted(2, 'query', 'queries')]).toEqual([
      '1 claim',
      '3 claims',
      '2 queries',
    ]);
  });
});
