import { type Catalog, type Plan, reviewNote } from '@cryobridge/plan';
import { dosesText } from './doses-text.js';
import { assumedText, evidenceText, provenanceText, sourcesText } from './evidence-text.js';
import { bridgeText, forecastText } from './forecast-text.js';
import { layoutFor } from './layout.js';
import { type Setting, marksFor } from './notes.js';
import { furtherQuestionsText, questionsText } from './questions-text.js';
import { regimenText } from './regimen-text.js';
import { followUpText, procedureText, timingText } from './steps-text.js';
import { closingText, verdictText } from './verdict-text.js';

/** The whole plan for a terminal: verdict first, then what to ask, then what to do, then what it rests on. */
export function planText(
  plan: Plan,
  terminal: { readonly columns: number; readonly colour: boolean; readonly words: Catalog },
): string {
  const setting: Setting = {
    layout: layoutFor({ columns: terminal.columns, colour: terminal.colour, words: terminal.words }),
    marks: marksFor(plan),
  };
  const hold = plan.decision.verdict === 'hold';
  const review = reviewNote(terminal.words);
  const parts = [
    review === null ? null : setting.layout.hang(review, { first: '', rest: '' }),
    verdictText(plan, setting),
    questionsText(plan, setting),
    ...(hold
      ? []
      : [
          dosesText(plan, setting),
          procedureText(plan, setting),
          timingText(plan, setting),
          regimenText(plan, setting),
          forecastText(plan, setting),
          bridgeText(plan, setting),
          followUpText(plan, setting),
          furtherQuestionsText(plan, setting),
        ]),
    evidenceText(plan, setting),
    assumedText(plan, setting),
    sourcesText(plan, setting),
    provenanceText(plan, setting),
    closingText(plan, setting),
  ];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}
