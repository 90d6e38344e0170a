import { Secret, TOTP } from 'otpauth';
import { toDataURL } from 'qrcode';

const issuer = 'cryobridge';
const periodSeconds = 30;

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: periodSeconds });
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app scans. */
export function totpPicture(secret: string, label: string): Promise<string> {
  return toDataURL(totpOf(secret, label).toString(), { margin: 2, width: 220 });
}

/** The time step that a code belongs to, one step of clock error allowed; null when it is wrong. */
export function totpStep(secret: string, code: string, nowMs: number): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: nowMs, window: 1 });
  return delta === null ? null : Math.floor(nowMs / 1000 / periodSeconds) + delta;
}
