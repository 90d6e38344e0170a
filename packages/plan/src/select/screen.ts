import type { ConceptId } from '@cryobridge/knowledge';
import type { Answer, CaseCondition, CodedEntry, QuestionId } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import type { RuleSpec } from '../read.js';
import {
  answerFacts,
  answerOrigin,
  choiceQuestion,
  chosen,
  decisionQuestion,
  settlingAnswer,
} from './ask.js';
import { matchesConcept } from './matches-concept.js';
import { distinct, reasonOf, type Facts } from './reason.js';

/** One thing a person has or has not. Statements are `say:select.<name>.…`. */
export interface Screened {
  readonly name: string;
  readonly rule: RuleSpec;
  /** A coded active entry of these says yes. */
  readonly concepts: readonly ConceptId[];
  /** Codes or words of these only ask. */
  readonly hints?: readonly ConceptId[];
  /**
   * What its presence does. `hold` stops. `decide` asks a named clinician for a decision. `caution` and
   * `trial-only` are shown and never change the verdict.
   */
  readonly present: 'hold' | 'decide' | 'caution' | 'trial-only';
  readonly asks?: Question['asks'];
}

/** What a record says of a screened thing. */
export interface Seen {
  readonly active: readonly CodedEntry[];
  /** Words, resolved or unconfirmed entries, broad codes: reasons to ask. */
  readonly hinted: readonly CodedEntry[];
}

/**
 * Asks one screened thing. A coded active entry needs no question; anything else is asked, because a record
 * that is silent does not say no.
 */
export function screen(context: PlanContext, thing: Screened, seen: Seen = look(context, thing)): Findings {
  const effect = thing.present;
  if (seen.active.length > 0) return found(context, thing, { seen: seen.active, answer: null });
  const question = screeningQuestion(thing, seen);
  const answer = settlingAnswer(context, question);
  if (answer?.value === 'present') return found(context, thing, { seen: seen.hinted, answer });
  if (effect === 'caution' || effect === 'trial-only') {
    return { reasons: [], questions: answer === null ? [question] : [] };
  }
  const parts = {
    facts: { ...nameFacts(seen.hinted), ...(answer === null ? {} : answerFacts(answer)) },
    question: question.id,
  };
  const read = [...seen.hinted.map(({ from }) => from), ...(answer === null ? [] : [answerOrigin(answer)])];
  if (answer === null) {
    return {
      reasons: [
        reasonOf(context, thing.rule, { ...parts, read, id: `say:select.${thing.name}.open`, effect: 'ask' }),
      ],
      questions: [question],
    };
  }
  return {
    reasons: [
      reasonOf(context, thing.rule, {
        ...parts,
        read,
        id: `say:select.${thing.name}.absent`,
        effect: 'clear',
      }),
    ],
    questions: [],
  };
}

/** True when a record or an answer says that it is there; null while nobody has said. */
export function isPresent(
  context: PlanContext,
  thing: Screened,
  seen: Seen = look(context, thing),
): boolean | null {
  if (seen.active.length > 0) return true;
  const choice = chosen(context, screeningQuestion(thing, seen));
  return choice === null ? null : choice === 'present';
}

export function look(
  context: PlanContext,
  { concepts, hints = [] }: Pick<Screened, 'concepts' | 'hints'>,
): Seen {
  const sure = conceptsOf(context, concepts);
  const maybe = conceptsOf(context, hints);
  const active: CaseCondition[] = [];
  const hinted: CaseCondition[] = [];
  for (const entry of context.case.conditions) {
    if (entry.status === 'refuted') continue;
    const match = sure.map((concept) => matchesConcept(entry, concept));
    if (match.includes('code') && entry.status === 'active') active.push(entry);
    else if (
      match.some((by) => by !== null) ||
      maybe.some((concept) => matchesConcept(entry, concept) !== null)
    ) {
      hinted.push(entry);
    }
  }
  return { active, hinted };
}

