/** The description of the API as a page to read: what can be asked, with what, and what comes back. */
import { safeText } from '../../show/view/safe-text.ts';
import { Frame, Top } from '../pages/frame.tsx';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: unknown;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: unknown }>>;
}

interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Endpoint extends Operation {
  readonly method: string;
  readonly path: string;
}

const METHODS = ['get', 'post', 'put', 'delete'];

function endpointsOf({ paths }: Described): ReadonlyMap<string, readonly Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const [path, operations] of Object.entries(paths))
    for (const method of METHODS) {
      const operation = operations[method];
      if (operation === undefined) continue;
      const tag = operation.tags?.[0] ?? 'More';
      const endpoint = { ...operation, method: method.toUpperCase(), path: `/api${path}` };
      groups.set(tag, [...(groups.get(tag) ?? []), endpoint]);
    }
  return groups;
}

/** "one of visit, meeting", "1 to 200, else 50". */
function valuesOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  const { items, minimum, maximum, default: otherwise, ...rest } = schema as Record<string, unknown>;
  const choices = (rest.enum ?? (items as Record<string, unknown> | undefined)?.enum) as
    | readonly string[]
    | undefined;
  const range = minimum === undefined || maximum === undefined ? '' : `${minimum} to ${maximum}`;
  const fallback = otherwise === undefined || otherwise === '' ? '' : `${otherwise} by default`;
  return [choices?.join(', ') ?? '', range, fallback].filter((part) => part !== '').join('; ');
}

function Code({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code>{safeText(part)}</code> : part))}</>;
}

/** `after`: whether words stand in front. */
function Values({ text, after }: { readonly text: string; readonly after: boolean }) {
  return text === '' ? null : (
    <>
      {after ? ': ' : ''}
      <span class="values">{text}</span>
    </>
  );
}

function Parameters({ parameters }: { readonly parameters: readonly Parameter[] }) {
  return (
    <dl class="parameters">
      {parameters.map(({ name, description = '', required, schema }) => (
        <div>
          <dt>
            <code>{name}</code>
            {required ? ' (needed)' : ''}
          </dt>
          <dd>
            <Code text={description} />
            <Values text={valuesOf(schema)} after={description !== ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Answers({ responses }: Pick<Operation, 'responses'>) {
  const shown = Object.entries(responses).filter(([status]) => status < '300');
  return (
    <>
      {shown.map(([status, { description = '' }]) => (
        <p class="answers">
          Answers {status}: <Code text={description} />
        </p>
      ))}
    </>
  );
}

function EndpointArticle({ endpoint }: { readonly endpoint: Endpoint }) {
  const { method, path, summary = '', description, parameters = [], requestBody, responses } = endpoint;
  return (
    <article class="endpoint">
      <h3>
        <code>
          {method} {path}
        </code>
      </h3>
      <p>
        <Code text={summary} />. {description === undefined ? null : <Code text={description} />}
      </p>
      {requestBody === undefined ? null : (
        <p>
          Takes{' '}
          {Object.keys(requestBody.content).map((type, at) => (
            <>
              {at === 0 ? '' : ', '}
              <code>{type}</code>
            </>
          ))}
          .
        </p>
      )}
      {parameters.length === 0 ? null : <Parameters parameters={parameters} />}
      <Answers responses={responses} />
    </article>
  );
}

/** `description`: the OpenAPI document. */
export function drawApiPage(description: object): string {
  const described = description as Described;
  const page = (
    <Frame title="API" place={null}>
      <Top heading="API">
        {(described.info.description ?? '').split('\n\n').map((paragraph) => (
          <p class="scope">
            <Code text={paragraph} />
          </p>
        ))}
        <p class="scope">
          For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
        </p>
      </Top>
      <main id="main" class="prose">
        {[...endpointsOf(described)].map(([tag, endpoints]) => (
          <section>
            <h2>{tag}</h2>
            {endpoints.map((endpoint) => (
              <EndpointArticle endpoint={endpoint} />
            ))}
          </section>
        ))}
      </main>
    </Frame>
  );
  return `<!DOCTYPE html>\n${String(page)}\n`;
}
