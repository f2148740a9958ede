// Code lists a visitor opened in this browser: searched here, and laid over the teaching procedures as labels. Nothing of them ever enters a game.

import type { Service, Tables } from '../cycle/tables.ts';

/** What a file holds: a code list of one system, or labels for teaching codes. */
export const OWN_KINDS = ['icd10cm', 'hcpcs', 'cpt', 'labels'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export interface OwnCode {
  readonly code: string;
  readonly title: string;
  readonly heading: boolean; // must be taken further, no code to bill
}

/** What a teaching code is called in the visitor's own list. */
export interface OwnLabel {
  readonly teaching: string; // 'W2734'
  readonly code: string;
  readonly title: string;
}

/** One file as it is kept in the browser; a newer one of the same kind takes its place. */
export interface OwnFile {
  readonly kind: OwnKind;
  readonly name: string; // of the file
  readonly codes: readonly OwnCode[];
  readonly labels: readonly OwnLabel[];
  readonly holder: string | null; // who holds the license, where the content needs one
}

const RELABELLED = new WeakMap<Tables, { readonly labels: readonly OwnLabel[]; readonly tables: Tables }>();

/** The tables with own codes and titles on the teaching procedures, for search and chart. The codes of the sheet stay the teaching codes. */
export function relabelled(tables: Tables, labels: readonly OwnLabel[]): Tables {
  if (labels.length === 0) return tables;
  const known = RELABELLED.get(tables);
  if (known?.labels === labels) return known.tables;
  const byCode = new Map(labels.map((label) => [label.teaching, label]));
  const services = new Map<string, Service>();
  for (const [code, service] of tables.services) {
    const label = byCode.get(code);
    services.set(
      code,
      label ? { ...service, title: `${label.code} ${label.title}`, synonyms: [...service.synonyms, service.title] } : service,
    );
  }
  const made = { ...tables, services };
  RELABELLED.set(tables, { labels, tables: made });
  return made;
}
