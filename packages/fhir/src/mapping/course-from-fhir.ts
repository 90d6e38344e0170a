import type { Course, Episode } from '@cryobridge/course';
import type { IsoDate, Plan } from '@cryobridge/plan';
import { consentFromFhir } from './consent-to-fhir.js';
import { episodesFromFhir } from './episode-to-fhir.js';
import { eventsFromFhir } from './events-from-fhir.js';
import { freezesFromFhir } from './freezes-from-fhir.js';
import { localAnaestheticFromFhir } from './local-anaesthetic-to-fhir.js';
import { medicationsFromFhir } from './medications-from-fhir.js';
import { reportsFromFhir } from './reports-from-fhir.js';
import type { Resource } from './resource.js';

export interface CourseReading {
  readonly patientId: string;
  /** Everything of the person that whoever asks reaches; what they do not reach is simply not there. */
  readonly resources: readonly Resource[];
  /** The plan that counts, by id of the case. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly now: IsoDate;
}

/** One person over time, out of what FHIR keeps. Null: no episode of ours is among the resources. */
export function courseFromFhir({ patientId, resources, plans, now }: CourseReading): Course | null {
  const heads = episodesFromFhir(resources);
  const last = heads.at(-1);
  if (last === undefined) return null;
  const { consent, withdrawals } = consentFromFhir(resources);
  const kept = freezesFromFhir(resources);
  const episodes = heads.map(({ id, caseId, level, side }): Episode => {
    const plan = (caseId === null ? undefined : plans.get(caseId)) ?? null;
    const own = kept.filter(({ episode }) => episode === id);
    return {
      id,
      level: level ?? plan?.person.level ?? null,
      side: side ?? plan?.person.side ?? null,
      plan,
      freezes: own.map(({ freeze }) => freeze),
      compared: own.map(({ comparison }) => comparison),
    };
  });
  return {
    schema: 'cryobridge-course/1',
    patientId,
    timeZone: last.timeZone,
    episodes,
    reports: reportsFromFhir(resources),
    medications: medicationsFromFhir(resources, now),
    localAnaesthetic: localAnaestheticFromFhir(resources),
    events: [...eventsFromFhir(resources), ...withdrawals].toSorted((a, b) => a.on.localeCompare(b.on)),
    consent,
  };
}
