import type { ClaimId } from '@cryobridge/knowledge';
import type { AmputationLevel } from '../case.js';
import type { PlanContext } from '../context.js';
import type { FactValue, Statement, StatementId } from '../decision.js';
import type { CoverForecast, Target, TargetDose, Timing } from '../plan.js';
import type { DiabetesChance } from './diabetes-chance.js';
import { coverRule, diabetesRule, worksRule } from './forecast-rules.js';
import { stumpDistance } from './stump-distance.js';

export interface NotesInput {
  readonly targets: readonly Target[];
  readonly doses: readonly TargetDose[];
  readonly timing: Timing;
  readonly level: AmputationLevel | null;
  readonly perNerve: CoverForecast['perNerve'];
  readonly diabetes: DiabetesChance['state'];
}

/** What a reader must know to read the forecast rightly; most weighty first. */
export function forecastNotes(context: PlanContext, input: NotesInput): readonly Statement[] {
  return [
    note('what-cover-is', { nerves: input.perNerve.length }),
    ...establishedNote(input),
    worksNote(context),
    ...doseNotes(input),
    viewsNote(context),
    ...distanceNotes(context, input),
    ...diabetesNotes(context, input.diabetes),
  ];
}

function note(
  name: string,
  facts: Readonly<Record<string, FactValue>> = {},
  claims: readonly ClaimId[] = [],
): Statement {
  const id: StatementId = `say:forecast.${name}`;
  return { id, facts, claims };
}

function establishedNote({ timing }: NotesInput): readonly Statement[] {
  if (timing.phase !== 'established') return [];
  return [note('established', {}, ['claim:regeneration.works.established-share'])];
}

function worksNote(context: PlanContext): Statement {
  const reader = context.read.for(worksRule);
  const id = (name: string): ClaimId => `claim:regeneration.works.${name}`;
  const number = (name: string) => reader.number(id(name));
  return note(
    'works-from',
    {
      mixedRelieved: number('mixed-nerves.relieved'),
      mixedTreated: number('mixed-nerves.treated'),
      singleRelieved: number('mononeuropathy.relieved'),
      singleTreated: number('mononeuropathy.treated'),
      amputatedRelieved: number('amputated-nerve.relieved'),
      amputatedTreated: number('amputated-nerve.treated'),
    },
    [
      id('mixed-nerves.relieved'),
      id('mononeuropathy.relieved'),
      id('amputated-nerve.relieved'),
      id('partial-share'),
    ],
  );
}

function doseNotes({ targets, doses }: NotesInput): readonly Statement[] {
  const labels = new Map(targets.map(({ nerveSite, label }) => [nerveSite, label]));
  return doses
    .filter(({ outcome }) => outcome !== 'reaches-goal')
    .map(({ nerveSite }) => note('dose-falls-short', { nerve: labels.get(nerveSite) ?? nerveSite }));
}

function viewsNote(context: PlanContext): Statement {
  const reader = context.read.for(coverRule);
  const shortest: ClaimId = 'claim:regeneration.published.mixed-nerves.median-days';
  const longest: ClaimId = 'claim:regeneration.published.mixed-nerves.longest-days';
  return note('two-views', { medianDays: reader.number(shortest), longestDays: reader.number(longest) }, [
    shortest,
    longest,
    'claim:regeneration.group-rate',
    'claim:regeneration.weight.regrowth',
  ]);
}

function distanceNotes(context: PlanContext, { targets, level, perNerve }: NotesInput): readonly Statement[] {
  const reader = context.read.for(coverRule);
  const labels = new Map(targets.map(({ nerveSite, label }) => [nerveSite, label]));
  return perNerve
    .map((one) => ({ ...one, claim: stumpDistance(context.knowledge, reader, { ...one, level }) }))
    .filter(({ claim }) => claim.basis === 'assumed')
    .map(({ nerveSite, distanceMm, claim }) =>
      note(
        'distance-assumed',
        {
          nerve: labels.get(nerveSite) ?? nerveSite,
          distanceMm: distanceMm.median,
          lowMm: distanceMm.low,
          highMm: distanceMm.high,
        },
        [claim.id],
      ),
    );
}

function diabetesNotes(context: PlanContext, state: DiabetesChance['state']): readonly Statement[] {
  const id: ClaimId = 'claim:regeneration.diabetes-rate-share';
  switch (state) {
    case 'not-recorded':
      return [];
    case 'present':
    case 'hinted': {
      const { range } = context.read.for(diabetesRule).claim(id);
      const [low, high] = range ?? [null, null];
      return [note(state === 'present' ? 'diabetes' : 'diabetes-hinted', { low, high }, [id])];
    }
  }
}
