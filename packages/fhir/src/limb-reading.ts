import type { AmputationLevel, FactOrigin, Side } from '@cryobridge/plan';
import { amputationOfCode } from './amputation-codes.js';
import type { AmputationMeaning } from './amputation-meaning.js';
import { levelsInWords, namesTheOperation, sidesInWords, speaksOfAmputation } from './amputation-words.js';
import { originOf } from './facts.js';
import { readConcept, wordsOf, type CodedThing, type Concept } from './codes.js';
import type { Entry } from './bundle.js';
import type { Element } from './element.js';
import type { Sign } from './signs.js';

/** What one CodeableConcept, with the body site beside it, says about a limb. */
export interface LimbReading {
  /**
   * `coded`: a code says so. `words`: words alone. `mismatch`: the words beside the code mean something else.
   * `care`: someone with a stump is cared for. `doubt`: the code has a second meaning.
   */
  readonly sort: 'coded' | 'words' | 'mismatch' | 'care' | 'doubt';
  /** Of the code: an operation, an absence, an injury. Null for words alone. */
  readonly kind: AmputationMeaning['kind'] | null;
  /** Words alone that name the operation itself. */
  readonly namesOperation: boolean;
  readonly levels: readonly Sign<AmputationLevel>[];
  readonly sides: readonly Sign<Side>[];
  /** One code names both sides. */
  readonly isBilateral: boolean;
  readonly words: string;
  readonly from: FactOrigin;
}

interface CodedLimb {
  readonly meaning: AmputationMeaning;
  readonly display: string | null;
  readonly label: string;
  readonly path: string;
}

/**
 * @param holder the element that has the concept, and a `bodySite` beside it.
 * @returns null when nothing here speaks of amputation; a limb never formed is not one.
 */
export function readLimb(
  entry: Entry,
  holder: Element,
  place: { readonly concept: Element | null; readonly thing: CodedThing },
): LimbReading | null {
  const concept = readConcept(place.concept, place.thing);
  if (concept === null) return null;
  const coded = codedLimbs(concept);
  if (coded.length === 0) return readWords(entry, holder, concept);
  if (coded.every(({ meaning }) => meaning.kind === 'congenital')) return null;
  const words = wordsOf(concept);
  const fitting = coded.filter(
    ({ display }) => display === null || speaksOfAmputation(display) || isLimbWord(display),
  );
  const first = fitting[0] ?? coded[0];
  if (first === undefined) return null;
  const isMismatch = fitting.length === 0 || isContradicted(fitting, concept.text);
  const base = {
    kind: first.meaning.kind,
    namesOperation: false,
    levels: levelSigns(entry, fitting, concept),
    sides: sideSigns(entry, holder, { fitting, concept }),
    isBilateral: fitting.some(({ meaning }) => meaning.sides.length > 1),
    words: isMismatch ? `${first.label}: ${words.join('; ')}` : (words[0] ?? first.label),
    from: originOf(entry, concept.path),
  };
  return { ...base, sort: isMismatch ? 'mismatch' : sortOf(first.meaning) };
}

/** Without a display of its own, a code is checked against the text beside it. */
function isContradicted(fitting: readonly CodedLimb[], text: string | null): boolean {
  if (text === null || fitting.some(({ display }) => display !== null)) return false;
  return !speaksOfAmputation(text) && !isLimbWord(text);
}

function sortOf(meaning: AmputationMeaning): LimbReading['sort'] {
  return meaning.doubt !== undefined ? 'doubt' : meaning.kind === 'care' ? 'care' : 'coded';
}

function codedLimbs(concept: Concept): readonly CodedLimb[] {
  return concept.codings.flatMap(({ code, path }) => {
    const meaning = amputationOfCode(code);
    return meaning === null
      ? []
      : [{ meaning, display: code.display, label: `${code.system} ${code.code}`, path }];
  });
}

/** `Left leg` beside a code says nothing else than the code does; `application of sling` does. */
function isLimbWord(text: string): boolean {
  const rest = text
    .toLowerCase()
    .replace(
      /\b(?:left|right|bilateral|both|lower|upper|limbs?|legs?|foot|feet|toes?|arms?|hands?|knees?|thigh|side|above|below|the|of|s\/p|status|post|history|h\/o)\b/g,
      '',
    )
    .replace(/[^a-z]+/g, '');
  return rest === '';
}

