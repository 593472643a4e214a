/** What a file is, by its first bytes rather than by its name; what is not read says so and names the way out. */
import { isUtf8 } from 'node:buffer';
import { UnreadableError } from '../model/errors.ts';
import { detectEncoding } from './decode.ts';

/** How many bytes `detectFormat` wants to see. */
export const HEAD_SIZE = 64 * 1024;

export type Format = 'text' | 'jsonl' | 'json' | 'html' | 'feed' | 'warc' | 'zip';

interface Signature {
  /** At which byte it stands. */
  readonly at: number;
  /** Hexadecimal. */
  readonly bytes: string;
  readonly reason: string;
}

const archive = (name: string, command: string) =>
  `${name} is not unpacked. Unpack it with \`${command}\` and read the files.`;
const IMAGE = 'An image is not read. Turn it into text with `tesseract IMAGE TEXT` and read the result.';
const EMAIL = 'E-mail is not read. Save the text of the message as a .txt file and read that.';
const OFFICE = 'Convert it with `soffice --headless --convert-to txt:Text FILE` and read the result.';
const TABLE =
  'A table is not a report. Give its texts as JSONL: one object on each line, with the text under "text".';

const SIGNATURES: readonly Signature[] = [
  {
    at: 0,
    bytes: '255044462d',
    reason: 'PDF is not read. Convert it with `pdftotext -layout FILE.pdf FILE.txt` and read the result.',
  },
  { at: 0, bytes: '7b5c727466', reason: `RTF is not read. ${OFFICE}` },
  { at: 0, bytes: '89504e470d0a1a0a', reason: IMAGE },
  { at: 0, bytes: 'ffd8ff', reason: IMAGE },
  { at: 0, bytes: '474946383961', reason: IMAGE },
  { at: 0, bytes: '474946383761', reason: IMAGE },
  { at: 0, bytes: '49492a00', reason: IMAGE },
  { at: 0, bytes: '4d4d002a', reason: IMAGE },
  { at: 8, bytes: '57454250', reason: IMAGE },
  { at: 0, bytes: '28b52ffd', reason: archive('Zstandard', 'zstd -d FILE') },
  { at: 0, bytes: 'fd377a585a00', reason: archive('XZ', 'unxz FILE') },
  { at: 4, bytes: '314159265359', reason: archive('Bzip2', 'bunzip2 FILE') },
  { at: 0, bytes: '377abcaf271c', reason: archive('A 7z archive', '7z x FILE') },
  { at: 257, bytes: '757374617200', reason: archive('A tar archive', 'tar -xf FILE') },
  { at: 257, bytes: '7573746172202000', reason: archive('A tar archive', 'tar -xf FILE') },
];

/** What office programs pack into a zip archive: a file that each of them always has in it. */
const CONTAINERS: readonly (readonly [file: string, reason: string])[] = [
  ['word/document.xml', `DOCX is not read. ${OFFICE}`],
  ['xl/workbook.xml', `XLSX is not read. ${TABLE}`],
  ['ppt/presentation.xml', `PPTX is not read. ${OFFICE}`],
  ['META-INF/container.xml', `EPUB is not read. ${OFFICE}`],
  ['META-INF/manifest.xml', `OpenDocument is not read. ${OFFICE}`],
];

/** Why a zip archive with these files in it is not read as one; null where it is. */
export function explainContainer(files: readonly string[]): string | null {
  const names = new Set(files);
  return CONTAINERS.find(([file]) => names.has(file))?.[1] ?? null;
}

function explainBinary(head: Buffer, name: string): string | null {
  const hex = head.subarray(0, 300).toString('hex');
  for (const { at, bytes, reason } of SIGNATURES) if (hex.startsWith(bytes, 2 * at)) return reason;
  if (hex.startsWith('d0cf11e0a1b11ae1'))
    return name.endsWith('.msg') ? EMAIL : `This Office format is not read. ${OFFICE}`;
  // U+0000 may stand in a text; together with bytes that are no UTF-8 it is not one.
  const whole = head.subarray(0, Math.max(0, head.length - 4));
  const lastStart = [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, head.length - cut)));
  if (whole.includes(0) && !lastStart)
    return 'This is not text. Convert it to plain text in UTF-8 and read the result.';
  return null;
}

