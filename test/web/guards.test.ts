import { beforeAll, describe, expect, test } from 'vitest';
import { BASE, HOST, routesOf, type Served, serveSample } from './serve-sample.ts';

const TOKEN = 'a-token-of-the-tests';
let open: Served;
let closed: Served;

const FILL = {
  relation: 'IND-ISR',
  file: 'IND-ISR.atom',
  id: 'state:ISR',
};

beforeAll(async () => {
  open = await serveSample({ pages: true });
  closed = await serveSample({ pages: true, token: TOKEN, library: open.library });
});

/** Bodies that would change something if they came through. */
function bodyFor(path: string): RequestInit {
  if (path.endsWith('/documents'))
    return { headers: { 'content-type': 'text/plain' }, body: 'Turkey will visit Egypt.' };
  const body = JSON.stringify({
    ruling: { act: 'wrong-claim', claim: 'claim:1' },
    author: 'somebody',
    reason: 'none',
  });
  return { headers: { 'content-type': 'application/json' }, body };
}

async function askAll({ app, ask }: Served, headers: Readonly<Record<string, string>>) {
  const answers = [];
  for (const { method, path } of routesOf(app, FILL)) {
    const init = method === 'POST' ? bodyFor(path) : {};
    const response = await ask(path, { ...init, method, headers: { ...init.headers, ...headers } });
    answers.push({ method, path, status: response.status, text: await response.text() });
  }
  return answers;
}

async function contents({ library }: Served) {
  return JSON.stringify([
    await library.status(),
    await library.rulings(),
    await library.changes({ limit: 1000 }),
  ]);
}

/** What the sample reports are about: who learns any of it, learns of the library. */
const KNOWN = /India|Israel|IND-ISR|Modi|doc:|visit:|"documents":/;

