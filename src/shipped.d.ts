// The modules which scripts/lib/shippedScenarios.ts makes of the folder scenarios/.

declare module 'virtual:shipped/cards' {
  export const cards: readonly Omit<import('./panels/home/model.ts').ScenarioCard, 'best'>[];
}

declare module 'virtual:shipped/scenarios' {
  /** Addresses of the scenarios by id, each with the scenario and the hash of its text. */
  export const scenarioUrls: Readonly<Record<string, string>>;
}
