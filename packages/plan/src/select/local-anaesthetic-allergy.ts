import type { CaseAllergy, CodedEntry } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import { matchesConcept } from './matches-concept.js';
import { reasonOf } from './reason.js';
import { anaestheticAllergyRule } from './rules.js';
import { conceptsOf, look, screen, type Screened, type Seen } from './screen.js';

const allergy: Screened = {
  name: 'local-anaesthetic-allergy',
  rule: anaestheticAllergyRule,
  concepts: ['concept:local-anaesthetic-allergy', 'concept:local-anaesthetic-amide'],
  present: 'hold',
};

/** An allergy to the class of local anaesthetic that the regimen plans (amides). */
export function checkAnaestheticAllergy(context: PlanContext): Findings {
  const seen = lookAtAllergies(context);
  if (context.case.noKnownAllergies && seen.active.length === 0 && seen.hinted.length === 0) {
    const reason = reasonOf(context, anaestheticAllergyRule, {
      id: 'say:select.local-anaesthetic-allergy.no-known',
      effect: 'clear',
    });
    return { reasons: [reason], questions: [] };
  }
  return screen(context, allergy, seen);
}

/** Codes name the drug; words may mean a reaction to something given with it, so they ask. */
function lookAtAllergies(context: PlanContext): Seen {
  const concepts = conceptsOf(context, allergy.concepts);
  const active: CodedEntry[] = [];
  const hinted: CodedEntry[] = [];
  for (const entry of context.case.allergies) {
    if (entry.status === 'refuted') continue;
    const match = concepts.map((concept) => matchesConcept(entry, concept));
    if (match.includes('code') && isActive(entry)) active.push(entry);
    else if (match.some((by) => by !== null)) hinted.push(entry);
  }
  const conditions = look(context, { concepts: [], hints: ['concept:local-anaesthetic-allergy'] });
  const spoken = conditions.hinted.filter(({ text, codes }) =>
    [text, ...codes.map(({ display }) => display)].some((words) => /allerg/i.test(words ?? '')),
  );
  return { active, hinted: [...hinted, ...spoken] };
}

function isActive({ status }: CaseAllergy): boolean {
  return status === 'active';
}
