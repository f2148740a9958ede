// A small static server for the built product, with the headers it is meant to be served with. `node scripts/serve.mjs [folder] [port]`.

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { policyOf } from './lib/csp.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const compressible = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;
const hashed = /-[\w-]{8}\.\w+$/;

const NOTHING = "default-src 'none'"; // for what is no file

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The file a request path means, or null where it leaves the folder or is no file. */
function fileFor(folder, path) {
  let name;
  try {
    name = normalize(decodeURIComponent(path));
  } catch {
    return null;
  }
  const file = join(folder, name.endsWith(sep) ? join(name, 'index.html') : name);
  if (name.includes('\0') || !file.startsWith(folder + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Reads a file once for each state it is in, with its compressed form and its tag. */
function makeReader() {
  const cache = new Map();
  return (file) => {
    const { mtimeMs } = statSync(file);
    const known = cache.get(file);
    if (known?.mtimeMs === mtimeMs) return known;
    const plain = readFileSync(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    const gzip = compressible.test(type) ? gzipSync(plain, { level: 9 }) : null;
    const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const policy = `${policyOf(extname(file) === '.html' ? plain.toString() : '')}; frame-ancestors 'self'`;
    const entry = { mtimeMs, plain, gzip, type, tag, policy };
    cache.set(file, entry);
    return entry;
  };
}

function answer(request, response, folder, read) {
  const send = (status, headers, body) => {
    response.writeHead(status, { 'Content-Security-Policy': NOTHING, ...securityHeaders, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const say = (status, text, headers) => send(status, { 'Content-Type': types['.txt'], ...headers }, text);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const path = (request.url ?? '/').split(/[?#]/, 1)[0];
  const file = fileFor(folder, path);
  if (!file) return say(404, 'There is nothing here.');
  const { plain, gzip, type, tag, policy } = read(file);
  const caching = {
    'Content-Security-Policy': policy,
    ETag: tag,
    Vary: 'Accept-Encoding',
    'Cache-Control': path.startsWith('/assets/') && hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match'] === tag) return send(304, caching);
  const packed = gzip && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = packed ? gzip : plain;
  send(200, { ...caching, 'Content-Type': type, 'Content-Length': body.length, ...(packed && { 'Content-Encoding': 'gzip' }) }, body);
}

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Serves a folder; takes the next port while one is busy (port 0: any free one). Answers the address and how to stop. */
export async function serve({ folder, port = 0, host = '127.0.0.1', tries = 20 }) {
  const base = normalize(folder).replace(/[\\/]+$/, '');
  const read = makeReader();
  const server = createServer((request, response) => answer(request, response, base, read));
  for (let next = port; ; next++) {
    try {
      await listen(server, next, host);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + tries) throw error;
    }
  }
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}/`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url, close };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const { url } = await serve({ folder, port: Number(argv[3] ?? 4173) });
  console.log(url);
}
