import type { CaseCondition, PartialDate } from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import { labelOf, readConcept, type Concept } from './codes.js';
import type { Element } from './element.js';
import { originOf } from './facts.js';
import { parseFhirDate } from './fhir-date.js';
import type { References } from './references.js';

type Status = CaseCondition['status'];

/** Problems and diagnoses. What was entered in error is left out; what was refuted stays, and says so. */
export function readConditions(entries: readonly Entry[], references: References): readonly CaseCondition[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'Condition') return [];
    const { resource } = entry;
    const concept = readConcept(resource.child('code'), 'other');
    if (codeOf(resource, 'verificationStatus') === 'entered-in-error' || concept === null) return [];
    return [
      {
        codes: concept.codings.map(({ code }) => code),
        text: labelOf(concept),
        status: conditionStatus(resource, concept),
        onset: dayOf(resource, 'onset'),
        abatement: dayOf(resource, 'abatement'),
        recorded: recordedOn(resource, references),
        from: originOf(entry, resource.path),
      },
    ];
  });
}

/**
 * A diagnosis without any status, as encounter diagnoses often are, counts as active when it is coded and
 * no end is written: leaving it out could hide a contraindication. Free text without status is unconfirmed.
 */
export function conditionStatus(resource: Element, concept: Concept): Status {
  const verification = codeOf(resource, 'verificationStatus');
  if (verification === 'refuted') return 'refuted';
  const clinical = codeOf(resource, 'clinicalStatus');
  if (clinical === 'inactive' || clinical === 'remission' || clinical === 'resolved') return 'resolved';
  if (verification === 'provisional' || verification === 'differential' || verification === 'unconfirmed') {
    return 'unconfirmed';
  }
  if (clinical === 'active' || clinical === 'recurrence' || clinical === 'relapse') return 'active';
  if (
    ['abatementDateTime', 'abatementPeriod', 'abatementAge', 'abatementString'].some((name) =>
      resource.has(name),
    )
  ) {
    return 'resolved';
  }
  return concept.codings.length > 0 ? 'active' : 'unconfirmed';
}

/** The first code of a CodeableConcept field. */
export function codeOf(resource: Element, name: string): string | null {
  const coding = resource.child(name)?.children('coding')[0];
  return coding?.text('code') ?? null;
}

function dayOf(resource: Element, stem: 'onset' | 'abatement'): PartialDate | null {
  const text = resource.text(`${stem}DateTime`) ?? resource.child(`${stem}Period`)?.text('start') ?? null;
  return text === null ? null : (parseFhirDate(text)?.day ?? null);
}

/** When it was written down: its own date, else the beginning of its encounter. */
export function recordedOn(resource: Element, references: References): PartialDate | null {
  const own = resource.text('recordedDate');
  const encounter = resource.child('encounter')?.text('reference') ?? null;
  const target = own !== null || encounter === null ? null : references.resolve(encounter);
  const text = own ?? target?.resource.child('period')?.text('start') ?? null;
  return text === null ? null : (parseFhirDate(text)?.day ?? null);
}
