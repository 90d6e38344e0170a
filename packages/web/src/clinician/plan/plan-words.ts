import type { Plan, Question, Regimen, RegimenItem, TargetDose } from '@cryobridge/plan';
import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

const edge = (mm: number, which: 'near' | 'far') =>
  `${number(Math.abs(mm), 1)} mm ${mm < 0 ? 'short of' : 'past'} the ${which} edge`;

/** Everything the page of a plan says by itself, by component. */
const english = {
  anaestheticBudget: {
    notKnown: 'not known',
    localAnaesthetic: (drug: string) => `Local anaesthetic: ${drug}`,
    limit: 'limit',
    parts: {
      block: 'block',
      catheter: 'catheter',
      'probe-track': 'probe track',
    } satisfies Record<Regimen['localAnaesthetic']['planned'][number]['part'], string>,
    left: 'left',
  },
  answerProvider: {
    planningAgain: 'Planning again',
    plannedAgainQuestionsOpen: (verdict: string, open: number) =>
      `Planned again: ${verdict}, ${number(open)} ${open === 1 ? 'question' : 'questions'} open.`,
  },
  answersGiven: {
    given: (count: number) => `${number(count)} ${count === 1 ? 'answer' : 'answers'} given`,
    takeBackOf: (question: string) => `Take back: ${question}`,
    takeBack: 'Take back',
  },
  assumedCard: {
    assumedInThisPlan: 'Assumed in this plan',
    more: (count: number) => `${number(count)} more`,
  },
  beforeCard: {
    atTheTable: 'At the table',
    equipment: 'Equipment',
    operator: 'Operator',
    steps: 'Steps',
  },
  bridgeCard: {
    bridgeToTmr: 'Bridge to TMR',
    askTheSurgeon: 'Ask the surgeon',
  },
  choiceAnswer: {
    reason: 'Reason',
    aRecordedDecisionNeeds: 'A recorded decision needs its reason.',
  },
  coverCard: {
    coverAgainstTmr: 'Cover against TMR',
    chanceThatTheFrozen: (cover: string, gap: string) =>
      `Chance that the frozen nerves are still silent, by week. ${cover} ${gap}`,
    curveAsATable: 'Curve as a table',
  },
  coverTable: {
    coverInNumbers: 'Cover in numbers',
    chanceThatTheNerves: 'Chance that the nerves are still silent, and of a gap',
    week: 'week',
    low: 'low',
    median: 'median',
    high: 'high',
    gap: 'gap',
    byNerveMedianAnd: 'By nerve, median and interval',
    nerve: 'nerve',
    distanceMm: 'distance, mm',
    backOnDay: 'back on day',
  },
  coverageTable: {
    below: 'below',
    section: 'section',
    mm: 'mm',
    chance: 'chance',
  },
  dateAnswer: {
    pleaseGiveADate: 'Please give a date.',
    answer: 'Answer',
  },
  doseAnswer: {
    chanceGoal: (chance: string, goalChance: string) => `Chance ${chance}, goal ${goalChance}.`,
    noDoseThatWas: 'No dose that was tried reaches the goal.',
    whatWould: (doses: string) => `What would: ${doses}.`,
    thisDoseReachesThe: 'This dose reaches the goal.',
    bestPracticableDoseIt: 'Best practicable dose; it stays below the goal.',
    thisProbeCannotCover: 'This probe cannot cover this nerve; the best practicable dose is shown.',
    /** How far the ice reaches, by the edge of the nerve; negative: it falls short of it. */
    lookForIce: (nearMm: number, farMm: number) =>
      `At the end of the first freeze look for ice ${edge(nearMm, 'near')} of the nerve and ${edge(farMm, 'far')}.`,
    farIsHidden: (nearMm: number, farMm: number) =>
      `At the end of the first freeze look for ice ${edge(nearMm, 'near')} of the nerve. Its far edge is hidden in the ice’s shadow (computed: ${edge(farMm, 'far')}).`,
    nearIsHidden: (nearMm: number, farMm: number) =>
      `At the end of the first freeze look for ice ${edge(farMm, 'far')} of the nerve. Its near edge is hidden in the ice’s shadow (computed: ${edge(nearMm, 'near')}).`,
    option: (dose: string, chance: string, minutes: string) => `${dose} (${chance}, ${minutes} min)`,
    or: '; or ',
  },
  doseCard: {
    dose: 'Dose',
    theProbe: (label: string) => `the probe, ${label}`,
    probeData: 'probe data',
    probe: 'probe',
    placements: 'placements',
    cycles: 'cycles',
    localAnaesthetic: 'local anaesthetic',
    notKnown: 'not known',
    timeAtThisNerve: 'time at this nerve',
    allNerves: 'all nerves',
  },
  draftBanner: {
    noDoseIsShown: 'No dose is shown. The reasons stand under “May we?”.',
    everythingBelowMayStill: (open: number) =>
      `Everything below may still change. ${open === 1 ? 'One question is' : `${number(open)} questions are`} open.`,
    doNotFreeze: 'do not freeze',
    thisIsADraft: 'this is a draft',
  },
  evidenceGrade: {
    evidence: 'Evidence:',
    whyThisEvidenceGrade: 'Why this evidence grade',
    why: 'why',
    studies: 'Studies',
  },
  followUpCard: {
    followUp: 'Follow-up',
    day: (day: number) => `day ${number(day)}`,
    days: (first: number, last: number) => `days ${number(first)}–${number(last)}`,
  },
  guidanceCard: {
    guidance: 'Guidance',
  },
  heldCard: {
    onHoldNoDose: 'On hold: no dose',
    noDoseYet: 'No dose yet',
    aPlanOnHold: 'A plan on hold shows no nerve, no dose and no medicine. What holds it:',
    noNerveCanBe: 'No nerve can be named before this is known:',
  },
  mayWeCard: {
    mayWe: 'May we?',
    recordedDecisions: 'Recorded decisions',
    cautions: 'Cautions',
    excludedByTrialsOnly: 'Excluded by trials only',
    trialsLeftThesePeople: 'Trials left these people out; that alone does not speak against it.',
    questions: (count: number) => `${number(count)} ${count === 1 ? 'question' : 'questions'}`,
    checkedAndClear: (count: number) => `${number(count)} checked and clear`,
  },
  measureQuestions: {
    measuredItPlanThis: 'Measured it? Plan this nerve as it is',
  },
  nameField: {
    answeredBy: 'Answered by',
    yourNameStandsBeside: 'Your name stands beside each answer.',
    pleaseGiveYourName: 'Please give your name first.',
  },
  nerveCard: {
    explore: 'Explore',
    moveTheProbeOr: 'Move the probe or change the freeze; the plan stays.',
    thePlan: 'The plan',
  },
  nerveFigures: {
    unknown: 'unknown',
    ofItsCrossSection: (lethalC: string) => `of its cross-section below ${lethalC}`,
    wholeSectionOverOf: (mm: string) => `; whole section over ${mm} of its length`,
    nerve: (size: { readonly widthMm: number; readonly heightMm: number; readonly depthMm: number }) =>
      `Nerve ${number(size.widthMm, 1)} × ${number(size.heightMm, 1)} mm, ${number(size.depthMm)} mm deep`,
    measured: (nerve: string) => `${nerve}: measured in this person.`,
    typical: (nerve: string) => `${nerve}: typical size, not measured in this person.`,
    sizeAndDepthOf: 'size and depth of this nerve',
    belowBesideTheWarm: (lethalC: string) => `below ${lethalC} beside the warm artery`,
    timeBelowMedian: (lethalC: string) => `time below ${lethalC} (median)`,
    coldestInNerve: 'coldest in nerve',
    warmestInNerve: 'warmest in nerve',
    skin: 'skin',
    arteryWallAsTissue: 'artery wall, as tissue',
    arteryWall: 'artery wall',
    notKnown: 'not known',
    nearbyNerve: 'nearby nerve',
  },
  nervePicture: {
    noIceWasComputed: 'No ice was computed for this nerve, so there is no picture.',
    sameMomentAlong: (neededLengthMm: number) =>
      `The same moment along the nerve; ${number(neededLengthMm)} mm of its length are needed.`,
  },
  nerveTabs: {
    nerves: 'Nerves',
    status: {
      target: '',
      optional: 'optional',
      'recorded-decision': 'needs a decision',
    } satisfies Record<Plan['targets'][number]['status'], string>,
  },
  numberAnswer: {
    answer: 'Answer',
    pleaseGiveANumber: 'Please give a number.',
    notBelow: (minimum: string) => `Not below ${minimum}.`,
    notAbove: (maximum: string) => `Not above ${maximum}.`,
  },
  opioidBaseline: {
    atLeast: (convertedMmePerDay: string) => `at least ${convertedMmePerDay}`,
    opioidsBeforeSurgery: 'Opioids before surgery',
    conversionFactors: 'conversion factors',
    mmeADay: 'MME a day',
    notConverted: 'not converted',
    table: (table: string) => `Table: ${table}`,
  },
  otherDoses: {
    chanceOfFullCover: 'Chance of full cover by freeze time and passes',
    chartAsTable: 'Chart as table',
    chanceByDose: 'Chance by dose',
    eachFreeze: 'each freeze',
    passes: (count: number) => (count === 1 ? '1 pass' : `${number(count)} passes`),
    seconds: (seconds: number) => `${number(seconds)} s`,
  },
  personCard: {
    person: 'Person',
    print: 'Print',
    followTheCourse: 'Follow the course',
    procedureDay: 'Procedure day',
    years: (years: number) => `${number(years)} years`,
    yearsBetween: (from: number, to: number) => `${number(from)} to ${number(to)} years`,
    kg: (weight: string) => `${weight} kg`,
    bmi: (bmi: string) => `BMI ${bmi}`,
    where: (side: string, level: string) => `${side}, ${level}`,
    surgery: (day: string) => `Surgery ${day}`,
    tmrOn: (day: string) => `TMR ${day}`,
    sexUnknown: 'sex unknown',
    weightUnknown: 'weight unknown',
    sideUnknown: 'side unknown',
    levelUnknown: 'level unknown',
    surgeryDateUnknown: 'Surgery date unknown',
    ageUnknown: 'age unknown',
    tmrNotKnown: 'TMR not known',
    tmrNotPlanned: 'TMR not planned',
    tmrPlannedNoDate: 'TMR planned, no date',
  },
  planPage: {
    plan: 'Plan',
    openingThePlan: 'Opening the plan',
  },
  questionItem: {
    forThe: {
      clinician: 'For the clinician',
      surgeon: 'For the surgeon',
      pharmacist: 'For the pharmacist',
      operator: 'For the operator',
    } satisfies Record<Question['asks'], string>,
    planningAgain: 'Planning again …',
    holdIf: (answers: string) => `hold if ${answers}`,
    or: ' or ',
  },
  questionList: {
    openQuestions: (count: number) => `Open questions: ${number(count)}`,
    stillOpen: (count: number) => `${number(count)} ${count === 1 ? 'question' : 'questions'} still open`,
    wouldSharpen: (count: number) =>
      `${number(count)} ${count === 1 ? 'question' : 'questions'} that would sharpen the plan`,
  },
  reasonEffects: {
    hold: 'holds',
    ask: 'open question',
    decide: 'needs a recorded decision',
    decided: 'recorded decision',
    caution: 'caution',
    'trial-only': 'trial exclusion',
    clear: 'clear',
  },
  regimenCard: {
    alongWithIt: 'Along with it',
    noPharmacistHasSigned: 'No pharmacist has signed these doses yet.',
    onlyIfChosen: 'Only if chosen',
    avoid: 'Avoid',
  },
  regimenCards: {
    naloxoneOffer: {
      offer: 'Offer to take home',
      'not-indicated': 'Not indicated',
      'cannot-tell': 'Cannot tell yet',
    } satisfies Record<Regimen['naloxone']['offer'], string>,
    rescueLadder: 'Rescue ladder',
    naloxone: 'Naloxone',
  },
  regimenItemLine: {
    states: {
      offer: 'offer',
      avoid: 'avoid',
      ask: 'ask first',
      'opt-in': 'only if chosen',
    } satisfies Record<RegimenItem['state'], string>,
    roles: {
      scheduled: 'scheduled',
      regional: 'regional',
      rescue: 'rescue',
      'opt-in': 'opt-in',
      bowel: 'bowel',
      antidote: 'antidote',
      adjunct: 'adjunct',
    } satisfies Record<RegimenItem['role'], string>,
    notSignedByA: 'not signed by a pharmacist',
    signedBy: (name: string, day: string) => `signed by ${name}, ${day}`,
  },
  sourcesCard: {
    madeFrom: 'Made from',
    knowledgeEnginePlanAsked: (knowledgeVersion: string, engine: string, planVersion: string, now: string) =>
      `Knowledge ${knowledgeVersion} · engine ${engine} · plan ${planVersion} · asked on ${now}`,
    planInput: (plan: string, input: string) => `plan ${plan} · input ${input}`,
    sources: (count: number) => `${number(count)} ${count === 1 ? 'source' : 'sources'}`,
  },
  spread: {
    whatMakesItUncertain: 'What makes it uncertain',
    mattersMost: (input: string, share: string) =>
      `What makes it uncertain: ${input} matters most, ${share} of the spread`,
    input: 'input',
    share: 'share',
    knownBy: 'known by',
    basis: {
      measured: 'measured',
      derived: 'derived',
      consensus: 'consensus',
      assumed: 'assumed',
    } satisfies Record<TargetDose['sensitivity'][number]['basis'], string>,
  },
  targetsNote: {
    notTheseNerves: 'Not these nerves',
  },
  timingCard: {
    when: 'When',
    phase: 'phase',
    freezeBetween: 'freeze between',
    notKnown: 'not known',
    between: (from: string, to: string) => `${from} and ${to}`,
    today: 'today',
    ahead: (days: number) => `${number(days)} ${days === 1 ? 'day' : 'days'} ahead`,
    ago: (days: number) => `${number(days)} ${days === 1 ? 'day' : 'days'} ago`,
    surgeryOn: (day: string, when: string) => `${day}, ${when}`,
    surgery: 'surgery',
    untilSurgery: 'Until surgery',
  },
};

export type PlanWords = Widened<typeof english>;
export const planWords: PlanWords = inLanguage('plan', english);
