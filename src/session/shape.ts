// Checks of plain data that came from outside, by hand: each check names every problem it finds, so that a run file is refused with all its reasons at once.

/** One thing wrong in a file: where, and what. */
export interface FileProblem {
  readonly path: string; // 'decisions[3].day'; empty for the file as a whole
  readonly expected: string; // 'a whole number from 0'
}

/** Adds what is wrong with a value to the list. */
export type Check = (value: unknown, path: string, problems: FileProblem[]) => void;

const say = (expected: string, holds: (value: unknown) => boolean): Check => {
  return (value, path, problems) => {
    if (!holds(value)) problems.push({ path, expected });
  };
};

const LONGEST_TEXT = 20_000;

export const text: Check = say(`a text of at most ${LONGEST_TEXT} characters`, (v) => typeof v === 'string' && v.length <= LONGEST_TEXT);
export const whole: Check = say('a whole number', (v) => Number.isSafeInteger(v));
export const count: Check = say('a whole number from 0', (v) => Number.isSafeInteger(v) && Number(v) >= 0);
export const amount: Check = say('a number above 0', (v) => typeof v === 'number' && Number.isFinite(v) && v > 0);
export const yesNo: Check = say('true or false', (v) => typeof v === 'boolean');
export const anyOf = (...words: readonly string[]): Check =>
  say(`one of ${words.join(', ')}`, (v) => typeof v === 'string' && words.includes(v));
export const exactly = (value: number): Check => say(String(value), (v) => v === value);

/** The check, or null. */
export const orNull = (check: Check): Check => {
  return (value, path, problems) => {
    if (value !== null) check(value, path, problems);
  };
};

/** A list whose every item passes. */
export const listOf = (item: Check, most: number): Check => {
  return (value, path, problems) => {
    if (!Array.isArray(value) || value.length > most) problems.push({ path, expected: `a list of at most ${most}` });
    else for (const [i, entry] of value.entries()) item(entry, `${path}[${i}]`, problems);
  };
};

/** An object with exactly these fields. */
export const fields = (wanted: Readonly<Record<string, Check>>): Check => {
  return (value, path, problems) => {
    if (!isObject(value)) {
      problems.push({ path, expected: 'an object' });
      return;
    }
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const [name, check] of Object.entries(wanted)) {
      if (Object.hasOwn(value, name)) check(value[name], at(name), problems);
      else problems.push({ path: at(name), expected: 'to be there' });
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(wanted, name)) problems.push({ path: at(name), expected: 'not to be there' });
    }
  };
};

/** An object whose field `kind` says which of these it is. */
export const oneKind = (kinds: Readonly<Record<string, Check>>): Check => {
  return (value, path, problems) => {
    const kind = isObject(value) ? value.kind : undefined;
    const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (check) check(value, path, problems);
    else problems.push({ path: path === '' ? 'kind' : `${path}.kind`, expected: `one of ${Object.keys(kinds).join(', ')}` });
  };
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
