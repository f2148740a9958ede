// Addresses of the screens: everything after the hash, so that the product works from any folder and without a server.

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'brief'; readonly scenario: string }
  | { readonly screen: 'play'; readonly scenario: string }
  | { readonly screen: 'debrief'; readonly scenario: string }
  | { readonly screen: 'reference'; readonly section: string | null; readonly item: string | null }
  | { readonly screen: 'unknown'; readonly address: string };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone % typed by hand
  }
}

/** Reads an address such as "#/play/first-claim". An empty one is home. */
export function parseRoute(hash: string): Route {
  const [screen = '', first, second] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (screen === '') return { screen: 'home' };
  if (screen === 'reference') return { screen, section: first || null, item: second || null };
  if ((screen === 'brief' || screen === 'play' || screen === 'debrief') && first) return { screen, scenario: first };
  return { screen: 'unknown', address: hash };
}

/** Writes an address. */
export function hrefOf(route: Exclude<Route, { screen: 'unknown' }>): string {
  if (route.screen === 'home') return '#/';
  const parts = route.screen === 'reference' ? [route.section, route.item] : [route.scenario];
  return `#/${[route.screen, ...parts.filter((part) => part !== null).map(encodeURIComponent)].join('/')}`;
}
