// The one door to zod: it must be told before its first use not to build code from strings, which the page's security policy forbids.

import * as z from 'zod';

z.config({ jitless: true });

export { z };
