import { type Environment, SettingsError, given } from '../settings-error.js';

/** How reminders leave this server. */
export interface ReminderServerSettings {
  /** Null: no e-mail is sent. */
  readonly mail: MailSettings | null;
  /** Origins of push services that may stand at a private address: those of tests. */
  readonly privatePushOrigins: readonly string[];
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the mail server wants them. */
  readonly url: string;
  /** An address, or `Name <address>`. */
  readonly from: string;
}

/** @throws {SettingsError} naming the variable; what it holds is not repeated, for it can be a password. */
export function readReminderSettings(env: Environment): ReminderServerSettings {
  const [url, from] = [given(env, 'SMTP_URL'), given(env, 'MAIL_FROM')];
  if ((url === null) !== (from === null))
    throw new SettingsError('SMTP_URL and MAIL_FROM are needed together: the mail server and the sender');
  if (url !== null && !(URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol)))
    throw new SettingsError('SMTP_URL must start with smtp:// or smtps://');
  if (from !== null && !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    throw new SettingsError('MAIL_FROM must be an e-mail address');
  return {
    mail: url === null || from === null ? null : { url, from },
    privatePushOrigins: (given(env, 'PUSH_PRIVATE_ORIGINS') ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map(originOf),
  };
}

function originOf(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new SettingsError(
    `PUSH_PRIVATE_ORIGINS must list origins such as https://localhost:8443, not "${text}"`,
  );
}
