import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../src/model/ledger.ts';
import { renderHtml } from '../../../src/show/html/dossier.tsx';
import { ledgers } from '../any-ledger.ts';
import { claim, report } from '../build-ledger.ts';
import { ruritania } from '../ruritania.ts';

const noTexts: ReadonlyMap<string, string> = new Map();

/** Each report has the words of its claims and statements one after the other; evidence points to where they are. */
function withTexts(ledger: Ledger) {
  const texts = new Map<string, string>();
  const place = <T extends Ledger['claims'][number] | Ledger['statements'][number]>(one: T): T => {
    const evidence = one.evidence.map((words) => {
      const before = texts.get(one.document) ?? '';
      texts.set(one.document, `${before}${words.exact}\n\n`);
      return { ...words, start: before.length, end: before.length + words.exact.length };
    });
    return { ...one, evidence };
  };
  return {
    ledger: { ...ledger, claims: ledger.claims.map(place), statements: ledger.statements.map(place) },
    texts,
  };
}

function pageOf(ledger: Ledger, relation: string | null, texts = noTexts) {
  const { document } = parseHTML(renderHtml(ledger, { relation, texts }));
  return document;
}

const sane = withTexts(ruritania);
const page = pageOf(sane.ledger, 'GRA-RUR', sane.texts);
const textOf = (selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('a relation', () => {
  test('opens with who, as of when, how many reports, on how many origins', () => {
    expect(textOf('h1')).toEqual(['Graustark – Ruritania']);
    expect(textOf('.scope')).toEqual([
      'As of 20 February 1994: 4 reports from January 1994 to February 1994, resting on 4 origins.',
    ]);
  });

  test('its sections stand in the order of the questions', () => {
    const sections = [
      'Ahead',
      'Agreements',
      'Meetings and visits',
      'Figures',
      'Disputed',
      'Statements',
      'Reports',
      'Not read',
    ];
    expect(textOf('h2')).toEqual(sections);
    expect(textOf('.contents a')).toEqual(sections);
  });

  test('the ladder tells what is reached, passed and open, and what is expected', () => {
    expect(textOf('#visit-king .ladder li')).toEqual([
      'proposed, passed, not told of',
      'invited, reached',
      'planned, passed, not told of',
      'scheduled, reached',
      'under way, not reached',
      'concluded, not reached',
    ]);
    expect(textOf('#agreement-trade .ladder .expected')).toEqual(['concluded, likely']);
  });

  test('the history: when it was said, how far it had come, for when, by which reports', () => {
    expect(textOf('#visit-king .history li')).toEqual([
      '28 January 1994invited [2]',
      '28 January 1994scheduled, possible: “in February”, February 1994 [2]',
      '12 February 1994scheduled: 25–26 February 1994 [3]',
    ]);
  });

  test('what is overdue and what is inferred says so; what stands on one origin is set lighter', () => {
    expect(textOf('#meeting-border .notice')).toEqual([
      'Overdue. It was to happen January 1994, and no report says that it did.',
    ]);
    expect(textOf('#meeting-border .when')).toEqual(['January 1994 (inferred)']);
    const alone = (id: string) => page.getElementById(id)?.classList.contains('alone');
    expect([alone('meeting-border'), alone('visit-king')]).toEqual([true, false]);
  });

  test('support is a tree: who, in which reports, and their copies with the reason', () => {
    expect(textOf('#visit-king .tree > li')).toEqual([
      'Colonel Sapt, Envoy to Graustark [2] Strelsau Gazette, 28 January 1994',
      '[3] Courier, 12 February 1994, in its own voice [4] Zenda Mail, 13 February 1994, a copy: agency credit (GNA)',
    ]);
  });

  test('a conflict is a grid of fields by origins, with the words', () => {
    expect(textOf('.grid thead th')).toEqual(['Who says so', 'its rank']);
    expect(textOf('.grid tbody tr')).toEqual([
      'Strelsau Gazette, in its own voice“the first ever”“his visit of 1987, the first ever by a king”Strelsau Gazette, 28 January 1994 [2]',
      'Courier, in its own voice“the first in a century”“the first in a century when he came in 1987”Courier, 12 February 1994 [3]',
    ]);
  });

  test('possible matches point to one another', () => {
    expect(page.querySelector('#agreement-mines .notice a')?.getAttribute('href')).toBe('#agreement-ores');
    expect(page.querySelector('#agreement-ores .notice a')?.getAttribute('href')).toBe('#agreement-mines');
  });

  test('statements stand in columns by side, with office and listener', () => {
    expect(textOf('.side')).toEqual([
      'GraustarkYetive Ganlook (inferred), Princessthe treaty would be readyAs reported by Courier, 12 February 1994 [3] · on Treaty of commerce',
      'RuritaniaColonel Sapt, Envoy to Graustark, to the Gazette“We hope for a date soon.”Quoted by Strelsau Gazette, 28 January 1994 [2] · on Rudolf Elphberg to Graustark',
    ]);
  });

  test('a copy is folded under its root, with the reason', () => {
    expect(page.querySelector('#doc-copy')?.closest('article')?.id).toBe('doc-courier');
    expect(textOf('#doc-copy .reason')).toEqual(['A copy: agency credit (GNA).']);
  });

  test('words lead to their mark in the report, and the mark leads back', () => {
    const links = [...page.querySelectorAll('a.source')].map(
      (one) => one.getAttribute('href')?.slice(1) ?? '',
    );
    expect(links.length).toBeGreaterThan(10);
    for (const id of links) {
      const mark = page.getElementById(id);
      expect([id, mark?.tagName]).toEqual([id, 'MARK']);
      expect(mark?.querySelector('a.back')).not.toBeNull();
    }
  });

  test('words that do not stand where they should are not marked elsewhere', () => {
    const [first, ...rest] = sane.ledger.claims;
    const moved = {
      ...first!,
      evidence: first!.evidence.map((one) => ({ ...one, start: one.start + 1, end: one.end + 1 })),
    };
    const other = pageOf({ ...sane.ledger, claims: [moved, ...rest] }, 'GRA-RUR', sane.texts);
    const notices = [...other.querySelectorAll('.report .notice')].map((one) => one.textContent);
    expect(notices).toEqual(['The words quoted for Rudolf Elphberg to Graustark do not stand in this text.']);
  });

  test('no date is written as machines write them', () => {
    const spoken = [...page.querySelectorAll('main')].map((one) => one.textContent).join('');
    expect(spoken).not.toMatch(/\d{4}-\d\d/);
  });
});

describe('many relations', () => {
  const entries = ruritania.entries.map((one) =>
    one.id === 'visit:king'
      ? { ...one, relations: ['DAW-GRA', 'GRA-RUR'] }
      : one.id === 'visit:old'
        ? { ...one, relations: ['DAW-GRA'] }
        : one,
  );
  const two = {
    ...sane.ledger,
    entries,
    documents: [...ruritania.documents, report('idle', 'Idler', '1994-01-01')],
  };
  const all = pageOf(two, null, sane.texts);

  test('an index comes first, then each, the largest first; reports are listed once', () => {
    const names = [...all.querySelectorAll('.relations tbody th')].map((one) => one.textContent);
    expect(names).toEqual(['Graustark – Ruritania', 'DAW – Graustark']);
    expect([...all.querySelectorAll('.relation')].map(({ id }) => id)).toEqual(['GRA-RUR', 'DAW-GRA']);
    expect(all.querySelectorAll('#doc-gazette')).toHaveLength(1);
  });

  test('what two relations share is told in full once, and pointed to from the other', () => {
    expect(all.querySelectorAll('[id="visit-king"]')).toHaveLength(1);
    expect(all.querySelector('#DAW-GRA .elsewhere a')?.getAttribute('href')).toBe('#visit-king');
  });

  test('a report of which nothing is told is named at the end', () => {
    expect(all.querySelector('.silent li')?.textContent).toBe('Idler, 1 January 1994');
  });
});

test('of a relation that nobody speaks of, it says so and names others', () => {
  const empty = pageOf(ruritania, 'FRA-PER');
  expect(empty.querySelector('h1')?.textContent).toBe('Nothing found between FRA – PER');
  expect(empty.querySelector('main')?.textContent).toContain('Graustark – Ruritania');
});

describe('the file', () => {
  const html = renderHtml(sane.ledger, { relation: 'GRA-RUR', texts: sane.texts });

  test('allows its own style and script by their hashes, and nothing else', () => {
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    const hash = (tag: string) => {
      const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/ style=|\son[a-z]+=/);
  });

  test('is the same each time', () => {
    expect(renderHtml(structuredClone(sane.ledger), { relation: 'GRA-RUR', texts: sane.texts })).toBe(html);
  });

  test('only web addresses are linked, without a trace to where the reader came from', () => {
    const documents = [
      report('gazette', 'G', '1994-01-28', { url: 'https://gazette.example/king' }),
      report('courier', 'C', '1994-01-28', { url: 'javascript:alert(1)' }),
      report('letter', 'L', '1994-01-28', { url: 'https://bank.example@evil.example/' }),
    ];
    const linked = pageOf({ ...ruritania, documents }, 'GRA-RUR');
    const outside = [...linked.querySelectorAll('a:not([href^="#"])')];
    expect(outside.map((one) => [one.getAttribute('href'), one.getAttribute('rel')])).toEqual([
      ['https://gazette.example/king', 'noopener noreferrer'],
    ]);
    expect(linked.body.textContent).toContain('javascript:alert(1)');
  });
});

test('whatever a ledger holds: one script, links that lead somewhere, no id twice, no control character', () => {
  fc.assert(
    fc.property(ledgers, fc.constantFrom(null, 'GRA-RUR'), (ledger, relation) => {
      const words = ledger.unread[0]?.reason ?? '';
      const quoted = claim('e.1', 'event', 'a', words, { evidence: ledger.claims[0]!.evidence });
      const html = renderHtml(
        { ...ledger, claims: [quoted] },
        { relation, texts: new Map([['doc:a', `${words} more`]]) },
      );
      const { document } = parseHTML(html);
      expect(document.querySelectorAll('script, style, iframe, img, object, embed, base')).toHaveLength(2);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const hrefs = [...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href') ?? '');
      expect(hrefs.filter((href) => !href.startsWith('#') || !ids.includes(href.slice(1)))).toEqual([]);
      expect(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.exec(html)?.[0]).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
