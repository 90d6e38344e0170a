import { type Operation, applyPatch } from 'rfc6902';
import { type ExactObject, type ExactValue, isList, isObject, plainValue } from './exact-json.js';
import { malformed, refusal } from './outcome-error.js';

const operations = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test']);
const mostOperations = 1000;

/**
 * Applies a JSON Patch. Numbers of the record and of the patch stay as they were written.
 * @throws {OutcomeError} 400 for what is no patch, 422 when it does not fit the record or a test fails.
 */
export function patchRecord(record: ExactObject, patch: ExactValue): ExactObject {
  const steps = stepsOf(patch);
  apply(
    plainValue(record),
    steps.map((step) => plainValue(step)),
  );
  // Tests compare numbers as numbers; they passed above.
  const patched = apply(
    record,
    steps.filter(({ op }) => op !== 'test'),
  );
  if (!isObject(patched as ExactValue))
    throw refusal(422, 'processing', { diagnostics: 'the patch leaves no resource' });
  return patched as ExactObject;
}

function stepsOf(patch: ExactValue): readonly ExactObject[] {
  if (!isList(patch)) throw malformed('a JSON Patch is a list of operations');
  if (patch.length > mostOperations) throw malformed(`a patch has at most ${mostOperations} operations`);
  return patch.map((step, i) => {
    if (!isObject(step)) throw malformed(`operation ${i} is no object`);
    const { op, path, from } = step;
    if (typeof op !== 'string' || !operations.has(op)) throw malformed(`operation ${i} has no known "op"`);
    if (typeof path !== 'string' || !isPointer(path))
      throw malformed(`operation ${i} has no "path" that is a pointer`);
    if (/(^|\/)(__proto__|constructor|prototype)(\/|$)/.test(path))
      throw malformed(`operation ${i} names no element`);
    if ((op === 'move' || op === 'copy') && (typeof from !== 'string' || !isPointer(from)))
      throw malformed(`operation ${i} has no "from" that is a pointer`);
    if (['add', 'replace', 'test'].includes(op) && step['value'] === undefined)
      throw malformed(`operation ${i} has no "value"`);
    return step;
  });
}

const isPointer = (text: string): boolean => /^(\/([^~]|~[01])*)?$/s.test(text);

function apply(record: unknown, steps: readonly unknown[]): unknown {
  const target = { record: structuredClone(record) };
  for (const [i, step] of steps.entries()) {
    const { op, path, from, ...rest } = step as { op: string; path: string; from?: string };
    const inTarget = {
      ...rest,
      op,
      path: `/record${path}`,
      ...(from === undefined ? {} : { from: `/record${from}` }),
    };
    const fault = faultOf(target, inTarget as Operation);
    if (fault !== null)
      throw refusal(422, 'processing', {
        diagnostics: `operation ${i} (${op} ${path.slice(0, 200)}) does not fit: ${fault}`,
      });
  }
  return target.record;
}

function faultOf(target: object, step: Operation): string | null {
  try {
    const error = applyPatch(target, [step])[0] ?? null;
    if (error === null) return null;
    return error.name === 'TestError' ? 'the test fails' : 'there is nothing at that place';
  } catch {
    return 'it cannot be applied';
  }
}
