import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerSchema } from '../../src/model/ledger.ts';
import { renderTerminal } from '../../src/show/terminal/terminal.ts';
import { widthOf } from '../../src/show/view/measure.ts';
import { ledgers } from './any-ledger.ts';

test('no line is wider than the terminal, whatever a ledger holds', () => {
  fc.assert(
    fc.property(ledgers, fc.constantFrom(80, 80, 60, 40, 120), (ledger, width) => {
      expect(() => ledgerSchema.parse(ledger)).not.toThrow();
      const unmatched = [{ document: 'doc:b', start: 0, exact: ledger.unread[0]?.reason ?? '' }];
      const printed = renderTerminal(ledger, { relation: null, width, color: false, unmatched });
      for (const line of printed.split('\n')) expect([widthOf(line) <= width, line]).toEqual([true, line]);
      expect(printed).not.toMatch(/[^\P{Cc}\n]/u);
    }),
    { numRuns: 100 },
  );
});
