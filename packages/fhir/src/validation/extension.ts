import type { JsonRecord } from './reading.js';
import type { Walk } from './scope.js';

/** ext-1, and a URL that says what it means wherever it is read. */
export function checkExtension(record: JsonRecord, { findings }: Walk): void {
  const hasValue = Object.keys(record).some((name) => /^_?value[A-Z]/.test(name));
  if (hasValue === 'extension' in record)
    findings.error('invariant', 'ext-1: an extension has either a value or extensions, and not both.');
  const { url } = record;
  const inside = /\bextension\[\d+\](?:\.value\.ofType\(\w+\))?\.extension\[\d+\]$/i.test(findings.path());
  if (typeof url === 'string' && !inside && !/^[a-z][a-z0-9+.-]*:/i.test(url))
    findings.error('extension', 'The url of an extension must be absolute.');
}
