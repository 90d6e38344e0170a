import type { PasskeyAnswer, PasskeyOptions } from '@cryobridge/contract';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** The browser or the person said no. */
export class PasskeyError extends Error {
  override readonly name = 'PasskeyError';
}

/** Lets the device make a passkey for this site. */
export async function makePasskey({ ceremony, options }: PasskeyOptions): Promise<PasskeyAnswer> {
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  const credential = await startRegistration({ optionsJSON }).catch((error: unknown) => {
    const has = error instanceof Error && error.name === 'InvalidStateError';
    throw new PasskeyError(
      has
        ? 'This device already has a passkey for you here.'
        : 'No passkey was made. Try again, or use another way.',
    );
  });
  return { ceremony, credential: { ...credential, response: { ...credential.response } } };
}

/** Lets the device answer with a passkey that it has. */
export async function askPasskey({ ceremony, options }: PasskeyOptions): Promise<PasskeyAnswer> {
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
  const credential = await startAuthentication({ optionsJSON }).catch(() => {
    throw new PasskeyError('No passkey was used. Try again, or use another way.');
  });
  return { ceremony, credential: { ...credential, response: { ...credential.response } } };
}

export function hasPasskeys(): boolean {
  return 'PublicKeyCredential' in window;
}
