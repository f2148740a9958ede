export interface Served {
  readonly url: string; // 'http://127.0.0.1:4173/'
  readonly close: () => Promise<void>;
}
/** Serves a folder with the product's headers; port 0 takes any free one. */
export declare function serve(options: { folder: string; port?: number; host?: string; tries?: number }): Promise<Served>;
