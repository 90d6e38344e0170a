import type { DosageStep, MedicationOrder } from '@cryobridge/plan';
import type { ReportLanguage } from '../report/words/report-words.js';
import { instructionWords } from './instruction-words.js';

/**
 * What a prescription says, in plain words: `1 to 2 tablets, at most every 4 hours, when needed. No more than 8
 * tablets in 24 hours.` What it does not say is left out. Steps follow each other as written.
 */
export function instructionOf({ steps }: Pick<MedicationOrder, 'steps'>, language: ReportLanguage): string {
  const said = steps.map((step) => stepText(step, language)).filter((text) => text !== '');
  return said.join(` ${instructionWords[language].afterwards} `);
}

function stepText(step: DosageStep, language: ReportLanguage): string {
  const words = instructionWords[language];
  const { dose, everyHours, timesPerDay, asNeeded, maxPerDay } = step;
  if (dose === null) return step.text ?? '';
  const amount = words.amount(rangeText(dose, language), words.unit(dose.unit, dose.high));
  const isFixed = timesPerDay !== null && timesPerDay.low === timesPerDay.high && timesPerDay.high >= 1;
  const often =
    everyHours !== undefined
      ? asNeeded === true
        ? words.atMostEvery(number(everyHours.low, language))
        : words.every(rangeText(everyHours, language))
      : isFixed
        ? words.timesADay(number(timesPerDay.high, language), timesPerDay.high)
        : null;
  const parts = [
    amount,
    ...(often === null ? [] : [often]),
    ...(asNeeded === true ? [words.whenNeeded] : []),
  ];
  const limit =
    maxPerDay === null
      ? ''
      : ` ${words.noMoreThan(number(maxPerDay.value, language), words.unit(maxPerDay.unit, maxPerDay.value))}`;
  return `${parts.join(words.comma)}${words.stop}${limit}`;
}

function rangeText(
  { low, high }: { readonly low: number; readonly high: number },
  language: ReportLanguage,
): string {
  const words = instructionWords[language];
  return low === high ? number(high, language) : words.range(number(low, language), number(high, language));
}

/** Digits as the page writes them; half tablets stay halves. */
function number(value: number, language: ReportLanguage): string {
  return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    maximumFractionDigits: 2,
  }).format(value);
}
