/** Search parameters of the served types, and which of them lead to a patient. */

/** By base type; `Resource` and `DomainResource` hold those of every type. */
export function searchParametersOf(resources, types) {
  const bases = [...types, 'Resource', 'DomainResource'];
  return Object.fromEntries(
    bases.map((base) => [
      base,
      resources
        .filter((each) => each.resourceType === 'SearchParameter' && each.base.includes(base))
        .map(({ url, code, type, expression, target, modifier, comparator, component, description }) => ({
          url,
          code,
          type,
          ...(expression === undefined ? {} : { expression }),
          ...(target === undefined ? {} : { target }),
          ...(modifier === undefined ? {} : { modifier }),
          ...(comparator === undefined ? {} : { comparator }),
          ...(component === undefined ? {} : { component }),
          ...(description === undefined ? {} : { description: description.slice(0, 300) }),
        })),
    ]),
  );
}

export function compartmentOf(definition, types) {
  return Object.fromEntries(
    definition.resource
      .filter(({ code, param }) => types.includes(code) && param !== undefined)
      .map(({ code, param }) => [code, param]),
  );
}
