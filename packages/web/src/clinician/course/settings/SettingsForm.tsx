import type { WatchSettingsView } from '@cryobridge/contract';
import type { WatchSettings } from '@cryobridge/course';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { instant } from '../../../format/date.js';
import { useSession } from '../../../identity/use-session.js';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Note } from '../../../parts/Note.js';
import { courseApi } from '../course-api.js';
import { ClocksCard } from './ClocksCard.js';
import { HoursCard } from './HoursCard.js';
import { RoutePreview } from './RoutePreview.js';
import { ShiftsCard } from './ShiftsCard.js';
import { settingsWords } from './settings-words.js';
import { thresholdFault, ThresholdsCard } from './ThresholdsCard.js';
import styles from './settings.module.css';

/** Limits, hours and clocks, and the name that answers for them. */
export function SettingsForm({ view }: { readonly view: WatchSettingsView }) {
  const user = useSession().data?.user ?? null;
  const mayChange = user?.role === 'clinician';
  const [settings, setSettings] = useState<WatchSettings>(view.settings);
  const [name, setName] = useState(user?.name ?? '');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const sign = useMutation({
    mutationFn: courseApi.sign,
    onSuccess: (signed) => {
      queries.setQueryData(['watch-settings'], signed);
      void queries.invalidateQueries({ queryKey: ['watch'] });
    },
  });
  const isNameless = name.trim().length < 2;
  const hasFaults = view.facts.some((fact) => thresholdFault(fact, settings.thresholds[fact.id]) !== null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isNameless || hasFaults) return;
    sign.mutate({
      // The records of course are read-only, the contract's are not; the same settings.
      settings: structuredClone(settings) as Parameters<typeof courseApi.sign>[0]['settings'],
      basedOnVersion: view.version,
      signedBy: name.trim(),
    });
  };
  const parts = { settings, mayChange, onChange: setSettings };
  return (
    <form className={styles['page']} onSubmit={submit} noValidate>
      <div>
        <h1>{settingsWords.title}</h1>
        <p className={styles['quiet']}>{settingsWords.intro}</p>
      </div>
      {view.signedBy === null || view.signedAt === null ? (
        <Note tone="warn">{settingsWords.unsigned}</Note>
      ) : (
        <Note tone="calm">{settingsWords.signed(view.signedBy, instant(view.signedAt), view.version)}</Note>
      )}
      <div className={styles['columns']}>
        <ThresholdsCard {...parts} facts={view.facts} defaults={view.defaults} />
        <div className={styles['stack']}>
          <HoursCard {...parts} />
          <ClocksCard {...parts} staff={view.staff} />
          <ShiftsCard {...parts} staff={view.staff} />
          <RoutePreview settings={settings} />
          <Card title={settingsWords.signTitle}>
            {mayChange ? (
              <div className={styles['sign']}>
                <p className={styles['quiet']}>{settingsWords.signNote}</p>
                <TextInput
                  label={settingsWords.name}
                  maxLength={80}
                  autoComplete="name"
                  value={name}
                  error={tried && isNameless ? settingsWords.needName : null}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                {sign.isError && <ErrorNote error={sign.error} />}
                <div className={styles['acts']}>
                  <Button type="submit" loading={sign.isPending}>
                    {settingsWords.sign}
                  </Button>
                  <Button variant="subtle" color="gray" onClick={() => setSettings(view.settings)}>
                    {settingsWords.reset}
                  </Button>
                </div>
              </div>
            ) : (
              <p className={styles['quiet']}>{settingsWords.readOnly}</p>
            )}
          </Card>
        </div>
      </div>
    </form>
  );
}
