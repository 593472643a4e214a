import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/read/html/read-page.ts';

const TEXT =
  'Ruritania and Graustark signed a trade agreement in Strelsau on Monday, their ministers said. '.repeat(3);

interface Parts {
  readonly head?: string;
  readonly body?: string;
  readonly url?: string;
}

function metadataOf({ head = '', body = '', url }: Parts) {
  const html = `<!doctype html><html><head>${head}</head><body>${body}<p>${TEXT}</p></body></html>`;
  return readPage(Buffer.from(html), { url: url ?? null, contentType: null }).metadata;
}

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('published', () => {
  test.each<[string, Parts, string | null]>([
    [
      'JSON-LD before meta',
      {
        head:
          ld({ '@type': 'NewsArticle', datePublished: '2026-02-11T23:50:00+05:30' }) +
          meta('date', '2026-02-12'),
      },
      '2026-02-11',
    ],
    [
      'JSON-LD that is not of an article',
      { head: ld({ '@type': 'Event', datePublished: '2026-02-11' }) },
      null,
    ],
    [
      'JSON-LD in a list, commas too many',
      {
        head: '<script type="application/ld+json">[{"@type":["NewsArticle"],"datePublished":"2026-02-11",},]</script>',
      },
      '2026-02-11',
    ],
    ['seconds since 1970', { head: meta('parsely-pub-date', '1770811200') }, '2026-02-11'],
    ['a date that cannot be', { head: meta('date', '2026-02-31') }, null],
    ['day and month that could be swapped', { body: '<span class="date">04/05/2026</span>' }, null],
    ['<time> with no attribute', { body: '<time>11 February 2026</time>' }, '2026-02-11'],
    [
      'not the <time> of a comment',
      { body: '<div class="comments"><time datetime="2026-02-20">x</time></div>' },
      null,
    ],
    ['a byline', { body: '<h1>Accord</h1><div>By A. Hope | Feb 11, 2026 10:20 IST</div>' }, '2026-02-11'],
    ['the address', { url: 'https://sun.example/2026/02/11/accord' }, '2026-02-11'],
    ['nothing', {}, null],
  ])('%s', (_, parts, published) => {
    expect(metadataOf(parts).published).toBe(published);
  });
});

describe('publisher', () => {
  const graph = {
    '@graph': [
      { '@type': 'Organization', '@id': '#o', name: 'The Strelsau Sun' },
      { '@type': 'NewsArticle', headline: 'x', publisher: { '@id': '#o' } },
    ],
  };
  test.each<[string, Parts, string | null]>([
    ['by the id of a graph', { head: ld(graph) }, 'The Strelsau Sun'],
    ['og:site_name', { head: '<meta property="og:site_name" content="Sun &amp; Moon">' }, 'Sun & Moon'],
    [
      'the host of the canonical address',
      { head: '<link rel="canonical" href="https://www.sun.example/a">', url: 'https://cache.example/a' },
      'sun.example',
    ],
    ['none', {}, null],
  ])('%s', (_, parts, publisher) => {
    expect(metadataOf(parts).publisher).toBe(publisher);
  });
});

describe('address', () => {
  test.each<[string, Parts, string | null]>([
    [
      'canonical, relative',
      { head: '<link rel="canonical" href="/a/b">', url: 'https://sun.example/c' },
      'https://sun.example/a/b',
    ],
    [
      'not a script',
      { head: '<link rel="canonical" href="javascript:alert(1)">', url: 'https://sun.example/c' },
      'https://sun.example/c',
    ],
    ['not a file', { head: '<link rel="canonical" href="file:///etc/passwd">' }, null],
    [
      'not the front page',
      { head: '<link rel="canonical" href="https://sun.example/">', url: 'https://sun.example/c' },
      'https://sun.example/c',
    ],
  ])('%s', (_, parts, url) => {
    expect(metadataOf(parts).url).toBe(url);
  });
});

describe('title', () => {
  test.each<[string, Parts, string | null]>([
    [
      'without outlet and section',
      {
        head: '<title>Accord signed at last | World | The Sun</title><meta property="og:site_name" content="The Sun">',
      },
      'Accord signed at last | World',
    ],
    [
      'as the heading shows it',
      {
        head: '<title>Accord signed at last in Strelsau - Sun</title>',
        body: '<h1>Sun</h1><h1>Accord signed at last</h1>',
      },
      'Accord signed at last',
    ],
    ['with a dash of its own', { head: '<title>Ruritania – a portrait</title>' }, 'Ruritania – a portrait'],
    [
      'entities decoded',
      { head: '<title>King&#8217;s &amp; Queen&rsquo;s visit</title>' },
      'King’s & Queen’s visit',
    ],
  ])('%s', (_, parts, title) => {
    expect(metadataOf(parts).title).toBe(title);
  });
});

describe('byline and the agency in it', () => {
  test.each<[string, Parts, string | null, string | null]>([
    ['a person', { head: meta('author', 'By Flavia Elphberg') }, 'Flavia Elphberg', null],
    ['an agency alone', { head: meta('author', 'Reuters') }, 'Reuters', 'Reuters'],
    [
      'an agency by its words',
      { body: '<p class="byline">By Associated Press</p>' },
      'Associated Press',
      'Associated Press',
    ],
    ['a desk', { head: meta('author', 'Web Desk') }, 'Web Desk', null],
    [
      'an organisation',
      { head: ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Kyodo News' } }) },
      'Kyodo News',
      'Kyodo News',
    ],
    [
      'the outlet itself',
      { head: ld({ '@type': 'NewsArticle', publisher: { name: 'ANI' }, author: { name: 'ANI' } }) },
      'ANI',
      null,
    ],
    [
      'a person beside an agency',
      { head: ld({ '@type': 'NewsArticle', author: [{ name: 'Jane Roe' }, { name: 'AFP' }] }) },
      'Jane Roe, AFP',
      null,
    ],
    ['a source line', { body: '<div class="news-source">Source: AFP</div>' }, null, 'AFP'],
  ])('%s', (_, parts, byline, credit) => {
    expect(metadataOf(parts)).toMatchObject({ byline, credit });
  });
});
