import type { Dose, Plan, TargetDose } from '../plan.js';
import { type Pair, chance, changed, matched, number, same, statement, word } from './compare.js';
import type { ChangeValue, PlanChange } from './plan-change.js';

export function targetChanges([before, after]: Pair<Plan>): PlanChange[] {
  const never = matched([before.neverTargets, after.neverTargets], ({ nerveSite }) => nerveSite);
  return [
    ...matched([before.targets, after.targets], ({ nerveSite }) => nerveSite).flatMap((target) => {
      const about = (target.after ?? target.before)?.label ?? target.key;
      const isThroughout = target.before !== null && target.after !== null;
      return changed({ part: 'targets', field: isThroughout ? 'target-status' : 'target', about }, [
        word(target.before?.status ?? null),
        word(target.after?.status ?? null),
      ]);
    }),
    ...never.flatMap((one) =>
      changed({ part: 'targets', field: 'never-target', about: one.key }, [
        statement(one.before?.reason ?? null),
        statement(one.after?.reason ?? null),
      ]),
    ),
  ];
}

export function doseChanges([before, after]: Pair<Plan>): PlanChange[] {
  const labels = new Map<string, string>(
    [...before.targets, ...after.targets].map(({ nerveSite, label }) => [nerveSite, label]),
  );
  return [
    ...matched([before.doses, after.doses], ({ nerveSite }) => nerveSite).flatMap((nerve) => {
      const about = labels.get(nerve.key) ?? nerve.key;
      if (nerve.before === null || nerve.after === null)
        return changed({ part: 'doses', field: 'dose', about }, [whole(nerve.before), whole(nerve.after)]);
      return nerveChanges([nerve.before, nerve.after], about);
    }),
    ...changed({ part: 'doses', field: 'total-minutes' }, [
      number(before.totalMinutes, 'min'),
      number(after.totalMinutes, 'min'),
    ]),
  ];
}

const whole = (one: TargetDose | null): ChangeValue | null =>
  one === null ? null : { kind: 'dose', dose: one.dose };

function nerveChanges([before, after]: Pair<TargetDose>, about: string): PlanChange[] {
  const place = { part: 'doses', about } as const;
  return [
    ...howChanges([before.dose, after.dose], about),
    ...changed({ ...place, field: 'outcome' }, [word(before.outcome), word(after.outcome)]),
    ...matched([before.coverage, after.coverage], ({ thresholdC }) => String(thresholdC)).flatMap((covered) =>
      changed({ ...place, field: 'chance', about: `${about}, ${covered.key} °C` }, [
        chance(covered.before?.chance ?? null),
        chance(covered.after?.chance ?? null),
      ]),
    ),
    ...changed({ ...place, field: 'nerve-area' }, [
      number(before.section.areaMm2, 'mm²'),
      number(after.section.areaMm2, 'mm²'),
    ]),
    ...changed({ ...place, field: 'nerve-depth' }, [
      number(before.section.depthMm, 'mm'),
      number(after.section.depthMm, 'mm'),
    ]),
    ...changed({ ...place, field: 'anaesthetic-volume' }, [
      number(before.anaesthesiaVolumeMl, 'ml'),
      number(after.anaesthesiaVolumeMl, 'ml'),
    ]),
  ];
}

/** Probe, where it lies, cycles and times. */
function howChanges([before, after]: Pair<Dose>, about: string): PlanChange[] {
  const place = { part: 'doses', about } as const;
  const passes = ({ placements }: Dose) => placements.map(({ where }) => where);
  const samePasses = same(passes(before), passes(after));
  const moved = samePasses && !same(before.placements, after.placements);
  return [
    ...changed({ ...place, field: 'probe' }, [
      { kind: 'probe', probe: before.probe },
      { kind: 'probe', probe: after.probe },
    ]),
    ...(samePasses
      ? []
      : changed({ ...place, field: 'passes' }, [
          { kind: 'dose', dose: before },
          { kind: 'dose', dose: after },
        ])),
    ...(moved
      ? changed({ ...place, field: 'placement' }, [word(whereWords(before)), word(whereWords(after))])
      : []),
    ...changed({ ...place, field: 'cycles' }, [number(before.cycles, ''), number(after.cycles, '')]),
    ...changed({ ...place, field: 'freeze-seconds' }, [
      number(before.freezeSeconds, 's'),
      number(after.freezeSeconds, 's'),
    ]),
    ...changed({ ...place, field: 'thaw-seconds' }, [
      number(before.thawSeconds, 's'),
      number(after.thawSeconds, 's'),
    ]),
  ];
}

/** Across, deep, along and angle of each pass, to the last stored digit. */
function whereWords({ placements }: Dose): string {
  return placements
    .map(({ xMm, yMm, alongMm, angleDegrees }) => `${xMm} / ${yMm} / ${alongMm} mm, ${angleDegrees}°`)
    .join('; ');
}
