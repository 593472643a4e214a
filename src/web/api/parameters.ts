/** What may stand in the address of a request, as zod schemas. Names that are not known are mistakes, not noise. */
import { z } from '@hono/zod-openapi';
import { daysOf } from '../../model/edtf.ts';
import { ENTRY_KINDS, type EntryKind, type Stage } from '../../model/kinds/kinds.ts';
import { CERTAINTIES, STAGES } from '../../show/view/filter.ts';

type Words<T extends string> = readonly [T, ...T[]];

/** Takes `a=1&a=2` and `a=1,2` alike. */
function several<T extends z.ZodType>(item: T, description: string) {
  return z
    .preprocess(
      (given) => (given === undefined ? undefined : [given].flat().flatMap((one) => String(one).split(','))),
      z.array(item).min(1).max(50).optional(),
    )
    .openapi({ description });
}

const MAX_TEXT = 300;

const edtf = (description: string) =>
  z
    .string()
    .min(4)
    .max(40)
    .refine((value) => daysOf(value) !== null, 'Write it as 2026-02-25, 2026-02 or 2026.')
    .optional()
    .openapi({ description, example: '2026-02' });

/** A day of the calendar. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => daysOf(value) !== null, 'There is no such day.');

export const asOf = {
  asOf: day.optional().openapi({
    description: 'the day from which things lie ahead or are overdue; today by default',
    example: '2026-02-20',
  }),
};

export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'items on a page' }),
  cursor: z
    .string()
    .min(1)
    .max(600)
    .optional()
    .openapi({ description: 'the `next` of the page before; an opaque word' }),
};

export const kinds = ENTRY_KINDS as Words<EntryKind>;

/** The filters of a view: the same as in the addresses of pages and feeds. */
export const filters = {
  kind: several(z.enum(kinds), 'kinds of entry; any one will do'),
  stage: several(
    z.enum(STAGES as Words<Stage>),
    'how far it has come, as stated; with `certainty`, as put so: stage=signed&certainty=likely',
  ),
  area: several(z.string().regex(/^[a-z][a-z-]{0,40}$/), 'fields of work: defence, trade …'),
  person: several(
    z.string().regex(/^[a-z-]+:[^\s,]{1,200}$/u),
    'ids of people, bodies or systems that take part, or are credited with a claim',
  ),
  certainty: several(z.enum(CERTAINTIES as Words<(typeof CERTAINTIES)[number]>), 'how sure the words are'),
  from: edtf('on or after this day, month or year (EDTF)'),
  to: edtf('on or before this day, month or year (EDTF)'),
  disputed: z
    .enum(['1', 'true', '0', 'false'])
    .optional()
    .openapi({ description: 'only entries with a conflict or a possible match' }),
  origins: z.coerce
    .number()
    .int()
    .min(1)
    .max(9999)
    .optional()
    .openapi({ description: 'only entries that rest on at least so many origins' }),
};

export const relation = z
  .string()
  .regex(/^[A-Z0-9]{2,12}-[A-Z0-9]{2,12}$/)
  .openapi({ description: 'codes of two powers in alphabetical order', example: 'IND-ISR' });

const id = (description: string, example: string) =>
  z
    .string()
    .regex(/^[a-z-]+:[^\s/]{1,250}$/u)
    .openapi({ description, example });

export const entryId = id('the id of an entry, or one that it had before', 'visit:1f0a77c29b1e03ab');
export const documentId = id('the id of a report', 'doc:1f0a77c29b1e03ab');
export const entityId = id('the id of a person, body, power or system', 'state:ISR');
export const rulingId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s/]+$/u)
  .openapi({ description: 'the id of a ruling' });

export const words = (description: string) => z.string().max(MAX_TEXT).openapi({ description });

/** An instant or a day, month or year. */
export const moment = z
  .string()
  .min(4)
  .max(40)
  .refine(
    (value) =>
      daysOf(value) !== null ||
      (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value))),
    'Write it as 2026-02-20, 2026-02, 2026 or 2026-02-20T08:00:00Z.',
  );
