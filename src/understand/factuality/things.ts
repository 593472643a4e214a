/** What the place of a noun says of the thing it names: what is done with it, what it hangs on, by which preposition. */
import type { Tree } from '../analysis.ts';
import { dependents, headOf, lemmaOf, prepositionOf, relation } from '../claims/grammar.ts';
import { governorKeys, isClause, isDefinite } from './form.ts';
import { factualityWords, type Signature } from './lexicon.ts';
import { blend, CERTAIN, complementOf, isAhead, named, type Read, type Reading } from './reading.ts';

function thingSignature(
  tree: Tree,
  governor: number,
  noun: number,
  behindPreposition: boolean,
): Signature | undefined {
  const { things, nouns } = factualityWords();
  // "consider the strikes a mistake": they are there
  if (dependents(tree, governor, 'xcomp').length > 0) return undefined;
  // "denied the allegations", "rejected the offer", "did not carry out the threat": what was said was said
  const word = nouns.get(lemmaOf(tree, noun));
  if (word?.name === 'told' || (word !== undefined && LEAVES_WORDS.has(lemmaOf(tree, governor))))
    return undefined;
  for (const key of governorKeys(tree, governor, noun)) {
    // "cancelled it because of the assaults": what stands behind a preposition is not what was cancelled
    if (behindPreposition && !key.includes(' ')) continue;
    const signature = things.get(key);
    if (signature !== undefined) return signature;
  }
  return undefined;
}

const LEAVES_WORDS = new Set(['carry', 'reject', 'refuse', 'rebuff', 'spurn', 'turn', 'deny']);

const OCCURRING = new Set([
  'occur',
  'happen',
  'begin',
  'start',
  'resume',
  'continue',
  'come',
  'take',
  'follow',
  'erupt',
  'arise',
  'emerge',
  'end',
  'be',
  'go',
  'succeed',
  'last',
  'materialize',
  'materialise',
  'exist',
  'ensue',
  'proceed',
  'cease',
]);

/** A thing that is only spoken of: the definite is taken to be there, the indefinite as far as its clause holds. */
function mentioned(tree: Tree, noun: number, of: Reading): Reading {
  return isDefinite(tree, noun)
    ? blend(of, 0.15, 0.78, 'the thing')
    : blend(of, of.value < 0 ? 0.2 : 0.35, 0.55, 'a thing');
}

export function nominalContext(tree: Tree, token: number, read: Read): Reading {
  const governor = headOf(tree, token);
  if (governor < 0) return CERTAIN;
  const of = () => read(governor);
  const rel = relation(tree, token);
  switch (rel) {
    case 'conj':
      return isClause(tree, governor) && !isClause(tree, token) && tree.upos[governor] === 'VERB'
        ? of()
        : nominalContext(tree, governor, read);
    case 'obj':
    case 'iobj':
    case 'nsubj:pass':
    case 'xcomp':
    case 'ccomp': {
      const reading = of();
      const signature = thingSignature(tree, governor, token, false);
      return signature === undefined ? mentioned(tree, token, reading) : complementOf(reading, signature);
    }
    case 'nsubj': {
      const reading = of();
      if (OCCURRING.has(lemmaOf(tree, governor))) return named(reading, 'occurs');
      if (tree.upos[governor] !== 'VERB') {
        const signature = factualityWords().clauses.get(lemmaOf(tree, governor));
        if (signature !== undefined && signature.holds < 0.7) return complementOf(reading, signature);
      }
      return mentioned(tree, token, reading);
    }
    case 'obl':
    case 'nmod':
    case 'obl:agent':
      return obliqueContext(tree, token, governor, of());
    default:
      return rel === 'compound' || rel === 'amod' || rel === 'nmod:poss'
        ? partOfName(tree, token, governor, of())
        : mentioned(tree, token, of());
  }
}

function partOfName(tree: Tree, token: number, governor: number, of: Reading): Reading {
  const signature = factualityWords().nouns.get(lemmaOf(tree, governor));
  if (signature !== undefined && relation(tree, token) === 'compound') return complementOf(of, signature);
  return blend(of, 0.3, 0.62, 'part of a name');
}

function obliqueContext(tree: Tree, token: number, governor: number, of: Reading): Reading {
  const words = factualityWords();
  const preposition = prepositionOf(tree, token);
  const nominal = tree.upos[governor] === 'NOUN' || tree.upos[governor] === 'PROPN';
  const signature = nominal
    ? words.nouns.get(lemmaOf(tree, governor))
    : thingSignature(tree, governor, token, prepositionOf(tree, token) !== '');
  if (signature !== undefined && (nominal || signature.name !== 'carried'))
    return complementOf(of, signature);
  const holds = words.prepositions.get(preposition);
  // "without that aid the banks would fail": it is there; "without an accord they would": it may come
  if (preposition === 'without' && isAhead(of)) {
    const sure = isDefinite(tree, token) ? 1 : 0.4;
    return { value: sure, sure, because: [...of.because, 'without, ahead'] };
  }
  if (holds !== undefined)
    return { value: holds, sure: holds, because: [...of.because, `preposition ${preposition}`] };
  return mentioned(tree, token, of);
}
