import { type Plan, type Reason, say } from '@cryobridge/plan';

/** `left transtibial`, as far as it is known. */
export function limbOf({ person }: Plan): string {
  const words = [person.side, person.level].filter((word) => word !== null);
  return words.length === 0 ? 'level and side not known' : words.join(' ');
}

export function titleOf(plan: Plan): string {
  return `Cryoneurolysis before amputation: ${limbOf(plan)}`;
}

/** The verdict in a sentence. */
export function verdictSentence({ decision, madeFrom }: Plan): string {
  const asked = `Asked on ${madeFrom.now}. It advises; a clinician decides.`;
  switch (decision.verdict) {
    case 'proceed':
      return `Proceed. ${asked}`;
    case 'hold':
      return `Hold: no dose is given. ${asked}`;
    case 'cannot-tell': {
      const count = decision.questions.filter(({ blocks }) => blocks).length;
      return `Cannot tell yet: ${count} question${count === 1 ? '' : 's'} first; what follows is a draft. ${asked}`;
    }
  }
}

const order: readonly Reason['effect'][] = ['hold', 'decide', 'ask', 'decided', 'caution', 'trial-only'];

/** Reasons that moved, or could have moved, the decision: the weightiest first. */
export function reasonSentences({ decision }: Plan): readonly string[] {
  return decision.reasons
    .filter(({ effect }) => effect !== 'clear')
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
    .map((reason) => say(reason));
}

/** Generated narrative of sentences. */
export function narrative(heading: string, sentences: readonly string[]): object {
  const list = sentences.map((each) => `<li>${escaped(each)}</li>`).join('');
  const items = list === '' ? '' : `<ul>${list}</ul>`;
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped(heading)}</p>${items}</div>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
