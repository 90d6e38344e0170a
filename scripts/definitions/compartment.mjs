/** Which search parameters of the served types lead to a patient. */

export function compartmentOf(definition, types) {
  return Object.fromEntries(
    definition.resource
      .filter(({ code, param }) => types.includes(code) && param !== undefined)
      .map(({ code, param }) => [code, param]),
  );
}