export function conceptsOf({ knowledge }: Pick<PlanContext, 'knowledge'>, ids: readonly ConceptId[]) {
  return ids.map((id) => {
    const concept = knowledge.concepts[id];
    if (concept === undefined) throw new ConceptError(`${id} is not in knowledge`);
    return concept;
  });
}

/** Our own bug: a rule asks for a concept that knowledge lacks. */
export class ConceptError extends Error {
  override readonly name = 'ConceptError';
}

const namesShown = 6;

/** What entries are called, each once; the rest is counted. */
export function nameFacts(entries: readonly CodedEntry[]): Facts {
  const names = distinct(entries.map(nameOf));
  const more = names.length - namesShown;
  const shown = names.slice(0, namesShown).join('; ');
  return { seen: names.length === 0 ? null : more > 0 ? `${shown}; and ${more} more` : shown };
}

export function nameOf({ text, codes }: CodedEntry): string {
  const [code] = codes;
  return text ?? code?.display ?? code?.code ?? 'unnamed entry';
}

export function screeningQuestion({ name, rule, present, asks }: Screened, { hinted }: Seen): Question {
  const moves = present === 'hold' || present === 'decide';
  return choiceQuestion(
    {
      id: `q:${name}`,
      rule,
      text: `say:select.${name}.ask`,
      why: `say:select.${name}.why`,
      facts: nameFacts(hinted),
      ...(asks === undefined ? {} : { asks }),
      blocks: moves,
    },
    [
      ['none', 'proceed'],
      ['present', present === 'hold' ? 'hold' : 'proceed'],
    ],
  );
}

interface Found {
  readonly seen: readonly CodedEntry[];
  readonly answer: Answer | null;
}

function found(context: PlanContext, thing: Screened, { seen, answer }: Found): Findings {
  const facts = { ...nameFacts(seen), ...(answer === null ? {} : answerFacts(answer)) };
  const read = [...seen.map(({ from }) => from), ...(answer === null ? [] : [answerOrigin(answer)])];
  if (thing.present === 'decide') return recordedDecision(context, { ...thing, facts, read });
  const question: { question?: QuestionId } = answer === null ? {} : { question: answer.question };
  const parts = {
    id: `say:select.${thing.name}.present`,
    effect: thing.present,
    facts,
    read,
    ...question,
  } as const;
  return { reasons: [reasonOf(context, thing.rule, parts)], questions: [] };
}

export interface RecordedDecision {
  readonly name: string;
  readonly rule: RuleSpec;
  readonly facts: Facts;
  readonly read: readonly CodedEntry['from'][];
  readonly asks?: Question['asks'];
  /** Options that go on, and the one that stops. */
  readonly accept?: readonly string[];
  readonly decline?: string;
}

/** Neither a silent pass nor a block: a named clinician decides and says why. */
export function recordedDecision(context: PlanContext, wanted: RecordedDecision): Findings {
  const { name, rule, facts, read, accept = ['accept'], decline = 'decline', asks } = wanted;
  const question = decisionQuestion(
    {
      id: `q:decide-${name}`,
      rule,
      text: `say:select.${name}.decide`,
      why: `say:select.${name}.why`,
      facts,
      ...(asks === undefined ? {} : { asks }),
    },
    [...accept.map((value) => [value, 'proceed'] as const), [decline, 'hold']],
  );
  const answer = settlingAnswer(context, question);
  if (answer === null) {
    const reason = reasonOf(context, rule, {
      id: `say:select.${name}.undecided`,
      effect: 'decide',
      facts,
      question: question.id,
      read,
    });
    return { reasons: [reason], questions: [question] };
  }
  const declined = answer.value === decline;
  const reason = reasonOf(context, rule, {
    id: `say:select.${name}.${declined ? 'declined' : 'decided'}`,
    effect: declined ? 'hold' : 'decided',
    facts: { ...facts, ...answerFacts(answer) },
    question: question.id,
    read: [...read, answerOrigin(answer)],
  });
  return { reasons: [reason], questions: [] };
}
