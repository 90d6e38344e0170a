import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Shell } from '../../../parts/Shell.js';
import { useWatchSettings } from '../course-queries.js';
import { SettingsForm } from './SettingsForm.js';
import { settingsWords } from './settings-words.js';

/** What the watch goes by, where each number comes from, and who answers for it. */
export function WatchSettingsPage() {
  const settings = useWatchSettings();
  return (
    <Shell title={`${settingsWords.here} · cryobridge`} here={settingsWords.here}>
      {settings.isError && <ErrorNote error={settings.error} retry={() => void settings.refetch()} />}
      {settings.isPending && <Loading what={settingsWords.loading} expectedSeconds={1} />}
      {settings.data !== undefined && <SettingsForm key={settings.data.version} view={settings.data} />}
    </Shell>
  );
}
