import { describe, expect, it } from 'vitest';
import { searchParameters } from '../../generated/search-parameters.js';
import { servedTypes } from '../served-types.js';
import { type ElementNode, structureOf } from './structure.js';
import { codesOf } from './value-set.js';

function bindingsIn(node: ElementNode | undefined): readonly string[] {
  const inner = [...Object.values(node?.children ?? {}), ...Object.values(node?.slices ?? {})];
  return [...(node?.binding === undefined ? [] : [node.binding]), ...inner.flatMap(bindingsIn)];
}

function typesIn(node: ElementNode | undefined): readonly string[] {
  const inner = Object.values(node?.children ?? {});
  return [...(node?.types ?? []).map(({ code }) => code), ...inner.flatMap(typesIn)];
}

/** Served types and every type that their elements have. */
const reached = new Set<string>();
const waiting: string[] = [...servedTypes, 'Bundle', 'OperationOutcome', 'Parameters'];
for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
  if (reached.has(name)) continue;
  reached.add(name);
  waiting.push(...typesIn(structureOf(name)?.root));
}

describe('the definitions', () => {
  it('have the structure and the search parameters of every served type', () => {
    for (const type of servedTypes) {
      expect(structureOf(type)).toMatchObject({ kind: 'resource', type });
      if (type !== 'Binary') expect(searchParameters[type]?.length, type).toBeGreaterThan(50);
    }
  });

  it('have every type that an element can have', () => {
    expect([...reached].filter((name) => structureOf(name) === null)).toEqual([]);
  });

  it('list the codes of every required binding, but of those that are open', () => {
    const bound = new Set([...reached].flatMap((name) => bindingsIn(structureOf(name)?.root)));
    expect(bound.size).toBeGreaterThan(90);
    expect([...bound].filter((url) => codesOf(url) === null).sort()).toEqual([
      'http://hl7.org/fhir/ValueSet/currencies',
      'http://hl7.org/fhir/ValueSet/mimetypes',
    ]);
  });

  it('have nothing for a name that is none', () => {
    for (const name of ['', 'toString', '__proto__', 'constructor', 'observation'])
      expect(structureOf(name)).toBeNull();
  });
});
