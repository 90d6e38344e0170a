import { claimsOf } from '../../parts/claims-of.js';
import type { Plan, TargetDose } from '@cryobridge/plan';
import { withUnit } from '../../format/number.js';
import { Card } from '../../parts/Card.js';
import { Rows } from '../../parts/Rows.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { cyclesWords, passesWords } from './dose-words.js';
import { useProbeLabel } from './use-probe-label.js';
import { planWords } from './plan-words.js';

/** What to set and how long it takes. */
export function DoseCard({ plan, dose }: { readonly plan: Plan; readonly dose: TargetDose }) {
  const { probe } = dose.dose;
  const label = useProbeLabel()(probe);
  const claims = plan.claims.filter((claim) => claim.id.startsWith(claimsOf(probe)));
  return (
    <Card
      title={planWords.doseCard.dose}
      aside={
        <SourceButton
          claims={claims.map((claim) => claim.id)}
          about={planWords.doseCard.theProbe(label)}
          label={planWords.doseCard.probeData}
        />
      }
    >
      <Rows
        rows={[
          { label: planWords.doseCard.probe, value: label },
          { label: planWords.doseCard.placements, value: passesWords(dose.dose) },
          { label: planWords.doseCard.cycles, value: cyclesWords(dose.dose) },
          {
            label: planWords.doseCard.localAnaesthetic,
            value:
              dose.anaesthesiaVolumeMl === null
                ? planWords.doseCard.notKnown
                : withUnit(dose.anaesthesiaVolumeMl, 'mL', 1),
          },
          { label: planWords.doseCard.timeAtThisNerve, value: withUnit(dose.dose.totalMinutes, 'min') },
          {
            label: planWords.doseCard.allNerves,
            value:
              plan.totalMinutes === null ? planWords.doseCard.notKnown : withUnit(plan.totalMinutes, 'min'),
          },
        ]}
      />
    </Card>
  );
}
