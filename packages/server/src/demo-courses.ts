import { randomUUID } from 'node:crypto';
import {
  type DoneComparison,
  type FreezeDone,
  type Report,
  planPrior,
  questionnaireOf,
} from '@cryobridge/course';
import { type VirtualRequest, virtualCourse } from '@cryobridge/course/virtual';
import {
  type Resource,
  consentToFhir,
  episodeToFhir,
  eventToFhir,
  freezeToFhir,
  idsOf,
  reportToFhir,
} from '@cryobridge/fhir/mapping';
import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { type Plan, addDays, claimReader, daysBetween, plannedFigures } from '@cryobridge/plan';
import { serverCaller } from './access/caller.js';
import type { CaseStore } from './cases/case-store.js';
import { written } from './cases/record-entries.js';
import { findExample } from './examples.js';
import type { OpenedCase, Planner } from './planning/planner.js';
import type { Repository } from './records/repository.js';

export interface DemoCourseParts {
  readonly repository: Repository;
  readonly cases: CaseStore;
  readonly planner: Pick<Planner, 'open'>;
  readonly examplesDir: string;
}

interface DemoPerson {
  readonly example: string;
  readonly label: string;
  readonly frozenDaysAgo: number;
  readonly virtual: Pick<VirtualRequest, 'seed' | 'index' | 'events' | 'cover'>;
  /** What they tell today, so that somebody has something to do. */
  readonly today: Report['answers'] | null;
}

/** Two of the examples, as if they had been asked earlier and were followed since; what they tell is invented. */
const people: readonly DemoPerson[] = [
  {
    example: 'transtibial-diabetes',
    label: 'Below the knee, a year on',
    frozenDaysAgo: 365,
    virtual: { seed: 7, index: 1, events: [], cover: 'any' },
    today: null,
  },
  {
    example: 'transfemoral-trauma',
    label: 'Above the knee, two months on',
    frozenDaysAgo: 60,
    virtual: { seed: 7, index: 2, events: [], cover: 'any' },
    today: {
      residualLimbPain: { worst: 6, average: 5 },
      phantomPain: { worst: 4, average: 3 },
      wound: 'pus-or-smell',
      woundRedness: 'spreading',
      fever: 'yes',
      drowsiness: 'none',
    },
  },
];

const asked = { caller: serverCaller, requestId: 'demo' };

/** Stores courses that a newcomer can look at; the watch finds by itself what is to be done. @returns how many. */
export async function storeDemoCourses(parts: DemoCourseParts, today: string): Promise<number> {
  for (const person of people) await storePerson(parts, person, today);
  return people.length;
}

async function storePerson(parts: DemoCourseParts, person: DemoPerson, today: string): Promise<void> {
  const freezeDate = addDays(today, -person.frozenDaysAgo);
  const opened = await openedBefore(parts, person, freezeDate);
  const id = randomUUID();
  await parts.cases(asked).add({ ...opened, id, label: person.label }, opened.plan);
  const resources = courseResources(person, { id, opened, freezeDate, today });
  await parts.repository.transaction(
    asked,
    resources.map((each) => written(each)),
  );
}

/** The example with all its days moved, so that it was asked on the day of the freeze. */
async function openedBefore(
  { planner, examplesDir }: DemoCourseParts,
  { example, label }: DemoPerson,
  freezeDate: string,
): Promise<OpenedCase> {
  const found = findExample(examplesDir, example);
  if (found === null) throw new Error(`the demo needs the example ${example}`);
  const days = daysBetween(found.now ?? freezeDate, freezeDate);
  const bundle = found.text.replaceAll(/\b20\d\d-\d\d-\d\d\b/g, (day) => addDays(day, days));
  const body = JSON.stringify({ from: 'bundle', label, bundle, now: freezeDate });
  return planner.open({ body, today: freezeDate });
}

interface Made {
  readonly id: string;
  readonly opened: OpenedCase;
  readonly freezeDate: string;
  readonly today: string;
}

function courseResources(person: DemoPerson, { id, opened, freezeDate, today }: Made): readonly Resource[] {
  const { plan, caseRecord } = opened;
  const prior = planPrior(
    {
      case: caseRecord,
      answers: [],
      knowledge,
      read: claimReader(knowledge),
      engine: kernelEngine,
      now: plan.madeFrom.now,
    },
    plan,
  );
  const { course } = virtualCourse(prior, { ...person.virtual, freezeDate, days: person.frozenDaysAgo });
  const [operation] = course.events.filter(({ kind }) => kind === 'amputation');
  const reports = [...course.reports.filter(({ forDate }) => forDate < today), ...todays(person, today)];
  const prescription = prescriptionOf(id, freezeDate);
  return [
    episodeToFhir({
      id,
      patientId: id,
      caseId: id,
      timeZone: 'Europe/Berlin',
      language: 'en',
      level: plan.person.level,
      side: plan.person.side,
      startedOn: addDays(freezeDate, -3),
    }),
    consentToFhir({
      patientId: id,
      state: 'given',
      at: `${addDays(freezeDate, -2)}T10:00:00Z`,
      by: 'the person',
      text: { id: 'cryobridge-consent|1', language: 'en' },
    }),
    eventToFhir(
      { kind: 'amputation', on: operation?.on ?? addDays(freezeDate, 2), episode: id, id: randomUUID() },
      id,
    ),
    prescription,
    ...freezeAsPlanned(id, plan, freezeDate),
    ...reports.flatMap((report) => ownReport(report, { id, prescription })),
  ];
}

