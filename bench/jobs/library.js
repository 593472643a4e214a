/**
 * A library of many reports: filling it, searching it, adding one more to it, and its pages. `place` is a folder that is not there yet,
 * or the address of an empty database.
 */
import { openLibrary } from '../../dist/library.js';
import { createApp } from '../../dist/web/app.js';
import { createPages } from '../../dist/web/pages/pages.js';
import { report, take, usedSince } from './measure.js';

const [path, limit, place] = process.argv.slice(2);

/** Usual questions: a phrase, several words, words with filters, filters alone, and the commonest word there is. */
const QUESTIONS = [
  { words: '"free trade agreement"' },
  { words: 'free trade agreement' },
  { words: 'nuclear deal -sanctions' },
  { words: 'defence cooperation', kind: 'agreement' },
  { words: 'ceasefire', relation: 'RUS-UKR' },
  { words: 'visit', since: '2016-02', until: '2016-04' },
  { words: 'arms or missiles' },
  { words: 'prime minister', person: 'Barack Obama' },
  { words: '', kind: 'agreement', stage: 'signed' },
  { words: 'president' },
];
const ROUNDS = 10;

/** One report more than the library is filled with comes last. */
async function* allButOne(documents, kept) {
  let before;
  for await (const document of documents) {
    if (before !== undefined) yield before;
    before = document;
  }
  kept.push(before);
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(times, part) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const now = () => new Date().toISOString();
const where = /^postgres(?:ql)?:/.test(place) ? { database: place } : { folder: place };
const library = await openLibrary(where, { now });
const counted = { articles: 0, bytes: 0 };
const last = [];
const start = performance.now();
const before = process.cpuUsage();
await library.add(allButOne(take(path, Number(limit) + 1, counted), last));
const filled = { seconds: (performance.now() - start) / 1000, processorSeconds: usedSince(before) };

const searches = [];
for (let round = 0; round < ROUNDS; round++)
  for (const question of QUESTIONS)
    searches.push(await timed(() => library.search({ ...question, limit: 20 })));
const more = await timed(() => library.add(last));

/** Pages that people look at: relations large and small, an entry, a report, searches and lists. No network between. */
const dependencies = {
  library,
  asOf: () => '2016-07-01',
  now,
  readBody: () => [],
  token: null,
  isOwnHost: () => true,
  onFault: ({ error }) => {
    throw error;
  },
  version: '0',
  maxBody: 1,
};
const app = createApp(dependencies, createPages(dependencies));
async function fetchPage(address) {
  const response = await app.request(address, { headers: { accept: 'text/html', host: 'localhost' } });
  const page = await response.text();
  if (response.status !== 200) throw new Error(`${address} answers ${response.status}`);
  return page;
}
const relations = await library.relations();
const { hits } = await library.search({ words: 'agreement', limit: 40 });
const addresses = [
  '/relations',
  ...[0, 0.01, 0.05, 0.2, 0.5].map(
    (part) => `/relations/${relations[Math.floor(relations.length * part)].relation}`,
  ),
  ...hits
    .slice(0, 10)
    .map(({ found, id }) => `/${found === 'entry' ? 'entries' : 'reports'}/${encodeURIComponent(id)}`),
  '/search?words=ceasefire',
  '/changes',
  '/disputed',
  '/calendar',
];
const pages = [];
for (let round = 0; round < 3; round++)
  for (const address of addresses) pages.push(await timed(() => fetchPage(address)));
const { documents, entries } = await library.status();
await library.close();
report({
  ...counted,
  ...filled,
  search: { median: quantile(searches, 0.5), high: quantile(searches, 0.95) },
  more,
  pages: {
    perSecond: (1000 * pages.length) / pages.reduce((sum, time) => sum + time, 0),
    median: quantile(pages, 0.5),
    high: quantile(pages, 0.95),
  },
  result: `${documents} reports, ${entries} entries`,
});
