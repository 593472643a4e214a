import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listFeeds } from '../../../src/read/feed/list-feeds.ts';
import { FRENCH, makeFolder, REPORT, readAll } from '../folder.ts';

const BODY = REPORT.trim();
const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet href="x.css"?><!-- a --><!-- b -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:a10="http://www.w3.org/2005/Atom">
<channel><title>The Strelsau Sun &amp;amp; Post</title><link>https://sun.example/</link>${items}</channel></rss>`;
const item = (title: string, more = '') =>
  `<item><title>${title}</title><description>${BODY} ${title}</description>${more}</item>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/news/"><title>Graustark Post</title><id>f</id><updated>2026-01-30T00:00:00Z</updated><author><name>The desk</name></author>${entries}</feed>`;
const read = (content: string | Uint8Array, name = 'a.xml') =>
  readAll(makeFolder({ [name]: content }), [name]);
const first = async (content: string) => {
  const { documents, unread } = await read(content);
  expect(unread).toEqual([]);
  return documents[0]!;
};

describe('RSS', () => {
  test('what an item says of itself', async () => {
    const document = await first(
      rss(`<item><title>Pact &amp;amp; &lt;i&gt;peace&lt;/i&gt;</title><link>/2026/pact</link><guid isPermaLink="false">id-7</guid>
        <pubDate>Wed, 28 Jan 2026 23:30:00 +0530</pubDate><a10:updated>2026-01-29T08:00:00Z</a10:updated>
        <dc:creator>Rudolf R.</dc:creator><dc:creator>Flavia E.</dc:creator>
        <description>A teaser.</description>
        <content:encoded><![CDATA[<p>${BODY}</p><script>x()</script><p>They will meet<br>again &amp; again.</p>]]></content:encoded></item>`),
    );
    expect(document).toMatchObject({
      path: 'a.xml',
      externalId: 'id-7',
      url: 'https://sun.example/2026/pact',
      title: 'Pact & peace',
      publisher: 'The Strelsau Sun & Post',
      byline: 'Rudolf R., Flavia E.',
      published: { value: '2026-01-28', basis: 'metadata' },
      updated: '2026-01-29',
      text: `Pact & peace\n\n${BODY}\n\nThey will meet\nagain & again.`,
    });
    expect(document.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test.each([
    ['its title', '<source url="https://wire.example/feed">Wire Nine</source>', 'Wire Nine'],
    ['its host where it has no title', '<source url="https://www.wire.example/feed"/>', 'wire.example'],
    ['the channel where there is none', '', 'The Strelsau Sun & Post'],
  ])('the publisher is the source that the item names: %s', async (_, source, publisher) => {
    expect((await first(rss(item('One', source)))).publisher).toBe(publisher);
  });

  test.each([
    ['a guid that is an address', '<guid>https://sun.example/g</guid>', 'https://sun.example/g'],
    ['a guid that is none', '<guid isPermaLink="false">https://sun.example/g</guid>', null],
    ['a link that is no web address', '<link>javascript:alert(1)</link>', null],
  ])('the address: %s', async (_, more, url) => {
    expect((await first(rss(item('One', more)))).url).toBe(url);
  });

  test('a teaser is read, a headline alone too, and a headline that the body opens with stands once', async () => {
    const { documents } = await read(
      rss(
        '<item><title>One</title><description>Talks in Zenda.</description></item><item><title>King visits Zenda</title></item>' +
          '<item><title>Talks</title><description>&lt;b&gt;Talks&lt;/b&gt; go on.</description></item>',
      ),
    );
    expect(documents.map(({ text }) => text)).toEqual([
      'One\n\nTalks in Zenda.',
      'King visits Zenda',
      'Talks go on.',
    ]);
  });

  test('1.0, which is RDF', async () => {
    const document = await first(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>Sun</title></channel><item rdf:about="https://sun.example/1"><title>One</title><link>https://sun.example/1</link><description>${BODY}</description><dc:date>2026-01-28T10:00:00Z</dc:date></item></rdf:RDF>`,
    );
    expect(document).toMatchObject({
      externalId: 'https://sun.example/1',
      url: 'https://sun.example/1',
      publisher: 'Sun',
      published: { value: '2026-01-28', basis: 'metadata' },
    });
  });

  test.each([
    [
      'in Latin-1, as its first line says',
      Buffer.from(rss(item('Café')).replace('utf-8', 'ISO-8859-1'), 'latin1'),
    ],
    ['in UTF-16', Buffer.from(`\uFEFF${rss(item('Café'))}`, 'utf16le')],
    ['behind a byte order mark', Buffer.from(`\uFEFF${rss(item('Café'))}`)],
    ['in gzip', gzipSync(rss(item('Café')))],
  ])('%s', async (_, bytes) => {
    const { documents, unread } = await read(bytes);
    expect(unread).toEqual([]);
    expect(documents.map(({ title }) => title)).toEqual(['Café']);
  });
});

describe('Atom', () => {
  test('what an entry says of itself; HTML only where its type says so', async () => {
    const document = await first(
      atom(`<entry><id>tag:1</id><title type="text">A &lt;b&gt; C</title><link rel="self" href="x.atom"/><link href="a.html"/>
        <published>2026-01-27T22:00:00-05:00</published><updated>2026-01-29T00:00:00Z</updated>
        <author><name>Flavia E.</name></author><source><title>Wire Nine</title></source>
        <summary>A teaser.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p><p>Two</p></div></content></entry>`),
    );
    expect(document).toMatchObject({
      externalId: 'tag:1',
      url: 'https://post.example/news/a.html',
      title: 'A <b> C',
      publisher: 'Wire Nine',
      byline: 'Flavia E.',
      published: { value: '2026-01-27', basis: 'metadata' },
      updated: '2026-01-29',
      text: `A <b> C\n\n${BODY}\n\nTwo`,
    });
  });

  test('with one date, the author of the feed, and a summary alone', async () => {
    const document = await first(
      atom(
        `<entry><id>1</id><title>One</title><updated>2026-01-29T00:00:00Z</updated><summary type="html">&lt;p&gt;${BODY}&lt;/p&gt;</summary></entry>`,
      ),
    );
    expect(document).toMatchObject({
      publisher: 'Graustark Post',
      byline: 'The desk',
      published: { value: '2026-01-29' },
      text: `One\n\n${BODY}`,
    });
  });
});

test('JSON Feed, in one line or in many', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Zenda Times',
    authors: [{ name: 'The desk' }],
    items: [
      {
        id: 'a',
        url: 'https://z.example/a',
        title: 'One',
        content_html: `<p>${BODY}</p>`,
        date_published: '2026-01-28T10:00:00Z',
        date_modified: '2026-01-30T10:00:00Z',
      },
      {
        id: 'b',
        external_url: 'https://y.example/b',
        content_text: `${BODY} <b`,
        authors: [{ name: 'Flavia E.' }],
      },
    ],
  };
  for (const text of [JSON.stringify(feed), `${JSON.stringify(feed)}\n`, JSON.stringify(feed, null, 2)]) {
    const { documents, unread } = await read(text, 'a.json');
    expect(unread).toEqual([]);
    expect(documents).toMatchObject([
      {
        externalId: 'a',
        url: 'https://z.example/a',
        publisher: 'Zenda Times',
        byline: 'The desk',
        published: { value: '2026-01-28' },
        updated: '2026-01-30',
        text: `One\n\n${BODY}`,
      },
      { externalId: 'b', url: 'https://y.example/b', byline: 'Flavia E.', text: `${BODY} <b` },
    ]);
  }
});

describe('what cannot be read is named, and the rest is read', () => {
  const titles = async (content: string) => {
    const { documents, unread } = await read(content);
    return [documents.map(({ title }) => title), unread.map(({ path }) => path), unread[0]?.reason];
  };

  test.each([
    ['a tag that is closed by another', rss(`${item('A')}<item><title>B</titel></item>${item('C')}`)],
    ['an angle bracket of its own', rss(`${item('A')}${item('B < 2')}${item('C')}`)],
    ['an item without an end', rss(`${item('A')}<item><title>B</title><x></y>${item('C')}`)],
  ])('a broken item: %s', async (_, content) => {
    expect(await titles(content)).toEqual([
      ['A', 'C'],
      ['a.xml:2'],
      expect.stringContaining('not well-formed'),
    ]);
  });

  test('a feed that breaks off, RSS and Atom', async () => {
    const whole = rss(`${item('A')}${item('B')}${item('C')}`);
    expect(await titles(whole.slice(0, -60))).toEqual([['A', 'B'], ['a.xml:3'], expect.anything()]);
    const entry = (id: string) =>
      `<entry><id>${id}</id><title>${id}</title><content>${BODY}</content></entry>`;
    expect(await titles(atom(`${entry('A')}${entry('B')}`).slice(0, -40))).toEqual([
      ['A'],
      ['a.xml:2'],
      expect.anything(),
    ]);
  });

  test('an item in French, an item without words, an item nested too deep', async () => {
    const deep = `<item><title>D</title><description>${'&lt;i&gt;'.repeat(100_000)}x</description></item>`;
    const content = rss(
      `${item('A')}<item><description>${FRENCH}</description></item><item><link>https://a.b/</link></item>${deep}`,
    );
    const { documents, unread } = await read(content);
    expect(documents.map(({ title }) => title)).toEqual(['A']);
    expect(unread).toEqual([
      { path: 'a.xml:2', reason: expect.stringContaining('not in English') },
      { path: 'a.xml:3', reason: expect.stringContaining('It is empty') },
      { path: 'a.xml:4', reason: expect.stringContaining('deep') },
    ]);
  });

  test.each([
    ['a feed without items', rss(''), 'holds no items'],
    ['a feed that is broken from the start', '<rss version="2.0"><channel><title>x</titel>', 'no whole item'],
    [
      'a map of a site',
      '<?xml version="1.0"?><urlset><url><loc>https://a.b/</loc></url></urlset>',
      'no feed that is known',
    ],
    [
      'entities that grow',
      rss('').replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss'),
      'holds no items',
    ],
    ['tags within tags', rss(`<item>${'<a>'.repeat(50_000)}</item>`), 'no whole item'],
  ])('%s', async (_, content, reason) => {
    expect(await read(content)).toEqual({
      documents: [],
      unread: [{ path: 'a.xml', reason: expect.stringContaining(reason) }],
    });
  });

  test('a feed of 20,000 items of which one is broken takes no more than its length asks', async () => {
    const content = rss(`<item><title>B</titel></item>${item('A').repeat(20_000)}`);
    const { documents, unread } = await read(content);
    expect([documents.length, unread.length]).toEqual([20_000, 1]);
  });
});

describe('OPML', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="Papers"><outline type="rss" text="Sun" xmlUrl="https://sun.example/feed"/><outline text="Again" xmlUrl="https://sun.example/feed"/></outline><outline text="Post" title="The Post" xmlUrl="https://post.example/atom"/><outline text="page" htmlUrl="https://p.example/"/><outline text="bad" xmlUrl="file:///etc/passwd"/></body></opml>`;

  test('the feeds that it lists', async () => {
    expect(await listFeeds(opml)).toEqual([
      { title: 'Sun', url: 'https://sun.example/feed' },
      { title: 'The Post', url: 'https://post.example/atom' },
    ]);
  });

  test.each([
    ['is no report: it says what it lists', opml, 'lists 2 feeds (OPML) and holds no reports'],
    ['that lists none', '<opml version="2.0"><body/></opml>', 'lists none'],
    ['that is broken', '<opml version="2.0"><body><outline text="a></body></opml>', 'not well-formed'],
  ])('a list %s', async (_, content, reason) => {
    expect(await read(content, 'feeds.opml')).toEqual({
      documents: [],
      unread: [{ path: 'feeds.opml', reason: expect.stringContaining(reason) }],
    });
  });
});
