/**
 * The API against its own description: requests made from the OpenAPI document, some as it has them and some broken.
 * Whatever comes, the answer is one that the document names for that endpoint, with a body that fits its schema.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import type { Library } from '../../src/model/library.ts';
import { readSample } from '../flow/read-sample.ts';
import { template } from '../keep/stores.ts';
import { fitting, hostile, type JsonSchema } from './openapi-arbitraries.ts';
import { type Served, serveSample } from './serve-sample.ts';

interface Content {
  readonly [type: string]: { readonly schema: JsonSchema };
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required?: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface Endpoint extends Operation {
  readonly path: string;
  readonly method: string;
}

interface Asked {
  readonly endpoint: Endpoint;
  readonly url: string;
  readonly init: RequestInit;
}

const RUNS = 300;

let served: Served;
let description: Description;
let endpoints: readonly Endpoint[];
let known: Readonly<Record<string, readonly string[]>>;
let ajv: Ajv2020;

const folder = mkdtempSync(join(tmpdir(), 'entente-fuzz-'));

/** The sample reports in a library that is kept: what breaks a database should come to light here. */
async function keepSample(): Promise<Library> {
  const now = () => '2026-02-20T08:00:00.000Z';
  const library = await openLibrary({ folder }, { now, template: await template() });
  await library.add(await readSample());
  return library;
}

afterAll(async () => {
  await served.library.close();
  rmSync(folder, { recursive: true });
});

beforeAll(async () => {
  served = await serveSample({ library: await keepSample() });
  description = (await (await served.ask('/api/openapi.json')).json()) as Description;
  endpoints = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, path, method })),
  );
  ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ ...description, $id: 'openapi' });
  const ledger = await served.library.ledger({ of: 'all' }, '2026-02-20');
  known = {
    relation: ['IND-ISR', 'IND-PSE'],
    '/entries/{id}': ledger?.entries.map(({ id }) => id) ?? [],
    '/entities/{id}': ledger?.entities.map(({ id }) => id) ?? [],
    '/documents/{id}': ledger?.documents.map(({ id }) => id) ?? [],
    '/documents/{id}/text': ledger?.documents.map(({ id }) => id) ?? [],
    '/rulings/{id}/undo': ['ruling:1', 'ruling:2'],
    person: ledger?.entities.map(({ id }) => id) ?? [],
    q: ['visit', 'modi', '"free trade" or india'],
    entry: ledger?.entries.map(({ id }) => id) ?? [],
  };
}, 120_000);

const resolve = (ref: string): JsonSchema =>
  description.components.schemas[ref.replace('#/components/schemas/', '')] ?? {};

const validators = new Map<string, ValidateFunction>();

function validatorAt(pointer: string): ValidateFunction {
  const validator = validators.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
  validators.set(pointer, validator);
  return validator;
}

const pointerPart = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Values as an address has them: a list becomes a parameter that is repeated. */
function write(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'string' ? one : (JSON.stringify(one) ?? ''),
  );
}

const mostly = <T>(usual: fc.Arbitrary<T>, broken: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 2, arbitrary: broken });

function queries({ parameters = [] }: Endpoint): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const each = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) =>
      fc
        .option(mostly(fitting(schema, resolve, known[name] ?? []), hostile), { freq: 3, nil: undefined })
        .map((value) => (value === undefined ? [] : write(value).map((one) => [name, one] as const))),
    );
  const more = mostly(
    fc.constant<readonly (readonly [string, string])[]>([]),
    fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 })).map((pair) => [pair]),
  );
  return fc.tuple(...each, more).map((all) => all.flat());
}

function paths({ path, parameters = [] }: Endpoint): fc.Arbitrary<string> {
  const named = parameters.filter((one) => one.in === 'path');
  const values = named.map(({ name, schema }) =>
    mostly(fitting(schema, resolve, known[path] ?? known[name] ?? []), hostile).map(
      (value) => write(value)[0] ?? '',
    ),
  );
  return fc.tuple(...values).map((all) =>
    named.reduce((filled, { name }, at) => {
      // A part that is empty or goes up is another address, and none of this endpoint.
      const value = /^\.{0,2}$/.test(all[at] ?? '') ? 'x' : (all[at] ?? '');
      return filled.replace(`{${name}}`, () => encodeURIComponent(Buffer.from(value).toString()));
    }, path),
  );
}

