import { expect, test } from 'vitest';
import { ledgerSchema } from '../../src/model/ledger.ts';
import { renderTerminal } from '../../src/show/terminal/terminal.ts';
import { claim, emptyLedger, entry, report, saidBy, state, statement } from './build-ledger.ts';
import { ruritania } from './ruritania.ts';

/** The lines from one heading to the next blank line. */
function sectionOf(text: string, heading: string): readonly string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(heading));
  return start === -1 ? [] : lines.slice(start, lines.indexOf('', start));
}

const dossier = renderTerminal(ruritania, { relation: 'GRA-RUR', color: false });

test('the ledger that these tests are written on is one', () => {
  expect(() => ledgerSchema.parse(ruritania)).not.toThrow();
});

test('opens with who, how many reports of how many origins, and when', () => {
  expect(dossier.split('\n').slice(0, 2)).toEqual([
    'Graustark – Ruritania                       4 reports · 4 origins · Jan–Feb 1994',
    '─'.repeat(80),
  ]);
});

test('ahead: what is overdue says so; the way a visit came to be scheduled', () => {
  expect(sectionOf(dossier, 'AHEAD')).toEqual([
    'AHEAD  as of 20 Feb 1994',
    '  Jan 1994         Meeting · Talks on the border                        1 report',
    '  (inferred)       overdue: due Jan 1994, and no report says that it happened',
    '  planned          “the two will talk about the border next January”  [1]',
    '  25–26 Feb 1994   Visit · Rudolf Elphberg to Graustark    3 reports · 2 origins',
    '  scheduled        invited 28 Jan ▸ possible “in February” 28 Jan ▸',
    '                   scheduled 12 Feb',
    '                   “King Rudolf will be in Edelweiss on 25 and 26 February”  [3]',
    '                   from Colonel Sapt [2] · Courier itself [3] [4]',
  ]);
});

test('no line of a history begins with an arrow, at whatever width', () => {
  for (let width = 40; width <= 120; width++) {
    const lines = renderTerminal(ruritania, { relation: 'GRA-RUR', color: false, width }).split('\n');
    expect(lines.filter((line) => /^.{19} *▸/.test(line))).toEqual([]);
  }
});

test('agreements: what stands, what is expected, what may be the same; a copy is no origin', () => {
  expect(sectionOf(dossier, 'AGREEMENTS')).toEqual([
    'AGREEMENTS',
    '  negotiating      Treaty of commerce                     2 reports · one origin',
    '                   outlook: concluded, likely, “in the coming months” (Yetive',
    '                   Ganlook) [3]',
    '                   “it should be ready in the coming months” (Yetive Ganlook)',
    '                   [3]',
    '  signed           Memorandum on mines                                  1 report',
    '  1993             “signed a memorandum on mines”  [1]',
    '                   ? perhaps the same as: Memorandum on ores (same powers, near',
    '                   topics)  [2]',
    '  only likely      Memorandum on ores                                   1 report',
    '                   outlook: signed, likely [2]',
    '                   “are expected to sign a memorandum on ores”  [2]',
    '                   ? perhaps the same as: Memorandum on mines  [1]',
  ]);
});

test('behind us, in figures, and where the reports part', () => {
  expect(sectionOf(dossier, 'MEETINGS')).toEqual([
    'MEETINGS AND VISITS',
    '  1987             Visit · Rudolf Elphberg to Graustark    3 reports · 2 origins',
    '  concluded        “his visit of 1987, the first ever by a king”  [2]',
    '                   from Strelsau Gazette itself [2] · Courier itself [3] [4]',
    '                   ≠ reports disagree: superlative (see DISPUTED)',
  ]);
  expect(sectionOf(dossier, 'FIGURES')).toEqual([
    'FIGURES',
    '  about EUR 2.5    Tolls on the Zenda road                              1 report',
    '  million a year   “tolls bring some 2.5 million a year”  [1]',
  ]);
  expect(sectionOf(dossier, 'DISPUTED')).toEqual([
    'DISPUTED  claims that cannot all hold; a person decides',
    '  superlative      Rudolf Elphberg to Graustark, 1987',
    '                   · “the first ever”  [2]',
    '                     “his visit of 1987, the first ever by a king”  [2]',
    '                   · “the first in a century”  [3]',
    '                     “the first in a century when he came in 1987”  [3]',
  ]);
});

test('statements by side, with office, listener and manner; who "she" is was worked out', () => {
  expect(sectionOf(dossier, 'STATEMENTS')).toEqual([
    'STATEMENTS',
    '  Graustark        ~Yetive Ganlook, Princess                         as reported',
    '                   “the treaty would be ready”  [3]',
    '  Ruritania        Colonel Sapt, Envoy to Graustark, to the Gazette       quoted',
    '  28 Jan 1994      “We hope for a date soon.”  [2]',
  ]);
});

test('reports by date, copies under their root, bounds marked, what was not read', () => {
  expect(sectionOf(dossier, 'REPORTS')).toEqual([
    'REPORTS',
    '  [1]  no publisher, 24–26 Jul 1993 (inferred)',
    '       letter.txt',
    '  [2]  Strelsau Gazette, 28 Jan 1994',
    '       King asked to Edelweiss',
    '  [3]  Courier, 12 Feb 1994, credits GNA',
    '       courier.txt',
    '    ↳ [4] Zenda Mail, 13 Feb 1994: copy, agency credit (GNA)',
    '          copy.txt',
  ]);
  expect(dossier).toContain('\n~ or (inferred): worked out, not said in so many words\n');
  expect(dossier.endsWith('\nNOT READ\n  map.pdf: PDF is not read; save its text as a .txt file.\n')).toBe(
    true,
  );
});

