import { reportWords } from '@cryobridge/course';
import { type BodyPlace, type OptionId, regionById, sayRegion } from '@cryobridge/course/report';
import { codeSystems } from '../../profiles/index.js';

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** An answer of a choice, such as `drowsiness.sleepy`. */
export function optionCoding(id: OptionId): Coding {
  return { system: codeSystems.reportAnswer, code: id, display: reportWords.en.options[id] };
}

export function isOption(id: string): id is OptionId {
  return id in reportWords.en.options;
}

/** A place on the body map; one that this version does not know has no words. */
export function placeCoding(region: string): Coding {
  const known = regionById(region);
  const coding = { system: codeSystems.bodyPlace, code: region };
  return known === null ? coding : { ...coding, display: sayRegion(known, reportWords.en) };
}

export function placeKindCoding(kind: BodyPlace['kind']): Coding {
  return { system: codeSystems.cryobridge, code: kind, display: reportWords.en.places[kind] };
}
