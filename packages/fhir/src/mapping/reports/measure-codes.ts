import { questions, type Question, type QuestionId } from '@cryobridge/course/report';
import { codeSystems } from '../../profiles/index.js';

/**
 * One code for each question whose answer becomes an Observation. A statistic is a code of its own, so that worst and
 * least can never be read as one series, and so that a standard extraction of the Questionnaire gives the same.
 */
const displays = {
  'limb-to-be-removed-pain.worst': 'Worst pain in the limb to be removed',
  'limb-to-be-removed-pain.average': 'Average pain in the limb to be removed',
  'limb-to-be-removed-pain.least': 'Least pain in the limb to be removed',
  'limb-to-be-removed-pain.now': 'Pain now in the limb to be removed',
  'residual-limb-pain.worst': 'Worst residual limb pain',
  'residual-limb-pain.average': 'Average residual limb pain',
  'residual-limb-pain.least': 'Least residual limb pain',
  'residual-limb-pain.now': 'Residual limb pain now',
  'phantom-pain.worst': 'Worst phantom pain',
  'phantom-pain.average': 'Average phantom pain',
  'phantom-pain.least': 'Least phantom pain',
  'phantom-pain.now': 'Phantom pain now',
  'phantom-sensation.worst': 'Strongest phantom sensation',
  'phantom-sensation.average': 'Average phantom sensation',
  'phantom-sensation.least': 'Least phantom sensation',
  'phantom-sensation.now': 'Phantom sensation now',
  'body-map': 'Places on the body map',
  relief: 'Relief by medicines',
  drowsiness: 'Drowsiness',
  breathing: 'Breathing',
  bowel: 'Bowel movement',
  sleep: 'Sleep',
  mood: 'Mood',
  'self-harm': 'Thoughts of self-harm',
  falls: 'Falls',
  'hit-head': 'Hit the head in a fall',
  weakness: 'Weakness of the limb',
  wound: 'Wound',
  'wound-redness': 'Redness around the wound',
  fever: 'Fever',
  'probe-site-skin': 'Skin at the treated spot',
  'tap-pain': 'Pain when one spot is tapped',
} as const satisfies Partial<Record<QuestionId, string>>;

export type MeasuredId = keyof typeof displays;

export function isMeasured(id: QuestionId): id is MeasuredId {
  return id in displays;
}

/** `phantom-pain.worst` is measured by the code `phantom-pain-worst`. */
export const measureCode = (id: MeasuredId): string => id.replace('.', '-');

export const measureConcept = (id: MeasuredId) => ({
  coding: [{ system: codeSystems.cryobridge, code: measureCode(id), display: displays[id] }],
});

export const measuredQuestions: readonly (Question & { readonly id: MeasuredId })[] = questions.flatMap(
  (question) => (isMeasured(question.id) ? [{ ...question, id: question.id }] : []),
);

export const measures: readonly { readonly code: string; readonly display: string }[] = measuredQuestions.map(
  ({ id }) => ({ code: measureCode(id), display: displays[id] }),
);
