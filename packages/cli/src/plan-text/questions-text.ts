import type { Plan, Question } from '@cryobridge/plan';
import type { Setting } from './notes.js';

/** What has to be asked before the verdict, and of whom. */
export function questionsText(plan: Plan, setting: Setting): string | null {
  const blocking = plan.decision.questions.filter(({ blocks }) => blocks);
  return listText('Questions', blocking, plan, setting);
}

/** What nobody has to answer, and what would sharpen the plan. */
export function furtherQuestionsText(plan: Plan, setting: Setting): string | null {
  const others = plan.decision.questions.filter(({ blocks }) => !blocks);
  return listText('Further questions', others, plan, setting);
}

function listText(
  title: string,
  questions: readonly Question[],
  { answers }: Plan,
  setting: Setting,
): string | null {
  if (questions.length === 0) return null;
  const { layout } = setting;
  const decides = questions.some(({ needsReason }) => needsReason);
  const who = answers.at(-1)?.by ?? 'NAME';
  const how = `Answer with --by "${who}" --answer q:…=…${decides ? ', and --reason "…" for a decision' : ''}.`;
  return [
    layout.heading(title),
    ...questions.map((question) => questionText(question, setting)),
    layout.hang(how, { first: '  ', rest: '  ' }),
  ].join('\n');
}

function questionText(question: Question, { layout }: Setting): string {
  const { bold, dim } = layout.colours;
  const indented = (text: string) => layout.hang(text, { first: '    ', rest: '    ' });
  return [
    `  ${bold(question.id)}  ${dim(`(${question.asks})`)}`,
    indented(layout.say(question.text)),
    dim(indented(layout.say(question.why))),
    layout.hang(howToAnswer(question), { first: '    → ', rest: '      ' }),
    '',
  ].join('\n');
}

function howToAnswer({ kind, options, unit, minimum, maximum, needsReason }: Question): string {
  const holds = options.some(({ effect }) => effect === 'hold');
  const choice = options.map(({ value, effect }) => {
    if (effect === 'cannot-tell') return `${value} (stays open)`;
    return holds ? `${value} (${effect})` : value;
  });
  const range = minimum === null && maximum === null ? '' : `, ${minimum ?? '…'} to ${maximum ?? '…'}`;
  switch (kind) {
    case 'choice':
    case 'decision':
      return `${choice.join(', ')}${needsReason ? '; with a reason' : ''}`;
    case 'number':
      return [`a number${unit === null ? '' : ` in ${unit}`}${range}`, ...choice].join(', or ');
    case 'date':
      return ['a day, YYYY-MM-DD', ...choice].join(', or ');
  }
}
