import type { ClaimId } from '@cryobridge/knowledge';

/** Every threshold of the watch with the claim that gives its default, unit and range. */
export const thresholdClaims = {
  dailyStaleDays: 'claim:watch.stale.daily-days',
  weeklyStaleDays: 'claim:watch.stale.weekly-days',
  monthlyStaleDays: 'claim:watch.stale.monthly-days',
  forecastLagDays: 'claim:watch.forecast.lag-days',
  acuteDays: 'claim:watch.acute.days',
  tolerablePainNrs: 'claim:watch.pain.tolerable',
  severePainNrs: 'claim:watch.pain.severe',
  breakthroughMarginNrs: 'claim:watch.breakthrough.margin',
  breakthroughAcuteMarginNrs: 'claim:watch.breakthrough.acute-margin',
  breakthroughShare: 'claim:watch.breakthrough.share',
  breakthroughRiseNrs: 'claim:watch.breakthrough.rise',
  breakthroughBothRiseNrs: 'claim:watch.breakthrough.both-rise',
  breakthroughReports: 'claim:watch.breakthrough.reports',
  breakthroughWithinDays: 'claim:watch.breakthrough.within-days',
  earlyLossRiseNrs: 'claim:watch.early-loss.rise',
  earlyLossReports: 'claim:watch.early-loss.reports',
  earlyLossEarlierReports: 'claim:watch.early-loss.earlier-reports',
  earlyLossChanceFall: 'claim:watch.early-loss.chance-fall',
  earlyLossChanceCovered: 'claim:watch.early-loss.chance-covered',
  endOfCoverLeadDays: 'claim:watch.end-of-cover.lead-days',
  endOfCoverGapDays: 'claim:watch.end-of-cover.gap-days',
  neuromaFromDay: 'claim:watch.neuroma.from-day',
  neuromaReports: 'claim:watch.neuroma.reports',
  neuromaPainNrs: 'claim:watch.neuroma.pain',
  neuromaOverPhantomNrs: 'claim:watch.neuroma.over-phantom',
  infectionSigns: 'claim:watch.infection.signs',
  infectionRiseNrs: 'claim:watch.infection.rise',
  escalationRecentDays: 'claim:watch.escalation.recent-days',
  escalationEarlierDays: 'claim:watch.escalation.earlier-days',
  escalationRatio: 'claim:watch.escalation.ratio',
  escalationRiseMmePerDay: 'claim:watch.escalation.rise',
  escalationOverPrescribed: 'claim:watch.escalation.over-prescribed',
  sedationActPoss: 'claim:regimen.sedation.act',
  sedationStopPoss: 'claim:regimen.sedation.stop',
  silenceDailyMissed: 'claim:watch.silence.daily-missed',
  silenceWeeklyGraceDays: 'claim:watch.silence.weekly-grace-days',
  silenceMonthlyGraceDays: 'claim:watch.silence.monthly-grace-days',
} as const satisfies Readonly<Record<string, ClaimId>>;

export type ThresholdId = keyof typeof thresholdClaims;

export const thresholdIds = Object.keys(thresholdClaims) as readonly ThresholdId[];
