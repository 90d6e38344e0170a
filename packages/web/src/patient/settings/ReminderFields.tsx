import type { ReminderSettings } from '@cryobridge/contract';
import { useLanguage } from '../language/language-context.js';

interface Props {
  readonly settings: ReminderSettings;
  readonly onChange: (next: ReminderSettings) => void;
}

export function ReminderFields({ settings, onChange }: Props) {
  const { page } = useLanguage();
  const times = [
    ['at', page.settings.at],
    ['quietFrom', page.settings.quietFrom],
    ['quietUntil', page.settings.quietUntil],
  ] as const;
  return (
    <>
      {times.map(([field, label]) => (
        <label key={field} className="field inline">
          {label}
          <input
            type="time"
            required
            value={settings[field]}
            onChange={({ currentTarget }) => onChange({ ...settings, [field]: currentTarget.value })}
          />
        </label>
      ))}
      <label className="switch">
        <input
          type="checkbox"
          checked={settings.push}
          onChange={({ currentTarget }) => onChange({ ...settings, push: currentTarget.checked })}
        />
        {page.settings.push}
      </label>
      <label className="switch">
        <input
          type="checkbox"
          checked={settings.email !== null}
          onChange={({ currentTarget }) =>
            onChange({ ...settings, email: currentTarget.checked ? '' : null })
          }
        />
        {page.settings.email}
      </label>
      {settings.email !== null && (
        <label className="field">
          {page.settings.address}
          <input
            type="email"
            required
            autoComplete="email"
            dir="ltr"
            value={settings.email}
            onChange={({ currentTarget }) => onChange({ ...settings, email: currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}
