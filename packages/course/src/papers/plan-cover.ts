import type { Bridge, Plan } from '@cryobridge/plan';
import { type PaperItem, item } from './paper.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import type { Telling } from './telling.js';

export interface CoverParts {
  readonly plan: Plan;
  readonly words: PlanPaperWords;
  readonly tell: Telling;
}

/** When to freeze, how long cover may last, and whether TMR takes over in time. */
export function coverItems({ plan, words, tell }: CoverParts): readonly PaperItem[] {
  const { timing, forecast, bridge } = plan;
  const { cover } = words;
  return [
    ...timing.notes.map((note) => tell.item(note)),
    ...(forecast === null
      ? []
      : [
          item(
            [
              tell.fill(cover.works, { ...forecast.chanceItWorks }),
              tell.fill(cover.ends, { ...forecast.overallCoverEndsDay }),
            ].join(' '),
          ),
        ]),
    ...(bridge === null ? [] : [item(bridgeText(bridge, { words, tell }))]),
    ...(forecast?.notes ?? []).slice(0, 1).map((note) => tell.item(note, { worth: 3 })),
    ...plan.protection.map((each) => tell.item(each, { worth: 3 })),
  ];
}

function bridgeText(bridge: Bridge, { words, tell }: Pick<CoverParts, 'words' | 'tell'>): string {
  const { cover } = words;
  const review = bridge.reviewOn === null ? [] : [tell.fill(cover.review, { on: bridge.reviewOn })];
  if (bridge.tmr === 'unknown') return [cover.unknownTmr, ...review].join(' ');
  if (bridge.tmr === 'not-planned') return [cover.nothingTakesOver, ...review].join(' ');
  return [
    ...(bridge.takesOverDay === null ? [] : [tell.fill(cover.takesOver, { ...bridge.takesOverDay })]),
    ...(bridge.chanceOfGap === null ? [] : [tell.fill(cover.gap, { chance: bridge.chanceOfGap })]),
    ...review,
  ].join(' ');
}