function todays({ today: answers }: DemoPerson, today: string): readonly Report[] {
  if (answers === null) return [];
  return [
    {
      id: randomUUID(),
      kind: 'daily',
      forDate: today,
      writtenAt: `${today}T00:05:00Z`,
      receivedAt: `${today}T00:05:01Z`,
      by: { reporter: 'patient', name: null },
      language: 'en',
      questionnaire: questionnaireOf('daily'),
      answers,
    },
  ];
}

/** Each person has reports and a prescription of their own. */
function ownReport(
  report: Report,
  { id, prescription }: { readonly id: string; readonly prescription: Resource },
): readonly Resource[] {
  const { doses } = report.answers;
  const own: Report = {
    ...report,
    id: randomUUID(),
    ...(doses === undefined
      ? {}
      : {
          answers: {
            ...report.answers,
            doses: doses.map((dose) => ({
              ...dose,
              medicine: dose.medicine === null ? null : (prescription.id ?? null),
            })),
          },
        }),
  };
  return reportToFhir({
    report: own,
    patientId: id,
    writtenBy: null,
    prescriptions: new Map([[prescription.id ?? '', prescription]]),
  });
}

function prescriptionOf(patientId: string, from: string): Resource {
  return {
    resourceType: 'MedicationRequest',
    id: randomUUID(),
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'oxycodone 5 mg tablet' },
    subject: { reference: `Patient/${patientId}` },
    authoredOn: from,
    dosageInstruction: [
      {
        text: '1 tablet when needed, at most every 6 hours',
        timing: { repeat: { frequency: 1, period: 6, periodUnit: 'h' } },
        asNeededBoolean: true,
        route: { text: 'oral' },
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
      },
    ],
  };
}

/** Done as planned, which gives the plan's own figures. */
function freezeAsPlanned(id: string, plan: Plan, freezeDate: string): readonly Resource[] {
  const freeze: FreezeDone = {
    id: randomUUID(),
    at: `${freezeDate}T09:00:00Z`,
    operator: 'Dr A. Example',
    nerves: plan.doses.map(({ nerveSite, dose }) => ({
      nerveSite,
      probe: dose.probe,
      placements: dose.placements.map(({ xMm, yMm, angleDegrees, alongMm }) => ({
        xMm,
        yMm,
        angleDegrees,
        alongMm,
        cycles: Array.from({ length: dose.cycles }, () => ({
          freezeSeconds: dose.freezeSeconds,
          thawSeconds: dose.thawSeconds,
        })),
      })),
      iceSeen: { nearMm: null, farMm: null, wholeNerve: true },
      section: null,
    })),
    deviations: [],
    images: [],
  };
  const recorded = { at: `${freezeDate}T10:00:00Z`, by: 'Dr A. Example' };
  const comparison = comparisonOf(freeze.id, plan);
  return freezeToFhir(
    { patientId: id, episode: id, freeze, localAnaesthetic: [], comparison, recorded },
    { carePlan: idsOf.plan(id, 1), hash: plan.hash },
  );
}

function comparisonOf(freeze: string, plan: Plan): DoneComparison {
  const minutes = plan.totalMinutes;
  return {
    schema: 'cryobridge-done/1',
    freeze,
    planHash: plan.hash,
    knowledgeVersion: plan.madeFrom.knowledgeVersion,
    engine: plan.madeFrom.engine,
    nerves: plan.doses.map((dose) => {
      const figures = plannedFigures(dose);
      const target = plan.targets.find(({ nerveSite }) => nerveSite === dose.nerveSite);
      const { nearMm, farMm } = dose.iceMargin;
      return {
        nerveSite: dose.nerveSite,
        label: target?.label ?? dose.nerveSite,
        standing: target?.status ?? 'not-planned',
        isNeeded: target?.status === 'target',
        planned: figures,
        done: figures,
        ice: {
          computed: { nearMm, farMm },
          seen: { nearMm: null, farMm: null },
          agreement: 'not-measured',
        },
        statements: [],
      };
    }),
    notFrozen: [],
    totalMinutes: { planned: minutes, done: minutes ?? 0 },
    deviations: [],
    statements: [],
    assumed: [],
  };
}
