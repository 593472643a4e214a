import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

describe('parties that a list joins', () => {
  test.each([
    [
      'The Kenyan minister and his peers from Chad, Niger and Mali met in Nairobi.',
      'meeting KEN-MLI-NER-TCD held/stated',
    ],
    [
      'The nuclear accord between six world powers and Kenya is easy to read.',
      'agreement KEN-P5P1 concluded/stated',
    ],
    [
      'Eritrea is under sanctions imposed by the United Nations, the European Union and the United States.',
      'event SANCTION ERI-EU-UN-USA under-way/stated',
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toContain(expected);
  });

  test('who stands behind "and" as the subject of what follows is no party', () => {
    expect(claimsOf('Kenya held talks with Peru, and Chile said that it would wait.')).not.toContain(
      'meeting CHL-KEN-PER held/stated',
    );
  });
});
