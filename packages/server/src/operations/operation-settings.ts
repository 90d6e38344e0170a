import { type Environment, SettingsError, given } from '../settings-error.js';

/** How the server is run: its door, what watches it, and whom it may call. */
export interface OperationSettings {
  /** PEM files; null: plain HTTP. */
  readonly tls: TlsFiles | null;
  /** Addresses or networks of proxies whose word about the caller's address is taken. */
  readonly trustedProxies: readonly string[];
  /** Lets a monitor read the metrics from another machine. */
  readonly metricsToken: string | null;
  /** Origins that subscriptions may be delivered to. */
  readonly subscriptionOrigins: readonly string[];
}

export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

const shortestToken = 16;

/** @throws {SettingsError} naming the variable. */
export function readOperationSettings(env: Environment): OperationSettings {
  return {
    tls: tlsFiles(env),
    trustedProxies: list(env, 'TRUSTED_PROXIES').map(address),
    metricsToken: metricsToken(env),
    subscriptionOrigins: list(env, 'SUBSCRIPTION_ORIGINS').map(origin),
  };
}

function tlsFiles(env: Environment): TlsFiles | null {
  const [certificate, key] = [given(env, 'TLS_CERT'), given(env, 'TLS_KEY')];
  if (certificate === null && key === null) return null;
  if (certificate === null || key === null)
    throw new SettingsError('TLS_CERT and TLS_KEY are needed together: the files of certificate and key');
  return { certificate, key };
}

function list(env: Environment, name: string): readonly string[] {
  return (given(env, name) ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function address(text: string): string {
  if (/^[0-9a-f.:]+(\/\d{1,3})?$/i.test(text) && /[.:]/.test(text)) return text;
  throw new SettingsError(`TRUSTED_PROXIES must list addresses or networks, not "${text}"`);
}

function metricsToken(env: Environment): string | null {
  const token = given(env, 'METRICS_TOKEN');
  if (token === null || token.length >= shortestToken) return token;
  throw new SettingsError(`METRICS_TOKEN must have at least ${shortestToken} characters`);
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, ''))
    return url.origin;
  throw new SettingsError(
    `SUBSCRIPTION_ORIGINS must list origins such as https://ehr.example, not "${text}"`,
  );
}