describe.each([
  ['a page of another origin', { origin: 'https://evil.example' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['a page of another port', { origin: 'http://entente.example:9999' }, 403],
  ['another site, by the browser', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
  ['another host of the site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 403],
  [
    'a frame of another site',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    403,
  ],
  ['a name that was bent to this machine', { host: 'evil.example:4747' }, 421],
  ['a host that is none', { host: 'entente.example:4747@evil.example' }, 421],
  ['no host', { host: '' }, 421],
])('%s', (_, headers: Record<string, string>, status) => {
  test('learns nothing and changes nothing, at any address', async () => {
    const before = await contents(open);
    const answers = await askAll(open, headers);
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.filter((one) => one.status !== status)).toEqual([]);
    expect(answers.filter(({ text }) => KNOWN.test(text))).toEqual([]);
    expect(await contents(open)).toBe(before);
  });
});

test('a request that names another server in its first line is turned away', async () => {
  const response = await open.ask('http://evil.example:4747/changes.atom');
  expect([response.status, await response.text()]).toEqual([421, expect.not.stringMatching(KNOWN)]);
});

test('a form of another site that is sent as a navigation changes nothing', async () => {
  const headers = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  const posts = (await askAll(open, headers)).filter(({ method }) => method === 'POST');
  expect(posts.length).toBeGreaterThan(2);
  expect(posts.filter(({ status }) => status !== 403)).toEqual([]);
  // Following a link from elsewhere is what links are for.
  expect((await open.ask('/relations', { headers })).status).toBe(200);
});

test.each([
  [{ origin: BASE, 'sec-fetch-site': 'same-origin' }],
  [{ origin: `https://${HOST}` }],
  [{ 'sec-fetch-site': 'same-origin' }],
  [{}],
])('own pages and programs may ask: %j', async (headers) => {
  expect((await open.ask('/api/status', { headers })).status).toBe(200);
  const ruling = await open.ask('/api/rulings', {
    method: 'POST',
    ...bodyFor('/rulings'),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  expect(ruling.status).toBe(201);
});

describe('without the token', () => {
  test.each([
    ['none', {}],
    ['another', { authorization: 'Bearer another-token-of-tests' }],
    ['an empty one', { authorization: 'Bearer ' }],
    ['the right one, wrongly sent', { authorization: `Basic ${TOKEN}` }],
    ['the token as the cookie', { cookie: `entente=${TOKEN}` }],
  ])(
    '(%s) nothing is learnt and nothing changes, at any address',
    async (_, headers: Record<string, string>) => {
      const before = await contents(closed);
      const answers = await askAll(closed, headers);
      const guarded = answers.filter(({ path }) => path !== '/sign-in' && !path.startsWith('/assets/'));
      expect(guarded.length).toBeGreaterThan(30);
      expect(guarded.filter(({ status }) => status !== 401)).toEqual([]);
      expect(answers.filter(({ text }) => KNOWN.test(text))).toEqual([]);
      // Not even whether there is something at an address.
      expect((await closed.ask('/no/such/page')).status).toBe(401);
      expect((await closed.ask('/api/no-such-endpoint')).status).toBe(401);
      expect(await contents(closed)).toBe(before);
    },
  );
});

test('programs bring the token in a header, readers of feeds in the address', async () => {
  const authorization = `Bearer ${TOKEN}`;
  expect((await closed.ask('/api/status', { headers: { authorization } })).status).toBe(200);
  for (const path of [
    '/changes.atom',
    '/calendar.ics',
    '/relations/IND-ISR.atom',
    '/relations/IND-ISR.ics',
  ]) {
    expect((await closed.ask(`${path}?token=${TOKEN}`)).status).toBe(200);
    expect((await closed.ask(`${path}?token=${TOKEN}x`)).status).toBe(401);
  }
  // Addresses stand in histories and logs: only what cannot send a header takes it there.
  expect((await closed.ask(`/api/status?token=${TOKEN}`)).status).toBe(401);
});

test('behind a proxy that speaks TLS, forms are taken, and the cookie is for TLS alone', async () => {
  const fields = new URLSearchParams({ token: TOKEN, next: '/relations' }).toString();
  const headers = {
    origin: `https://${HOST}`,
    'x-forwarded-proto': 'https',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const signed = await closed.ask('/sign-in', { method: 'POST', headers, body: fields });
  expect(signed.status).toBe(303);
  expect(signed.headers.get('set-cookie')).toContain('Secure');
});

describe('a browser', () => {
  const html = { accept: 'text/html' };
  const form = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    headers: { ...html, 'content-type': 'application/x-www-form-urlencoded', origin: BASE },
    body: new URLSearchParams(fields).toString(),
  });

  test('is asked for the token once, and led where it wanted to go', async () => {
    const asked = await closed.ask('/relations?kind=visit', { headers: html });
    expect(asked.status).toBe(401);
    expect(await asked.text()).toContain('name="next" value="/relations?kind=visit"');
    const signed = await closed.ask('/sign-in', form({ token: TOKEN, next: '/relations?kind=visit' }));
    expect([signed.status, signed.headers.get('location')]).toEqual([303, '/relations?kind=visit']);
    const cookie = signed.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain(TOKEN);
    const again = await closed.ask('/relations', {
      headers: { ...html, cookie: cookie.split(';')[0] ?? '' },
    });
    expect(again.status).toBe(200);
  });

  test('that gives a wrong token stays where it is', async () => {
    const wrong = await closed.ask('/sign-in', form({ token: 'wrong', next: '/relations' }));
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await wrong.text()).toContain('This is not the token');
  });

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/a\nb',
    'javascript:alert(1)',
    '',
  ])('is never led to another site: %j', async (next) => {
    const signed = await closed.ask('/sign-in', form({ token: TOKEN, next }));
    expect([signed.status, signed.headers.get('location')]).toEqual([303, '/']);
  });

  test('that follows a link from elsewhere is offered to go on, as its cookie was not sent', async () => {
    const asked = await closed.ask('/relations', {
      headers: {
        ...html,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
    });
    expect(asked.status).toBe(401);
    expect(await asked.text()).toContain('<a href="/relations">go on</a>');
  });
});

test('every answer, errors among them, tells browsers to load nothing but what is ours', async () => {
  for (const { method, path } of [
    ...routesOf(open.app, FILL),
    { method: 'GET', path: '/nothing' },
    { method: 'DELETE', path: '/api/status' },
  ]) {
    const { headers } = await open.ask(path, { method });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('a fault of the program is told to the server, and never to who asked', async () => {
  const library = { ...open.library, version: () => Promise.reject(new Error('secret at /home/x.ts:3')) };
  const broken = await serveSample({ library });
  for (const accept of ['application/json', 'text/html']) {
    const response = await broken.ask('/api/status', { headers: { accept } });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|\.ts/);
  }
  expect(broken.faults.map(({ path }) => path)).toEqual(['/api/status', '/api/status']);
});

test('more than is taken at once is refused', async () => {
  const response = await open.ask('/api/documents', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: 'x'.repeat(200_001),
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
});
