import type { ThresholdFact, ThresholdId } from '@cryobridge/course';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** What the limits of the watch are called, as the knowledge calls their claims; a test holds both together. */
const english = {
  names: {
    dailyStaleDays: 'Days after which an answer is stale while reports are daily',
    weeklyStaleDays: 'Days after which an answer is stale while reports are weekly, or it is asked weekly',
    monthlyStaleDays: 'Days after which an answer is stale while reports are monthly',
    forecastLagDays: 'Days before a report whose own reports the forecast it is compared with leaves out',
    acuteDays: 'Days from surgery or freeze in which pain of the operation itself is expected',
    tolerablePainNrs: 'Worst pain that needs nobody',
    severePainNrs: 'Worst pain for which somebody is asked on the same day',
    breakthroughMarginNrs: 'How far above the person’s own expected worst pain counts',
    breakthroughAcuteMarginNrs: 'The same in the acute days',
    breakthroughShare:
      'How far from the middle to the top of what is expected counts, where the person’s own earlier pain was lower too',
    breakthroughRiseNrs: 'Rise over the person’s own earlier worst pain that this needs',
    breakthroughBothRiseNrs: 'The same where residual-limb and phantom pain both rise',
    breakthroughReports: 'Latest reports averaged while they are daily; one where they are further apart',
    breakthroughWithinDays: 'Days in which reports count as running',
    earlyLossRiseNrs:
      'Rise over the person’s own earlier worst pain that counts where the forecast sees a loss too',
    earlyLossReports: 'Latest reports averaged while they are daily; one where they are further apart',
    earlyLossEarlierReports: 'Earlier reports of the person that a rise is measured against, fewest',
    earlyLossChanceFall: 'Fall of the chance of cover since the forecast that leaves out the latest reports',
    earlyLossChanceCovered:
      'Chance of cover by the person’s own forecast above which a rise is not called loss of cover',
    endOfCoverLeadDays: 'Days before the likely end of cover at which it is said',
    endOfCoverGapDays: 'Days between end of cover and takeover by TMR that need nobody',
    neuromaFromDay: 'First day from surgery on which a neuroma is thought of',
    neuromaReports: 'Reports running that show the pattern',
    neuromaPainNrs: 'Worst residual-limb pain that the pattern needs',
    neuromaOverPhantomNrs: 'How far residual-limb pain lies above phantom pain in the pattern',
    infectionSigns: 'Signs that count as infection-like; pus, smell or spreading redness count twice',
    infectionRiseNrs: 'Rise of worst residual-limb pain that counts as a sign beside a wound that is not dry',
    escalationRecentDays:
      'Latest days told of over which the opioid taken is averaged while reports are daily; one where they are further apart',
    escalationEarlierDays: 'Earlier days told of that they are compared with, most',
    escalationRatio: 'How many times the earlier days counts',
    escalationRiseMmePerDay: 'Least rise over the earlier days that counts, so that one tablet more does not',
    escalationOverPrescribed: 'How many times the prescribed daily amount taken counts',
    sedationActPoss: 'sedation score at which the opioid dose is cut',
    sedationStopPoss: 'sedation score at which the opioid is stopped',
    silenceDailyMissed: 'Daily reports missed in a row that count as silence',
    silenceWeeklyGraceDays: 'Days after a weekly report could be written at which it counts as missed',
    silenceMonthlyGraceDays: 'Days after a monthly report could be written at which it counts as missed',
  } satisfies Record<ThresholdId, string>,
  /** Units that stand in a narrow field; a bare number speaks for itself. */
  units: { nrs: 'of 10', day: 'days' },
  basis: {
    measured: 'measured',
    derived: 'derived',
    consensus: 'consensus',
    assumed: 'assumed',
  } satisfies Record<ThresholdFact['basis'], string>,
};

export type ThresholdWords = Widened<typeof english>;
export const thresholdWords: ThresholdWords = inLanguage('threshold', english);
