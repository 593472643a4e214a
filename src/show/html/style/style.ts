/** The page's style, as it stands in the file. */
import { base } from './base.ts';
import { entry } from './entry.ts';
import { print } from './print.ts';
import { reports } from './reports.ts';
import { tables } from './tables.ts';
import { timeline } from './timeline.ts';

export const style = [base, entry, timeline, tables, reports, print].join('');
