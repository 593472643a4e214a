/** wink-nlp's tokens, sentences and tags of the same articles; only its own calls are timed. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { report, take, usedSince } from './measure.js';

const [path, limit] = process.argv.slice(2);
const nlp = winkNLP(model, ['sbd', 'pos']);
const counted = { articles: 0, bytes: 0 };
let [milliseconds, processorSeconds, tokens, sentences, tags] = [0, 0, 0, 0, 0];
for await (const { text } of take(path, Number(limit), counted)) {
  const start = performance.now();
  const before = process.cpuUsage();
  const document = nlp.readDoc(text);
  tokens += document.tokens().length();
  sentences += document.sentences().length();
  tags += document.tokens().out(nlp.its.pos).length;
  milliseconds += performance.now() - start;
  processorSeconds += usedSince(before);
}
report({
  ...counted,
  seconds: milliseconds / 1000,
  processorSeconds,
  result: `${tokens} tokens, ${sentences} sentences, ${tags} tags`,
});
