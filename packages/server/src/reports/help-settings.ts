import { type Environment, SettingsError, given } from '../settings-error.js';

/** Whom a patient calls, as the hospital has set it up. */
export interface HelpSettings {
  readonly emergencyNumber: string;
  readonly contacts: readonly Contact[];
}

export interface Contact {
  readonly label: string;
  readonly telephone: string;
}

const fallbackNumber = '112';
const telephone = /^\+?[0-9][0-9 ()/-]{1,24}$/;

/**
 * `EMERGENCY_NUMBER=911`, `TEAM_CONTACTS=Pain nurse=+1 555 0100; Ward at night=+1 555 0101`.
 * @throws {SettingsError} naming the variable.
 */
export function readHelpSettings(env: Environment): HelpSettings {
  const emergencyNumber = given(env, 'EMERGENCY_NUMBER') ?? fallbackNumber;
  if (!telephone.test(emergencyNumber))
    throw new SettingsError(`EMERGENCY_NUMBER must be a telephone number, not "${emergencyNumber}"`);
  const contacts = (given(env, 'TEAM_CONTACTS') ?? '')
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(contact);
  return { emergencyNumber, contacts };
}

function contact(text: string): Contact {
  const at = text.indexOf('=');
  const [label, number] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at > 0 && label !== '' && telephone.test(number)) return { label, telephone: number };
  throw new SettingsError(`TEAM_CONTACTS must list names and telephone numbers, not "${text}"`);
}
