import { useLanguage } from '../language/language-context.js';
import { useKnownToday } from '../me/me-context.js';
import { Frame } from '../shell/Frame.js';
import { InstallButton } from './InstallButton.js';
import { LanguageChoice } from './LanguageChoice.js';
import { OwnData } from './OwnData.js';
import { Reminders } from './Reminders.js';
import { SignOut } from './SignOut.js';
import { Withdraw } from './Withdraw.js';

export function SettingsPage() {
  const { page } = useLanguage();
  const { today } = useKnownToday();
  return (
    <Frame title={page.settings.title}>
      <LanguageChoice />
      <InstallButton />
      {today.consent === 'given' && today.ended === null && <Reminders />}
      <OwnData />
      {today.consent === 'given' && <Withdraw />}
      <SignOut />
    </Frame>
  );
}
