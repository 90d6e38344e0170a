import type { Plan } from '@cryobridge/plan';
import { type Setting, notes } from './notes.js';

export function timingText({ timing, protection }: Plan, setting: Setting): string {
  const phases = {
    'before-surgery': 'before surgery',
    'at-surgery': 'at surgery',
    'after-surgery': 'after surgery',
    established: 'established pain',
    unknown: 'not known',
  } as const;
  const window = timing.window === null ? '' : `, between ${timing.window.from} and ${timing.window.to}`;
  const days = timing.daysToSurgery === null ? '' : `, ${timing.daysToSurgery} days to surgery`;
  return [
    setting.layout.heading('Timing', `${phases[timing.phase]}${window}${days}`),
    ...notes(timing.notes, setting),
    ...notes(protection, setting),
  ].join('\n');
}

export function procedureText(
  { equipment, operatorChecks, procedureSteps }: Plan,
  setting: Setting,
): string | null {
  if (equipment.length + operatorChecks.length + procedureSteps.length === 0) return null;
  const { layout } = setting;
  return [
    layout.heading('Procedure'),
    ...notes(equipment, setting),
    ...notes(operatorChecks, setting),
    ...procedureSteps.map((step, i) =>
      layout.hang(layout.say(step), { first: `${String(i + 1).padStart(3)} `, rest: '    ' }),
    ),
  ].join('\n');
}

export function followUpText({ followUp }: Plan, setting: Setting): string | null {
  if (followUp.length === 0) return null;
  const { layout } = setting;
  const lines = followUp.map(({ day, what }) =>
    layout.hang(layout.say(what), { first: `  day ${String(day).padEnd(4)}`, rest: ' '.repeat(10) }),
  );
  const shown = lines.flatMap((line, i) => {
    if (!isInsideRun(followUp, i)) return [line];
    return isInsideRun(followUp, i - 1) ? [] : ['  …'];
  });
  return [layout.heading('Follow-up'), ...shown].join('\n');
}

/** Of entries of one kind that follow each other only the first and the last are told. */
function isInsideRun(followUp: Plan['followUp'], i: number): boolean {
  const [before, own, after] = [followUp[i - 1], followUp[i], followUp[i + 1]].map((entry) => entry?.what.id);
  return own !== undefined && before === own && after === own;
}
