/** All changes of the layout of a library, oldest first. One that was ever released is never edited: add another. */
import { reportsAndLedger } from './0001-reports-and-ledger.ts';

export const MIGRATIONS: readonly string[] = [reportsAndLedger];
