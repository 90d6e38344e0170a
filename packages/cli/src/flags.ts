import {
  type AmputationLevel,
  type IsoDate,
  type Language,
  type Side,
  amputationLevels,
  isIsoDate,
  languages,
} from '@cryobridge/plan';
import type { Knowledge, ProbeId } from '@cryobridge/knowledge';
import { badInput } from './terminal.js';

/** @throws {BadInputError} naming the flag, also for days that do not exist. */
export function dateFlag(flag: string, text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw badInput(`${flag}: "${text}" is not a day of the calendar (YYYY-MM-DD)`);
}

export function levelFlag(flag: string, text: string): AmputationLevel {
  const level = amputationLevels.find((each) => each === text);
  if (level !== undefined) return level;
  throw badInput(`${flag}: "${text}" is not one of ${amputationLevels.join(', ')}`);
}

export function sideFlag(flag: string, text: string): Side {
  if (text === 'left' || text === 'right') return text;
  throw badInput(`${flag}: "${text}" is not one of left, right`);
}

/** A language of the plan's sentences. */
export function languageFlag(flag: string, text: string): Language {
  const language = languages.find((each) => each === text);
  if (language !== undefined) return language;
  throw badInput(`${flag}: "${text}" is not one of ${languages.join(', ')}`);
}

/** A probe by id, with or without `probe:`, or by its gauge when one probe has it: `14G`, `14`. */
export function probeFlag(flag: string, text: string, knowledge: Pick<Knowledge, 'probes'>): ProbeId {
  const probes = Object.values(knowledge.probes);
  const wanted = text.trim().toLowerCase();
  const byId = probes.find(({ id }) => id === wanted || id === `probe:${wanted}`);
  if (byId !== undefined) return byId.id;
  const byGauge = probes.filter(
    ({ gauge }) => gauge.toLowerCase() === wanted || gauge.toLowerCase() === `${wanted}g`,
  );
  const [only] = byGauge;
  if (only !== undefined && byGauge.length === 1) return only.id;
  const choice = (byGauge.length > 1 ? byGauge : probes).map(({ id }) => id).join(', ');
  throw badInput(
    `${flag}: "${text}" ${byGauge.length > 1 ? 'fits several probes; give one of' : 'is not one of'} ${choice}`,
  );
}

/** @throws {BadInputError} naming the flag. */
export function wholeFlag(flag: string, text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= most) return value;
  throw badInput(`${flag}: "${text}" is not a whole number from 1 to ${most}`);
}

/** The address itself is not repeated: it can hold a password. */
export function databaseUrlFlag(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text)) return text;
  throw badInput('--database-url: must start with postgres:// or postgresql://');
}