function bodies({ requestBody }: Endpoint): fc.Arbitrary<RequestInit> {
  if (requestBody === undefined) return fc.constant({});
  const json = requestBody.content['application/json']?.schema ?? {};
  const asJson = mostly(fitting(json, resolve, known.entry ?? []), hostile).map((value) =>
    JSON.stringify(value),
  );
  const text = fc.oneof(asJson, fc.string({ unit: 'binary', maxLength: 300 }));
  const types = fc.constantFrom(...Object.keys(requestBody.content), 'image/png', '', 'application/json; x');
  return mostly(
    asJson.map((body) => ({ body, headers: { 'content-type': 'application/json' } })),
    fc.tuple(types, text).map(([type, body]) => ({ body, headers: { 'content-type': type } })),
  );
}

function requestsTo(endpoint: Endpoint): fc.Arbitrary<Asked> {
  return fc.tuple(paths(endpoint), queries(endpoint), bodies(endpoint)).map(([path, query, body]) => {
    const search = new URLSearchParams(
      query.map(([name, value]): [string, string] => [name, value]),
    ).toString();
    const url = `/api${path}${search === '' ? '' : `?${search}`}`;
    return { endpoint, url, init: { ...body, method: endpoint.method.toUpperCase() } };
  });
}

/** What came, and what is wrong with it; null where it is as the document has it. */
async function judge({
  endpoint,
  url,
  init,
}: Asked): Promise<{ readonly status: number; readonly fault: string | null }> {
  const response = await served.ask(url, init);
  const { status } = response;
  const text = await response.text();
  const documented = endpoint.responses[status];
  if (status >= 500 || documented === undefined)
    return { status, fault: `${status} is not documented: ${text.slice(0, 200)}` };
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (documented.content?.[type] === undefined) return { status, fault: `${status} has the type "${type}"` };
  if (type === 'text/plain') return { status, fault: null };
  const at = [
    '',
    'paths',
    endpoint.path,
    endpoint.method,
    'responses',
    String(status),
    'content',
    type,
    'schema',
  ];
  const validate = validatorAt(at.map(pointerPart).join('/'));
  const fault = validate(JSON.parse(text)) ? null : `${status}: ${ajv.errorsText(validate.errors)}`;
  return { status, fault };
}

test('the document is OpenAPI 3.1, and each endpoint names its errors', () => {
  expect(description.openapi).toBe('3.1.0');
  expect(endpoints.length).toBeGreaterThan(18);
  for (const { responses, path } of endpoints)
    for (const status of ['400', '401', '403', '421', '500'])
      expect(responses[status]?.content?.['application/problem+json'], `${path} ${status}`).toBeDefined();
});

test(`of ${RUNS} requests, whole and broken, each is answered as the document has it`, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(...endpoints.map(requestsTo)), async (asked) => {
      const { status, fault } = await judge(asked);
      expect(fault, `${asked.init.method} ${asked.url} ${String(asked.init.body)}`).toBeNull();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }),
    { numRuns: RUNS, seed: 20260220, endOnFailure: true },
  );
  expect(served.faults).toEqual([]);
  // Requests that all fail, or all succeed, would show little.
  expect(statuses.get(200)).toBeGreaterThan(RUNS / 10);
  expect(statuses.get(400)).toBeGreaterThan(RUNS / 10);
}, 120_000);

test('each endpoint answers a plain request, and the answer fits', async () => {
  for (const endpoint of endpoints.filter(({ method }) => method === 'get')) {
    const path = endpoint.path
      .replace('{relation}', 'IND-ISR')
      .replace('{id}', known[endpoint.path]?.[0] ?? 'x');
    const url = `/api${path}`;
    expect(await judge({ endpoint, url, init: {} }), url).toEqual({ status: 200, fault: null });
  }
});
