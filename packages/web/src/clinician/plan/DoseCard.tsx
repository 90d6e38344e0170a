import { claimsOf } from '../../parts/claims-of.js';
import type { Plan, TargetDose } from '@cryobridge/plan';
import { withUnit } from '../../format/number.js';
import { Card } from '../../parts/Card.js';
import { Rows } from '../../parts/Rows.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { cyclesWords, passesWords } from './dose-words.js';
import { useProbeLabel } from './use-probe-label.js';

/** What to set and how long it takes. */
export function DoseCard({ plan, dose }: { readonly plan: Plan; readonly dose: TargetDose }) {
  const { probe } = dose.dose;
  const label = useProbeLabel()(probe);
  const claims = plan.claims.filter((claim) => claim.id.startsWith(claimsOf(probe)));
  return (
    <Card
      title="Dose"
      aside={
        <SourceButton
          claims={claims.map((claim) => claim.id)}
          about={`the probe, ${label}`}
          label="probe data"
        />
      }
    >
      <Rows
        rows={[
          { label: 'probe', value: label },
          { label: 'placements', value: passesWords(dose.dose) },
          { label: 'cycles', value: cyclesWords(dose.dose) },
          {
            label: 'local anaesthetic',
            value:
              dose.anaesthesiaVolumeMl === null ? 'not known' : withUnit(dose.anaesthesiaVolumeMl, 'mL', 1),
          },
          { label: 'time at this nerve', value: withUnit(dose.dose.totalMinutes, 'min') },
          {
            label: 'all nerves',
            value: plan.totalMinutes === null ? 'not known' : withUnit(plan.totalMinutes, 'min'),
          },
        ]}
      />
    </Card>
  );
}
