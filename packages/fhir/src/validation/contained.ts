import { asList, asRecord } from './reading.js';
import type { Walk } from './scope.js';

/** dom-2 to dom-5, and ids: what is contained has no life of its own, and somebody in the resource needs it. */
export function checkContained({ findings, scope }: Walk): void {
  const seen = new Set<unknown>();
  findings.enter('contained');
  asList(scope.root['contained']).forEach((each, index) => {
    const resource = asRecord(each) ?? {};
    findings.enter(index);
    for (const fault of faultsOf(resource)) findings.error('invariant', fault);
    const { id } = resource;
    if (typeof id !== 'string') findings.error('required', 'A contained resource must have an id.');
    else {
      if (seen.has(id)) findings.error('structure', `Two contained resources have the id ${id}.`);
      seen.add(id);
      if (!scope.named.has(id) && !pointsOut(resource))
        findings.error('invariant', `dom-3: nothing in the resource refers to #${id}.`);
    }
    findings.leave();
  });
  findings.leave();
}

function faultsOf(resource: Readonly<Record<string, unknown>>): readonly string[] {
  const meta = asRecord(resource['meta']) ?? {};
  return [
    ...('contained' in resource ? ['dom-2: a contained resource must not contain others.'] : []),
    ...('versionId' in meta || 'lastUpdated' in meta
      ? ['dom-4: a contained resource has no version and no time of update.']
      : []),
    ...('security' in meta ? ['dom-5: a contained resource has no security label.'] : []),
  ];
}

/** True when something in it is the reference `#`: to its container. */
function pointsOut(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(pointsOut);
  const record = asRecord(value);
  return (
    record !== null &&
    Object.entries(record).some(([name, each]) => (name === 'reference' && each === '#') || pointsOut(each))
  );
}
