import type { CoverWords } from '../../clinician/plan/cover-words.js';
import type { DoseTexts } from '../../clinician/plan/dose-words.js';
import type { PlanWords } from '../../clinician/plan/plan-words.js';
import { number } from '../../format/number.js';

const edge = (mm: number, which: 'nahen' | 'fernen') =>
  `${number(Math.abs(mm), 1)} mm ${mm < 0 ? 'vor der' : 'über die'} ${which} Seite${mm < 0 ? '' : ' hinaus'}`;
const passes = (count: number) => `${number(count)} ${count === 1 ? 'Durchgang' : 'Durchgänge'}`;
const questions = (count: number) => `${number(count)} ${count === 1 ? 'Frage' : 'Fragen'}`;

export const cover: CoverWords = {
  works: (chance, low, high) =>
    `Wahrscheinlichkeit, dass es überhaupt wirkt: ${chance} (${low} bis ${high}). Wenn ja:`,
  weeks: (week, low, high) => `um Woche ${week} nach der Vereisung (${low} bis ${high})`,
  ends: (weeks, level) => `Der erste benötigte Nerv ist ${weeks} zurück, Intervall ${level}.`,
  tmrUnknown: 'Ob TMR geplant ist, ist nicht bekannt; zu einer Lücke lässt sich also nichts sagen.',
  nothingTakesOver: (weeks) => `Nichts übernimmt: TMR ist nicht geplant, und die Abdeckung endet ${weeks}.`,
  gapUnknown: 'Die Wahrscheinlichkeit einer Lücke ist nicht bekannt.',
  gap: (chance) => `Wahrscheinlichkeit einer Lücke, bevor TMR übernimmt: ${chance}.`,
  gapLikely: (chance, weeks) =>
    `Wahrscheinlichkeit einer Lücke, bevor TMR übernimmt: ${chance}, am ehesten in ${weeks}.`,
  review: (day) => `Am ${day} erneut prüfen.`,
  week: (week) => `Woche ${week}`,
  weeksBetween: (first, last) => `Woche ${first}–${last}`,
};

export const dose: DoseTexts = {
  passes,
  sides: { deep: 'tief', superficial: 'oberflächlich', lateral: 'lateral', medial: 'medial' },
  andThen: ', dann ',
  cycles: (cycles, freezeSeconds, thawSeconds) =>
    `${number(cycles)} × ${number(freezeSeconds)} s, ${number(thawSeconds)} s Auftauen`,
  list: (first, rest) => `${first}, ${rest}`,
};

