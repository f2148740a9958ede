// The command line for instructors: what it prints, and the exit codes scripts rely on.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { guideExample, root } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'clean-claim-'));
const good = join(folder, 'good.json');
const bad = join(folder, 'bad.json');
const year = fileURLToPath(new URL('scenarios/a-year-in-the-clinic.json', root));
writeFileSync(good, guideExample());
writeFileSync(bad, guideExample().replace('"title"', '"titel"'));
afterAll(() => rmSync(folder, { recursive: true }));

let out = '';
let err = '';
vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
  out += String(text);
  return true;
});
vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
  err += String(text);
  return true;
});
beforeEach(() => {
  out = '';
  err = '';
});

describe('check', () => {
  it('says that a file can be played, with exit code 0', async () => {
    expect(await main(['check', good])).toBe(0);
    expect(out).toBe(`${good}: can be played (0 errors, 0 warnings)\n`);
  });

  it('prints file, line, column, message and remedy, with exit code 1', async () => {
    expect(await main(['check', good, bad])).toBe(1);
    expect(out).toContain(`${bad}:5:3  error  There is no key “titel” here.  [unknown-key]`);
    expect(out).toContain('Did you mean “title”?');
    expect(out).toContain(`${bad}: cannot be played yet (1 error, 0 warnings)`);
  });

  it('prints all problems as one JSON list for programs', async () => {
    expect(await main(['check', bad, '--format', 'json'])).toBe(1);
    const problems = JSON.parse(out) as Problem[];
    expect(problems.map(({ code, line, path }) => [code, line, path])).toEqual([['unknown-key', 5, 'titel']]);
  });

  it('answers a missing file, no file and an unknown command with exit code 2', async () => {
    expect(await main(['check', join(folder, 'none.json')])).toBe(2);
    expect(await main(['check'])).toBe(2);
    expect(await main(['chek'])).toBe(2);
    expect(err).toContain('There is no command “chek”.');
  });
});

describe('effects', () => {
  it('prints what each slip would cause: answer, money and days', async () => {
    expect(await main(['effects', good])).toBe(0);
    expect(out).toContain('A stiff right knee');
    expect(out).toMatch(/Y3915 .* without a modifier.*\n {6}denied: Y3915 CO-4 N822, J3301 CO-B15 N674 · no money · \d+ days later/);
    expect(out).toMatch(/» The claim goes out after the filing limit\.\n.*CO-29.* · \$\d+\.\d\d lost/);
    expect(out).toMatch(/J3301 .* with 1 unit.*\n {6}paid, and nobody says a word · \$\d+\.\d\d lost · no delay/);
  });

  it('gives the same as CSV and as JSON', async () => {
    expect(await main(['effects', good, '--csv'])).toBe(0);
    expect(out.split('\n')[0]).toBe('encounter,source,slip,answer,money,days,after');
    out = '';
    expect(await main(['effects', good, '--json'])).toBe(0);
    const { slips, courses } = JSON.parse(out) as Record<'slips' | 'courses', readonly { encounter: string }[]>;
    expect([...slips, ...courses].every((effect) => effect.encounter === 'E-1001')).toBe(true);
    expect([slips.length > 0, courses.length > 0]).toEqual([true, true]);
  });

  it('wants one file that can be played', async () => {
    expect(await main(['effects'])).toBe(2);
    expect(await main(['effects', bad])).toBe(1);
  });
});

describe('play', () => {
  it('prints the way of each claim, each remittance by line, the ledger and the figures', async () => {
    expect(await main(['play', good])).toBe(0);
    expect(out).toContain('E-1001  A stiff right knee, lind, seen 2026-02-02');
    expect(out).toContain('claim E-1001/1 (original) to blueriver-ppo');
    expect(out).toMatch(/1 {2}Y3915-RT +1 +\$130\.00 +\$\d+\.\d\d +\$\d+\.\d\d .*CO-45/);
    expect(out).toContain('open $0.00');
    expect(out).toMatch(/collectable +\$/);
  });

  it('prints the months of a year with volume after the learner’s own claims', async () => {
    expect(await main(['play', year, '--days', '60'])).toBe(0);
    expect(out).toMatch(/visits +closed +rejected +denied/);
    expect(out).toMatch(/2026-01-31 +\d{3} +\d+ +\d+ +\d+ of \d+ /);
    expect(out).not.toContain('2026-03-31 ');
    expect(out).toMatch(/\d+ visits worked by colleagues, \$[\d,]+\.\d\d posted/);
  });

  it('plays a careless coder beside the scenario’s colleague, the same with the same seed', async () => {
    expect(await main(['play', good, '--coder', 'careless', '--seed', '7', '--json'])).toBe(0);
    const first = out;
    out = '';
    await main(['play', good, '--coder', 'careless', '--seed', '7', '--json']);
    expect(out).toBe(first);
    expect(JSON.parse(out)).toMatchObject({ scenario: 'forty-milligrams-one-knee', seat: 'coder', seed: 7 });
  });

  it('plays a saved run, and refuses one of another scenario', async () => {
    const run = join(folder, 'run.json');
    const saved = {
      format: 1,
      scenario: 'forty-milligrams-one-knee',
      scenarioHash: '',
      seat: 'both',
      mode: 'practice',
      seed: 1,
      decisions: [],
      until: 20490,
      minute: 0,
    };
    writeFileSync(run, JSON.stringify(saved));
    expect(await main(['play', good, '--run', run])).toBe(0);
    expect(out).toContain('played to 2026-02-06');
    writeFileSync(run, JSON.stringify({ ...saved, scenario: 'other' }));
    expect(await main(['play', good, '--run', run])).toBe(2);
    expect(err).toContain('belongs to the scenario “other”');
  });

  it('prints the problems of a scenario that cannot be played, and refuses unknown players', async () => {
    expect(await main(['play', bad])).toBe(1);
    expect(out).toContain('[unknown-key]');
    expect(await main(['play', good, '--coder', 'sleepy'])).toBe(2);
    expect(err).toContain('expert, careless, novice');
  });
});
