/**
 * Inputs for the fuzzer: random bytes, markup and Unicode, and whole valid inputs of every kind with damage done to
 * them. Each is a plan that builds the same bytes every time.
 */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { anyText, plainReport } from '../flow/generate-reports.ts';
import { makePage, makeRecord, makeZip } from '../read/archive/make-archives.ts';

export interface FuzzInput {
  readonly kind: string;
  readonly build: () => Promise<Buffer>;
}

/** Words of the reports that Entente reads, so that what survives the damage is understood. */
const words = fc.oneof(
  { weight: 1, arbitrary: plainReport.map(({ text }) => text) },
  { weight: 2, arbitrary: anyText },
);
const short = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  anyText.map((text) => text.slice(0, 60)),
);
const date = fc.oneof(
  fc.constantFrom(
    '2031-02-03',
    '2031-02-03T10:00:00Z',
    'Wed, 28 Jan 2026 10:30:00 +0530',
    '0000-00-00',
    '99999',
    '',
  ),
  short,
);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
/** As it should be written, as it is often written, or as it must not be. */
const inXml = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.constantFrom('escaped', 'cdata', 'raw', 'html'))
    .map(([value, how]) =>
      how === 'escaped'
        ? escaped(value)
        : how === 'cdata'
          ? `<![CDATA[${value}]]>`
          : how === 'html'
            ? escaped(`<p>${value}</p>`)
            : value,
    );

const TAGS =
  'p div span a b i br table tr td ul li script style article h1 title time svg template iframe x-y'.split(
    ' ',
  );
const piece = fc.oneof(
  fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.constantFrom('class', 'id', 'href', 'content', 'datetime', 'style'),
      short,
    )
    .map(([tag, key, value]) => `<${tag} ${key}="${value}">`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<',
    '>',
    '</',
    '&',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&nbsp',
    '<?',
    '<!doctype html>',
    '"',
    "'",
    '\u0000',
    '<meta charset=utf-16>',
    '<base href="//">',
  ),
  words,
);
const markup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const jsonLd = fc
  .tuple(words, date, short, fc.jsonValue())
  .map(
    ([articleBody, datePublished, name, rest]) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody, datePublished, author: { name }, publisher: rest })}</script>`,
  );
const page = fc.oneof(
  markup.map((body) => `<html>${body}`),
  fc
    .tuple(fc.array(words, { maxLength: 4 }), short, fc.option(jsonLd, { nil: '' }))
    .map(([paragraphs, title, data]) => `${data}${makePage(paragraphs, title)}`),
);

const rssItem = fc
  .tuple(inXml(short), inXml(words), date, short, inXml(words))
  .map(
    ([title, body, day, id, full]) =>
      `<item><title>${title}</title><link>${escaped(id)}</link><guid>${escaped(id)}</guid><pubDate>${escaped(day)}</pubDate><source url="${escaped(id)}">${title}</source><description>${body}</description><content:encoded>${full}</content:encoded></item>`,
  );
const rss = fc
  .tuple(inXml(short), fc.array(rssItem, { maxLength: 4 }))
  .map(
    ([title, items]) =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>${items.join('')}</channel></rss>`,
  );
const rdf = fc
  .array(rssItem, { maxLength: 3 })
  .map(
    (items) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>${items.join('')}</rdf:RDF>`,
  );
const atomEntry = fc
  .tuple(inXml(short), inXml(words), date, short, fc.constantFrom('text', 'html', 'xhtml', 'image/png', ''))
  .map(
    ([title, body, day, id, type]) =>
      `<entry><id>${escaped(id)}</id><title type="${type}">${title}</title><link href="${escaped(id)}"/><updated>${escaped(day)}</updated><author><name>${title}</name></author><content type="${type}">${body}</content></entry>`,
  );
const atom = fc
  .tuple(inXml(short), fc.array(atomEntry, { maxLength: 4 }))
  .map(
    ([title, entries]) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${entries.join('')}</feed>`,
  );
