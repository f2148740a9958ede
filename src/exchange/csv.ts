// Rows of a comma- or semicolon-separated text, each with the line it begins on. Quotation marks may enclose commas and line breaks.

export interface CsvRow {
  readonly line: number; // 1 …
  readonly cells: readonly string[];
}

/** All rows that are not empty; the separator is the one the first line has more of. */
export function readCsv(text: string): readonly CsvRow[] {
  const firstLine = text.slice(0, Math.max(0, text.search(/\r?\n|$/)));
  const separator = firstLine.split(';').length > firstLine.split(',').length ? ';' : firstLine.includes('\t') ? '\t' : ',';
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) rows.push({ line: began, cells });
    cells = [];
    cell = '';
    began = line;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') quoted = true;
    else if (char === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}
