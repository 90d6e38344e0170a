import type { ThresholdWords } from '../../clinician/course/settings/threshold-words.js';
import { isolated } from './speech.js';

const averaged = 'أحدث التقارير التي يُحسب متوسطها ما دامت يومية؛ وتقرير واحد حيث تتباعد';

export const threshold: ThresholdWords = {
  names: {
    dailyStaleDays: 'الأيام التي تصبح الإجابة بعدها قديمة ما دامت التقارير يومية',
    weeklyStaleDays: 'الأيام التي تصبح الإجابة بعدها قديمة ما دامت التقارير أسبوعية، أو يُسأل عنها أسبوعيًا',
    monthlyStaleDays: 'الأيام التي تصبح الإجابة بعدها قديمة ما دامت التقارير شهرية',
    forecastLagDays: 'الأيام قبل التقرير التي يترك تقاريرها التوقع الذي يُقارن به',
    acuteDays: 'الأيام منذ الجراحة أو التجميد التي يُتوقع فيها ألم العملية نفسها',
    tolerablePainNrs: 'أسوأ ألم لا يحتاج إلى أحد',
    severePainNrs: 'أسوأ ألم يُطلب لأجله أحد في اليوم نفسه',
    breakthroughMarginNrs: 'كم فوق أسوأ ألم متوقع لدى الشخص نفسه يُعتد به',
    breakthroughAcuteMarginNrs: 'الشيء نفسه في الأيام الحادة',
    breakthroughShare: 'كم من المسافة بين وسط المتوقع وأعلاه يُعتد به، حيث كان ألم الشخص السابق أقل أيضًا',
    breakthroughRiseNrs: 'الارتفاع فوق أسوأ ألم سابق لدى الشخص نفسه الذي يلزم لذلك',
    breakthroughBothRiseNrs: 'الشيء نفسه حيث يرتفع ألم الجذمور وألم الطرف الوهمي معًا',
    breakthroughReports: averaged,
    breakthroughWithinDays: 'الأيام التي تُعد التقارير فيها متوالية',
    earlyLossRiseNrs: 'الارتفاع فوق أسوأ ألم سابق لدى الشخص نفسه الذي يُعتد به حيث يرى التوقع فقدانًا أيضًا',
    earlyLossReports: averaged,
    earlyLossEarlierReports: 'تقارير الشخص السابقة التي يُقاس بها الارتفاع، العدد الأدنى',
    earlyLossChanceFall: 'هبوط احتمال التغطية منذ التوقع الذي يترك أحدث التقارير',
    earlyLossChanceCovered: 'احتمال التغطية حسب توقع الشخص نفسه الذي لا يسمى الارتفاع فوقه فقدانًا للتغطية',
    endOfCoverLeadDays: 'الأيام قبل النهاية المرجحة للتغطية التي يُقال فيها ذلك',
    endOfCoverGapDays: `الأيام بين نهاية التغطية وبدء مفعول ${isolated('TMR')} التي لا تحتاج إلى أحد`,
    neuromaFromDay: 'أول يوم منذ الجراحة يُفكَّر فيه في ورم عصبي',
    neuromaReports: 'التقارير المتوالية التي تُظهر النمط',
    neuromaPainNrs: 'أسوأ ألم في الجذمور يلزم للنمط',
    neuromaOverPhantomNrs: 'كم يزيد ألم الجذمور على ألم الطرف الوهمي في النمط',
    infectionSigns: 'العلامات التي تُعد شبيهة بالعدوى؛ والقيح أو الرائحة أو الاحمرار المنتشر يُحسب مرتين',
    infectionRiseNrs: 'ارتفاع أسوأ ألم في الجذمور الذي يُعد علامة مع جرح غير جاف',
    escalationRecentDays:
      'آخر الأيام المذكورة التي يُحسب فيها متوسط الأفيون المتناول ما دامت التقارير يومية؛ ويوم واحد حيث تتباعد',
    escalationEarlierDays: 'الأيام المذكورة السابقة التي تُقارن بها، العدد الأقصى',
    escalationRatio: 'كم ضعفًا للأيام السابقة يُعتد به',
    escalationRiseMmePerDay: 'أقل ارتفاع فوق الأيام السابقة يُعتد به، كي لا يُحسب قرص واحد زائد',
    escalationOverPrescribed: 'كم ضعفًا للكمية اليومية الموصوفة يُعتد به عند تناوله',
    sedationActPoss: 'درجة التهدئة التي تُخفَّض عندها جرعة الأفيون',
    sedationStopPoss: 'درجة التهدئة التي يُوقف عندها الأفيون',
    silenceDailyMissed: 'التقارير اليومية الفائتة على التوالي التي تُعد انقطاعًا',
    silenceWeeklyGraceDays: 'الأيام بعد إمكان كتابة التقرير الأسبوعي التي يُعد عندها فائتًا',
    silenceMonthlyGraceDays: 'الأيام بعد إمكان كتابة التقرير الشهري التي يُعد عندها فائتًا',
  },
  units: { nrs: 'من ١٠', day: 'أيام' },
  basis: { measured: 'مقيس', derived: 'مستنتج', consensus: 'توافق', assumed: 'مفترض' },
};
