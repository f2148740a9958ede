// The modules which scripts/lib/shippedScenarios.ts makes of the folder scenarios/.

declare module 'virtual:shipped/cards' {
  export const cards: readonly Omit<import('./panels/home/model.ts').ScenarioCard, 'best'>[];
}
