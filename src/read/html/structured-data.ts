/** What a page says of its article in JSON-LD (schema.org), however it is wrapped, and if it can be, when broken. */

export interface StructuredArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly Author[];
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

export interface Author {
  readonly name: string;
  /** The page says that it is an organisation and no person. */
  readonly organisation: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|^Report|LiveBlogPosting|PressRelease|^SpecialAnnouncement)$/;
const MAX_NODES = 20_000;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Line feeds inside strings, commas before a closing bracket and comments around it: what templates get wrong. */
function repair(source: string): string {
  return source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/;\s*$/, '');
}

/** Fields by pattern, for a script that is no JSON even when repaired. */
function salvage(source: string): Json | null {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,300})"`).exec(source)?.[1]?.replace(/\\(.)/g, '$1');
  const type = field('@type') ?? /"@type"\s*:\s*\[\s*"(\w+)"/.exec(source)?.[1];
  if (type === undefined || !ARTICLE.test(type)) return null;
  const publisher = /"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"([^"\\]{1,200})"/.exec(source)?.[1];
  const author = /"author"\s*:\s*\[?\s*\{[^{}]*?"name"\s*:\s*"([^"\\]{1,200})"/.exec(source)?.[1];
  return {
    '@type': type,
    headline: field('headline'),
    datePublished: field('datePublished'),
    dateModified: field('dateModified'),
    publisher,
    author,
  };
}

function parseLoosely(source: string): unknown {
  for (const attempt of [() => source, () => repair(source)]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt is looser.
    }
  }
  return salvage(source);
}

/** All objects, those inside others behind them; without recursion, since JSON may nest deeply. */
function listObjects(roots: readonly unknown[]): readonly Json[] {
  const found: Json[] = [];
  let level: readonly unknown[] = roots;
  while (level.length > 0 && found.length < MAX_NODES) {
    const next: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) for (const one of value) next.push(one);
      else if (isObject(value)) {
        found.push(value);
        for (const inner of Object.values(value)) if (typeof inner === 'object') next.push(inner);
      }
    }
    level = next;
  }
  return found;
}

function typesOf(node: Json): readonly string[] {
  const type = node['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''));
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (isObject(value)) return textOf(value['@value'] ?? value['@id']);
  if (typeof value !== 'string') return null;
  return value.trim() === '' ? null : value.trim();
}

type Resolve = (value: unknown) => unknown;

/** `{"@id": …}` stands for the object of that id. */
function makeResolver(objects: readonly Json[]): Resolve {
  const named = new Map<string, Json>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string' && Object.keys(object).length > 1 && !named.has(id)) named.set(id, object);
  }
  return (value) => {
    const id = isObject(value) && value.name === undefined ? value['@id'] : undefined;
    return (typeof id === 'string' ? named.get(id) : undefined) ?? value;
  };
}

function nameOf(value: unknown, resolve: Resolve): string | null {
  const one = resolve(Array.isArray(value) ? value[0] : value);
  return isObject(one) ? textOf(one.name) : textOf(one);
}

function authorsOf(value: unknown, resolve: Resolve): readonly Author[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  return listed.flatMap((one) => {
    const author = resolve(one);
    const name = nameOf(author, resolve);
    if (name === null || /^https?:/.test(name)) return [];
    const organisation = isObject(author) && typesOf(author).some((type) => type.endsWith('Organization'));
    return [{ name, organisation }];
  });
}

function toArticle(node: Json, resolve: Resolve): StructuredArticle {
  const page = node.mainEntityOfPage;
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    published: textOf(node.datePublished) ?? textOf(node.coverageStartTime) ?? textOf(node.dateCreated),
    updated: textOf(node.dateModified),
    authors: authorsOf(node.author ?? node.creator, resolve),
    publisher:
      nameOf(node.publisher, resolve) ??
      nameOf(node.sourceOrganization, resolve) ??
      nameOf(node.copyrightHolder, resolve),
    url: textOf(node.url) ?? textOf(page),
    language: textOf(node.inLanguage),
    body: textOf(node.articleBody),
  };
}

/** The article that a page is about: the one with a date of publication, before others; null where none is told. */
export function findStructuredArticle(scripts: readonly string[]): StructuredArticle | null {
  const objects = listObjects(scripts.map(parseLoosely));
  const resolve = makeResolver(objects);
  const articles = objects.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const chosen = articles.find((node) => textOf(node.datePublished) !== null) ?? articles[0];
  if (chosen !== undefined) return toArticle(chosen, resolve);
  const page = objects.find(
    (node) => typesOf(node).includes('WebPage') && textOf(node.datePublished) !== null,
  );
  return page === undefined ? null : toArticle(page, resolve);
}
