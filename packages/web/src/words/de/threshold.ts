import type { ThresholdWords } from '../../clinician/course/settings/threshold-words.js';

export const threshold: ThresholdWords = {
  names: {
    dailyStaleDays: 'Tage, nach denen eine Antwort veraltet ist, solange täglich gemeldet wird',
    weeklyStaleDays:
      'Tage, nach denen eine Antwort veraltet ist, solange wöchentlich gemeldet oder gefragt wird',
    monthlyStaleDays: 'Tage, nach denen eine Antwort veraltet ist, solange monatlich gemeldet wird',
    forecastLagDays: 'Tage vor einer Meldung, deren Meldungen die zum Vergleich dienende Prognose weglässt',
    acuteDays: 'Tage ab Operation oder Vereisung, in denen Schmerz vom Eingriff selbst zu erwarten ist',
    tolerablePainNrs: 'Stärkster Schmerz, bei dem niemand handeln muss',
    severePainNrs: 'Stärkster Schmerz, bei dem noch am selben Tag jemand gerufen wird',
    breakthroughMarginNrs: 'Wie weit über dem von der eigenen Prognose erwarteten stärksten Schmerz zählt',
    breakthroughAcuteMarginNrs: 'Dasselbe in den akuten Tagen',
    breakthroughShare:
      'Wie weit von der Mitte zum oberen Rand des Erwarteten zählt, wenn auch der eigene frühere Schmerz niedriger war',
    breakthroughRiseNrs: 'Dafür nötiger Anstieg über den eigenen früheren stärksten Schmerz',
    breakthroughBothRiseNrs: 'Dasselbe, wenn Stumpfschmerz und Phantomschmerz beide steigen',
    breakthroughReports: 'Gemittelte letzte Meldungen, solange täglich gemeldet wird; sonst nur die letzte',
    breakthroughWithinDays: 'Tage, innerhalb derer Meldungen als aufeinanderfolgend zählen',
    earlyLossRiseNrs:
      'Anstieg über den eigenen früheren stärksten Schmerz, der zählt, wenn auch die Prognose einen Verlust sieht',
    earlyLossReports: 'Gemittelte letzte Meldungen, solange täglich gemeldet wird; sonst nur die letzte',
    earlyLossEarlierReports: 'Frühere Meldungen, an denen ein Anstieg gemessen wird, mindestens',
    earlyLossChanceFall:
      'Rückgang der Wahrscheinlichkeit der Abdeckung seit der Prognose ohne die letzten Meldungen',
    earlyLossChanceCovered:
      'Wahrscheinlichkeit der Abdeckung nach eigener Prognose, ab der ein Anstieg nicht Verlust der Abdeckung heißt',
    endOfCoverLeadDays: 'Tage vor dem wahrscheinlichen Ende der Abdeckung, an denen es gemeldet wird',
    endOfCoverGapDays:
      'Tage zwischen Ende der Abdeckung und Übernahme durch TMR, bei denen niemand handeln muss',
    neuromaFromDay: 'Erster Tag ab der Operation, an dem an ein Neurom gedacht wird',
    neuromaReports: 'Aufeinanderfolgende Meldungen, die das Muster zeigen',
    neuromaPainNrs: 'Stärkster Stumpfschmerz, den das Muster verlangt',
    neuromaOverPhantomNrs: 'Wie weit der Stumpfschmerz im Muster über dem Phantomschmerz liegt',
    infectionSigns:
      'Zeichen, die als infektionsartig zählen; Eiter, Geruch oder sich ausbreitende Rötung zählen doppelt',
    infectionRiseNrs:
      'Anstieg des stärksten Stumpfschmerzes, der bei einer nicht trockenen Wunde als Zeichen zählt',
    escalationRecentDays:
      'Letzte gemeldete Tage, über die das eingenommene Opioid gemittelt wird, solange täglich gemeldet wird; sonst einer',
    escalationEarlierDays: 'Frühere gemeldete Tage, mit denen verglichen wird, höchstens',
    escalationRatio: 'Das Wievielfache der früheren Tage zählt',
    escalationRiseMmePerDay:
      'Kleinster zählender Anstieg über die früheren Tage, damit eine Tablette mehr nicht zählt',
    escalationOverPrescribed: 'Das Wievielfache der verordneten Tagesmenge zählt',
    sedationActPoss: 'Sedierungswert, ab dem die Opioiddosis gesenkt wird',
    sedationStopPoss: 'Sedierungswert, ab dem das Opioid gestoppt wird',
    silenceDailyMissed: 'In Folge ausgebliebene tägliche Meldungen, die als Ausbleiben zählen',
    silenceWeeklyGraceDays: 'Tage, nach denen eine mögliche wöchentliche Meldung als ausgeblieben zählt',
    silenceMonthlyGraceDays: 'Tage, nach denen eine mögliche monatliche Meldung als ausgeblieben zählt',
  },
  units: { nrs: 'von 10', day: 'Tage' },
  basis: {
    measured: 'gemessen',
    derived: 'abgeleitet',
    consensus: 'Konsens',
    assumed: 'angenommen',
  },
};