const MAIL_FIELDS =
  /^(?:received|return-path|delivered-to|message-id|mime-version|x-[\w-]+|dkim-signature):/im;

/** Where the first element, or a `<!doctype>`, starts: behind declarations, comments and instructions. */
function skipProlog(start: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(start.charAt(at))) at++;
    const close = start.startsWith('<?', at) ? '?>' : start.startsWith('<!--', at) ? '-->' : null;
    const end = close === null ? -1 : start.indexOf(close, at + 2);
    if (close === null || end < 0) return at;
    at = end + close.length;
  }
}

const PAGE_START = /^<(?:!doctype\s+html|html|head|body)\b/i;
const FEED_START = /^<(?:[\w-]+:)?(?:rss|feed|rdf|opml)[\s>]/i;

/** What the markup at the start says: a page, a feed or list of feeds, or nothing. */
function detectMarkup(start: string, name: string): 'html' | 'feed' | null {
  let root = start.slice(skipProlog(start));
  if (PAGE_START.test(root)) return 'html';
  const doctype = /^<!doctype\s+[^>[]*(?:\[[^\]]*\]\s*)?>/i.exec(root);
  if (doctype !== null) root = root.slice(doctype[0].length).slice(skipProlog(root.slice(doctype[0].length)));
  if (FEED_START.test(root)) return 'feed';
  return /\.x?html?$/.test(name) && /<[a-z!]/i.test(start) ? 'html' : null;
}

function explainMarkup(start: string, name: string): string | null {
  if (/^\s*<\?xml\b/i.test(start))
    return 'It is XML, and no feed that is known. Give the texts as .txt files, HTML pages or JSONL.';
  if (name.endsWith('.eml') || /^From \S+@\S+ .*\d{4}\r?\n/.test(start)) return EMAIL;
  const fields = /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t]+\S[^\n]*\r?\n)*){3,}/.exec(start);
  if (fields !== null && MAIL_FIELDS.test(fields[0])) return EMAIL;
  if (/\.(?:csv|tsv)$/.test(name)) return TABLE;
  return null;
}

const WARC_START = Buffer.from('WARC/');

/** The signature of a zip archive's first file, or of its end where it is empty. */
export function isZip(head: Uint8Array): boolean {
  const signature = Buffer.from(head.subarray(0, 4)).toString('hex');
  return signature === '504b0304' || signature === '504b0506';
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** JSON Feed names its version; inside of a string the quotes would be escaped. */
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\b/;

function detectJson(start: string, name: string, complete: boolean): Format {
  if (/\.(?:jsonl|ndjson)$/.test(name)) return 'jsonl';
  if (/^\s*\{/.test(start) && JSON_FEED.test(start)) return 'feed';
  if (/^\s*\[\s*(?:\{|\])/.test(start) && (name.endsWith('.json') || /^\s*\[\s*\{\s*"/.test(start)))
    return 'json';
  if (!/^\s*\{\s*["}]/.test(start)) return name.endsWith('.json') ? 'json' : 'text';
  const line = start.trimStart();
  const end = line.indexOf('\n');
  // A first line that is an object by itself, or that is longer than what is seen here: one object to a line.
  if (end < 0 ? !complete : isJsonObject(line.slice(0, end))) return 'jsonl';
  return 'json';
}

/**
 * The format of an input. `head`: its first HEAD_SIZE bytes, unpacked; `name`: its file name, for the few cases
 * that contents leave open; `complete`: whether `head` is all there is.
 * @throws UnreadableError for a format that is not read.
 */
export function detectFormat(head: Buffer, name: string, complete: boolean): Format {
  const plainName = name.toLowerCase().replace(/\.gz$/, '');
  if (isZip(head)) return 'zip';
  if (head.subarray(0, 5).equals(WARC_START)) return 'warc';
  const encoding = detectEncoding(head);
  if (encoding === 'utf-8') {
    const reason = explainBinary(head, plainName);
    if (reason !== null) throw new UnreadableError(reason);
  }
  const start = new TextDecoder(encoding).decode(head);
  const markup = detectMarkup(start.slice(0, 4096), plainName);
  if (markup !== null) return markup;
  const reason = explainMarkup(start.slice(0, 4096), plainName);
  if (reason !== null) throw new UnreadableError(reason);
  return detectJson(start, plainName, complete);
}
