/**
 * A claim's label in words. Fields of drugs, probes and nerve sites are named like `longestIntervalHours`
 * after the thing they belong to; that is read `longest interval hours`.
 */
export function claimLabel(label: string): string {
  return label.replace(
    /: ([a-z]+(?:[A-Z][a-z0-9]*)+)$/,
    (_, field: string) => `: ${field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
  );
}
