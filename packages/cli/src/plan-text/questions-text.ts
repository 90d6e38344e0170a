import type { Plan, Question } from '@cryobridge/plan';
import { say } from '@cryobridge/plan';
import type { Setting } from './notes.js';

/** What to ask whom, and how to answer it on the command line. */
export function questionsText({ decision: { questions }, answers }: Plan, setting: Setting): string | null {
  if (questions.length === 0) return null;
  const { layout } = setting;
  const ordered = questions.toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
  const decides = ordered.some(({ needsReason }) => needsReason);
  const who = answers.at(-1)?.by ?? 'NAME';
  const how = `Answer with --by "${who}" --answer q:…=…${decides ? ', and --reason "…" for a decision' : ''}.`;
  return [
    layout.heading('Questions'),
    ...ordered.map((question) => questionText(question, setting)),
    layout.hang(how, { first: '  ', rest: '  ' }),
  ].join('\n');
}

function questionText(question: Question, { layout }: Setting): string {
  const { bold, dim } = layout.colours;
  const say4 = (text: string) => layout.hang(text, { first: '    ', rest: '    ' });
  const tags = `${question.asks}${question.blocks ? '' : ', does not block'}`;
  return [
    `  ${bold(question.id)}  ${dim(`(${tags})`)}`,
    say4(say(question.text)),
    dim(say4(say(question.why))),
    layout.hang(howToAnswer(question), { first: '    → ', rest: '      ' }),
    '',
  ].join('\n');
}

function howToAnswer({ kind, options, unit, minimum, maximum, needsReason }: Question): string {
  const choice = options.map(
    ({ value, effect }) => `${value} (${effect === 'cannot-tell' ? 'stays open' : effect})`,
  );
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
