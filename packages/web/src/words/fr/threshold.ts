import type { ThresholdWords } from '../../clinician/course/settings/threshold-words.js';

export const threshold: ThresholdWords = {
  names: {
    dailyStaleDays: 'Jours après lesquels une réponse est périmée quand les rapports sont quotidiens',
    weeklyStaleDays:
      'Jours après lesquels une réponse est périmée quand les rapports ou la question sont hebdomadaires',
    monthlyStaleDays: 'Jours après lesquels une réponse est périmée quand les rapports sont mensuels',
    forecastLagDays: 'Jours avant un rapport dont les rapports sont laissés hors de la prévision comparée',
    acuteDays: 'Jours depuis l’opération ou la congélation où la douleur du geste lui-même est attendue',
    tolerablePainNrs: 'Pire douleur qui ne demande personne',
    severePainNrs: 'Pire douleur pour laquelle quelqu’un est appelé le jour même',
    breakthroughMarginNrs:
      'Écart qui compte au-dessus de la pire douleur attendue par la prévision de la personne',
    breakthroughAcuteMarginNrs: 'Le même pendant les jours aigus',
    breakthroughShare:
      'Part, du milieu au haut de l’attendu, qui compte quand la douleur antérieure de la personne était aussi plus basse',
    breakthroughRiseNrs: 'Hausse exigée par rapport à la pire douleur antérieure de la personne',
    breakthroughBothRiseNrs:
      'La même quand la douleur du moignon et la douleur fantôme augmentent toutes deux',
    breakthroughReports:
      'Derniers rapports dont on fait la moyenne s’ils sont quotidiens ; un seul s’ils sont plus espacés',
    breakthroughWithinDays: 'Jours pendant lesquels des rapports comptent comme consécutifs',
    earlyLossRiseNrs:
      'Hausse par rapport à la pire douleur antérieure qui compte quand la prévision voit aussi une perte',
    earlyLossReports:
      'Derniers rapports dont on fait la moyenne s’ils sont quotidiens ; un seul s’ils sont plus espacés',
    earlyLossEarlierReports: 'Rapports antérieurs auxquels une hausse est comparée, au moins',
    earlyLossChanceFall:
      'Baisse de la probabilité de couverture depuis la prévision faite sans les derniers rapports',
    earlyLossChanceCovered:
      'Probabilité de couverture, selon la prévision de la personne, au-dessus de laquelle une hausse n’est pas une perte de couverture',
    endOfCoverLeadDays: 'Jours avant la fin probable de la couverture où elle est annoncée',
    endOfCoverGapDays:
      'Jours entre la fin de la couverture et le relais par la TMR qui ne demandent personne',
    neuromaFromDay: 'Premier jour après l’opération où un névrome est évoqué',
    neuromaReports: 'Rapports consécutifs qui montrent cet aspect',
    neuromaPainNrs: 'Pire douleur du moignon exigée par cet aspect',
    neuromaOverPhantomNrs: 'Écart de la douleur du moignon au-dessus de la douleur fantôme dans cet aspect',
    infectionSigns:
      'Signes qui comptent comme aspect d’infection ; pus, odeur ou rougeur qui s’étend comptent double',
    infectionRiseNrs:
      'Hausse de la pire douleur du moignon qui compte comme signe avec une plaie qui n’est pas sèche',
    escalationRecentDays:
      'Derniers jours rapportés dont on fait la moyenne de l’opioïde pris s’ils sont quotidiens ; un seul s’ils sont plus espacés',
    escalationEarlierDays: 'Jours rapportés antérieurs auxquels on compare, au plus',
    escalationRatio: 'Combien de fois les jours antérieurs compte',
    escalationRiseMmePerDay:
      'Plus petite hausse qui compte par rapport aux jours antérieurs, pour qu’un comprimé de plus ne compte pas',
    escalationOverPrescribed: 'Combien de fois la quantité quotidienne prescrite compte',
    sedationActPoss: 'score de sédation à partir duquel la dose d’opioïde est réduite',
    sedationStopPoss: 'score de sédation à partir duquel l’opioïde est arrêté',
    silenceDailyMissed: 'Rapports quotidiens manqués de suite qui comptent comme silence',
    silenceWeeklyGraceDays: 'Jours après lesquels un rapport hebdomadaire possible compte comme manqué',
    silenceMonthlyGraceDays: 'Jours après lesquels un rapport mensuel possible compte comme manqué',
  },
  units: { nrs: 'sur 10', day: 'jours' },
  basis: { measured: 'mesuré', derived: 'dérivé', consensus: 'consensus', assumed: 'supposé' },
};
