import { formularyFile } from '@cryobridge/contract';
import { knowledge } from '@cryobridge/knowledge';
import { type Formulary, formularyFaults } from '@cryobridge/plan';
import { BadInputError } from './terminal.js';

/**
 * A formulary from a file: one version, alone or as the server's answer holds it.
 * @throws {BadInputError} naming every field at fault; nothing is left out quietly.
 */
export function formularyFrom(json: unknown, name: string): Formulary {
  const parsed = formularyFile.safeParse(unwrapped(json));
  if (!parsed.success)
    throw new BadInputError(
      parsed.error.issues.map(({ path, message }) => `${name}: ${path.join('.') || 'file'}: ${message}`),
    );
  const faults = formularyFaults(parsed.data.drugs, knowledge);
  if (faults.length > 0)
    throw new BadInputError(faults.map(({ path, message }) => `${name}: ${path}: ${message}`));
  return parsed.data;
}

function unwrapped(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'formulary' in json ? json.formulary : json;
}
