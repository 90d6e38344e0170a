import { Fhir } from 'fhir';
import { createRequire } from 'node:module';

/** Validators that others wrote. Their findings, empty when they accept. */
export interface OtherValidator {
  readonly name: string;
  faultsOf(resource: unknown): readonly string[];
}

interface Schema {
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: {
      readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
    };
  };
}

/** The CommonJS build: the other one does not load. */
const solara = createRequire(import.meta.url)('@solarahealth/fhir-r4') as Readonly<
  Record<string, (() => Schema) | undefined>
>;
const schemas = new Map<string, Schema>();

function schemaOf(type: string): Schema {
  const known = schemas.get(type);
  if (known !== undefined) return known;
  const made = solara[`create${type}Schema`]?.();
  if (made === undefined) throw new Error(`there is no schema of ${type}`);
  schemas.set(type, made);
  return made;
}

const typeOf = (resource: unknown) => String((resource as { readonly resourceType?: unknown }).resourceType);

export const byZod: OtherValidator = {
  name: '@solarahealth/fhir-r4',
  faultsOf(resource) {
    const { error } = schemaOf(typeOf(resource)).safeParse(resource);
    return (error?.issues ?? []).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  },
};

let fhir: Fhir | undefined;

export const byFhirJs: OtherValidator = {
  name: 'fhir',
  faultsOf(resource) {
    fhir ??= new Fhir();
    try {
      const { messages } = fhir.validate(resource as object, {});
      return messages
        .filter(({ severity }) => String(severity) === 'error')
        .map(({ location = '', message = '' }) => `${location}: ${message}`);
    } catch (error) {
      return [`it threw: ${String(error)}`];
    }
  },
};

export const otherValidators: readonly OtherValidator[] = [byZod, byFhirJs];
