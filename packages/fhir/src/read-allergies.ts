import type { CaseAllergy, Code } from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import { labelOf, readConcept, wordsOf, type Concept } from './codes.js';
import { originOf } from './facts.js';
import { codeOf } from './read-conditions.js';
import type { Element } from './element.js';
import type { Warning } from './warning.js';

export interface Allergies {
  readonly allergies: readonly CaseAllergy[];
  readonly noKnownAllergies: boolean;
  readonly warnings: readonly Warning[];
}

/** SNOMED CT: no known allergy; no known drug allergy. */
const noneKnown = new Set(['716186003', '409137002']);
const noneKnownText = /^\s*(nka|nkda|no known (drug |medication )?allerg(y|ies))\b/i;

/** Allergies, and whether the record says there are none. A recorded drug allergy outweighs that saying. */
export function readAllergies(entries: readonly Entry[]): Allergies {
  const allergies: CaseAllergy[] = [];
  let saysNone = false;
  let mayBeToDrug = false;
  for (const entry of entries) {
    if (entry.type !== 'AllergyIntolerance') continue;
    const { resource } = entry;
    const concept = readConcept(resource.child('code'), 'other');
    const verification = codeOf(resource, 'verificationStatus');
    const substances = substancesOf(resource);
    if (verification === 'entered-in-error') continue;
    if (concept !== null && meansNone(concept)) {
      saysNone ||= verification !== 'refuted';
      continue;
    }
    const status = statusOf(resource, verification, concept);
    const categories = resource.texts('category');
    mayBeToDrug ||=
      status === 'active' &&
      (categories.length === 0 || categories.some((name) => /medication|biologic/.test(name)));
    allergies.push({
      codes: [...(concept?.codings.map(({ code }) => code) ?? []), ...substances],
      text: concept === null ? null : labelOf(concept),
      status,
      from: originOf(entry, resource.path),
    });
  }
  const contradicts = saysNone && mayBeToDrug;
  const message = 'the record says no known allergies, and also names one';
  return {
    allergies,
    noKnownAllergies: saysNone && !mayBeToDrug,
    warnings: contradicts ? [{ path: 'Bundle', message }] : [],
  };
}

function meansNone(concept: Concept): boolean {
  if (concept.codings.some(({ code }) => code.system === 'snomed' && noneKnown.has(code.code))) return true;
  return concept.codings.length === 0 && wordsOf(concept).some((words) => noneKnownText.test(words));
}

function substancesOf(resource: Element): readonly Code[] {
  return resource
    .children('reaction')
    .flatMap(
      (reaction) => readConcept(reaction.child('substance'), 'other')?.codings.map(({ code }) => code) ?? [],
    );
}

/** A coded allergy without status counts as active: leaving it out could do harm. */
function statusOf(
  resource: Element,
  verification: string | null,
  concept: Concept | null,
): CaseAllergy['status'] {
  if (verification === 'refuted') return 'refuted';
  const clinical = codeOf(resource, 'clinicalStatus');
  if (clinical === 'inactive' || clinical === 'resolved') return 'resolved';
  if (verification === 'unconfirmed') return 'unconfirmed';
  if (clinical === 'active') return 'active';
  return (concept?.codings.length ?? 0) > 0 ? 'active' : 'unconfirmed';
}