const jsonFeedItem = fc.record(
  {
    id: fc.oneof(short, fc.integer()),
    url: short,
    title: short,
    content_html: fc.oneof(words, markup),
    content_text: words,
    date_published: date,
    authors: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const jsonFeed = fc
  .tuple(short, fc.array(fc.oneof(jsonFeedItem, fc.jsonValue()), { maxLength: 4 }))
  .map(([title, items]) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items }));
const opml = fc
  .array(fc.tuple(short, fc.oneof(short, fc.webUrl())), { maxLength: 5 })
  .map(
    (feeds) =>
      `<opml version="2.0"><body>${feeds.map(([text, url]) => `<outline text="${escaped(text)}" xmlUrl="${escaped(url)}">`).join('')}${'</outline>'.repeat(feeds.length)}</body></opml>`,
  );

const record = fc.record(
  {
    id: fc.oneof(short, fc.integer()),
    text: words,
    html: page,
    title: short,
    publisher: short,
    published: date,
    url: fc.oneof(short, fc.webUrl()),
    byline: short,
  },
  { requiredKeys: [] },
);
const json = fc
  .oneof(fc.array(record, { maxLength: 4 }), record, fc.jsonValue())
  .map((value) => JSON.stringify(value));
const jsonl = fc
  .array(
    fc.oneof(
      record.map((value) => JSON.stringify(value)),
      fc.json(),
      short,
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.join('\n'));
const sidecar = fc
  .array(fc.tuple(fc.constantFrom('a.txt', 'b/c.txt', '../x', ''), short, date), { maxLength: 4 })
  .map(
    (rows) =>
      `path,publisher,published\n${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}`,
  );

const CODINGS = [
  '',
  'Content-Encoding: gzip',
  'Content-Encoding: br',
  'Content-Encoding: deflate',
  'Transfer-Encoding: chunked',
  'Content-Encoding: x',
];
const TYPES = [
  'text/html',
  'text/plain',
  'text/plain; charset=iso-8859-1',
  'application/rss+xml',
  'application/xml',
  'image/png',
  '',
];
const warcRecord = fc
  .tuple(
    fc.oneof(page, words, rss, atom),
    fc.constantFrom(...CODINGS),
    fc.constantFrom(...TYPES),
    fc.constantFrom('response', 'resource', 'conversion', 'revisit', 'request', 'warcinfo'),
    fc.boolean(),
    short,
  )
  .map(([body, coding, type, kind, packed, url]) =>
    makeRecord({
      type: kind,
      url: url.replace(/[\r\n]/g, ''),
      body: packed ? gzipSync(body) : body,
      http: kind === 'response' ? [`Content-Type: ${type}`, coding].filter((one) => one !== '') : null,
      contentType: type,
    }),
  );
const warc = fc
  .tuple(fc.array(warcRecord, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([records, packed]) => Buffer.concat(packed ? records.map((one) => gzipSync(one)) : records));

const text = fc.oneof(
  words.map((value) => Buffer.from(value)),
  words.map((value) => Buffer.from(value, 'utf16le')),
  words.map((value) => Buffer.from(value, 'latin1')),
);
const asBytes = (value: fc.Arbitrary<string>) => value.map((one) => Buffer.from(one));
const SIGNATURES = [
  '1f8b08',
  '504b0304',
  '504b0506',
  '574152432f312e300d0a',
  'efbbbf',
  'fffe',
  'feff',
  '3c',
  '7b22',
  '5b7b',
];
const bytes = fc
  .tuple(fc.constantFrom('', ...SIGNATURES), fc.uint8Array({ maxLength: 300 }))
  .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'hex'), rest]));

const INTERESTING = [
  '\u0000',
  '<',
  '>',
  ']]>',
  '"',
  '\r\n\r\n',
  '\n',
  'WARC/1.0\r\n',
  'Content-Length: 99999999999\r\n',
  '-1',
  '{',
  '}',
  '&',
  '\uFEFF',
  '\ud83d',
  '<item>',
  '</item>',
  '<![CDATA[',
  '&#x0;',
  '\u202e',
];

