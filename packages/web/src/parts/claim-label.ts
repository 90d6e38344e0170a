const unit =
  /(?:MgPerKgPerH|MgPerKg|MgPerMl|MgPerH|MlPerH|Mm2|Mm|Mg|Kg|Ml|C|Hours|Minutes|Days|Years|Degrees)$/;

/**
 * A claim's label in words. Fields of drugs, probes and nerve sites are named like `longestIntervalHours`
 * after the thing they belong to; that is read `longest interval`, because the unit stands beside the value.
 */
export function claimLabel(label: string): string {
  return label.replace(
    /: ([a-z]+(?:[A-Z][a-z0-9]*)+)$/,
    (_, field: string) =>
      `: ${field.replace(unit, '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
  );
}
