import { describe, expect, test } from 'vitest';
import { findCredit } from '../../src/read/credit.ts';

const body = 'The king spoke.\n\nHe left on Monday.';

describe('a credit line names the agency', () => {
  test.each([
    [`${body}\n\n(With inputs from ANI)`, 'ANI'],
    [`${body}\n\nWith agency inputs from PTI and Reuters.\n`, 'PTI and Reuters'],
    [`${body}\n\nANI\n\n\n`, 'ANI'],
    [`${body}\n\nPTI MPB GSN`, 'PTI'],
    [`${body}\n– PTI`, 'PTI'],
    [`${body}\n—Reuters\n`, 'Reuters'],
    [`${body} (ANI)\n`, 'ANI'],
    [`${body}\n(Reuters)`, 'Reuters'],
    [`${body}\n\nSource: Xinhua`, 'Xinhua'],
    [`Title\n\nBy Reuters Staff\n\n${body}`, 'Reuters'],
    [`Title\n\nBy The Associated Press\n\n${body}`, 'Associated Press'],
    [`By PTI\n\n${body}`, 'PTI'],
    [`By Press Trust of India\n\n${body}`, 'Press Trust of India'],
  ])('%j', (text, credit) => {
    expect(findCredit(text)).toBe(credit);
  });
});

describe('this credits no agency', () => {
  test.each([
    body,
    `Title\n\nBy Anthony Hope\n\n${body}`,
    `${body}\n\nENDS`,
    `${body}\n\n(Photo: AP)`,
    `${body}\n\n(Laughter)`,
    `${body}\n\nThe Associated Press contributed to this report.`,
    `${body}\n\nMore articles under:\n\nPolitics\n\nNATO`,
    `${body}\n\n-- Anthony Hope`,
    `${body} He quoted "Law talks produce no accord." (The Strelsau Times)`,
    `${body} He quoted "Law talks produce no accord." (The Guardian)`,
    `${body}\n\nThe king is head of the RAF (1875).`,
  ])('%j', (text) => {
    expect(findCredit(text)).toBeNull();
  });
});
