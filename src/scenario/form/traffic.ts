// Volume as an instructor writes it: how many visits, on which weekdays, of what kind and cover, who works them, and what is left to the learner.

import { z } from '../zod.ts';
import { met } from './patients.ts';
import { clock, count, id, when } from './values.ts';

const share = count.min(1).max(1000).describe('Its weight beside the others.');

/** In the order of `weekdayOf`. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const weekday = z.enum(WEEKDAYS);

const deskStaff = z.strictObject({
  people: count.max(200).describe('Colleagues at this desk.'),
  opens: clock.optional().describe('When it opens. Left out: as the learner’s desk.'),
  minutes: count.min(10).max(1440).optional().describe('How long it is open. Left out: as the learner’s desk.'),
  weekdays: z.array(weekday).min(1).optional().describe('Days on which it works, holidays excepted. Left out: Monday to Friday.'),
  away: z
    .array(
      z.strictObject({
        from: when.describe('First day.'),
        to: when.describe('Last day.'),
        people: count.min(1).max(200).describe('How many are away.'),
      }),
    )
    .optional()
    .describe('Weeks with fewer people.'),
});

export const trafficForm = z
  .strictObject({
    encounters: count.min(1).max(200_000).describe('Visits in all, from the first day to the last.'),
    weekdays: z
      .partialRecord(weekday, share)
      .optional()
      .describe('Weights of the weekdays on which patients are seen: { "monday": 6, "friday": 4 }. Left out: Monday to Friday alike.'),
    covers: z
      .array(
        z.strictObject({
          payer: id.describe('The payer: "blueriver-ppo".'),
          plan: id.optional().describe('Its plan. Left out: the first one.'),
          met: met.optional().describe('What the payer has counted of each patient’s shares by the visit. Left out: nothing.'),
          share,
        }),
      )
      .min(1)
      .max(200)
      .describe('The payers patients come with; each patient is made up.'),
    cases: z
      .array(
        z.strictObject({
          like: id.describe('The encounter that is the pattern: visits like it come all year, itself does not.'),
          share,
          payers: z.array(id).min(1).optional().describe('Payers whose patients come with this. Left out: all under “covers”.'),
        }),
      )
      .min(1)
      .max(200)
      .describe('Kinds of visits.'),
    desks: z
      .strictObject({ coder: deskStaff.describe('Who codes.'), biller: deskStaff.describe('Who bills, posts and works what comes back.') })
      .describe('The colleagues, and when they work.'),
    left: z
      .array(
        z.strictObject({
          like: id.describe('Visits of this kind …'),
          slip: count.min(1).optional().describe('… with this of its mistakes made, 1 is the first. Left out: without a slip.'),
          payer: id.optional().describe('… of patients of this payer. Left out: any of the kind.'),
          count: count.min(1).max(200).describe('So many over the year.'),
        }),
      )
      .min(1)
      .describe('What colleagues code and send, and then leave to the learner.'),
    leftUntil: when.describe('Last day of a visit that is left to the learner: early enough to finish it.'),
  })
  .meta({
    id: 'Traffic',
    description: 'A practice at full size: visits by weekday, kind and payer, worked by colleagues; the learner takes what they leave.',
  });
