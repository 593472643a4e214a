import { describe, expect, test } from 'vitest';
import { readEntities } from './read-entities.ts';

describe('bodies and groups of people', () => {
  test.each([
    ["Israel's Ministry of Defence agreed.", ["Israel's Ministry of Defence → body:isr-ministry-of-defence"]],
    ['The Israeli Defence Ministry agreed.', ['Israeli Defence Ministry → body:isr-ministry-of-defence']],
    ['The Indian defence ministry agreed.', ['Indian defence ministry → body:ind-ministry-of-defence']],
    ['The Pentagon agreed.', ['Pentagon → body:usa-ministry-of-defence']],
    ['The Chilean finance ministry agreed.', ['Chilean finance ministry → body:chl-ministry-of-finance']],
    [
      'The Ministry of Finance of Chile agreed.',
      ['Ministry of Finance of Chile → body:chl-ministry-of-finance'],
    ],
    ['The Indian Navy agreed.', ['Indian Navy → body:ind-indian-navy']],
    ['Israeli officials agreed.', ['Israeli officials → state:ISR']],
    ['Israeli and Indian officials agreed.', ['Israeli and Indian officials → state:ISR state:IND']],
    ['U.S. troops left.', ['U.S. troops → state:USA']],
    ['Israeli defence firms bid.', ['Israeli defence firms → state:ISR']],
    [
      'The foreign ministers of Chile and Peru met.',
      ['The foreign ministers of Chile and Peru → state:CHL state:PER'],
    ],
    [
      'Yesterday Kestrel Dynamics Systems Ltd. won the order.',
      ['Kestrel Dynamics Systems Ltd. → company:kestrel-dynamics-systems'],
    ],
  ])('%s', (text, expected) => {
    expect(readEntities(text).lines).toEqual(expected);
  });
});

describe('no body without a state', () => {
  test.each([['The ministry agreed.'], ['Officials agreed.'], ['The navy sailed.'], ['Industries fell.']])(
    '%s',
    (text) => {
      expect(readEntities(text).lines).toEqual([]);
    },
  );
});