test('colour changes nothing but colour', () => {
  const coloured = renderTerminal(ruritania, { relation: 'GRA-RUR', color: true });
  expect(dossier).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(dossier);
});

test('without a relation: all of them, the largest first, then its dossier', () => {
  const other = entry(
    'event:x',
    'event',
    'Graustark protests',
    ['event:x.1'],
    { 'doc:letter': ['letter'] },
    {
      powers: ['DAW', 'GRA'],
      relations: ['DAW-GRA'],
    },
  );
  const ledger = {
    ...ruritania,
    entries: [...ruritania.entries, other],
    claims: [...ruritania.claims, claim('event:x.1', 'event', 'letter', 'Graustark protested')],
  };
  const text = renderTerminal(ledger, { relation: null, color: false });
  expect(text.split('\n').slice(0, 5)).toEqual([
    'RELATIONS',
    '  GRA-RUR  Graustark – Ruritania   7 entries · 4 reports · Feb 1994 · 1 disputed',
    '  DAW-GRA  DAW – Graustark                          1 entry · 1 report · no date',
    '',
    'Graustark – Ruritania                       4 reports · 4 origins · Jan–Feb 1994',
  ]);
  expect(renderTerminal(ruritania, { relation: null, color: false })).toBe(dossier);
});

test('nothing found is said plainly, with what to try', () => {
  expect(renderTerminal(emptyLedger('1994-02-20'), { relation: null, color: false })).toBe(
    'Nothing found between any two powers.\n' +
      'No report could be read. Try more reports, in English, that name two states and\n' +
      'what one does with the other. --unmatched lists sentences that name two powers\n' +
      'and gave nothing.\n',
  );
  const elsewhere = renderTerminal({ ...ruritania, unread: [] }, { relation: 'DAW-RUR', color: false });
  expect(elsewhere).toBe(
    'Nothing found between DAW – Ruritania.\nRead: 4 reports. Try --between with one of: GRA-RUR.\n',
  );
});

test('a long section shows its first rows and counts the others', () => {
  const ids = Array.from({ length: 20 }, (_, index) => String(index).padStart(2, '0'));
  const ledger = {
    ...emptyLedger('1994-02-20'),
    documents: ids.map((id) => report(id, 'Courier', `1994-01-${id === '00' ? '30' : id}`)),
    entities: [state('RUR', 'Ruritania'), state('GRA', 'Graustark')],
    entries: ids.map((id) =>
      entry(`agreement:${id}`, 'agreement', `Pact ${id}`, [`agreement:${id}.1`], { [`doc:${id}`]: [id] }),
    ),
    claims: ids.map((id) => claim(`agreement:${id}.1`, 'agreement', id, `pact ${id}`)),
  };
  const text = renderTerminal(ledger, { relation: 'GRA-RUR', color: false, limit: 3 });
  expect(sectionOf(text, 'AGREEMENTS').at(-1)).toBe('  … and 17 more (--format json has all)');
  expect(text.match(/Pact \d\d/g)).toEqual(['Pact 00', 'Pact 01', 'Pact 02']);
  // Of the reports, those that the rows above refer to: 00 is of 30 January and has the last number.
  expect(sectionOf(text, 'REPORTS')).toEqual([
    'REPORTS',
    '  [1]  Courier, 1 Jan 1994',
    '       01.txt',
    '  [2]  Courier, 2 Jan 1994',
    '       02.txt',
    '  [20] Courier, 30 Jan 1994',
    '       00.txt',
    '  … and 17 more (--format json has all)',
  ]);
});

test('a side that talks a lot does not push the other out', () => {
  const talk = Array.from({ length: 9 }, (_, index) =>
    statement(`talk${index}`, 'courier', saidBy('person:yetive', 'Yetive').speaker, `word ${index}`, {
      about: ['agreement:trade'],
    }),
  );
  const ledger = { ...ruritania, statements: [...talk, ...ruritania.statements] };
  const lines = sectionOf(
    renderTerminal(ledger, { relation: 'GRA-RUR', color: false, limit: 4 }),
    'STATEMENTS',
  );
  expect(lines.filter((line) => line.includes('Yetive Ganlook')).length).toBe(2);
  expect(lines.filter((line) => line.includes('Colonel Sapt')).length).toBe(1);
  expect(lines.at(-1)).toBe('  … and 8 more (--format json has all)');
});

test('sentences without a claim are listed under their report', () => {
  const unmatched = [{ document: 'doc:courier', start: 7, exact: 'Ruritania and Graustark share a river.' }];
  const text = renderTerminal(ruritania, { relation: 'GRA-RUR', color: false, unmatched });
  expect(sectionOf(`${text}\n`, 'UNMATCHED')).toEqual([
    'UNMATCHED  1 sentence without a claim',
    '  Courier, 12 Feb 1994, courier.txt',
    '      “Ruritania and Graustark share a river.”',
  ]);
});

test('a hostile report cannot reach the terminal', () => {
  const evil = '\u001b[2Jgone\u009b1A\rover\u202eright';
  const ledger = {
    ...ruritania,
    documents: ruritania.documents.map((one) => ({ ...one, publisher: evil, title: evil, copyReason: evil })),
    claims: ruritania.claims.map((one) => ({
      ...one,
      evidence: one.evidence.map((words) => ({ ...words, exact: evil })),
      attribution: {
        speaker: { entity: null, text: evil, basis: 'stated' as const },
        verb: evil,
        listener: evil,
      },
    })),
    entries: ruritania.entries.map((one) => ({ ...one, title: evil })),
    unread: [{ path: evil, reason: evil }],
  };
  const text = renderTerminal(ledger, { relation: 'GRA-RUR', color: false });
  expect(text).toContain('“␛[2Jgone�1A overright”');
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
});
