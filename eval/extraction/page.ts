/** What a layout gets and gives: an invented report, and the page that an outlet of some kind would make of it. */
import type { Dice } from './dice.ts';
import { headline, outlet, paragraphs, person, place } from './write-prose.ts';

export interface Story {
  readonly title: string;
  readonly outlet: string;
  /** Host name of the outlet, under `.example`. */
  readonly host: string;
  readonly author: string;
  readonly city: string;
  /** ISO day. */
  readonly day: string;
  /** ISO day, not before `day`. */
  readonly updated: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
  /** Path of the page, with a leading slash. */
  readonly path: string;
}

export interface Page {
  readonly html: string;
  /** The blocks that a careful reader would keep, in order. */
  readonly body: readonly string[];
  /** Null where the page does not say. */
  readonly published: string | null;
  readonly publisher: string;
  readonly title: string;
  /** Blocks that may be counted as the report or not: headline, standfirst. */
  readonly optional?: readonly string[];
  /** Where the page was fetched, if that is known. */
  readonly url?: string;
  /** As bytes, where the page is not in UTF-8. */
  readonly bytes?: Buffer;
}

export interface Layout {
  readonly name: string;
  build(story: Story, dice: Dice): Page;
}

const pad = (n: number) => String(n).padStart(2, '0');

export function makeStory(dice: Dice, least = 4, most = 12): Story {
  const name = outlet(dice);
  const title = headline(dice);
  const [month, date] = [dice.between(1, 12), dice.between(1, 27)];
  const year = dice.between(2023, 2026);
  const slug = title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    title,
    outlet: name,
    host: `www.${name.toLowerCase().replace(/[^a-z]/g, '')}.example`,
    author: person(dice),
    city: place(dice),
    day: `${year}-${pad(month)}-${pad(date)}`,
    updated: `${year}-${pad(month)}-${pad(date + dice.between(0, 1))}`,
    standfirst: `What is known so far about the talks, and who in ${place(dice)} stands to gain.`,
    paragraphs: paragraphs(dice, least, most),
    path: `/${dice.pick(['world', 'news', 'politics', 'story'])}/${slug}-${dice.between(10000, 99999)}`,
  };
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Every block in its own element. */
export function wrap(blocks: readonly string[], tag = 'p', attributes = ''): string {
  const open = attributes === '' ? tag : `${tag} ${attributes}`;
  return blocks.map((block) => `<${open}>${escapeHtml(block)}</${tag}>`).join('\n');
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "11 February 2026", "February 11, 2026" or "Feb 11, 2026". */
export function longDate(day: string, form: 'day first' | 'month first' | 'short' = 'day first'): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[month! - 1]!;
  if (form === 'day first') return `${date} ${name} ${year}`;
  return `${form === 'short' ? name.slice(0, 3) : name} ${date}, ${year}`;
}

/** What every layout's page says the same way. */
export function expect(story: Story): Pick<Page, 'body' | 'published' | 'publisher' | 'title' | 'optional'> {
  return {
    body: story.paragraphs,
    published: story.day,
    publisher: story.outlet,
    title: story.title,
    optional: [story.title, story.standfirst],
  };
}
