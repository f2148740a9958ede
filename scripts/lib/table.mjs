// One table of everything measured: what, how much, its limit, whether it holds, and what it is held against.

/** A measure with its limit. `figure` and `limit` are of one unit; `least`: the limit is the least it may be. A figure of null could not be had, for the reason in `against`. */
export const row = (what, figure, against, { limit = null, least = false, write = (value) => value.toFixed(2) } = {}) => ({
  what,
  figure,
  against,
  limit,
  least,
  write,
});

/** Does a measure hold its limit? Null where it has none, or could not be taken. */
export function holds({ figure, limit, least }) {
  if (figure === null || limit === null) return null;
  return least ? figure >= limit : figure <= limit;
}

const cellsOf = (one) => [
  one.what,
  one.figure === null ? 'not to be had' : one.write(one.figure),
  one.limit === null ? '' : `${one.least ? '≥' : '≤'} ${one.write(one.limit)}`,
  { true: 'holds', false: 'MISSED', null: '' }[String(holds(one))],
  one.against,
];

/** The lines of the table; a string between rows is a heading. */
export function linesOf(entries) {
  const head = ['measure', 'figure', 'limit', '', 'against'];
  const rows = [head, ...entries.filter((one) => typeof one !== 'string').map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const line = (cells) =>
    cells
      .map((cell, column) => (column === 1 || column === 2 ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  return [line(head), ...entries.map((one) => (typeof one === 'string' ? `\n${one}` : line(cellsOf(one))))];
}
