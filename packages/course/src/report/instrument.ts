import type {
  Control,
  PlainField,
  Question,
  QuestionId,
  ScoreField,
  SeriesCode,
  Statistic,
} from './question.js';
import type { ReportKind } from './report.js';

/**
 * The questions of our own instrument, in the order in which they are asked. No item of another instrument is copied:
 * the 0–10 scale, and worst, average, least and now, are common property; every wording is ours.
 * A change of meaning is a new version; a change of spelling is not.
 */
export const instrumentVersion = '1';

/** Which wording a report answers, such as `cryobridge-daily|1`. */
export function questionnaireOf(kind: ReportKind): string {
  return `cryobridge-${kind}|${instrumentVersion}`;
}

/** Which text of consent the words of `ReportWords.consent` are; agreed to once, before the first report. */
export const consentText = 'cryobridge-consent|1';

const every: readonly ReportKind[] = ['baseline', 'daily', 'weekly', 'monthly', 'extra'];
const longer: readonly ReportKind[] = ['baseline', 'weekly', 'monthly'];
const afterwards: readonly ReportKind[] = ['weekly', 'monthly'];

export const seriesFields: Readonly<Record<SeriesCode, ScoreField>> = {
  'limb-to-be-removed-pain': 'limbToBeRemovedPain',
  'residual-limb-pain': 'residualLimbPain',
  'phantom-pain': 'phantomPain',
  'phantom-sensation': 'phantomSensation',
};

function score(series: SeriesCode, statistic: Statistic, askedIn: readonly ReportKind[]): Question {
  return {
    id: `${series}.${statistic}`,
    field: seriesFields[series],
    statistic,
    control: { kind: 'score', scale: series === 'phantom-sensation' ? 'sensation' : 'pain' },
    askedIn,
    limb: series === 'limb-to-be-removed-pain' ? 'to-be-removed' : 'gone',
    when: null,
  };
}

function pain(series: SeriesCode): readonly Question[] {
  return [
    score(series, 'worst', every),
    score(series, 'average', every),
    score(series, 'least', longer),
    score(series, 'now', [...longer, 'extra']),
  ];
}

function plain(
  id: Question['id'],
  field: PlainField,
  rest: { readonly control: Control; readonly askedIn: readonly ReportKind[] } & Partial<
    Pick<Question, 'limb' | 'when'>
  >,
): Question {
  return { id, field, statistic: null, limb: 'any', when: null, ...rest };
}

const choice = (...options: readonly string[]): Control => ({ kind: 'choice', options });

export const questions: readonly Question[] = [
  ...pain('limb-to-be-removed-pain'),
  ...pain('residual-limb-pain'),
  ...pain('phantom-pain'),
  score('phantom-sensation', 'worst', longer),
  score('phantom-sensation', 'average', longer),
  score('phantom-sensation', 'least', []),
  score('phantom-sensation', 'now', []),
  plain('body-map', 'bodyMap', { control: { kind: 'body-map' }, askedIn: longer }),
  plain('doses', 'doses', { control: { kind: 'doses' }, askedIn: every }),
  plain('relief', 'relief', { control: { kind: 'score', scale: 'relief' }, askedIn: longer }),
  plain('drowsiness', 'drowsiness', {
    control: choice('none', 'slight', 'sleepy', 'hard-to-wake'),
    askedIn: every,
  }),
  plain('breathing', 'breathing', {
    control: choice('normal', 'slow-or-hard'),
    askedIn: every,
    when: { question: 'drowsiness', isOneOf: ['sleepy', 'hard-to-wake'] },
  }),
  plain('weakness', 'weakness', { control: choice('none', 'known', 'new', 'worse'), askedIn: every }),
  plain('falls', 'falls', { control: { kind: 'number', maximum: 100 }, askedIn: every }),
  plain('hit-head', 'hitHead', {
    control: { kind: 'yes-no' },
    askedIn: every,
    when: { question: 'falls', isAtLeast: 1 },
  }),
  plain('bowel', 'bowel', { control: choice('moved', 'hard', 'not-for-3-days'), askedIn: longer }),
  plain('sleep', 'sleep', { control: { kind: 'score', scale: 'sleep' }, askedIn: longer }),
  plain('mood', 'mood', { control: { kind: 'score', scale: 'mood' }, askedIn: longer }),
  plain('self-harm', 'thoughtsOfSelfHarm', { control: { kind: 'yes-no' }, askedIn: longer }),
  plain('wound', 'wound', {
    control: choice('dry', 'some-fluid', 'pus-or-smell', 'open', 'bleeding-heavily'),
    askedIn: [...afterwards, 'extra'],
    limb: 'gone',
  }),
  plain('wound-redness', 'woundRedness', {
    control: choice('none', 'same', 'spreading'),
    askedIn: afterwards,
    limb: 'gone',
  }),
  plain('fever', 'fever', {
    control: choice('no', 'yes', 'not-measured'),
    askedIn: [...afterwards, 'extra'],
  }),
  plain('probe-site-skin', 'probeSiteSkin', {
    control: choice('normal', 'numb', 'red', 'blister-or-dark', 'open'),
    askedIn: afterwards,
  }),
  plain('tap-pain', 'tapPain', { control: { kind: 'yes-no' }, askedIn: afterwards, limb: 'gone' }),
  plain('note', 'note', {
    control: { kind: 'text', maximumLength: 2000 },
    askedIn: [...longer, 'extra'],
  }),
];

const byId: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

/** Null: this version does not ask it. */
export function questionById(id: string): Question | null {
  return byId.get(id) ?? null;
}

export function isQuestionId(id: string): id is QuestionId {
  return byId.has(id);
}
