/**
 * Search parameters of the served types with their FHIRPath expressions resolved, at build time, to plain paths: which
 * properties to walk, and which properties at the end hold a value of which type. A form of expression that is not
 * known here stops the build, so no parameter is ever indexed by half.
 */

/** Parameters that no index of values can answer; asking for one is an error. */
const unindexed = new Set(['_text', '_content', '_query', 'near', 'phonetic']);

export function searchPathsOf({ parameters, structures, types, expand }) {
  const resolver = new Resolver(structures, expand);
  const published = parameters.filter(
    ({ resourceType, code }) => resourceType === 'SearchParameter' && !unindexed.has(code),
  );
  const byUrl = new Map(published.map((each) => [each.url, each]));
  return Object.fromEntries(
    types.map((type) => [
      type,
      published
        .filter(({ base }) => base.includes(type) || base.includes('Resource'))
        .map((parameter) => describe({ parameter, type, resolver, byUrl }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    ]),
  );
}

function describe({ parameter, type, resolver, byUrl }) {
  const { code, url, type: kind, target, description } = parameter;
  const branches = ownBranches(parameter.expression, type);
  const own = { code, type: kind, url, description: firstSentence(description) };
  if (kind === 'composite') {
    const roots = branches.map((branch) => resolver.path(branch, type));
    const components = parameter.component.map(({ definition, expression }) => ({
      type: byUrl.get(definition).type,
      targets: byUrl.get(definition).target ?? [],
      paths: splitUnion(expression).map((each) =>
        branches.map((root) => resolver.path(`${root}.${each}`, type)),
      ),
    }));
    return {
      ...own,
      paths: [],
      composites: roots.map((root, index) => ({
        root,
        components: components.map(({ type: kindOfPart, targets, paths }) => ({
          type: kindOfPart,
          targets,
          paths: paths.map((each) => each[index]),
        })),
      })),
    };
  }
  return {
    ...own,
    ...(target === undefined ? {} : { targets: target }),
    paths: branches.map((branch) => named(resolver.path(branch, type), parameter, type)),
  };
}

/** What every resource has goes by one name for all types, so that a search over all types asks once. */
function named(path, { base }, type) {
  return base.includes('Resource') ? { ...path, id: path.id.replace(type, 'Resource') } : path;
}

function firstSentence(description) {
  return description.startsWith('Multiple Resources') ? '' : description.split(/\r?\n/)[0].slice(0, 200);
}

/** Top-level alternatives of an expression. */
export function splitUnion(expression) {
  const parts = [''];
  let depth = 0;
  for (const sign of expression) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

function ownBranches(expression, type) {
  const own = splitUnion(expression)
    .map((branch) => branch.replace(/^(\(?)Resource\./, `$1${type}.`))
    .filter((branch) => new RegExp(`^\\(?${type}(\\.|$)`).test(branch));
  if (own.length === 0) throw new Error(`no branch of ${expression} is about ${type}`);
  return own;
}

const step = /^\.?(?:as\((\w+)\)|where\(resolve\(\) is (\w+)\)|where\((\w+)='([^']+)'\)|(\w+))/;

class Resolver {
  constructor(structures, expand) {
    this.expand = expand;
    this.elements = new Map();
    for (const { id, kind, snapshot } of structures) {
      if (kind === 'logical' || snapshot === undefined) continue;
      for (const element of snapshot.element)
        if (element.id === element.path) this.elements.set(element.path, element);
      this.elements.set(id, snapshot.element[0]);
    }
  }

  path(branch, type) {
    const truth = new RegExp(`^(${type}\\.\\w+)\\.exists\\(\\) and \\1 != false$`).exec(branch);
    if (truth !== null) return { ...this.path(truth[1], type), id: `${truth[1]}:truth`, truth: true };
    const cast = /^\((\S+) as (\w+)\)(.*)$/.exec(branch);
    const text = cast === null ? branch : `${cast[1]}.as(${cast[2]})${cast[3]}`;
    return this.walk(text, type);
  }

  walk(text, type) {
    let rest = text.slice(type.length);
    let id = type;
    const steps = [];
    let leaves = [{ type }];
    let place = [type];
    let only;
    while (rest !== '') {
      const match = step.exec(rest);
      if (match === null) throw new Error(`cannot read ${rest} in ${text}`);
      const [whole, as, target, field, value, name] = match;
      rest = rest.slice(whole.length);
      if (as !== undefined) {
        const wanted = as === 'DateTime' ? 'dateTime' : as;
        leaves = leaves.filter((leaf) => leaf.type === wanted);
        place = [wanted];
        if (leaves.length === 0) throw new Error(`${text} is never a ${wanted}`);
        id += `:${wanted}`;
      } else if (target !== undefined) only = target;
      else if (field !== undefined) {
        leaves = leaves.map((leaf) => ({ ...leaf, where: [field, value] }));
        id += `(${field}=${value})`;
      } else {
        if (leaves[0].property !== undefined) steps.push(this.single(leaves, text));
        ({ leaves, place } = this.children(place, name, text));
        id += `.${name}`;
      }
    }
    return { id, steps, leaves, ...(only === undefined ? {} : { only }) };
  }

  single(leaves, text) {
    if (leaves.length !== 1) throw new Error(`${text} goes on below several types`);
    const { property, where } = leaves[0];
    return { property, ...(where === undefined ? {} : { where }) };
  }

  children([parent], name, text) {
    const element = this.elements.get(`${parent}.${name}`);
    const choice = this.elements.get(`${parent}.${name}[x]`);
    if (choice !== undefined) {
      const leaves = choice.type.map(({ code }) => ({
        property: name + code[0].toUpperCase() + code.slice(1),
        type: code,
      }));
      return { leaves, place: leaves.length === 1 ? [leaves[0].type] : [] };
    }
    if (element === undefined) throw new Error(`${text}: ${parent} has no ${name}`);
    const [{ code }] = element.type;
    const kind = code.startsWith('http://hl7.org/fhirpath/System.') ? 'id' : code;
    const inline = kind === 'BackboneElement' || kind === 'Element';
    const systems = kind === 'code' ? this.systems(element.binding) : undefined;
    const leaf = { property: name, type: kind, ...(systems === undefined ? {} : { systems }) };
    return { leaves: [leaf], place: [inline ? `${parent}.${name}` : kind] };
  }

  /** The code systems that a bare code implies, where its binding says so. */
  systems(binding) {
    if (binding?.strength !== 'required' || binding.valueSet === undefined) return undefined;
    const codes = this.expand(binding.valueSet.split('|')[0]);
    return codes === null || codes === undefined ? undefined : Object.keys(codes);
  }
}
