import { caseForm, type CaseForm } from '@cryobridge/contract';
import { startWords } from './start-words.js';

/** The form as typed. */
export interface FormText {
  readonly birthDate: string;
  readonly sex: string;
  readonly weightKg: string;
  readonly heightCm: string;
  readonly level: string;
  readonly side: string;
  readonly surgeryDate: string;
  readonly tmr: string;
  readonly tmrDate: string;
  readonly conditions: string;
  readonly medications: string;
  readonly allergies: string;
  readonly noKnownAllergies: boolean;
  readonly egfrMlPerMin173M2: string;
  readonly platelets10e9PerL: string;
  readonly inr: string;
}

export type TextField = Exclude<keyof FormText, 'noKnownAllergies'>;
export type FormFaults = Partial<Record<keyof FormText, string>>;

export const emptyForm: FormText = {
  birthDate: '',
  sex: '',
  weightKg: '',
  heightCm: '',
  level: '',
  side: '',
  surgeryDate: '',
  tmr: '',
  tmrDate: '',
  conditions: '',
  medications: '',
  allergies: '',
  noKnownAllergies: false,
  egfrMlPerMin173M2: '',
  platelets10e9PerL: '',
  inr: '',
};

export interface ParsedForm {
  readonly form: CaseForm | null;
  readonly faults: FormFaults;
}

/** Empty is null, lists are one entry a line; the contract says what is allowed. */
export function parseForm(text: FormText): ParsedForm {
  const candidate = {
    birthDate: textOrNull(text.birthDate),
    sex: textOrNull(text.sex),
    weightKg: numberOrNull(text.weightKg),
    heightCm: numberOrNull(text.heightCm),
    level: textOrNull(text.level),
    side: textOrNull(text.side),
    surgeryDate: textOrNull(text.surgeryDate),
    tmr: textOrNull(text.tmr),
    tmrDate: textOrNull(text.tmrDate),
    conditions: lines(text.conditions),
    medications: lines(text.medications),
    allergies: lines(text.allergies),
    noKnownAllergies: text.noKnownAllergies,
    egfrMlPerMin173M2: numberOrNull(text.egfrMlPerMin173M2),
    platelets10e9PerL: numberOrNull(text.platelets10e9PerL),
    inr: numberOrNull(text.inr),
  };
  const parsed = caseForm.safeParse(candidate);
  if (parsed.success) return { form: parsed.data, faults: {} };
  const faults: Record<string, string> = {};
  for (const issue of parsed.error.issues) faults[String(issue.path[0])] ??= faultWords(issue);
  return { form: null, faults };
}

function faultWords(issue: {
  readonly code: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
}): string {
  const isNumber = issue.origin === 'number';
  if (issue.code === 'too_small')
    return isNumber ? startWords.formText.notBelow(String(issue.minimum)) : startWords.formText.tooShort;
  if (issue.code === 'too_big')
    return isNumber ? startWords.formText.notAbove(String(issue.maximum)) : startWords.formText.tooLong;
  if (issue.code === 'invalid_format') return startWords.formText.notADayOf;
  return startWords.formText.pleaseGiveANumber;
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** NaN for what is no number, so that the contract rejects it; a decimal comma is read. */
function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
