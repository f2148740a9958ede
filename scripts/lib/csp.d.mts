/** The policy of a page: scripts of its own origin, and of those in the page itself just the ones that stand there, by their hash. */
export declare function policyOf(html: string): string;
