import type { PlanWords } from '../../clinician/plan/plan-words.js';
import { number } from '../../format/number.js';
import { counted, days, isolated, placements, span } from './speech.js';

const edge = (mm: number, which: string) =>
  mm < 0
    ? `يقصر ${number(-mm, 1)} ملم عن الحافة ${which}`
    : `يتجاوز الحافة ${which} بمقدار ${number(mm, 1)} ملم`;
const near = 'القريبة';
const far = 'البعيدة';
const atEnd = 'عند نهاية التجميد الأول ابحث عن جليد';
const questions = (count: number) =>
  counted(count, { one: 'سؤال واحد', two: 'سؤالان', few: 'أسئلة', many: 'سؤالًا', other: 'سؤال' });
const years = (count: number) =>
  counted(count, { one: 'سنة واحدة', two: 'سنتان', few: 'سنوات', many: 'سنة', other: 'سنة' });

export const plan: PlanWords = {
  anaestheticBudget: {
    notKnown: 'غير معروف',
    localAnaesthetic: (drug) => `المخدر الموضعي: ${isolated(drug)}`,
    limit: 'الحد',
    parts: { block: 'الحصار', catheter: 'القثطار', 'probe-track': 'مسار المسبار' },
    left: 'الباقي',
  },
  answerProvider: {
    planningAgain: 'جارٍ التخطيط من جديد',
    plannedAgainQuestionsOpen: (verdict, open) =>
      `خُطط من جديد: ${verdict}، الأسئلة المفتوحة: ${number(open)}.`,
  },
  answersGiven: {
    given: (count) => `الإجابات المعطاة: ${number(count)}`,
    takeBackOf: (question) => `اسحب: ${question}`,
    takeBack: 'اسحب',
  },
  assumedCard: {
    assumedInThisPlan: 'ما افترضته هذه الخطة',
    more: (count) => `${number(count)} أخرى`,
  },
  beforeCard: {
    atTheTable: 'عند سرير الإجراء',
    equipment: 'الأجهزة',
    operator: 'المنفِّذ',
    steps: 'الخطوات',
  },
  bridgeCard: { bridgeToTmr: `الجسر إلى ${isolated('TMR')}`, askTheSurgeon: 'اسأل الجراح' },
  choiceAnswer: {
    reason: 'السبب',
    aRecordedDecisionNeeds: 'القرار المسجل يحتاج إلى سببه.',
  },
  coverCard: {
    coverAgainstTmr: `التغطية مقابل ${isolated('TMR')}`,
    chanceThatTheFrozen: (cover, gap) =>
      `احتمال أن تبقى الأعصاب المجمدة صامتة، أسبوعًا بأسبوع. ${cover} ${gap}`,
    curveAsATable: 'المنحنى في جدول',
  },
  coverTable: {
    coverInNumbers: 'التغطية بالأرقام',
    chanceThatTheNerves: 'احتمال أن تبقى الأعصاب صامتة، واحتمال الفجوة',
    week: 'الأسبوع',
    low: 'الأدنى',
    median: 'الوسيط',
    high: 'الأعلى',
    gap: 'الفجوة',
    byNerveMedianAnd: 'حسب العصب، الوسيط والنطاق',
    nerve: 'العصب',
    distanceMm: 'المسافة، ملم',
    backOnDay: 'يعود في اليوم',
  },
  coverageTable: { below: 'دون', section: 'المقطع', mm: 'ملم', chance: 'الاحتمال' },
  dateAnswer: { pleaseGiveADate: 'أدخل تاريخًا.', answer: 'أجب' },
  doseAnswer: {
    chanceGoal: (chance, goalChance) => `الاحتمال ${chance}، والهدف ${goalChance}.`,
    noDoseThatWas: 'لا تبلغ أي جرعة جُرّبت الهدف.',
    whatWould: (doses) => `ما قد يبلغه: ${doses}.`,
    thisDoseReachesThe: 'تبلغ هذه الجرعة الهدف.',
    bestPracticableDoseIt: 'أفضل جرعة عملية؛ وتبقى دون الهدف.',
    thisProbeCannotCover: 'لا يستطيع هذا المسبار تغطية هذا العصب؛ والجرعة المعروضة هي أفضل جرعة عملية.',
    lookForIce: (nearMm, farMm) => `${atEnd} ${edge(nearMm, near)} للعصب، و${edge(farMm, far)}.`,
    farIsHidden: (nearMm, farMm) =>
      `${atEnd} ${edge(nearMm, near)} للعصب. حافته البعيدة مخفية في ظل الجليد (المحسوب: ${edge(farMm, far)}).`,
    nearIsHidden: (nearMm, farMm) =>
      `${atEnd} ${edge(farMm, far)} للعصب. حافته القريبة مخفية في ظل الجليد (المحسوب: ${edge(nearMm, near)}).`,
    option: (dose, chance, minutes) => `${dose} (${chance}، ${minutes} د)`,
    or: '؛ أو ',
  },
  doseCard: {
    dose: 'الجرعة',
    theProbe: (label) => `المسبار، ${label}`,
    probeData: 'بيانات المسبار',
    probe: 'المسبار',
    placements: 'المواضع',
    cycles: 'الدورات',
    localAnaesthetic: 'المخدر الموضعي',
    notKnown: 'غير معروف',
    timeAtThisNerve: 'الزمن عند هذا العصب',
    allNerves: 'كل الأعصاب',
  },
  draftBanner: {
    noDoseIsShown: 'لا تُعرض أي جرعة. الأسباب تحت «هل يجوز؟».',
    everythingBelowMayStill: (open) => `قد يتغير كل ما يلي. الأسئلة المفتوحة: ${number(open)}.`,
    doNotFreeze: 'لا تُجمِّد',
    thisIsADraft: 'هذه مسودة',
  },
  evidenceGrade: {
    evidence: 'الدليل:',
    whyThisEvidenceGrade: 'لماذا هذه الدرجة من الدليل',
    why: 'لماذا',
    studies: 'الدراسات',
  },
  followUpCard: {
    followUp: 'المتابعة',
    day: (day) => `اليوم ${number(day)}`,
    days: (first, last) => `الأيام ${span(number(first), number(last))}`,
  },
  guidanceCard: { guidance: 'الإرشادات' },
  heldCard: {
    onHoldNoDose: 'معلّقة: لا جرعة',
    noDoseYet: 'لا جرعة بعد',
    aPlanOnHold: 'الخطة المعلّقة لا تعرض عصبًا ولا جرعة ولا دواء. ما يعلّقها:',
    noNerveCanBe: 'لا يمكن تسمية أي عصب قبل معرفة هذا:',
  },
  mayWeCard: {
    mayWe: 'هل يجوز؟',
    recordedDecisions: 'قرارات مسجلة',
    cautions: 'محاذير',
    excludedByTrialsOnly: 'استبعدته التجارب وحدها',
    trialsLeftThesePeople: 'استبعدت التجارب هؤلاء الأشخاص؛ وهذا وحده لا يعارض الإجراء.',
    questions,
    checkedAndClear: (count) => `فُحص ولا مانع: ${number(count)}`,
  },
  measureQuestions: { measuredItPlanThis: 'هل قسته؟ خطط لهذا العصب كما هو' },
  nameField: {
    answeredBy: 'المجيب',
    yourNameStandsBeside: 'يظهر اسمك بجانب كل إجابة.',
    pleaseGiveYourName: 'أدخل اسمك أولًا.',
  },
  nerveCard: {
    explore: 'استكشف',
    moveTheProbeOr: 'حرّك المسبار أو غيّر التجميد؛ وتبقى الخطة كما هي.',
    thePlan: 'الخطة',
  },
  nerveFigures: {
    unknown: 'غير معروف',
    ofItsCrossSection: (lethalC) => `من مقطعه دون ${lethalC}`,
    wholeSectionOverOf: (mm) => `؛ والمقطع كله على طول ${mm}`,
    nerve: ({ widthMm, heightMm, depthMm }) =>
      `العصب ${number(widthMm, 1)} × ${number(heightMm, 1)} ملم، على عمق ${number(depthMm)} ملم`,
    measured: (nerve) => `${nerve}: قيس عند هذا الشخص.`,
    typical: (nerve) => `${nerve}: حجم نموذجي، لم يُقَس عند هذا الشخص.`,
    sizeAndDepthOf: 'حجم هذا العصب وعمقه',
    belowBesideTheWarm: (lethalC) => `دون ${lethalC} بجانب الشريان الدافئ`,
    timeBelowMedian: (lethalC) => `الزمن دون ${lethalC} (الوسيط)`,
    coldestInNerve: 'أبرد نقطة في العصب',
    warmestInNerve: 'أدفأ نقطة في العصب',
    skin: 'الجلد',
    arteryWallAsTissue: 'جدار الشريان، كأنه نسيج',
    arteryWall: 'جدار الشريان',
    notKnown: 'غير معروف',
    nearbyNerve: 'عصب مجاور',
  },
  nervePicture: {
    noIceWasComputed: 'لم يُحسب جليد لهذا العصب، فلا صورة.',
    sameMomentAlong: (neededLengthMm) =>
      `اللحظة نفسها على طول العصب؛ والمطلوب من طوله ${number(neededLengthMm)} ملم.`,
  },
  nerveTabs: {
    nerves: 'الأعصاب',
    status: { target: '', optional: 'اختياري', 'recorded-decision': 'يحتاج إلى قرار' },
  },
  numberAnswer: {
    answer: 'أجب',
    pleaseGiveANumber: 'أدخل عددًا.',
    notBelow: (minimum) => `ليس أقل من ${minimum}.`,
    notAbove: (maximum) => `ليس أكثر من ${maximum}.`,
  },
  opioidBaseline: {
    atLeast: (convertedMmePerDay) => `على الأقل ${convertedMmePerDay}`,
    opioidsBeforeSurgery: 'الأفيونات قبل الجراحة',
    conversionFactors: 'معاملات التحويل',
    mmeADay: `${isolated('MME')} في اليوم`,
    notConverted: 'لم يُحوَّل',
    table: (table) => `الجدول: ${isolated(table)}`,
  },
  otherDoses: {
    chanceOfFullCover: 'احتمال التغطية الكاملة حسب زمن التجميد وعدد المواضع',
    chartAsTable: 'الرسم البياني في جدول',
    chanceByDose: 'الاحتمال حسب الجرعة',
    eachFreeze: 'كل تجميد',
    passes: placements,
    seconds: (seconds) => `${number(seconds)} ث`,
  },
  personCard: {
    person: 'الشخص',
    print: 'اطبع',
    followTheCourse: 'ابدأ المتابعة',
    procedureDay: 'يوم الإجراء',
    years,
    yearsBetween: (from, to) => `${span(number(from), number(to))} سنة`,
    kg: (weight) => `${weight} كغ`,
    bmi: (bmi) => `مؤشر كتلة الجسم ${bmi}`,
    where: (side, level) => `${level}، ${side}`,
    surgery: (day) => `الجراحة: ${day}`,
    tmrOn: (day) => `${isolated('TMR')}: ${day}`,
    sexUnknown: 'الجنس غير معروف',
    weightUnknown: 'الوزن غير معروف',
    sideUnknown: 'الجهة غير معروفة',
    levelUnknown: 'المستوى غير معروف',
    surgeryDateUnknown: 'يوم الجراحة غير معروف',
    ageUnknown: 'العمر غير معروف',
    tmrNotKnown: `لا يُعرف إن كان ${isolated('TMR')} مخططًا`,
    tmrNotPlanned: `لا يُخطَّط لإجراء ${isolated('TMR')}`,
    tmrPlannedNoDate: `يُخطَّط لإجراء ${isolated('TMR')}، بلا تاريخ`,
  },
  planPage: { plan: 'الخطة', openingThePlan: 'جارٍ فتح الخطة' },
  questionItem: {
    forThe: {
      clinician: 'للطبيب',
      surgeon: 'للجراح',
      pharmacist: 'للصيدلي',
      operator: 'للمنفِّذ',
    },
    planningAgain: 'جارٍ التخطيط من جديد…',
    holdIf: (answers) => `تُعلَّق إذا: ${answers}`,
    or: ' أو ',
  },
  questionList: {
    openQuestions: (count) => `الأسئلة المفتوحة: ${number(count)}`,
    stillOpen: (count) => `أسئلة ما زالت مفتوحة: ${number(count)}`,
    wouldSharpen: (count) => `أسئلة قد تزيد الخطة دقة: ${number(count)}`,
  },
  reasonEffects: {
    hold: 'يعلّق الخطة',
    ask: 'سؤال مفتوح',
    decide: 'يحتاج إلى قرار مسجل',
    decided: 'قرار مسجل',
    caution: 'محذور',
    'trial-only': 'استبعاد في التجارب',
    clear: 'لا مانع',
  },
  regimenCard: {
    alongWithIt: 'ما يرافقه',
    noPharmacistHasSigned: 'لم يوقع أي صيدلي هذه الجرعات بعد.',
    onlyIfChosen: 'فقط إذا اختير',
    avoid: 'يُتجنب',
  },
  regimenCards: {
    naloxoneOffer: {
      offer: 'اعرضه لأخذه إلى المنزل',
      'not-indicated': 'لا داعي له',
      'cannot-tell': 'لا يمكن القول بعد',
    },
    rescueLadder: 'سلم الإنقاذ',
    naloxone: 'نالوكسون',
  },
  regimenItemLine: {
    states: { offer: 'يُعرض', avoid: 'يُتجنب', ask: 'اسأل أولًا', 'opt-in': 'فقط إذا اختير' },
    roles: {
      scheduled: 'في مواعيد ثابتة',
      regional: 'ناحي',
      rescue: 'إنقاذ',
      'opt-in': 'بالاختيار',
      bowel: 'للأمعاء',
      antidote: 'ترياق',
      adjunct: 'مساعد',
    },
    notSignedByA: 'لم يوقعه صيدلي',
    signedBy: (name, day) => `وقّعه ${isolated(name)}، ${day}`,
  },
  sourcesCard: {
    madeFrom: 'ما بُنيت عليه',
    knowledgeEnginePlanAsked: (knowledgeVersion, engine, planVersion, now) =>
      `المعرفة ${isolated(knowledgeVersion)}، المحرك ${isolated(engine)}، الخطة ${isolated(planVersion)}، طُلبت في ${now}`,
    planInput: (id, input) => `الخطة ${isolated(id)}، المدخل ${isolated(input)}`,
    sources: (count) =>
      counted(count, { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدرًا', other: 'مصدر' }),
  },
  spread: {
    whatMakesItUncertain: 'ما يجعله غير مؤكد',
    mattersMost: (input, share) => `ما يجعله غير مؤكد: الأهم هو ${isolated(input)}، ${share} من التباين`,
    input: 'المعطى',
    share: 'الحصة',
    knownBy: 'مصدر معرفته',
    basis: { measured: 'قياس', derived: 'استنتاج', consensus: 'توافق', assumed: 'افتراض' },
  },
  targetsNote: { notTheseNerves: 'ليست هذه الأعصاب' },
  timingCard: {
    when: 'متى',
    phase: 'المرحلة',
    freezeBetween: 'جمِّد بين',
    notKnown: 'غير معروف',
    between: (from, to) => `${from} و${to}`,
    today: 'اليوم',
    ahead: (count) => `بعد ${days(count)}`,
    ago: (count) => `قبل ${days(count)}`,
    surgeryOn: (day, when) => `${day}، ${when}`,
    surgery: 'الجراحة',
    untilSurgery: 'حتى الجراحة',
  },
};
