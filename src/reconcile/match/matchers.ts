/** What each kind says makes two tellings one. */
import type { EntryKind } from '../../model/kinds/kinds.ts';
import { agreement } from './agreement.ts';
import type { Matcher } from './draft.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { meeting } from './meeting.ts';
import { programme } from './programme.ts';
import { visit } from './visit.ts';

export const MATCHERS: Readonly<Record<EntryKind, Matcher>> = {
  visit,
  meeting,
  agreement,
  programme,
  figure,
  event,
};
