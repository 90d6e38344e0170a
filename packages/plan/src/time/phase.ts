import type { IsoDate } from '../case.js';
import type { PlanContext } from '../context.js';
import type { Timing } from '../plan.js';
import { subjectOf } from '../select/subject.js';
import { addDays, partialDateBounds } from './days.js';
import { phaseRule } from './rules.js';

export type Phase = Timing['phase'];

const daysPerWeek = 7;

/** Where on the way from before the amputation to established pain the person stands today. */
export function phaseOf(context: PlanContext): Phase {
  const { purpose, surgeryDate, pastDate } = subjectOf(context);
  if (purpose === 'planned') {
    if (surgeryDate.state !== 'known') return 'unknown';
    const day = surgeryDate.value;
    if (context.now < day) return 'before-surgery';
    if (context.now === day) return 'at-surgery';
    return phaseAfter(context, { earliest: day, latest: day });
  }
  if (purpose !== 'past' || pastDate === null) return 'unknown';
  const bounds = partialDateBounds(pastDate);
  return context.now < bounds.earliest ? 'before-surgery' : phaseAfter(context, bounds);
}

function phaseAfter(
  context: PlanContext,
  { earliest, latest }: { earliest: IsoDate; latest: IsoDate },
): Phase {
  const weeks = context.read.for(phaseRule).number('claim:timing.established-after');
  const establishedFrom = (day: IsoDate) => addDays(day, weeks * daysPerWeek);
  if (context.now >= establishedFrom(latest)) return 'established';
  if (context.now < establishedFrom(earliest)) return 'after-surgery';
  return 'unknown';
}
