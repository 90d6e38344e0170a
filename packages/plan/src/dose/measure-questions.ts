import type { NerveSite } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import { numberQuestion, settlingAnswer } from '../select/ask.js';
import { nerveSectionRule } from './dose-rules.js';

type Named = Pick<NerveSite, 'id' | 'label'>;

export function siteName(site: Pick<NerveSite, 'id'>): string {
  return site.id.slice('nerve:'.length);
}

/** What the operator measures at the nerve; never holds the plan up. */
export function areaQuestion(site: Named): Question {
  return measureQuestion(site, 'area', { unit: 'mm2', minimum: 0.3, maximum: 150 });
}

export function depthQuestion(site: Named): Question {
  return measureQuestion(site, 'depth', { unit: 'mm', minimum: 2, maximum: 150 });
}

/** Asked where an artery lies by the nerve and nobody has measured how far. */
export function arteryGapQuestion(site: Named): Question {
  return measureQuestion(site, 'artery-gap', { unit: 'mm', minimum: 0, maximum: 40 });
}

type Range = Parameters<typeof numberQuestion>[1];

function measureQuestion(site: Named, what: 'area' | 'depth' | 'artery-gap', range: Range): Question {
  return numberQuestion(
    {
      id: `q:${what}-${siteName(site)}`,
      rule: nerveSectionRule,
      text: `say:dose.measure-${what}.ask`,
      why: `say:dose.measure-${what}.why`,
      facts: { label: site.label },
      asks: 'operator',
      blocks: false,
    },
    range,
  );
}

/** The number answered, or null while the question is open. */
export function measured(context: Pick<PlanContext, 'answers'>, question: Question): number | null {
  const value = settlingAnswer(context, question)?.value;
  return typeof value === 'number' ? value : null;
}
