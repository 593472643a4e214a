/** The shape check of the knowledge tables: a handful of field kinds, errors in plain sentences. */

export type FieldKind =
  | 'text'
  | 'text?'
  | 'number?'
  | 'flag?'
  /** A list of texts; empty when left out. */
  | 'list'
  | 'list or all'
  | 'offices';

export type Fields = Readonly<Record<string, FieldKind>>;

const OFFICE: Fields = { title: 'text', of: 'text?', from: 'text', to: 'text?' };

/**
 * Throws when `record` lacks a field, has one of another kind, or one that its table does not know (a slip of
 * the pen would otherwise be read as nothing). Sets lists that were left out to empty ones.
 */
export function checkRecord(where: string, record: unknown, fields: Fields): void {
  if (record === null || typeof record !== 'object' || Array.isArray(record))
    throw new Error(`${where} must be a mapping of fields.`);
  const entry = record as Record<string, unknown>;
  for (const name of Object.keys(entry)) {
    if (!(name in fields)) throw new Error(`${label(where, entry)}: this table has no field "${name}".`);
  }
  for (const name in fields) checkField(where, entry, name, fields[name]!);
}

function checkField(where: string, entry: Record<string, unknown>, name: string, kind: FieldKind): void {
  const value = entry[name];
  const fail = (wanted: string) => {
    throw new Error(`${label(where, entry)}: "${name}" must be ${wanted}.`);
  };
  switch (kind) {
    case 'text':
      if (typeof value !== 'string' || value === '') fail('a text (put it in quotes if it looks otherwise)');
      return;
    case 'text?':
      if (value !== undefined && typeof value !== 'string') fail('a text or left out');
      return;
    case 'number?':
      if (value !== undefined && typeof value !== 'number') fail('a number or left out');
      return;
    case 'flag?':
      if (value !== undefined && typeof value !== 'boolean') fail('true, false or left out');
      return;
    case 'list or all':
      if (value === 'all') return;
      checkList(entry, name, fail, ' or "all"');
      return;
    case 'list':
      checkList(entry, name, fail, '');
      return;
    case 'offices':
      if (!Array.isArray(value) || value.length === 0) fail('a list of offices');
      for (const office of value as unknown[]) checkRecord(`${label(where, entry)}, office`, office, OFFICE);
      return;
  }
}

function checkList(
  entry: Record<string, unknown>,
  name: string,
  fail: (wanted: string) => void,
  orElse: string,
): void {
  const value = entry[name];
  if (value === undefined) entry[name] = [];
  else if (!Array.isArray(value) || value.some((item) => typeof item !== 'string' || item === ''))
    fail(`a list of texts${orElse}`);
}

function label(where: string, entry: Record<string, unknown>): string {
  const name = entry.name ?? entry.code ?? entry.title;
  return name === undefined ? where : `${where} (${String(name)})`;
}
