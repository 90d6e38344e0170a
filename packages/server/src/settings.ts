import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IdentitySettings, readIdentitySettings } from './identity/identity-settings.js';
import { type OperationSettings, readOperationSettings } from './operations/operation-settings.js';
import { type ReminderServerSettings, readReminderSettings } from './reminders/reminder-server-settings.js';
import { type HelpSettings, readHelpSettings } from './reports/help-settings.js';
import { SettingsError, given } from './settings-error.js';

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder for the embedded database; unused with an outside one. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Built page, and bundles that ship with the project. */
  readonly pageDir: string;
  readonly examplesDir: string;
  readonly planTimeoutMs: number;
  readonly logLevel: string;
  readonly identity: IdentitySettings;
  /** Stores the examples as cases of a new server. */
  readonly demo: boolean;
  readonly operations: OperationSettings;
  /** Whom patients call. */
  readonly help: HelpSettings;
  readonly reminders: ReminderServerSettings;
}

export { SettingsError };

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** @throws {SettingsError} naming the variable. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: wholeNumber(env, 'PORT', { fallback: 3000, low: 0, high: 65_535 }),
    host: given(env, 'HOST') ?? 'localhost',
    dataDir: resolve(given(env, 'DATA_DIR') ?? resolve(projectRoot, 'data')),
    databaseUrl: databaseUrl(env),
    pageDir: resolve(projectRoot, 'packages/web/dist'),
    examplesDir: resolve(projectRoot, 'examples/bundles'),
    planTimeoutMs: wholeNumber(env, 'PLAN_TIMEOUT_SECONDS', { fallback: 60, low: 1, high: 3600 }) * 1000,
    logLevel: logLevel(env),
    identity: readIdentitySettings(env),
    demo: (given(env, 'DEMO') ?? '0') !== '0',
    operations: readOperationSettings(env),
    help: readHelpSettings(env),
    reminders: readReminderSettings(env),
  };
}

function wholeNumber(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  bounds: { fallback: number; low: number; high: number },
): number {
  const text = given(env, name);
  if (text === null) return bounds.fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= bounds.low && value <= bounds.high) return value;
  throw new SettingsError(
    `${name} must be a whole number from ${bounds.low} to ${bounds.high}, not "${text}"`,
  );
}

function databaseUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const text = given(env, 'DATABASE_URL');
  if (text === null || /^postgres(ql)?:\/\//.test(text)) return text;
  throw new SettingsError('DATABASE_URL must start with postgres:// or postgresql://');
}

function logLevel(env: Readonly<Record<string, string | undefined>>): string {
  const text = given(env, 'LOG_LEVEL') ?? 'warn';
  if (logLevels.includes(text)) return text;
  throw new SettingsError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text}"`);
}
