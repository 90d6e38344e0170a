/**
 * What somebody typed and has not sent, by case and question. In the memory of this page alone: it outlives a session
 * that ended meanwhile, and neither a reload nor another person.
 */
const texts = new Map<string, string>();
let typist: string | null = null;

const keyOf = (caseId: string, field: string) => `${caseId} ${field}`;

/** Forgets everything once somebody else is signed in. */
export function typedBy(userId: string): void {
  if (typist !== userId) texts.clear();
  typist = userId;
}

export function halfTyped(caseId: string, field: string): string {
  return texts.get(keyOf(caseId, field)) ?? '';
}

export function keepHalfTyped(caseId: string, field: string, text: string): void {
  if (text === '') texts.delete(keyOf(caseId, field));
  else texts.set(keyOf(caseId, field), text);
}
