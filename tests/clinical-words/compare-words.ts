import type { FactValue, Language, Words } from '@cryobridge/plan';
import { differs } from './differs-by-reason.js';

/** Languages that say everything; the others say English where they have no sentence. */
export const complete: readonly Language[] = ['de', 'es', 'fr', 'ar'];

type Facts = Readonly<Record<string, FactValue>>;

export const missingIds = (words: Words, english: Words) =>
  Object.keys(english).filter((id) => !(id in words));
export const strangeIds = (words: Words, english: Words) =>
  Object.keys(words).filter((id) => !(id in english));

/** Facts that answer to any name, and write down which were asked for. */
function anyFacts(valueOf: (name: string) => FactValue): {
  readonly facts: Facts;
  readonly read: Set<string>;
} {
  const read = new Set<string>();
  const facts = new Proxy<Facts>(
    {},
    {
      get(_, name) {
        if (typeof name !== 'string') return undefined;
        read.add(name);
        return valueOf(name);
      },
    },
  );
  return { facts, read };
}

/** One figure for each name, the same on every call; primes, so that none is made of others by chance. */
function figureOf(name: string): number {
  const primes = [101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191];
  const sum = [...name].reduce((total, letter, i) => total + letter.charCodeAt(0) * (i + 1), 0);
  return primes[sum % primes.length] ?? 101;
}

const inputs: readonly ((name: string) => FactValue)[] = [
  (name) => `<${name}>`,
  figureOf,
  () => 1,
  () => true,
  () => false,
  () => null,
];

const westernDigits = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))).replaceAll('٫', '.');
const marksIn = (text: string) => [...new Set(text.match(/<[\w-]+>/g) ?? [])].sort();
const figuresIn = (text: string) =>
  [
    ...new Set(
      westernDigits(text)
        .replace(/(\d),(\d)/g, '$1.$2')
        .match(/\d+(\.\d+)?/g) ?? [],
    ),
  ].sort();

/** What one sentence does with facts: which it reads, which it prints, which figures it gives. */
function behaviour(sentence: (facts: Facts) => string) {
  const runs = inputs.map((valueOf) => {
    const { facts, read } = anyFacts(valueOf);
    return { read, text: sentence(facts) };
  });
  return {
    reads: [...new Set(runs.flatMap(({ read }) => [...read]))].sort(),
    prints: [...new Set(runs.flatMap(({ text }) => marksIn(text)))].sort(),
    figures: [...new Set(runs.flatMap(({ text }) => figuresIn(text)))].sort(),
  };
}

/** Sentences that tell other facts or figures than English does, save those that differ for a reason. */
export function differences(words: Words, english: Words, language: Language): readonly string[] {
  return Object.entries(words).flatMap(([id, sentence]) => {
    const original = english[id as keyof Words];
    if (original === undefined || differs(language, id)) return [];
    const [here, there] = [behaviour(sentence), behaviour(original)].map((each) => JSON.stringify(each));
    return here === there ? [] : [`${id}: ${here}, English ${there}`];
  });
}

/** Small English words that no other language of ours has. */
const english =
  /\b(the|of|and|with|without|this|that|which|when|until|from|not|nerve|freeze|freezing|pain|known|unknown|than|before|after|below|above|hours|days|most|is|are|does)\b/i;

/** Sentences with English in them, as words and not as facts. */
export function leftovers(words: Words): readonly string[] {
  return Object.entries(words).flatMap(([id, sentence]) =>
    inputs
      .map((valueOf) => sentence(anyFacts(valueOf).facts).replace(/<[\w-]+>/g, ''))
      .filter((text) => english.test(text))
      .slice(0, 1)
      .map((text) => `${id}: ${text}`),
  );
}
