import type { Language } from '@cryobridge/plan';

/** Sentences that rightly read or print other facts than English does, each with its reason. */
const reasons: Partial<Record<Language, Readonly<Record<string, string>>>> = {};

export function differs(language: Language, id: string): boolean {
  return reasons[language]?.[id] !== undefined;
}
