/** A ledger in which every text from outside tries to be more than text. */
import type { Ledger } from '../../../src/model/ledger.ts';
import { claim, emptyLedger, entry, on, person, report, saidBy, state, statement } from '../build-ledger.ts';

export const ATTACKS = [
  '<script>document.title = "owned"</script>',
  '</style><style>body { display: none }</style>',
  '</script><script>document.title = "owned"</script>',
  '"><img src=x onerror="document.title=\'owned\'">',
  '<svg onload="document.title=\'owned\'"><a href="javascript:document.title=\'owned\'">x</a></svg>',
  '<iframe src="https://tracker.example/"></iframe><base href="https://tracker.example/">',
  '<meta http-equiv="refresh" content="0;url=https://tracker.example/">',
  '--><!-- ]]> &lt;b&gt; {{ }}',
  'abc\u202egnp.exe\u202c\u2067x',
  'NUL \u0000 and \u001b[31m and \ud800 alone',
  'x'.repeat(10_000),
];

const all = ATTACKS.join('\n\n');

function wordsIn(text: string, exact: string) {
  const start = text.indexOf(exact);
  return [{ start, end: start + exact.length, exact, prefix: '', suffix: '' }];
}

/** Each attack as a quotation, and in every other field. */
export function hostileLedger(): { readonly ledger: Ledger; readonly texts: ReadonlyMap<string, string> } {
  const short = ATTACKS.map((attack) => attack.slice(0, 300));
  const claims = short.map((attack, at) =>
    claim(`event:${at}.1`, 'event', 'a', attack, {
      evidence: wordsIn(all, attack),
      stage: 'done',
      when: on('1994-01-28', attack),
      attribution: saidBy(`person:${at}`, attack),
    }),
  );
  const entries = ATTACKS.map((attack, at) =>
    entry(
      `event:${at}`,
      'event',
      attack,
      [`event:${at}.1`],
      { [`person:${at}`]: ['a'], 'doc:b': ['b'] },
      {
        stage: 'done',
        date: on('1994-01-28', attack),
        place: attack,
        areas: [attack],
        type: attack,
        parties: [{ entity: `person:${at}`, role: 'source', basis: 'stated' }],
        history: [
          {
            asOf: '1994-01-28',
            stage: 'announced',
            certainty: 'likely',
            when: on('1994', attack),
            claims: [`claim:event:${at}.1`],
          },
        ],
      },
    ),
  );
  const ledger: Ledger = {
    ...emptyLedger('1994-02-20'),
    documents: [
      report('a', ATTACKS[0] ?? null, '1994-01-28', {
        title: all,
        url: 'javascript:document.title="owned"',
        byline: all,
      }),
      report('b', all, '1994-01-29', {
        copyOf: 'doc:a',
        copyReason: all,
        credit: all,
        path: all,
        url: 'data:text/html,x',
      }),
    ],
    entities: [
      state('GRA', ATTACKS[3] ?? ''),
      state('RUR', ATTACKS[10] ?? ''),
      ...ATTACKS.map((attack, at) => person(String(at), attack, 'GRA', attack)),
    ],
    entries,
    claims,
    statements: short.map((attack, at) =>
      statement(String(at), 'a', { entity: `person:${at}`, text: attack, basis: 'stated' }, attack, {
        evidence: wordsIn(all, attack),
        listener: attack,
        about: ['event:0'],
      }),
    ),
    conflicts: [
      {
        id: 'conflict:1',
        field: 'superlative',
        entries: ['event:0'],
        positions: ATTACKS.map((value, at) => ({ value, claims: [`claim:event:${at}.1`] })),
      },
    ],
    possibleMatches: [{ entries: ['event:0', 'event:1'], reason: all }],
    unread: [{ path: all, reason: all }],
  };
  return {
    ledger,
    texts: new Map([
      ['doc:a', all],
      ['doc:b', all],
    ]),
  };
}
