import { expect, test } from 'vitest';
import { toSetType } from '../../../eval/suites/events.ts';
import { type EventBetween, eventBetween } from '../../../src/understand/claims/event-between.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';

function between(text: string, source: string, target: string | null): EventBetween | null {
  const parser = loadSyntax();
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const parsed = segmentText(text).map((sentence) => ({ sentence, tree: parser.parse(sentence.tokens) }));
  return eventBetween(text, parsed, spanOf(source), target === null ? null : spanOf(target));
}

test.each([
  ['The rebels ambushed an army convoy in the north.', 'The rebels', 'an army convoy', 'ASSAULT'],
  ['An army convoy was ambushed by the rebels in the north.', 'the rebels', 'An army convoy', 'ASSAULT'],
  ['Students marched against the city council.', 'Students', 'the city council', 'PROTEST'],
  ['The dockers went on strike against the port authority.', 'The dockers', 'the port authority', 'PROTEST'],
  ['The court freed the editor of the weekly.', 'The court', 'the editor of the weekly', 'CONCEDE'],
  // who refuses to send help has refused
  ['The province refused to send doctors to the capital.', 'The province', 'the capital', 'REJECT'],
  // what one binds oneself to lies ahead
  ['The union agreed to reopen the harbour to the shipowners.', 'The union', 'the shipowners', 'AGREE'],
  ['The militia said it will release the two pilots.', 'The militia', 'the two pilots', 'AGREE'],
  ['The militia said it had released the two pilots.', 'The militia', 'the two pilots', 'CONCEDE'],
  ['The minister said the mayor must resign.', 'The minister', 'the mayor', 'REQUEST'],
  ['The envoy held talks with the clan elders.', 'The envoy', 'the clan elders', 'CONSULT'],
  [
    'The ministry shared intelligence with the border police.',
    'The ministry',
    'the border police',
    'COOPERATE',
  ],
])('%s', (text, source, target, event) => {
  expect(between(text, source, target)?.event).toBe(event);
});

test('the trigger is the word that tells of it', () => {
  const text = 'The rebels ambushed an army convoy.';
  const found = between(text, 'The rebels', 'an army convoy');
  expect(text.slice(found!.trigger.start, found!.trigger.end)).toBe('ambushed');
});

test('a party that the text does not name may be left out', () => {
  expect(between('The mayor resigned from office.', 'The mayor', null)?.event).toBe('CONCEDE');
});

test.each([
  ['The rebels like the army.', 'The rebels', 'the army'],
  ['The army and the rebels are tired.', 'The army', 'the rebels'],
])('nothing told: %s', (text, source, target) => {
  expect(between(text, source, target)).toBeNull();
});

test('the set has YIELD for CONCEDE and RETREAT, and files what is imposed under COERCE', () => {
  expect(toSetType({ event: 'CONCEDE', type: null })).toBe('YIELD');
  expect(toSetType({ event: 'RETREAT', type: null })).toBe('YIELD');
  expect(toSetType({ event: 'SANCTION', type: 'restriction' })).toBe('COERCE');
  expect(toSetType({ event: 'SANCTION', type: null })).toBe('SANCTION');
  expect(toSetType({ event: 'AID', type: null })).toBe('AID');
});
