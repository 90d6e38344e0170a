/** Expands the value sets of required bindings to their codes, by system. */

/** Its codes are a grammar (media types), a registry elsewhere, or not published: nothing to enumerate. */
class OpenValueSetError extends Error {}

const plain = (url) => url.replace(/\|.*$/, '');

function conceptsOf(concepts, parents = []) {
  return (concepts ?? []).flatMap((concept) => [
    { ...concept, parents },
    ...conceptsOf(concept.concept, [...parents, concept.code]),
  ]);
}

/** Parents named by a property count as well as parents by nesting. */
function descends(concept, from, byCode) {
  const seen = new Set();
  const up = (each) => [
    ...each.parents,
    ...(each.property ?? []).flatMap(({ code, valueCode }) =>
      ['subsumedBy', 'parent'].includes(code) && valueCode !== undefined ? [valueCode] : [],
    ),
  ];
  const waiting = up(concept);
  while (waiting.length > 0) {
    const code = waiting.pop();
    if (code === from) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    const parent = byCode.get(code);
    if (parent !== undefined) waiting.push(...up(parent));
  }
  return false;
}

function passes(concept, { property, op, value }, byCode) {
  switch (op) {
    case 'is-a':
      return concept.code === value || descends(concept, value, byCode);
    case 'descendent-of':
      return descends(concept, value, byCode);
    case 'is-not-a':
      return concept.code !== value && !descends(concept, value, byCode);
    case '=':
      return (concept.property ?? []).some(
        (each) => each.code === property && String(Object.values(each).at(-1)) === value,
      );
    default:
      throw new Error(`filter ${op} is not known`);
  }
}

export function expander(resources) {
  const sets = new Map();
  const systems = new Map();
  for (const resource of resources) {
    if (resource.resourceType === 'ValueSet') sets.set(resource.url, resource);
    if (resource.resourceType === 'CodeSystem') systems.set(resource.url, resource);
  }
  const included = (include) => {
    const parts = (include.valueSet ?? []).map((url) => expand(plain(url)));
    if (include.system !== undefined)
      parts.push(new Set(fromSystem(include).map((code) => key(include.system, code))));
    return parts.reduce((all, part) => new Set([...all].filter((each) => part.has(each))));
  };
  const fromSystem = ({ system, concept, filter = [] }) => {
    if (concept !== undefined) return concept.map(({ code }) => code);
    const known = systems.get(system);
    if (known === undefined || known.content !== 'complete') throw new OpenValueSetError(system);
    const concepts = conceptsOf(known.concept);
    const byCode = new Map(concepts.map((each) => [each.code, each]));
    return concepts
      .filter((each) => filter.every((one) => passes(each, one, byCode)))
      .map(({ code }) => code);
  };
  const key = (system, code) => `${system}\n${code}`;
  const expand = (url) => {
    const set = sets.get(url);
    if (set === undefined) throw new OpenValueSetError(url);
    const out = new Set((set.compose?.exclude ?? []).flatMap((each) => [...included(each)]));
    const all = (set.compose?.include ?? []).flatMap((each) => [...included(each)]);
    return new Set(all.filter((each) => !out.has(each)));
  };
  /** Codes by system; null when they cannot be enumerated. */
  return (url) => {
    try {
      return grouped(expand(url));
    } catch (error) {
      if (error instanceof OpenValueSetError) return null;
      throw error;
    }
  };
}

function grouped(codes) {
  const bySystem = {};
  for (const each of codes) {
    const [system, code] = each.split('\n');
    bySystem[system] ??= [];
    bySystem[system].push(code);
  }
  return bySystem;
}
