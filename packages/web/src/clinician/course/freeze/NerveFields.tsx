import type { ProbeId } from '@cryobridge/knowledge';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { Card } from '../../../parts/Card.js';
import { Choices } from '../parts/Choices.js';
import { NumberField } from '../parts/NumberField.js';
import { sectionFault, type DeviationKind, type NerveDraft } from './freeze-draft.js';
import { freezeWords } from './freeze-words.js';
import { PlacementFields } from './PlacementFields.js';
import { WholeNerve } from './WholeNerve.js';
import { term } from '../../../parts/sentence.js';
import styles from './freeze.module.css';

interface Props {
  readonly nerve: NerveDraft;
  readonly tried: boolean;
  readonly onChange: (nerve: NerveDraft) => void;
}

const frozen = [
  { value: 'yes', label: freezeWords.frozen },
  { value: 'no', label: freezeWords.notFrozen },
] as const;

/** One nerve: frozen or not, how, the ice that was seen, and what was different. */
export function NerveFields({ nerve, tried, onChange }: Props) {
  const set = (part: Partial<NerveDraft>) => onChange({ ...nerve, ...part });
  const { placements } = nerve;
  const last = placements.at(-1);
  return (
    <Card title={term(nerve.label)}>
      <div className={styles['nerve']}>
        <Choices
          label={freezeWords.wasIt(term(nerve.label))}
          options={frozen}
          value={nerve.isFrozen ? 'yes' : 'no'}
          onChange={(answer) => set({ isFrozen: answer === 'yes' })}
        />
        {nerve.isFrozen && (
          <>
            <ProbeField probe={nerve.probe} onChange={(probe) => set({ probe })} />
            {placements.map((placement, n) => (
              <PlacementFields
                key={n}
                number={n + 1}
                placement={placement}
                tried={tried}
                onChange={(changed) =>
                  set({ placements: placements.map((one, m) => (m === n ? changed : one)) })
                }
                {...(placements.length > 1
                  ? { remove: () => set({ placements: placements.filter((_, m) => m !== n) }) }
                  : {})}
              />
            ))}
            {last !== undefined && (
              <div>
                <Button variant="subtle" size="sm" onClick={() => set({ placements: [...placements, last] })}>
                  {freezeWords.addPlacement}
                </Button>
              </div>
            )}
            <SizeFields nerve={nerve} set={set} tried={tried} />
            <IceFields nerve={nerve} set={set} />
          </>
        )}
        <Deviations nerve={nerve} set={set} />
      </div>
    </Card>
  );
}

interface PartProps {
  readonly nerve: NerveDraft;
  readonly set: (part: Partial<NerveDraft>) => void;
}

const sizes = [
  { name: 'widthMm', label: freezeWords.width },
  { name: 'heightMm', label: freezeWords.height },
  { name: 'depthMm', label: freezeWords.depth },
] as const;

function SizeFields({ nerve: { section }, set, tried }: PartProps & { readonly tried: boolean }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{freezeWords.size}</legend>
      <p className={styles['quiet']}>{freezeWords.sizeHelp}</p>
      <div className={styles['numbers']}>
        {sizes.map(({ name, label }) => (
          <NumberField
            key={name}
            label={label}
            value={section[name]}
            error={tried ? sectionFault(section, name) : null}
            onChange={(value) => set({ section: { ...section, [name]: value } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function IceFields({ nerve, set }: PartProps) {
  const { wholeNerve, nearMm, farMm } = nerve;
  return (
    <fieldset className={styles['group']}>
      <legend>{freezeWords.ice}</legend>
      <div className={styles['numbers']}>
        <NumberField label={freezeWords.near} value={nearMm} onChange={(value) => set({ nearMm: value })} />
        <NumberField label={freezeWords.far} value={farMm} onChange={(value) => set({ farMm: value })} />
        <WholeNerve value={wholeNerve} onChange={(value) => set({ wholeNerve: value })} />
      </div>
    </fieldset>
  );
}

/** Each a button that stays down: one tap, also with gloves. */
export function Deviations({ nerve, set }: PartProps) {
  const kinds = (Object.keys(freezeWords.deviationKinds) as DeviationKind[]).filter(
    (kind) => kind !== 'not-done' && (nerve.isFrozen || !ofFreeze.has(kind)),
  );
  const toggle = (kind: DeviationKind) =>
    set({
      deviations: nerve.deviations.includes(kind)
        ? nerve.deviations.filter((each) => each !== kind)
        : [...nerve.deviations, kind],
    });
  return (
    <fieldset className={styles['group']}>
      <legend>{freezeWords.deviations}</legend>
      <div className={styles['taps']}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles['tap']}
            aria-pressed={nerve.deviations.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {freezeWords.deviationKinds[kind]}
          </button>
        ))}
      </div>
      {(nerve.deviations.length > 0 || !nerve.isFrozen) && (
        <Textarea
          label={freezeWords.inWords}
          autosize
          minRows={1}
          maxLength={500}
          value={nerve.inWords}
          onChange={(event) => set({ inWords: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}

/** What can only be different where something was frozen. */
const ofFreeze: ReadonlySet<DeviationKind> = new Set([
  'fewer-cycles',
  'shorter-freeze',
  'longer-freeze',
  'other-place',
  'other-probe',
  'ice-not-seen',
]);

function ProbeField({
  probe,
  onChange,
}: {
  readonly probe: ProbeId;
  readonly onChange: (probe: ProbeId) => void;
}) {
  const { data } = useQuery({ queryKey: ['probes'], queryFn: api.probes, staleTime: Infinity });
  const known = data ?? [];
  const options = known.some(({ id }) => id === probe) ? known : [{ id: probe, label: probe }, ...known];
  return (
    <NativeSelect
      label={freezeWords.probe}
      maw={360}
      data={options.map(({ id, label }) => ({ value: id, label: term(label) }))}
      value={probe}
      onChange={({ currentTarget: { value } }) => isProbe(value) && onChange(value)}
    />
  );
}

function isProbe(value: string): value is ProbeId {
  return value.startsWith('probe:');
}
