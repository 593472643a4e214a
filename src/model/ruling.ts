/** A person's decisions on what the program left open or got wrong. They are kept beside the reports, with a reason. */
import { z } from 'zod';

/** An entry by any id that it was ever shown under, i.e. by the address of one of its claims. */
const entry = z.string();
const claim = z.string();
/** A person by id, and by name and state, because ids grow longer when namesakes turn up. */
const person = z.strictObject({ id: z.string(), name: z.string(), state: z.string().nullable() });

export const rulingActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('same-entry'), entries: z.tuple([entry, entry]) }),
  z.strictObject({ act: z.literal('not-same'), entries: z.tuple([entry, entry]) }),
  z.strictObject({ act: z.literal('other-entry'), entry, claims: z.array(claim).min(1) }),
  z.strictObject({ act: z.literal('same-person'), persons: z.tuple([person, person]) }),
  z.strictObject({ act: z.literal('wrong-claim'), claim }),
  z.strictObject({ act: z.literal('right-date'), entry, date: z.string().describe('EDTF (ISO 8601-2)') }),
]);

export const rulingSchema = z.strictObject({
  id: z.string(),
  ruling: rulingActSchema,
  reason: z.string().min(1),
  author: z.string().min(1),
  at: z.string().describe('instant, ISO 8601 in UTC'),
  undone: z.strictObject({ at: z.string(), author: z.string() }).nullable(),
});

export type RulingAct = z.infer<typeof rulingActSchema>;
export type Ruling = z.infer<typeof rulingSchema>;
