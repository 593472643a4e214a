import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../src/show/export/csv/csv.ts';
import { writeTable } from '../../../src/show/export/csv/table.ts';
import { claim, emptyLedger, entry, report } from '../build-ledger.ts';
import { ruritania } from '../ruritania.ts';

/** As a spreadsheet would, by another library than the one that wrote it. */
function read(csv: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const files = renderCsv(ruritania);
const table = (name: string) => read(files.get(name) ?? '');

describe('a cell is read back as it was', () => {
  test.each([
    ['a comma, quotes', 'he said, "no"'],
    ['line breaks', 'one\r\ntwo\nthree\rfour'],
    ['a semicolon', 'a;b'],
    ['blanks around', '  padded  '],
    ['other writing', 'मोदी – 莫迪 – مودي – 🕊️'],
    ['an apostrophe in front', "'twas"],
    ['a sign of a formula inside', 'a=b'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    const [row] = read(
      writeTable(
        [
          ['words', () => text],
          ['after', () => 'end'],
        ],
        [null],
      ),
    );
    expect(row).toEqual({ words: text, after: 'end' });
  });

  test('numbers and truth stay bare, what is missing is empty', () => {
    const csv = writeTable<null>(
      [
        ['n', () => -5.5],
        ['yes', () => true],
        ['no', () => false],
        ['none', () => null],
      ],
      [null],
    );
    expect(csv).toBe('\ufeff"n","yes","no","none"\r\n-5.5,true,false,\r\n');
  });
});

test.each([
  '=HYPERLINK("http://x.example";"y")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  ' =1+1',
  '\u00a0\t=1',
  '\n=1',
  '\ufeff=1',
  '\u200b=1',
  '＝1',
])('%j is no formula', (text) => {
  const [row] = read(writeTable([['words', () => text]], [null]));
  expect(row?.words).toBe(`'${text}`);
});

test('every kind has its file, and each starts with a byte order mark and ends its lines with CR LF', () => {
  expect([...files.keys()]).toEqual([
    'visits.csv',
    'meetings.csv',
    'agreements.csv',
    'programmes.csv',
    'figures.csv',
    'events.csv',
    'claims.csv',
    'statements.csv',
    'conflicts.csv',
    'reports.csv',
  ]);
  for (const [name, csv] of files) {
    expect(csv.startsWith('\ufeff"id",'), name).toBe(true);
    expect(csv.endsWith('\r\n'), name).toBe(true);
  }
});

test('a kind without entries has a file with its header alone', () => {
  const csv = files.get('programmes.csv') ?? '';
  expect(csv.split('\r\n')).toHaveLength(2);
  expect(csv).toContain('"parties.provider","parties.recipient"');
});

test('an entry is one row, with the words that decide it and where they stand', () => {
  const visits = table('visits.csv');
  expect(visits.map(({ id }) => id)).toEqual(['visit:king', 'visit:old']);
  expect(visits[0]).toMatchObject({
    stage: 'scheduled',
    date: '1994-02-25/1994-02-26',
    'date.text': '25 and 26 February',
    claim: 'claim:visit:king.3',
    document: 'doc:courier',
    'document.publisher': 'Courier',
    'evidence.exact': 'King Rudolf will be in Edelweiss on 25 and 26 February',
    'evidence.start': '0',
    'evidence.end': '54',
    'support.origins': '2',
  });
  expect(table('figures.csv')[0]).toMatchObject({ 'amount.value': '2500000', 'amount.per': 'year' });
  expect(table('agreements.csv').find(({ id }) => id === 'agreement:trade')).toMatchObject({
    'outlook.stage': 'concluded',
    'outlook.certainty': 'likely',
    'outlook.when': '',
    'outlook.when.text': 'in the coming months',
  });
});

test('claims, statements, positions and reports are all there', () => {
  expect(table('claims.csv').map(({ id }) => id)).toEqual(ruritania.claims.map(({ id }) => id));
  expect(table('statements.csv').map(({ speaker }) => speaker)).toEqual(['Colonel Sapt', 'Yetive Ganlook']);
  expect(table('conflicts.csv').map(({ value, claim: id }) => [value, id])).toEqual([
    ['the first ever', 'claim:visit:old.1'],
    ['the first in a century', 'claim:visit:old.2'],
  ]);
  expect(table('reports.csv').map(({ copyOf }) => copyOf)).toEqual(['', '', 'doc:courier', '']);
});

test('a claim on several pieces of text has a row for each', () => {
  const piece = (start: number, exact: string) => ({
    start,
    end: start + exact.length,
    exact,
    prefix: '',
    suffix: '',
  });
  const ledger = {
    ...emptyLedger('1994-02-20'),
    documents: [report('gazette', '=Gazette', '1994-01-28')],
    entries: [entry('visit:x', 'visit', 'A visit', ['visit:x.1'], {})],
    claims: [claim('visit:x.1', 'visit', 'gazette', '', { evidence: [piece(3, '-one'), piece(9, 'two')] })],
  };
  const rows = read(renderCsv(ledger).get('claims.csv') ?? '');
  expect(rows.map((row) => [row['evidence.number'], row['evidence.exact'], row['evidence.end']])).toEqual([
    ['1', "'-one", '7'],
    ['2', 'two', '12'],
  ]);
  expect(rows[0]?.['document.publisher']).toBe("'=Gazette");
});
