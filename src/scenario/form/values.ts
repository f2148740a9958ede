// The small values every part of a scenario file is written with: texts, ids, money, shares and dates, each as a person would type it.

import { DOCUMENT_KINDS } from '../../cycle/claim/claim.ts';
import { z } from '../zod.ts';

export const text = z.string().min(1);
export const texts = z.array(text);
export const yesNo = z.boolean();
export const count = z.int().min(0).max(1_000_000);

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .meta({ id: 'Id', description: 'A short name for use inside this file: letters, digits, dot, hyphen and underscore.' });

export const money = z
  .string()
  .regex(/^\d{1,7}(\.\d{2})?$/)
  .meta({ id: 'Money', description: 'Dollars as text, with or without cents: "25" or "25.00".' });

export const percent = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,2})?%$/)
  .meta({ id: 'Percent', description: 'A share as text with its sign: "20%" or "2.5%".' });

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'Date', description: 'A date: "2026-02-02".' });

export const dayOffset = z
  .int()
  .min(-40_000)
  .max(4_000)
  .meta({ id: 'DayOffset', description: 'Days counted from the start of the scenario: 0 is its first day, -4 four days before.' });

export const when = z
  .union([isoDate, dayOffset])
  .meta({ id: 'When', description: 'A date ("2026-02-02"), or days counted from the start of the scenario (0 is its first day).' });

export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'Clock', description: 'A time of day: "08:00", "16:30".' });

export const relationship = z.enum(['self', 'spouse', 'child', 'other']);
export const sex = z.enum(['F', 'M']);
export const groupCode = z
  .enum(['CO', 'PR', 'OA', 'PI'])
  .meta({ id: 'GroupCode', description: 'Who carries the amount: CO, PR, OA or PI.' });

export const documentKind = z
  .enum(DOCUMENT_KINDS)
  .meta({ id: 'DocumentKind', description: 'A paper that can go with a claim, to a records request or with an appeal.' });

export const address = z
  .strictObject({
    street: text.describe('Street and number.'),
    city: text.describe('Town.'),
    state: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('Two letters: "WI".'),
    zip: z
      .string()
      .regex(/^\d{5}(-\d{4})?$|^\d{6}$/)
      .describe('ZIP code, or an Indian PIN code of six digits; one that begins with 00 belongs to nobody.'),
  })
  .meta({ id: 'Address', description: 'A street address.' });

/** A group of values of which only the ones that differ are written. */
export function part<Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) {
  return z.strictObject(shape).optional().describe(description);
}

/** A reason of a payer: group, reason number, remark number. */
export const reason = z
  .strictObject({
    group: groupCode,
    carc: text.describe('Reason number: "29".'),
    rarc: text.nullable().describe('Remark number, or null.'),
  })
  .meta({ id: 'Reason', description: 'What stands on the remittance: group, reason number, remark number.' });
