import {
  regionById,
  sayNumber,
  sayRegion,
  type BodyPlace,
  type Question,
  type ReportLanguage,
  type ReportWords,
} from '@cryobridge/course/report';
import { isDoses, isPlaces, optionWords } from './read-answers.js';

interface In {
  readonly words: ReportWords;
  readonly code: ReportLanguage;
}

/** An answer as the person would say it. */
export function sayAnswer(question: Question, value: unknown, { words, code }: In): string {
  if (typeof value === 'number') return sayNumber(value, code);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isDoses(value) && question.control.kind === 'doses')
    return value.length === 0
      ? words.noDoses
      : value
          .map(
            ({ text, count, unit }) => `\u2068${text}\u2069: ${sayNumber(count, code)} \u2068${unit}\u2069`,
          )
          .join('; ');
  if (isPlaces(value))
    return value.length === 0 ? words.noPlaces : value.map((place) => sayPlace(place, words)).join('; ');
  if (typeof value !== 'string') return '';
  return question.control.kind === 'choice' ? optionWords(words, question, value) : value;
}

/** `Toes, left: pain in the part that is gone`. */
export function sayPlace({ region, kind }: BodyPlace, words: ReportWords): string {
  const known = regionById(region);
  return `${known === null ? region : sayRegion(known, words)}: ${words.places[kind]}`;
}
