// The one content security policy: sent as a header by our server and written into the built page as a meta tag.

import { createHash } from 'node:crypto';

const directives = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
];

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The policy of a page: scripts of its own origin, and of those in the page itself just the ones that stand there, by their hash. */
export function policyOf(html) {
  const hashes = [...html.matchAll(INLINE)].map(([, script]) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [...directives, `script-src 'self'${hashes.join('')}`].join('; ');
}
