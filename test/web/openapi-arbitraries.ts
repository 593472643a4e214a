/** Values that fit a schema of the OpenAPI document, and values that do not. */
import fc from 'fast-check';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly format?: string;
}

export type Resolve = (ref: string) => JsonSchema;

function textFor(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 60, pattern } = schema;
  const free =
    pattern === undefined
      ? fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) })
      : fc.stringMatching(new RegExp(pattern, /\\[pP]\{/.test(pattern) ? 'u' : ''), { maxLength: 40 });
  const example = typeof schema.example === 'string' ? [schema.example] : [];
  const named = [...known, ...example];
  return named.length === 0 ? free : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...named) }, free);
}

/** `known`: words that the library has, so that not every request is for nothing. */
export function fitting(
  schema: JsonSchema,
  resolve: Resolve,
  known: readonly string[] = [],
): fc.Arbitrary<unknown> {
  const deeper = (one: JsonSchema) => fitting(one, resolve, known);
  if (schema.$ref !== undefined) return deeper(resolve(schema.$ref));
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return fc.oneof(...choices.map(deeper));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['string']);
  return fc.oneof(...types.map((type) => ofType(type, schema, deeper, known)));
}

function ofType(
  type: string,
  schema: JsonSchema,
  deeper: (schema: JsonSchema) => fc.Arbitrary<unknown>,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 1000 } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: minimum, max: maximum });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'array':
      if (schema.prefixItems !== undefined) return fc.tuple(...schema.prefixItems.map(deeper));
      return fc.array(deeper(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([name, one]) => [name, deeper(one)] as const,
      );
      const model: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields);
      return fc.record(model, { requiredKeys: [...(schema.required ?? [])] });
    }
    default:
      return textFor(schema, known);
  }
}

/** Things that break parsers, queries, addresses and pages. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '%00',
    "' OR 1=1 --",
    '"; DROP TABLE documents; --',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '-1',
    '1e9',
    'NaN',
    '9'.repeat(400),
    'x'.repeat(5000),
    '((((((((((',
    '" unclosed',
    '& | ! <-> :*',
    '..',
    '2026-99-99',
    'visit:',
    '__proto__',
    'constructor',
    null,
    -1,
    1e308,
    [],
    {},
    { __proto__: null, act: 'same-entry' },
    [[[[[[]]]]]],
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.jsonValue({ maxDepth: 3 }),
);