/** Damage: where in the input (as a share of its length), what, and how much. */
const damage = fc.array(
  fc.tuple(
    fc.constantFrom('flip', 'cut', 'double', 'insert', 'end', 'swap'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom(...INTERESTING),
  ),
  { minLength: 1, maxLength: 4 },
);

function apply(input: Buffer, steps: readonly (readonly [string, number, number, string])[]): Buffer {
  let out = input;
  for (const [what, where, size, insert] of steps) {
    const at = Math.floor(where * out.length);
    const rest = Math.min(out.length, at + size);
    if (what === 'flip')
      out = Buffer.concat([
        out.subarray(0, at),
        Buffer.from(out.subarray(at, rest).map((byte, i) => byte ^ (1 << ((size + i) % 8)))),
        out.subarray(rest),
      ]);
    else if (what === 'cut') out = Buffer.concat([out.subarray(0, at), out.subarray(rest)]);
    else if (what === 'double') out = Buffer.concat([out.subarray(0, rest), out.subarray(at)]);
    else if (what === 'insert')
      out = Buffer.concat([out.subarray(0, at), Buffer.from(insert), out.subarray(at)]);
    else if (what === 'swap') out = Buffer.concat([out.subarray(at), out.subarray(0, at)]);
    else if (size > 40) out = out.subarray(0, at);
  }
  return out;
}

type Plan = readonly [kind: string, make: () => Promise<Buffer>];
const plan = (kind: string, arbitrary: fc.Arbitrary<Buffer>): fc.Arbitrary<Plan> =>
  arbitrary.map((value) => [kind, async () => value]);

const single: readonly fc.Arbitrary<Plan>[] = [
  plan('bytes', bytes),
  plan('text', text),
  plan('json', asBytes(json)),
  plan('jsonl', asBytes(jsonl)),
  plan('html', asBytes(page)),
  plan('rss', asBytes(rss)),
  plan('rdf', asBytes(rdf)),
  plan('atom', asBytes(atom)),
  plan('json-feed', asBytes(jsonFeed)),
  plan('opml', asBytes(opml)),
  plan('warc', warc),
];
const any = fc.oneof(...single);
const gzip: fc.Arbitrary<Plan> = any.map(([kind, make]) => [
  `${kind}.gz`,
  async () => gzipSync(await make()),
]);
const FILES = ['a.txt', 'b/c.txt', 'd.html', '../e.xml', 'f.warc.gz', 'b/g.jsonl'];
const zip: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(fc.oneof(any, gzip), { maxLength: 4 }),
    fc.option(sidecar, { nil: null }),
    damage,
    fc.boolean(),
  )
  .map(([inner, table, spoil, compress]) => [
    'zip',
    async () => {
      const made = await Promise.all(inner.map(([, make]) => make()));
      const files = made.map((content, i) => [FILES[i]!.replace('..', 'up'), content] as const);
      const tables = table === null ? [] : [['documents.csv', apply(Buffer.from(table), spoil)] as const];
      return makeZip(Object.fromEntries([...files, ...tables]), compress);
    },
  ]);

/** How many inputs come of one plan: itself, and the rest damaged in different ways. */
export const VARIANTS = 5;

/** A plan and its damaged variants, which cost less than plans of their own. */
export const fuzzInputs: fc.Arbitrary<readonly FuzzInput[]> = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: any }, { weight: 1, arbitrary: gzip }, { weight: 2, arbitrary: zip }),
    fc.array(damage, { minLength: VARIANTS - 1, maxLength: VARIANTS - 1 }),
  )
  .map(([[kind, make], spoils]) => [
    { kind, build: make },
    ...spoils.map((steps) => ({ kind, build: async () => apply(await make(), steps) })),
  ]);

/** `count` inputs, the same for the same seed. */
export function makeInputs(seed: number, count: number): readonly FuzzInput[] {
  return fc
    .sample(fuzzInputs, { seed, numRuns: Math.ceil(count / VARIANTS) })
    .flat()
    .slice(0, count);
}
