import { describe, expect, test } from 'vitest';
import { findDateline } from '../../src/read/dateline.ts';

describe('a dateline names agency and day', () => {
  test.each([
    ['NEW DELHI, July 24 (Reuters) – Israel said on Thursday that it would.', 'Reuters', null],
    ['JERUSALEM (AP) — The prime minister left.', 'AP', null],
    ['New Delhi [India], January 28 (ANI): Prime Minister Rudolf spoke.', 'ANI', null],
    ['WASHINGTON, July 24, 2025 /PRNewswire/ -- Acme said.', 'PRNewswire', '2025-07-24'],
    ['WASHINGTON, July 24, 2025 (Xinhua) -- Ruritania said.', 'Xinhua', '2025-07-24'],
    ['(CNN) -- "We left," he said.', 'CNN', null],
    [
      'Title of it all\n\nBy A. Hope, Example Press\n\nPYONGYANG, North Korea (AP) — The army marched.',
      'AP',
      null,
    ],
    ['CAIRO/ISTANBUL, Jan 14 (Reuters) - Security forces fired.', 'Reuters', null],
    ['Rio de Janeiro, 3 May (EFE).- The president spoke.', 'EFE', null],
    ['Berlin (dpa) - The chancellor spoke.', 'dpa', null],
    ['Kolkata (Press Trust of India): The minister spoke.', 'Press Trust of India', null],
    ['STRELSAU, January 28, 2026 — The king spoke.', null, '2026-01-28'],
  ])('%j', (text, credit, day) => {
    const found = findDateline(text);
    expect(found?.credit ?? null).toBe(credit);
    expect(found?.day ?? null).toBe(day);
  });
});

describe('this is no dateline', () => {
  test.each([
    'The Indian Space Research Organisation (ISRO) — which launched it — is in Bengaluru.',
    'The Joint Working Group (JWG) – India and Israel set it up.',
    'Sen. Jane Roe (R-Texas) – She voted against it.',
    'Israel’s ambassador to India (Reuven Azar): He spoke.',
    'The king (left) - He is tall.',
    'Strelsau: The king spoke.',
    'NEW DELHI — The minister spoke.',
    'The king (75) – He is old.',
    'Islamic fighters march on Jan. 14, 2014. (Photo: AP)',
  ])('%j', (text) => {
    expect(findDateline(text)).toBeNull();
  });

  test('far down in the report', () => {
    const text = `${'A line of the report.\n'.repeat(12)}JERUSALEM (AP) — The prime minister left.\n`;
    expect(findDateline(text)).toBeNull();
  });
});
