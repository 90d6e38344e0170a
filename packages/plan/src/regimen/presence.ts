import type { ConceptId } from '@cryobridge/knowledge';
import type { CaseMedication, CodedEntry, IsoDate, QuestionId } from '../case.js';
import { answerTo, type PlanContext } from '../context.js';
import { matchesConcept } from '../select/matches-concept.js';
import { conceptsOf } from '../select/screen.js';
import { partialDateBounds } from '../time/days.js';

/** `maybe`: words or an unconfirmed entry. `unasked`: the record is silent and nobody has answered. */
export type Presence = 'yes' | 'maybe' | 'no' | 'unasked';

export interface Found {
  readonly presence: Presence;
  readonly entries: readonly CodedEntry[];
}

export interface Sought {
  readonly concepts: readonly ConceptId[];
  /** An answer in `yes` says it is there, any other settled value that it is not. */
  readonly question?: QuestionId;
  readonly yes?: readonly string[];
  /** A past entry counts as much as a present one. */
  readonly history?: boolean;
}

/** What record and answers say of a condition. A coded entry outweighs an answer. */
export function findCondition(context: PlanContext, sought: Sought): Found {
  const concepts = conceptsOf(context, sought.concepts);
  const entries = context.case.conditions.filter(({ status }) => status !== 'refuted');
  const by = (entry: CodedEntry) => concepts.map((concept) => matchesConcept(entry, concept));
  const sure = entries.filter(
    (entry) =>
      by(entry).includes('code') &&
      (entry.status === 'active' || (sought.history === true && entry.status === 'resolved')),
  );
  if (sure.length > 0) return { presence: 'yes', entries: sure };
  const hinted = entries.filter((entry) => by(entry).some((match) => match !== null));
  const answered =
    sought.question === undefined
      ? null
      : answeredPresence(context, sought.question, sought.yes ?? ['present']);
  return { presence: answered ?? (hinted.length > 0 ? 'maybe' : 'unasked'), entries: hinted };
}

export function answeredPresence(
  context: PlanContext,
  question: QuestionId,
  yes: readonly string[],
): 'yes' | 'no' | null {
  const value = answerTo(context, question)?.value;
  if (value === undefined || value === null || value === 'unknown') return null;
  return yes.some((each) => each === value) ? 'yes' : 'no';
}

/** Medicines of these concepts that are taken, or may be: active or of unknown status, and not over. */
export function takenOf(context: PlanContext, ids: readonly ConceptId[]): readonly CaseMedication[] {
  const concepts = conceptsOf(context, ids);
  return context.case.medications.filter(
    (drug) =>
      isCurrent(drug, context.now) && concepts.some((concept) => matchesConcept(drug, concept) !== null),
  );
}

export function isCurrent({ kind, status, ended }: CaseMedication, now: IsoDate): boolean {
  if (status === 'stopped' || kind === 'administered') return false;
  return ended === null || partialDateBounds(ended).latest >= now;
}

/** Codes of a recorded allergy name the drug; its words may mean something given with it. */
export function findAllergy(context: PlanContext, ids: readonly ConceptId[], yes: readonly string[]): Found {
  const concepts = conceptsOf(context, ids);
  const entries = context.case.allergies.filter(({ status }) => status !== 'refuted');
  const matching = entries.filter((entry) =>
    concepts.some((concept) => matchesConcept(entry, concept) !== null),
  );
  const sure = matching.filter(
    (entry) =>
      entry.status === 'active' && concepts.some((concept) => matchesConcept(entry, concept) === 'code'),
  );
  if (sure.length > 0) return { presence: 'yes', entries: sure };
  if (matching.length > 0) return { presence: 'maybe', entries: matching };
  const answered = answeredPresence(context, 'q:drug-allergies', yes);
  const none = context.case.noKnownAllergies || entries.length > 0;
  return { presence: answered ?? (none ? 'no' : 'unasked'), entries: [] };
}
