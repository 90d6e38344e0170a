import type { ThresholdWords } from '../../clinician/course/settings/threshold-words.js';

export const threshold: ThresholdWords = {
  names: {
    dailyStaleDays: 'Días tras los que una respuesta está anticuada mientras los informes son diarios',
    weeklyStaleDays:
      'Días tras los que una respuesta está anticuada mientras los informes son semanales, o se pregunta cada semana',
    monthlyStaleDays: 'Días tras los que una respuesta está anticuada mientras los informes son mensuales',
    forecastLagDays: 'Días antes de un informe cuyos informes deja fuera la previsión con la que se compara',
    acuteDays: 'Días desde la cirugía o la congelación en que se espera el dolor de la propia operación',
    tolerablePainNrs: 'Peor dolor que no necesita a nadie',
    severePainNrs: 'Peor dolor por el que se avisa a alguien el mismo día',
    breakthroughMarginNrs: 'Cuánto por encima del peor dolor esperado de la propia persona cuenta',
    breakthroughAcuteMarginNrs: 'Lo mismo en los días agudos',
    breakthroughShare:
      'Cuánto cuenta desde el centro hasta lo más alto de lo esperado, donde también el dolor anterior de la propia persona era menor',
    breakthroughRiseNrs: 'Subida sobre el peor dolor anterior de la propia persona que esto exige',
    breakthroughBothRiseNrs: 'Lo mismo donde suben el dolor del muñón y el dolor fantasma',
    breakthroughReports:
      'Últimos informes que se promedian mientras son diarios; uno donde están más separados',
    breakthroughWithinDays: 'Días en que los informes cuentan como seguidos',
    earlyLossRiseNrs:
      'Subida sobre el peor dolor anterior de la propia persona que cuenta donde también la previsión ve una pérdida',
    earlyLossReports: 'Últimos informes que se promedian mientras son diarios; uno donde están más separados',
    earlyLossEarlierReports: 'Informes anteriores de la persona con los que se mide una subida, mínimo',
    earlyLossChanceFall:
      'Caída de la probabilidad de cobertura desde la previsión que deja fuera los últimos informes',
    earlyLossChanceCovered:
      'Probabilidad de cobertura según la previsión de la propia persona por encima de la cual una subida no se llama pérdida de cobertura',
    endOfCoverLeadDays: 'Días antes del fin probable de la cobertura en que se dice',
    endOfCoverGapDays: 'Días entre el fin de la cobertura y el relevo de la TMR que no necesitan a nadie',
    neuromaFromDay: 'Primer día desde la cirugía en que se piensa en un neuroma',
    neuromaReports: 'Informes seguidos que muestran el patrón',
    neuromaPainNrs: 'Peor dolor del muñón que exige el patrón',
    neuromaOverPhantomNrs: 'Cuánto supera el dolor del muñón al dolor fantasma en el patrón',
    infectionSigns:
      'Signos que cuentan como parecidos a una infección; pus, mal olor o enrojecimiento que se extiende cuentan doble',
    infectionRiseNrs:
      'Subida del peor dolor del muñón que cuenta como signo junto a una herida que no está seca',
    escalationRecentDays:
      'Últimos días comunicados en que se promedia el opioide tomado mientras los informes son diarios; uno donde están más separados',
    escalationEarlierDays: 'Días anteriores comunicados con los que se comparan, máximo',
    escalationRatio: 'Cuántas veces los días anteriores cuenta',
    escalationRiseMmePerDay:
      'Subida mínima sobre los días anteriores que cuenta, para que un comprimido más no cuente',
    escalationOverPrescribed: 'Cuántas veces la cantidad diaria prescrita, si se toma, cuenta',
    sedationActPoss: 'puntuación de sedación con la que se reduce la dosis de opioide',
    sedationStopPoss: 'puntuación de sedación con la que se detiene el opioide',
    silenceDailyMissed: 'Informes diarios seguidos que faltan y cuentan como silencio',
    silenceWeeklyGraceDays:
      'Días desde que se pudo escribir un informe semanal con los que cuenta como faltante',
    silenceMonthlyGraceDays:
      'Días desde que se pudo escribir un informe mensual con los que cuenta como faltante',
  },
  units: { nrs: 'de 10', day: 'días' },
  basis: { measured: 'medido', derived: 'deducido', consensus: 'consenso', assumed: 'supuesto' },
};
