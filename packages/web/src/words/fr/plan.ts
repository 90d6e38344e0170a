import type { CoverWords } from '../../clinician/plan/cover-words.js';
import type { DoseTexts } from '../../clinician/plan/dose-words.js';
import type { PlanWords } from '../../clinician/plan/plan-words.js';
import { number } from '../../format/number.js';

const counted = (count: number, one: string, many: string) => `${number(count)} ${count < 2 ? one : many}`;
const edge = (mm: number, which: 'proche' | 'éloigné') =>
  `${number(Math.abs(mm), 1)} mm ${mm < 0 ? 'en deçà' : 'au-delà'} du bord ${which}`;
const passes = (count: number) => counted(count, 'passage', 'passages');
const questions = (count: number) => counted(count, 'question', 'questions');
const days = (count: number) => counted(count, 'jour', 'jours');

export const cover: CoverWords = {
  works: (chance, low, high) => `Probabilité que cela soit efficace : ${chance} (${low} à ${high}). Si oui :`,
  weeks: (week, low, high) => `vers la semaine ${week} après la congélation (${low} à ${high})`,
  ends: (weeks, level) => `Le premier nerf nécessaire est de retour ${weeks}, intervalle à ${level}.`,
  tmrUnknown: 'On ne sait pas si une TMR est prévue : aucun intervalle ne peut être indiqué.',
  nothingTakesOver: (weeks) =>
    `Rien ne prend le relais : aucune TMR n’est prévue, et la couverture finit ${weeks}.`,
  gapUnknown: 'La probabilité d’un intervalle sans couverture n’est pas connue.',
  gap: (chance) => `Probabilité d’un intervalle avant que la TMR prenne le relais : ${chance}.`,
  gapLikely: (chance, weeks) =>
    `Probabilité d’un intervalle avant que la TMR prenne le relais : ${chance}, surtout en ${weeks}.`,
  review: (day) => `Réexamen le ${day}.`,
  week: (week) => `semaine ${week}`,
  weeksBetween: (first, last) => `semaines ${first}–${last}`,
};

export const dose: DoseTexts = {
  passes,
  sides: { deep: 'profond', superficial: 'superficiel', lateral: 'latéral', medial: 'médial' },
  andThen: ' puis ',
  cycles: (cycles, freezeSeconds, thawSeconds) =>
    `${number(cycles)} × ${number(freezeSeconds)} s, ${number(thawSeconds)} s de décongélation`,
  list: (first, rest) => `${first}, ${rest}`,
};