export const plan: PlanWords = {
  anaestheticBudget: {
    notKnown: 'nicht bekannt',
    localAnaesthetic: (drug) => `Lokalanästhetikum: ${drug}`,
    limit: 'Grenze',
    parts: { block: 'Blockade', catheter: 'Katheter', 'probe-track': 'Sondenkanal' },
    left: 'Rest',
  },
  answerProvider: {
    planningAgain: 'Es wird neu geplant',
    plannedAgainQuestionsOpen: (verdict, open) => `Neu geplant: ${verdict}, ${questions(open)} offen.`,
  },
  answersGiven: {
    given: (count) => (count === 1 ? '1 Antwort gegeben' : `${number(count)} Antworten gegeben`),
    takeBackOf: (question) => `Zurücknehmen: ${question}`,
    takeBack: 'Zurücknehmen',
  },
  assumedCard: {
    assumedInThisPlan: 'In diesem Plan angenommen',
    more: (count) => `${number(count)} weitere`,
  },
  beforeCard: {
    atTheTable: 'Am Tisch',
    equipment: 'Geräte',
    operator: 'Durchführende Person',
    steps: 'Schritte',
  },
  bridgeCard: {
    bridgeToTmr: 'Brücke zur TMR',
    askTheSurgeon: 'Die Chirurgie fragen',
  },
  choiceAnswer: {
    reason: 'Grund',
    aRecordedDecisionNeeds: 'Eine dokumentierte Entscheidung braucht ihren Grund.',
  },
  coverCard: {
    coverAgainstTmr: 'Abdeckung bis zur TMR',
    chanceThatTheFrozen: (sentence, gap) =>
      `Wahrscheinlichkeit, dass die vereisten Nerven noch stumm sind, nach Wochen. ${sentence} ${gap}`,
    curveAsATable: 'Kurve als Tabelle',
  },
  coverTable: {
    coverInNumbers: 'Abdeckung in Zahlen',
    chanceThatTheNerves: 'Wahrscheinlichkeit, dass die Nerven noch stumm sind, und einer Lücke',
    week: 'Woche',
    low: 'niedrig',
    median: 'Median',
    high: 'hoch',
    gap: 'Lücke',
    byNerveMedianAnd: 'Je Nerv, Median und Intervall',
    nerve: 'Nerv',
    distanceMm: 'Strecke, mm',
    backOnDay: 'zurück an Tag',
  },
  coverageTable: {
    below: 'unter',
    section: 'Querschnitt',
    mm: 'mm',
    chance: 'Wahrscheinlichkeit',
  },
  dateAnswer: {
    pleaseGiveADate: 'Bitte geben Sie ein Datum an.',
    answer: 'Antworten',
  },
  doseAnswer: {
    chanceGoal: (chance, goalChance) => `Wahrscheinlichkeit ${chance}, Ziel ${goalChance}.`,
    noDoseThatWas: 'Keine der geprüften Dosen erreicht das Ziel.',
    whatWould: (doses) => `Was es erreichen würde: ${doses}.`,
    thisDoseReachesThe: 'Diese Dosis erreicht das Ziel.',
    bestPracticableDoseIt: 'Beste praktikable Dosis; sie bleibt unter dem Ziel.',
    thisProbeCannotCover:
      'Diese Sonde kann diesen Nerv nicht erfassen; gezeigt wird die beste praktikable Dosis.',
    lookForIce: (nearMm, farMm) =>
      `Am Ende der ersten Vereisung auf Eis achten: ${edge(nearMm, 'nahen')} und ${edge(farMm, 'fernen')}.`,
    farIsHidden: (nearMm, farMm) =>
      `Am Ende der ersten Vereisung auf Eis achten: ${edge(nearMm, 'nahen')}. Die ferne Seite liegt im Schallschatten des Eises (berechnet: ${edge(farMm, 'fernen')}).`,
    nearIsHidden: (nearMm, farMm) =>
      `Am Ende der ersten Vereisung auf Eis achten: ${edge(farMm, 'fernen')}. Die nahe Seite liegt im Schallschatten des Eises (berechnet: ${edge(nearMm, 'nahen')}).`,
    option: (text, chance, minutes) => `${text} (${chance}, ${minutes} min)`,
    or: '; oder ',
  },
  doseCard: {
    dose: 'Dosis',
    theProbe: (label) => `die Sonde, ${label}`,
    probeData: 'Sondendaten',
    probe: 'Sonde',
    placements: 'Sondenlagen',
    cycles: 'Zyklen',
    localAnaesthetic: 'Lokalanästhetikum',
    notKnown: 'nicht bekannt',
    timeAtThisNerve: 'Zeit an diesem Nerv',
    allNerves: 'alle Nerven',
  },
  draftBanner: {
    noDoseIsShown: 'Es wird keine Dosis gezeigt. Die Gründe stehen unter „Dürfen wir?“.',
    everythingBelowMayStill: (open) =>
      `Alles Folgende kann sich noch ändern. ${open === 1 ? 'Eine Frage ist' : `${number(open)} Fragen sind`} offen.`,
    doNotFreeze: 'nicht vereisen',
    thisIsADraft: 'dies ist ein Entwurf',
  },
  evidenceGrade: {
    evidence: 'Evidenz:',
    whyThisEvidenceGrade: 'Warum dieser Evidenzgrad',
    why: 'warum',
    studies: 'Studien',
  },
  followUpCard: {
    followUp: 'Nachsorge',
    day: (day) => `Tag ${number(day)}`,
    days: (first, last) => `Tage ${number(first)}–${number(last)}`,
  },
  guidanceCard: { guidance: 'Führung der Sonde' },
  heldCard: {
    onHoldNoDose: 'Angehalten: keine Dosis',
    noDoseYet: 'Noch keine Dosis',
    aPlanOnHold: 'Ein angehaltener Plan zeigt keinen Nerv, keine Dosis und kein Medikament. Was ihn anhält:',
    noNerveCanBe: 'Bevor dies bekannt ist, lässt sich kein Nerv nennen:',
  },
  mayWeCard: {
    mayWe: 'Dürfen wir?',
    recordedDecisions: 'Dokumentierte Entscheidungen',
    cautions: 'Vorsicht',
    excludedByTrialsOnly: 'Nur von Studien ausgeschlossen',
    trialsLeftThesePeople: 'Studien ließen diese Personen aus; das allein spricht nicht dagegen.',
    questions,
    checkedAndClear: (count) => `${number(count)} geprüft und unauffällig`,
  },
  measureQuestions: { measuredItPlanThis: 'Gemessen? Diesen Nerv planen, wie er ist' },
  nameField: {
    answeredBy: 'Beantwortet von',
    yourNameStandsBeside: 'Ihr Name steht bei jeder Antwort.',
    pleaseGiveYourName: 'Bitte geben Sie zuerst Ihren Namen an.',
  },
  nerveCard: {
    explore: 'Erkunden',
    moveTheProbeOr: 'Sonde bewegen oder Vereisung ändern; der Plan bleibt.',
    thePlan: 'Der Plan',
  },
  nerveFigures: {
    unknown: 'nicht bekannt',
    ofItsCrossSection: (lethalC) => `seines Querschnitts unter ${lethalC}`,
    wholeSectionOverOf: (mm) => `; ganzer Querschnitt über ${mm} seiner Länge`,
    nerve: ({ widthMm, heightMm, depthMm }) =>
      `Nerv ${number(widthMm, 1)} × ${number(heightMm, 1)} mm, ${number(depthMm)} mm tief`,
    measured: (nerve) => `${nerve}: bei dieser Person gemessen.`,
    typical: (nerve) => `${nerve}: typische Größe, bei dieser Person nicht gemessen.`,
    sizeAndDepthOf: 'Größe und Tiefe dieses Nervs',
    belowBesideTheWarm: (lethalC) => `unter ${lethalC} neben der warmen Arterie`,
    timeBelowMedian: (lethalC) => `Zeit unter ${lethalC} (Median)`,
    coldestInNerve: 'kälteste Stelle im Nerv',
    warmestInNerve: 'wärmste Stelle im Nerv',
    skin: 'Haut',
    arteryWallAsTissue: 'Arterienwand, als Gewebe',
    arteryWall: 'Arterienwand',
    notKnown: 'nicht bekannt',
    nearbyNerve: 'benachbarter Nerv',
  },
  nervePicture: {
    noIceWasComputed: 'Für diesen Nerv wurde kein Eis berechnet, also gibt es kein Bild.',
    sameMomentAlong: (neededLengthMm) =>
      `Derselbe Augenblick entlang des Nervs; ${number(neededLengthMm)} mm seiner Länge werden benötigt.`,
  },
  nerveTabs: {
    nerves: 'Nerven',
    status: { target: '', optional: 'optional', 'recorded-decision': 'braucht eine Entscheidung' },
  },
  numberAnswer: {
    answer: 'Antworten',
    pleaseGiveANumber: 'Bitte geben Sie eine Zahl an.',
    notBelow: (minimum) => `Nicht unter ${minimum}.`,
    notAbove: (maximum) => `Nicht über ${maximum}.`,
  },
  opioidBaseline: {
    atLeast: (mme) => `mindestens ${mme}`,
    opioidsBeforeSurgery: 'Opioide vor der Operation',
    conversionFactors: 'Umrechnungsfaktoren',
    mmeADay: 'MME am Tag',
    notConverted: 'nicht umgerechnet',
    table: (table) => `Tabelle: ${table}`,
  },
  otherDoses: {
    chanceOfFullCover: 'Wahrscheinlichkeit der vollständigen Erfassung nach Vereisungszeit und Durchgängen',
    chartAsTable: 'Diagramm als Tabelle',
    chanceByDose: 'Wahrscheinlichkeit nach Dosis',
    eachFreeze: 'je Vereisung',
    passes,
    seconds: (seconds) => `${number(seconds)} s`,
  },
  personCard: {
    person: 'Person',
    print: 'Drucken',
    followTheCourse: 'Verlauf beginnen',
    procedureDay: 'Tag des Eingriffs',
    years: (years) => `${number(years)} ${years === 1 ? 'Jahr' : 'Jahre'}`,
    yearsBetween: (from, to) => `${number(from)} bis ${number(to)} Jahre`,
    kg: (weight) => `${weight} kg`,
    bmi: (bmi) => `BMI ${bmi}`,
    where: (side, level) => `${level}, ${side}`,
    surgery: (day) => `Operation ${day}`,
    tmrOn: (day) => `TMR ${day}`,
    sexUnknown: 'Geschlecht nicht bekannt',
    weightUnknown: 'Gewicht nicht bekannt',
    sideUnknown: 'Seite nicht bekannt',
    levelUnknown: 'Höhe nicht bekannt',
    surgeryDateUnknown: 'Operationstag nicht bekannt',
    ageUnknown: 'Alter nicht bekannt',
    tmrNotKnown: 'TMR nicht bekannt',
    tmrNotPlanned: 'TMR nicht geplant',
    tmrPlannedNoDate: 'TMR geplant, ohne Datum',
  },
  planPage: { plan: 'Plan', openingThePlan: 'Plan wird geöffnet' },
  questionItem: {
    forThe: {
      clinician: 'An die ärztliche Seite',
      surgeon: 'An die Chirurgie',
      pharmacist: 'An die Apotheke',
      operator: 'An die durchführende Person',
    },
    planningAgain: 'Es wird neu geplant …',
    holdIf: (answers) => `hält an bei: ${answers}`,
    or: ' oder ',
  },
  questionList: {
    openQuestions: (count) => `Offene Fragen: ${number(count)}`,
    stillOpen: (count) => `${questions(count)} noch offen`,
    wouldSharpen: (count) =>
      `${questions(count)}, ${count === 1 ? 'die den Plan schärfen würde' : 'die den Plan schärfen würden'}`,
  },
  reasonEffects: {
    hold: 'hält an',
    ask: 'offene Frage',
    decide: 'braucht eine dokumentierte Entscheidung',
    decided: 'dokumentierte Entscheidung',
    caution: 'Vorsicht',
    'trial-only': 'Studienausschluss',
    clear: 'unauffällig',
  },
  regimenCard: {
    alongWithIt: 'Dazu',
    noPharmacistHasSigned: 'Noch hat keine Apothekerin und kein Apotheker diese Dosen unterschrieben.',
    onlyIfChosen: 'Nur auf Wunsch',
    avoid: 'Meiden',
  },
  regimenCards: {
    naloxoneOffer: {
      offer: 'Zum Mitnehmen anbieten',
      'not-indicated': 'Nicht angezeigt',
      'cannot-tell': 'Noch nicht zu sagen',
    },
    rescueLadder: 'Stufen der Bedarfsbehandlung',
    naloxone: 'Naloxon',
  },
  regimenItemLine: {
    states: { offer: 'anbieten', avoid: 'meiden', ask: 'erst fragen', 'opt-in': 'nur auf Wunsch' },
    roles: {
      scheduled: 'fest',
      regional: 'regional',
      rescue: 'bei Bedarf',
      'opt-in': 'auf Wunsch',
      bowel: 'Darm',
      antidote: 'Gegenmittel',
      adjunct: 'zusätzlich',
    },
    notSignedByA: 'nicht von der Apotheke unterschrieben',
    signedBy: (name, day) => `unterschrieben von ${name}, ${day}`,
  },
  sourcesCard: {
    madeFrom: 'Grundlage',
    knowledgeEnginePlanAsked: (knowledgeVersion, engine, planVersion, now) =>
      `Wissen ${knowledgeVersion} · Rechenkern ${engine} · Plan ${planVersion} · gefragt am ${now}`,
    planInput: (hash, input) => `Plan ${hash} · Eingabe ${input}`,
    sources: (count) => `${number(count)} ${count === 1 ? 'Quelle' : 'Quellen'}`,
  },
  spread: {
    whatMakesItUncertain: 'Was es unsicher macht',
    mattersMost: (input, share) => `Was es unsicher macht: am meisten zählt ${input}, ${share} der Streuung`,
    input: 'Größe',
    share: 'Anteil',
    knownBy: 'Grundlage',
    basis: {
      measured: 'gemessen',
      derived: 'abgeleitet',
      consensus: 'Konsens',
      assumed: 'angenommen',
    },
  },
  targetsNote: { notTheseNerves: 'Diese Nerven nicht' },
  timingCard: {
    when: 'Wann',
    phase: 'Phase',
    freezeBetween: 'Vereisung zwischen',
    notKnown: 'nicht bekannt',
    between: (from, to) => `${from} und ${to}`,
    today: 'heute',
    ahead: (days) => `in ${number(days)} ${days === 1 ? 'Tag' : 'Tagen'}`,
    ago: (days) => `vor ${number(days)} ${days === 1 ? 'Tag' : 'Tagen'}`,
    surgeryOn: (day, when) => `${day}, ${when}`,
    surgery: 'Operation',
    untilSurgery: 'Bis zur Operation',
  },
};
