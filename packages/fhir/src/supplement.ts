import { amputationLevels, type AmputationLevel, type IsoDate, type Side } from '@cryobridge/plan';
import type { Knowledge, ProbeId } from '@cryobridge/knowledge';
import { isFullDay, parseFhirDate } from './fhir-date.js';
import { quote } from './check-structure.js';
import type { FaultLog } from './record-error.js';

/** What someone says beside the record. It fills gaps; it never overrides. */
export interface Supplement {
  readonly level?: AmputationLevel;
  readonly side?: Side;
  readonly surgeryDate?: IsoDate;
  readonly tmrDate?: IsoDate;
  /** Id of a probe, with or without `probe:`. */
  readonly probe?: string;
}

/** Faults in what was said beside the record, or in the day of asking. */
export function checkSupplement(supplement: Supplement, now: IsoDate, log: FaultLog): void {
  const { level, side } = supplement;
  if (level !== undefined && !amputationLevels.includes(level)) {
    log.add('supplement.level', `${quote(level)} is not a level; use one of ${amputationLevels.join(', ')}`);
  }
  if (side !== undefined && side !== 'left' && side !== 'right')
    log.add('supplement.side', 'must be left or right');
  checkDay('supplement.surgeryDate', supplement.surgeryDate, log);
  checkDay('supplement.tmrDate', supplement.tmrDate, log);
  checkDay('now', now, log);
}

function checkDay(path: string, text: string | undefined, log: FaultLog): void {
  if (text === undefined) return;
  if (!isFullDay(text) || parseFhirDate(text) === null)
    log.add(path, `${quote(text)} is not a possible date (YYYY-MM-DD)`);
}

/** The probe asked for, by its id in knowledge; logs a fault when there is none of that name. */
export function probesOf({ probe }: Supplement, knowledge: Knowledge, log: FaultLog): readonly ProbeId[] {
  if (probe === undefined) return [];
  const ids = Object.keys(knowledge.probes) as ProbeId[];
  const found = ids.find((id) => id === probe || id === `probe:${probe}`);
  if (found !== undefined) return [found];
  log.add('supplement.probe', `${quote(probe)} is not known; use one of ${ids.join(', ')}`);
  return [];
}