function levelSigns(
  entry: Entry,
  fitting: readonly CodedLimb[],
  concept: Concept,
): readonly Sign<AmputationLevel>[] {
  return [
    ...fitting.flatMap(({ meaning, display, label, path }) => [
      sign(entry, `${path}.code`, { values: meaning.levels, strength: 'firm', seen: display ?? label }),
      sign(entry, `${path}.display`, {
        values: levelsInWords(display ?? ''),
        strength: 'label',
        seen: display ?? '',
      }),
    ]),
    sign(entry, `${concept.path}.text`, {
      values: levelsInWords(concept.text ?? ''),
      strength: 'label',
      seen: concept.text ?? '',
    }),
  ].filter(({ values }) => values.length > 0);
}

function sideSigns(
  entry: Entry,
  holder: Element,
  { fitting, concept }: { readonly fitting: readonly CodedLimb[]; readonly concept: Concept },
): readonly Sign<Side>[] {
  return [
    ...fitting.flatMap(({ meaning, display, label, path }) => [
      sign(entry, `${path}.code`, { values: meaning.sides, strength: 'firm', seen: display ?? label }),
      sign(entry, `${path}.display`, {
        values: sidesInWords(display ?? ''),
        strength: 'label',
        seen: display ?? '',
      }),
    ]),
    sign(entry, `${concept.path}.text`, {
      values: sidesInWords(concept.text ?? ''),
      strength: 'label',
      seen: concept.text ?? '',
    }),
    ...bodySiteSigns(entry, holder),
  ].filter(({ values }) => values.length > 0);
}

function sign<T>(entry: Entry, path: string, rest: Omit<Sign<T>, 'from'>): Sign<T> {
  return { ...rest, from: originOf(entry, path) };
}

/** SNOMED CT: left, right, both; the whole lower and upper limb and foot of one side. */
const sideOfSite: Readonly<Record<string, readonly Side[]>> = {
  '7771000': ['left'],
  '24028007': ['right'],
  '51440002': ['left', 'right'],
  '32153003': ['left'],
  '62175007': ['right'],
  '22335008': ['left'],
  '7769000': ['right'],
};

/** The side named by a body site. Its level is not read: the site of a disease is not the level of the cut. */
export function bodySiteSigns(entry: Entry, holder: Element): readonly Sign<Side>[] {
  const sites = Array.isArray(holder.json['bodySite'])
    ? holder.children('bodySite')
    : [holder.child('bodySite')];
  return sites.flatMap((site) => {
    const concept = readConcept(site, 'other');
    if (concept === null) return [];
    const words = wordsOf(concept).join('; ');
    const coded = concept.codings.flatMap(({ code, path }) => {
      const values =
        code.system === 'snomed' && Object.hasOwn(sideOfSite, code.code) ? sideOfSite[code.code] : undefined;
      return values === undefined
        ? []
        : [sign<Side>(entry, path, { values, strength: 'firm', seen: code.display ?? code.code })];
    });
    const named = sign<Side>(entry, concept.path, {
      values: sidesInWords(words),
      strength: 'label',
      seen: words,
    });
    return [...coded, named].filter(({ values }) => values.length > 0);
  });
}

function readWords(entry: Entry, holder: Element, concept: Concept): LimbReading | null {
  const spoken = wordsOf(concept).filter(speaksOfAmputation);
  const [words] = spoken;
  if (words === undefined) return null;
  return wordsReading(words, { from: originOf(entry, concept.path), sites: bodySiteSigns(entry, holder) });
}

/** Words alone: they ask, and they can contradict. */
export function wordsReading(
  words: string,
  place: { readonly from: FactOrigin; readonly sites: readonly Sign<Side>[] },
): LimbReading {
  const { from, sites } = place;
  const loose = { strength: 'loose', from, seen: words } as const;
  const sides = sidesInWords(words);
  return {
    sort: 'words',
    kind: null,
    namesOperation: namesTheOperation(words),
    levels: [{ ...loose, values: levelsInWords(words) }].filter(({ values }) => values.length > 0),
    sides: [{ ...loose, values: sides }, ...sites].filter(({ values }) => values.length > 0),
    isBilateral: sides.length > 1,
    words,
    from,
  };
}
