import type { Plan, TargetDose } from '@cryobridge/plan';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { withUnit } from '../../format/number.js';
import { Card } from '../../parts/Card.js';
import { Rows } from '../../parts/Rows.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { cyclesWords, passesWords } from './dose-words.js';

/** What to set and how long it takes. */
export function DoseCard({ plan, dose }: { readonly plan: Plan; readonly dose: TargetDose }) {
  const probes = useQuery({ queryKey: ['probes'], queryFn: api.probes, staleTime: Infinity });
  const { probe } = dose.dose;
  const label = probes.data?.find((one) => one.id === probe)?.label ?? probe.slice('probe:'.length);
  const claims = plan.claims.filter((claim) => claim.id.startsWith(`claim:${probe.slice('probe:'.length)}.`));
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
