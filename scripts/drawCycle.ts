// Draws the cycle machine as a Mermaid state diagram, from the compiled chart itself, so that the picture in docs/model.md cannot go stale.

import type { Position } from '../src/cycle/encounter.ts';
import { POSITIONS, STEPS } from '../src/cycle/encounter.ts';
import { RELATION } from '../src/cycle/move.ts';

const TITLES: Readonly<Record<(typeof STEPS)[number], string>> = {
  care: '1 Care',
  documentation: '2 Documentation',
  coding: '3 Coding',
  claim: '4 Claim',
  review: '5 Payer review',
  outcome: '6 Payment or denial',
};

/** 'patientSeen' → 'patient seen'. */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function nameOf(position: Position): string {
  return position.replace('.', '_');
}

function step(name: (typeof STEPS)[number]): readonly string[] {
  const inside = POSITIONS.filter((position) => position.startsWith(`${name}.`));
  return [
    `  state "${TITLES[name]}" as ${name} {`,
    ...inside.map((position) => `    state "${words(position.slice(name.length + 1))}" as ${nameOf(position)}`),
    '  }',
  ];
}

/** One arrow for each pair of states, its events and guards gathered. */
function arrows(): readonly string[] {
  const labels = new Map<string, Set<string>>();
  for (const from of POSITIONS) {
    for (const [event, rows] of Object.entries(RELATION[from])) {
      for (const row of rows) {
        const key = `  ${nameOf(from)} --> ${nameOf(row.to)}`;
        const guard = row.guard ? ` [${words(row.guard)}]` : '';
        labels.set(key, (labels.get(key) ?? new Set()).add(`${words(event)}${guard}`));
      }
    }
  }
  return [...labels].map(([arrow, events]) => `${arrow}: ${[...events].join(', ')}`);
}

/** The diagram's text, to stand in a Mermaid block. */
export function drawCycle(): string {
  return [
    'stateDiagram-v2',
    '  direction LR',
    '  [*] --> care_scheduled',
    ...STEPS.flatMap(step),
    ...arrows(),
    '  outcome_closed --> [*]',
  ].join('\n');
}

const START = '<!-- cycle:start -->';
const END = '<!-- cycle:end -->';

/** The document with the diagram between its two marks brought up to date. Throws where the marks are missing. */
export function withDrawing(document: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`the document lacks ${START} … ${END}`);
  return `${document.slice(0, start + START.length)}\n\`\`\`mermaid\n${drawCycle()}\n\`\`\`\n${document.slice(end)}`;
}
