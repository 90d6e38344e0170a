import { type Plan, type RegimenItem, type TargetDose, say } from '@cryobridge/plan';
import { codeSystems, extensions, profiles, ucum } from '../profiles/index.js';
import { narrative, titleOf } from './readable.js';
import { type Resource, part, parts, reference } from './resource.js';
import { type PlanRound, idsOf } from './stored-case.js';

/**
 * What the plan proposes to do, nerve by nerve, and what to offer; none on a hold. What each action would ask for is
 * contained: it is no order of its own, and nobody can mistake it for one.
 */
export function actionsOf(caseId: string, { plan, version }: PlanRound): readonly Resource[] {
  const subject = reference('Patient', caseId);
  const offered = (plan.regimen?.items ?? []).filter(({ state }) => state === 'offer');
  const actions = [
    ...plan.doses.map((dose, index) => freezeAction({ dose, plan, subject, id: `freeze-${index + 1}` })),
    ...offered.map((item, index) => drugAction({ item, subject, id: `drug-${index + 1}` })),
  ];
  if (actions.length === 0) return [];
  return [
    {
      resourceType: 'RequestGroup',
      id: idsOf.plan(caseId, version),
      meta: { profile: [profiles.planActions] },
      text: narrative(
        titleOf(plan),
        actions.map(({ title, description }) => `${title}. ${description}`),
      ),
      contained: actions.map(({ asked }) => asked),
      status: plan.decision.verdict === 'proceed' ? 'active' : 'draft',
      intent: 'plan',
      subject,
      action: actions.map(({ asked, extension, title, description }) => ({
        ...(extension === null ? {} : { extension: [extension] }),
        title,
        description,
        resource: { reference: `#${asked.id ?? ''}` },
      })),
    },
  ];
}

interface Action {
  readonly title: string;
  readonly description: string;
  readonly extension: object | null;
  /** The request that would carry it out. */
  readonly asked: Resource;
}

interface Freeze {
  readonly dose: TargetDose;
  readonly plan: Plan;
  readonly subject: object;
  readonly id: string;
}

function freezeAction({ dose: each, plan, subject, id }: Freeze): Action {
  const { dose, outcome, nerveSite } = each;
  const target = plan.targets.find((one) => one.nerveSite === nerveSite);
  const label = target?.label ?? nerveSite;
  const placed = dose.placements.length === 1 ? '1 placement' : `${dose.placements.length} placements`;
  const cycles = dose.cycles === 1 ? '1 cycle' : `${dose.cycles} cycles`;
  const code = { system: codeSystems.cryobridge, code: 'nerve-cryoneurolysis' };
  return {
    title: `Freeze: ${label}`,
    description: `${placed}, ${cycles} of ${dose.freezeSeconds} s freezing and ${dose.thawSeconds} s thawing (${outcome}).`,
    extension: doseExtension(each),
    asked: {
      resourceType: 'ServiceRequest',
      id,
      status: 'draft',
      intent: 'plan',
      code: { coding: [code], text: `Cryoneurolysis: ${label}` },
      subject,
      bodySite: [
        {
          coding: [{ system: codeSystems.nerveSite, code: nerveSite, display: label }],
          text: target === undefined ? label : `${label}, ${target.side}`,
        },
      ],
    },
  };
}

interface Drug {
  readonly item: RegimenItem;
  readonly subject: object;
  readonly id: string;
}

function drugAction({ item: { drug, role, dose }, subject, id }: Drug): Action {
  const text = say(dose);
  return {
    title: `Offer: ${drug}`,
    description: `${text} (${role})`,
    extension: null,
    asked: {
      resourceType: 'MedicationRequest',
      id,
      status: 'draft',
      intent: 'proposal',
      medicationCodeableConcept: { text: drug },
      subject,
      dosageInstruction: [{ text }],
    },
  };
}

const quantity = (value: number, code: string) => ({ value, system: ucum, code });

function doseExtension({ dose, outcome, nerveSite, coverage }: TargetDose): object {
  const places = dose.placements.map(({ order, xMm, yMm, angleDegrees, alongMm }) => ({
    url: 'placement',
    extension: [
      part('order', 'PositiveInt', order),
      part('across', 'Quantity', quantity(xMm, 'mm')),
      part('deep', 'Quantity', quantity(yMm, 'mm')),
      part('angle', 'Quantity', quantity(angleDegrees, 'deg')),
      part('along', 'Quantity', quantity(alongMm, 'mm')),
    ],
  }));
  return {
    url: extensions.freezeDose,
    extension: [
      part('nerveSite', 'Coding', { system: codeSystems.nerveSite, code: nerveSite }),
      part('probe', 'Coding', { system: codeSystems.probe, code: dose.probe }),
      part('cycles', 'PositiveInt', dose.cycles),
      part('freeze', 'Quantity', quantity(dose.freezeSeconds, 's')),
      part('thaw', 'Quantity', quantity(dose.thawSeconds, 's')),
      part('outcome', 'Code', outcome),
      ...parts(['chance', 'Decimal', coverage.at(-1)?.chance ?? null]),
      ...places,
    ],
  };
}
