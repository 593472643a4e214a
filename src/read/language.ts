/** Which language a text is in, by letter n-grams (eld, its smallest table: 60 languages). */

/** Below this many letters n-grams guess; a short text in Latin script counts as English. */
const ENOUGH_LETTERS = 60;
/** eld looks at no more than 1,000 characters: half from the start, half from the middle, past any banner. */
const SAMPLE = 500;

let loading: Promise<typeof import('eld/extrasmall')> | null = null;

/** Runs of white space shrink, so twice as much is cut as is kept. */
function squeeze(text: string, from: number): string {
  return text
    .slice(from, from + 2 * SAMPLE)
    .replace(/\s+/g, ' ')
    .slice(0, SAMPLE);
}

function takeSample(text: string): string {
  const start = text.search(/\S/);
  if (text.length - start <= 2 * SAMPLE) return text.slice(start);
  return `${squeeze(text, start)} ${squeeze(text, (start + text.length) >> 1)}`;
}

/** "pt-BR" → "pt"; null for what is no language tag. */
function primaryOf(tag: string | null): string | null {
  return /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}

/**
 * ISO 639-1 code. Where there are too few letters to tell, or the guess is not reliable, it is the language that the
 * input claims (BCP 47), or `en`.
 */
export async function detectLanguage(text: string, claimed: string | null = null): Promise<string> {
  const otherwise = primaryOf(claimed) ?? 'en';
  const sample = takeSample(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || (letters < ENOUGH_LETTERS && 2 * latin >= letters)) return otherwise;
  loading ??= import('eld/extrasmall');
  const { eld } = await loading;
  const guess = eld.detect(sample);
  return guess.language !== '' && guess.isReliable() ? guess.language : otherwise;
}

const names = new Intl.DisplayNames('en', { type: 'language' });

export function explainLanguage(code: string): string {
  return (
    `It is not in English (detected: ${code}, ${names.of(code) ?? code}). ` +
    'Entente reads English only: give an English translation.'
  );
}
