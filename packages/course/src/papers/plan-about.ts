import type { Plan } from '@cryobridge/plan';
import type { PaperStanding } from './paper.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import type { Telling } from './telling.js';

export interface AboutParts {
  readonly plan: Pick<Plan, 'person' | 'bridge' | 'madeFrom'>;
  readonly words: PlanPaperWords;
  readonly tell: Telling;
}

/** Side and level, as large as the sheet allows. */
export function limbText({ plan: { person }, words, tell }: AboutParts): string {
  const { level, side } = person;
  if (level === null && side === null) return words.about.limbUnknown;
  return tell.fill(words.about.limb, {
    side: side === null ? words.unknown : words.sides[side],
    level: level === null ? words.unknown : tell.term(level).replaceAll('-', ' '),
  });
}

/** Whom it is about with no name: a person writes or sticks it on. */
export function aboutLines(parts: AboutParts, standing: PaperStanding): readonly string[] {
  const { plan, words, tell } = parts;
  const { person, madeFrom } = plan;
  const { about } = words;
  const kg = person.weightKg === null ? null : Math.round(person.weightKg * 10) / 10;
  const bmi = person.bmiKgPerM2 === null ? null : Math.round(person.bmiKgPerM2 * 10) / 10;
  const body = [
    ageText(parts),
    sexText(parts),
    kg === null ? about.weightUnknown : tell.fill(about.weight, { kg }),
    bmi === null ? null : tell.fill(about.bmi, { bmi }),
  ];
  const days = [
    person.surgeryDate === null ? about.surgeryUnknown : tell.fill(about.surgery, { on: person.surgeryDate }),
    tmrText(parts),
    standing.caseId === null ? null : tell.fill(about.record, { id: standing.caseId.slice(0, 8) }),
    tell.fill(about.asked, { on: madeFrom.now }),
  ];
  return [body, days].map((line) => line.filter((part) => part !== null).join(' · '));
}

function sexText({ plan: { person }, words }: AboutParts): string {
  const { sex } = person;
  return sex === 'female' || sex === 'male' || sex === 'other' ? words.sexes[sex] : words.sexes.unknown;
}

function ageText({ plan: { person }, words: { about }, tell }: AboutParts): string {
  const { ageYears, ageRangeYears } = person;
  if (ageYears !== null) return tell.fill(about.years, { years: ageYears });
  if (ageRangeYears === null) return about.ageUnknown;
  const [low, high] = ageRangeYears;
  return tell.fill(about.yearsBetween, { low, high });
}

function tmrText({ plan: { bridge }, words: { about }, tell }: AboutParts): string {
  if (bridge === null || bridge.tmr === 'unknown') return about.tmrUnknown;
  if (bridge.tmr === 'not-planned') return about.tmrNotPlanned;
  return bridge.tmrDate === null ? about.tmrNoDay : tell.fill(about.tmr, { on: bridge.tmrDate });
}

/** Signed by whom, or not at all; and whether it is still the newest. */
export function standingText(
  { version, latestVersion, signature }: PaperStanding,
  { words, tell }: Pick<AboutParts, 'words' | 'tell'>,
): string {
  const { standing } = words;
  const on = signature === null ? null : signature.at.slice(0, 10);
  const own =
    signature !== null
      ? tell.fill(standing.signed, { by: signature.by, on, version })
      : version === null
        ? standing.draftNoVersion
        : tell.fill(standing.draft, { version });
  if (version === null || latestVersion === null || latestVersion <= version) return own;
  return `${own} · ${tell.fill(standing.newer, { version: latestVersion })}`;
}
