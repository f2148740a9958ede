/** Command line switches every browser of the tests is started with. */
export declare const launchArgs: string[];
/** Path of a browser on this machine, if there is one. */
export declare function findBrowser(): string | undefined;
/** Path of a browser, installed where possible; throws with advice otherwise. */
export declare function ensureBrowser(): string;
