import type { ThresholdFact, WatchSettings } from '@cryobridge/course';
import { between } from '../../../format/between.js';
import { short } from '../../../format/number.js';
import { unitSign } from '../../../format/labels.js';
import { Card } from '../../../parts/Card.js';
import { SourceButton } from '../../../parts/SourceButton.js';
import { NumberField } from '../parts/NumberField.js';
import { settingsWords } from './settings-words.js';
import { thresholdWords } from './threshold-words.js';
import styles from './settings.module.css';

interface Props {
  readonly settings: WatchSettings;
  readonly defaults: WatchSettings;
  readonly facts: readonly ThresholdFact[];
  readonly mayChange: boolean;
  readonly onChange: (settings: WatchSettings) => void;
}

/** Units that stand in a narrow field; a bare number speaks for itself. */
const shortUnits: Readonly<Record<string, string>> = {
  probability: '',
  count: '',
  poss: 'POSS',
  'MME/day': 'MME',
  ...thresholdWords.units,
};

/** Each limit with its unit, range, basis and source; what is assumed is marked. */
export function ThresholdsCard({ settings, defaults, facts, mayChange, onChange }: Props) {
  return (
    <Card title={settingsWords.thresholds}>
      <ul className={styles['limits']}>
        {facts.map((fact) => {
          const value = settings.thresholds[fact.id];
          return (
            <li key={fact.id} data-changed={value !== defaults.thresholds[fact.id] || undefined}>
              <div>
                <span id={fact.id}>{thresholdWords.names[fact.id]}</span>
                <p className={styles['small']}>
                  {fact.basis === 'assumed' ? (
                    <strong className={styles['assumed']}>{settingsWords.assumed}</strong>
                  ) : (
                    thresholdWords.basis[fact.basis]
                  )}
                  {`${between}${settingsWords.default(short(defaults.thresholds[fact.id]))}`}
                  {fact.range !== null &&
                    `${between}${settingsWords.range(short(fact.range[0]), short(fact.range[1]))}`}
                  <SourceButton claims={[fact.claim]} about={thresholdWords.names[fact.id]} />
                </p>
              </div>
              <NumberField
                aria-labelledby={fact.id}
                className={styles['number'] ?? ''}
                disabled={!mayChange}
                value={Number.isNaN(value) ? null : value}
                error={thresholdFault(fact, value)}
                rightSection={
                  <span className={styles['unit']}>{shortUnits[fact.unit] ?? unitSign(fact.unit)}</span>
                }
                rightSectionWidth={52}
                onChange={(given) =>
                  onChange({
                    ...settings,
                    thresholds: { ...settings.thresholds, [fact.id]: given ?? Number.NaN },
                  })
                }
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Null: it can be signed as far as the page can tell; the server looks again. */
export function thresholdFault({ range }: ThresholdFact, value: number): string | null {
  if (!Number.isFinite(value)) return settingsWords.noNumber;
  if (range === null || (value >= range[0] && value <= range[1])) return null;
  return settingsWords.outOf(short(range[0]), short(range[1]));
}
