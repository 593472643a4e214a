import { describe, expect, test } from 'vitest';
import { claimsOf, readText } from './claims-of.ts';

const OPENING =
  'Officials from Brazil and Cuba spoke in Brasilia. The United States and Cuba met last year. ';
const between = (powers: string, stage: string) => [`event SANCTION ${powers} ${stage}`];

describe('sanctions that name one end or none stand between powers of the report of whom it is known', () => {
  test.each([
    ['Sanctions have hurt trade. The sanctions are old.', between('CUB-USA', 'under-way/stated')],
    ['The embargo has hurt Cuban farmers.', between('CUB-USA', 'under-way/stated')],
    ['Congress imposed the sanctions.', between('CUB-USA', 'done/stated')],
    ['Congress, which imposed the embargo, could lift it.', between('CUB-USA', 'done/stated')],
    ['Cuba is under an embargo imposed by the United States.', between('CUB-USA', 'under-way/stated')],
    [
      'Relief from the sanctions would take years. The sanctions are old.',
      between('CUB-USA', 'under-way/stated'),
    ],
    [
      'The Senate may pass new sanctions. The new sanctions would be tougher.',
      between('CUB-USA', 'threatened/possible'),
    ],
  ])('%s', (text, expected) => {
    const found = claimsOf(OPENING + text).filter((claim) => claim.includes('SANCTION'));
    expect([...new Set(found)]).toEqual(expected);
  });

  test('the link is inferred', () => {
    const claims = readText(`${OPENING}Sanctions have hurt trade. The sanctions are old.`).claims;
    const found = claims.find((claim) => claim.plover?.event === 'SANCTION')!;
    expect(found.parties).toEqual([
      { entity: 'state:USA', role: 'source', basis: 'inferred' },
      { entity: 'state:CUB', role: 'target', basis: 'inferred' },
    ]);
  });
});

describe('no sanctions of anybody in particular', () => {
  test.each([
    [
      'powers between whom none stand',
      'Kenya and Peru met in Lima. Sanctions have hurt trade. They are old sanctions.',
      undefined,
    ],
    [
      'a year in which none stood',
      'Mali and the ECOWAS bloc met in Bamako. Sanctions hurt trade.',
      '2005-03-02',
    ],
    [
      'two who might be meant',
      'The United States, Cuba and Iran met in Lima. Sanctions have hurt trade.',
      undefined,
    ],
    ['a single mention', `${OPENING}Sanctions have hurt trade.`, undefined],
    ['another noun', `${OPENING}The boycott has hurt trade. The boycott is old.`, undefined],
  ])('%s', (_, text, published) => {
    expect(claimsOf(text, published).filter((claim) => claim.includes('SANCTION'))).toEqual([]);
  });
});

test('sanctions of an organisation are its own, not against it', () => {
  expect(
    claimsOf('Kenya and Eritrea met. Kenya backs U.N. Security Council sanctions on Eritrea.'),
  ).toContain('event SANCTION ERI-UN under-way/stated');
});
