import type { Plan, Reason } from '@cryobridge/plan';
import type { Setting } from './notes.js';

/** Who, the verdict, and its reasons: first those that decide. */
export function verdictText({ person, decision, draft, madeFrom }: Plan, setting: Setting): string {
  const { layout } = setting;
  const about = [
    [person.side, person.level].filter((word) => word !== null).join(' ') || 'level and side not known',
    person.surgeryDate === null ? 'day of surgery not known' : `surgery ${person.surgeryDate}`,
    person.ageYears === null ? null : `${person.ageYears} years`,
    person.sex,
    person.weightKg === null ? null : `${Number(person.weightKg.toFixed(1))} kg`,
    person.bmiKgPerM2 === null ? null : `BMI ${Number(person.bmiKgPerM2.toFixed(1))}`,
  ].filter((part) => part !== null);
  const reasons = decision.reasons.toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
  return [
    headline(decision, draft ? '; what follows is a draft' : '', setting),
    layout.hang(`${about.join(' · ')} · asked on ${madeFrom.now}`, { first: '', rest: '' }),
    '',
    ...reasons.map((reason) => reasonText(reason, setting)),
  ].join('\n');
}

/** The verdict once more, for the end of a long text. */
export function closingText({ decision }: Plan, setting: Setting): string {
  return headline(decision, '', setting);
}

function headline(
  { verdict, questions }: Plan['decision'],
  aside: string,
  { layout: { colours } }: Setting,
): string {
  const blocking = questions.filter(({ blocks }) => blocks).length;
  switch (verdict) {
    case 'proceed':
      return colours.bold(colours.green('PROCEED'));
    case 'hold':
      return `${colours.bold(colours.red('HOLD'))}  no dose is given`;
    case 'cannot-tell':
      return `${colours.bold(colours.yellow('CANNOT TELL YET'))}  ${blocking} question${blocking === 1 ? '' : 's'} first${aside}`;
  }
}

const order: readonly Reason['effect'][] = [
  'hold',
  'decide',
  'ask',
  'decided',
  'caution',
  'trial-only',
  'clear',
];

const signs: Readonly<Record<Reason['effect'], string>> = {
  hold: 'stop',
  decide: 'decide',
  ask: 'ask',
  decided: 'decided',
  caution: 'caution',
  'trial-only': 'trials',
  clear: 'clear',
};

function reasonText(reason: Reason, { layout, marks }: Setting): string {
  const { red, yellow, green, dim } = layout.colours;
  const sign = signs[reason.effect].padEnd(8);
  const tint = {
    hold: red,
    decide: yellow,
    ask: yellow,
    decided: green,
    caution: yellow,
    'trial-only': dim,
    clear: green,
  }[reason.effect];
  const mark = marks.of(reason);
  const text = layout.hang(`${layout.say(reason)}${mark === '' ? '' : ` ${mark}`}`, {
    first: `  ${sign} `,
    rest: ' '.repeat(11),
  });
  return text.replace(sign, tint(sign));
}