export const plan: PlanWords = {
  anaestheticBudget: {
    notKnown: 'non connu',
    localAnaesthetic: (drug) => `Anesthésique local : ${drug}`,
    limit: 'limite',
    parts: { block: 'bloc', catheter: 'cathéter', 'probe-track': 'trajet de la sonde' },
    left: 'reste',
  },
  answerProvider: {
    planningAgain: 'Nouveau calcul du plan',
    plannedAgainQuestionsOpen: (verdict, open) =>
      `Plan refait : ${verdict}, ${counted(open, 'question ouverte', 'questions ouvertes')}.`,
  },
  answersGiven: {
    given: (count) => counted(count, 'réponse donnée', 'réponses données'),
    takeBackOf: (question) => `Retirer : ${question}`,
    takeBack: 'Retirer',
  },
  assumedCard: {
    assumedInThisPlan: 'Supposé dans ce plan',
    more: (count) => `${number(count)} de plus`,
  },
  beforeCard: {
    atTheTable: 'À la table',
    equipment: 'Matériel',
    operator: 'Opérateur',
    steps: 'Étapes',
  },
  bridgeCard: {
    bridgeToTmr: 'Pont vers la TMR',
    askTheSurgeon: 'Demander au chirurgien',
  },
  choiceAnswer: {
    reason: 'Raison',
    aRecordedDecisionNeeds: 'Une décision consignée a besoin de sa raison.',
  },
  coverCard: {
    coverAgainstTmr: 'Couverture jusqu’à la TMR',
    chanceThatTheFrozen: (sentence, gap) =>
      `Probabilité que les nerfs congelés soient encore silencieux, par semaine. ${sentence} ${gap}`,
    curveAsATable: 'La courbe en tableau',
  },
  coverTable: {
    coverInNumbers: 'La couverture en chiffres',
    chanceThatTheNerves: 'Probabilité que les nerfs soient encore silencieux, et d’un intervalle',
    week: 'semaine',
    low: 'basse',
    median: 'médiane',
    high: 'haute',
    gap: 'intervalle',
    byNerveMedianAnd: 'Par nerf, médiane et intervalle',
    nerve: 'nerf',
    distanceMm: 'distance, mm',
    backOnDay: 'de retour au jour',
  },
  coverageTable: {
    below: 'au-dessous de',
    section: 'section',
    mm: 'mm',
    chance: 'probabilité',
  },
  dateAnswer: {
    pleaseGiveADate: 'Indiquez une date.',
    answer: 'Répondre',
  },
  doseAnswer: {
    chanceGoal: (chance, goalChance) => `Probabilité ${chance}, objectif ${goalChance}.`,
    noDoseThatWas: 'Aucune dose essayée n’atteint l’objectif.',
    whatWould: (doses) => `Ce qui l’atteindrait : ${doses}.`,
    thisDoseReachesThe: 'Cette dose atteint l’objectif.',
    bestPracticableDoseIt: 'Meilleure dose praticable ; elle reste au-dessous de l’objectif.',
    thisProbeCannotCover:
      'Cette sonde ne peut pas couvrir ce nerf ; la meilleure dose praticable est montrée.',
    lookForIce: (nearMm, farMm) =>
      `À la fin de la première congélation, chercher la glace ${edge(nearMm, 'proche')} du nerf et ${edge(farMm, 'éloigné')}.`,
    farIsHidden: (nearMm, farMm) =>
      `À la fin de la première congélation, chercher la glace ${edge(nearMm, 'proche')} du nerf. Son bord éloigné est caché dans l’ombre de la glace (calculé : ${edge(farMm, 'éloigné')}).`,
    nearIsHidden: (nearMm, farMm) =>
      `À la fin de la première congélation, chercher la glace ${edge(farMm, 'éloigné')} du nerf. Son bord proche est caché dans l’ombre de la glace (calculé : ${edge(nearMm, 'proche')}).`,
    option: (text, chance, minutes) => `${text} (${chance}, ${minutes} min)`,
    or: ' ; ou ',
  },
  doseCard: {
    dose: 'Dose',
    theProbe: (label) => `la sonde, ${label}`,
    probeData: 'données de la sonde',
    probe: 'sonde',
    placements: 'positions',
    cycles: 'cycles',
    localAnaesthetic: 'anesthésique local',
    notKnown: 'non connu',
    timeAtThisNerve: 'durée à ce nerf',
    allNerves: 'tous les nerfs',
  },
  draftBanner: {
    noDoseIsShown: 'Aucune dose n’est montrée. Les raisons sont sous « Pouvons-nous ? ».',
    everythingBelowMayStill: (open) =>
      `Tout ce qui suit peut encore changer. ${open === 1 ? 'Une question est ouverte' : `${number(open)} questions sont ouvertes`}.`,
    doNotFreeze: 'ne pas congeler',
    thisIsADraft: 'ceci est un brouillon',
  },
  evidenceGrade: {
    evidence: 'Preuves :',
    whyThisEvidenceGrade: 'Pourquoi ce niveau de preuve',
    why: 'pourquoi',
    studies: 'Études',
  },
  followUpCard: {
    followUp: 'Suivi',
    day: (day) => `jour ${number(day)}`,
    days: (first, last) => `jours ${number(first)}–${number(last)}`,
  },
  guidanceCard: { guidance: 'Guidage' },
  heldCard: {
    onHoldNoDose: 'En attente : pas de dose',
    noDoseYet: 'Pas encore de dose',
    aPlanOnHold: 'Un plan en attente ne montre ni nerf, ni dose, ni médicament. Ce qui le retient :',
    noNerveCanBe: 'Aucun nerf ne peut être nommé avant que ceci soit connu :',
  },
  mayWeCard: {
    mayWe: 'Pouvons-nous ?',
    recordedDecisions: 'Décisions consignées',
    cautions: 'Précautions',
    excludedByTrialsOnly: 'Exclus par les seuls essais',
    trialsLeftThesePeople: 'Les essais ont exclu ces personnes ; cela seul ne s’y oppose pas.',
    questions,
    checkedAndClear: (count) =>
      counted(count, 'vérifié et sans particularité', 'vérifiés et sans particularité'),
  },
  measureQuestions: { measuredItPlanThis: 'Mesuré ? Planifier ce nerf tel qu’il est' },
  nameField: {
    answeredBy: 'Réponses de',
    yourNameStandsBeside: 'Votre nom figure à côté de chaque réponse.',
    pleaseGiveYourName: 'Indiquez d’abord votre nom.',
  },
  nerveCard: {
    explore: 'Explorer',
    moveTheProbeOr: 'Déplacez la sonde ou modifiez la congélation ; le plan reste.',
    thePlan: 'Le plan',
  },
  nerveFigures: {
    unknown: 'non connu',
    ofItsCrossSection: (lethalC) => `de sa section au-dessous de ${lethalC}`,
    wholeSectionOverOf: (mm) => ` ; section entière sur ${mm} de sa longueur`,
    nerve: ({ widthMm, heightMm, depthMm }) =>
      `Nerf ${number(widthMm, 1)} × ${number(heightMm, 1)} mm, à ${number(depthMm)} mm de profondeur`,
    measured: (nerve) => `${nerve} : mesuré chez cette personne.`,
    typical: (nerve) => `${nerve} : taille typique, non mesurée chez cette personne.`,
    sizeAndDepthOf: 'taille et profondeur de ce nerf',
    belowBesideTheWarm: (lethalC) => `au-dessous de ${lethalC} à côté de l’artère chaude`,
    timeBelowMedian: (lethalC) => `durée au-dessous de ${lethalC} (médiane)`,
    coldestInNerve: 'le plus froid dans le nerf',
    warmestInNerve: 'le plus chaud dans le nerf',
    skin: 'peau',
    arteryWallAsTissue: 'paroi de l’artère, comme tissu',
    arteryWall: 'paroi de l’artère',
    notKnown: 'non connu',
    nearbyNerve: 'nerf voisin',
  },
  nervePicture: {
    noIceWasComputed: 'Aucune glace n’a été calculée pour ce nerf : il n’y a donc pas d’image.',
    sameMomentAlong: (neededLengthMm) =>
      `Le même instant le long du nerf ; ${number(neededLengthMm)} mm de sa longueur sont nécessaires.`,
  },
  nerveTabs: {
    nerves: 'Nerfs',
    status: { target: '', optional: 'optionnel', 'recorded-decision': 'demande une décision' },
  },
  numberAnswer: {
    answer: 'Répondre',
    pleaseGiveANumber: 'Indiquez un nombre.',
    notBelow: (minimum) => `Pas moins de ${minimum}.`,
    notAbove: (maximum) => `Pas plus de ${maximum}.`,
  },
  opioidBaseline: {
    atLeast: (mme) => `au moins ${mme}`,
    opioidsBeforeSurgery: 'Opioïdes avant l’opération',
    conversionFactors: 'facteurs de conversion',
    mmeADay: 'MME par jour',
    notConverted: 'non converti',
    table: (table) => `Table : ${table}`,
  },
  otherDoses: {
    chanceOfFullCover: 'Probabilité de couverture complète selon la durée de congélation et les passages',
    chartAsTable: 'Le graphique en tableau',
    chanceByDose: 'Probabilité selon la dose',
    eachFreeze: 'chaque congélation',
    passes,
    seconds: (seconds) => `${number(seconds)} s`,
  },
  personCard: {
    person: 'Personne',
    print: 'Imprimer',
    followTheCourse: 'Commencer le parcours',
    procedureDay: 'Jour du geste',
    years: (years) => counted(years, 'an', 'ans'),
    yearsBetween: (from, to) => `${number(from)} à ${number(to)} ans`,
    kg: (weight) => `${weight} kg`,
    bmi: (bmi) => `IMC ${bmi}`,
    where: (side, level) => `${level}, côté ${side}`,
    surgery: (day) => `Opération ${day}`,
    tmrOn: (day) => `TMR ${day}`,
    sexUnknown: 'sexe non connu',
    weightUnknown: 'poids non connu',
    sideUnknown: 'non connu',
    levelUnknown: 'niveau non connu',
    surgeryDateUnknown: 'Jour de l’opération non connu',
    ageUnknown: 'âge non connu',
    tmrNotKnown: 'TMR non connue',
    tmrNotPlanned: 'TMR non prévue',
    tmrPlannedNoDate: 'TMR prévue, sans date',
  },
  planPage: { plan: 'Plan', openingThePlan: 'Ouverture du plan' },
  questionItem: {
    forThe: {
      clinician: 'Pour le clinicien',
      surgeon: 'Pour le chirurgien',
      pharmacist: 'Pour le pharmacien',
      operator: 'Pour l’opérateur',
    },
    planningAgain: 'Nouveau calcul du plan …',
    holdIf: (answers) => `attendre si : ${answers}`,
    or: ' ou ',
  },
  questionList: {
    openQuestions: (count) => `Questions ouvertes : ${number(count)}`,
    stillOpen: (count) => counted(count, 'question encore ouverte', 'questions encore ouvertes'),
    wouldSharpen: (count) =>
      counted(count, 'question préciserait le plan', 'questions préciseraient le plan'),
  },
  reasonEffects: {
    hold: 'retient',
    ask: 'question ouverte',
    decide: 'demande une décision consignée',
    decided: 'décision consignée',
    caution: 'précaution',
    'trial-only': 'exclusion par les essais',
    clear: 'sans particularité',
  },
  regimenCard: {
    alongWithIt: 'Médicaments associés',
    noPharmacistHasSigned: 'Aucun pharmacien n’a encore signé ces doses.',
    onlyIfChosen: 'Seulement si choisi',
    avoid: 'Éviter',
  },
  regimenCards: {
    naloxoneOffer: {
      offer: 'À proposer pour le domicile',
      'not-indicated': 'Non indiquée',
      'cannot-tell': 'Impossible à dire pour l’instant',
    },
    rescueLadder: 'Étapes du traitement de secours',
    naloxone: 'Naloxone',
  },
  regimenItemLine: {
    states: {
      offer: 'proposer',
      avoid: 'éviter',
      ask: 'demander d’abord',
      'opt-in': 'seulement si choisi',
    },
    roles: {
      scheduled: 'à heures fixes',
      regional: 'locorégional',
      rescue: 'secours',
      'opt-in': 'au choix',
      bowel: 'transit',
      antidote: 'antidote',
      adjunct: 'adjuvant',
    },
    notSignedByA: 'non signé par un pharmacien',
    signedBy: (name, day) => `signé par ${name}, ${day}`,
  },
  sourcesCard: {
    madeFrom: 'Établi d’après',
    knowledgeEnginePlanAsked: (knowledgeVersion, engine, planVersion, now) =>
      `Connaissances ${knowledgeVersion} · moteur ${engine} · plan ${planVersion} · demandé le ${now}`,
    planInput: (hash, input) => `plan ${hash} · entrée ${input}`,
    sources: (count) => counted(count, 'source', 'sources'),
  },
  spread: {
    whatMakesItUncertain: 'Ce qui le rend incertain',
    mattersMost: (input, share) => `Ce qui le rend incertain, surtout : ${input}, ${share} de la dispersion`,
    input: 'donnée',
    share: 'part',
    knownBy: 'origine',
    basis: { measured: 'mesuré', derived: 'dérivé', consensus: 'consensus', assumed: 'supposé' },
  },
  targetsNote: { notTheseNerves: 'Pas ces nerfs' },
  timingCard: {
    when: 'Quand',
    phase: 'phase',
    freezeBetween: 'congélation entre',
    notKnown: 'non connu',
    between: (from, to) => `${from} et ${to}`,
    today: 'aujourd’hui',
    ahead: (count) => `dans ${days(count)}`,
    ago: (count) => `il y a ${days(count)}`,
    surgeryOn: (day, when) => `${day}, ${when}`,
    surgery: 'opération',
    untilSurgery: 'Jusqu’à l’opération',
  },
};
