import { rememberRuns, type Field } from '@cryobridge/freeze';
import { added, runPeaks, sampledShares, type DoseFieldsRequest } from './dose-fields.js';
import { plannedStates } from './dose-settings.js';
import { activeCenterMm, cyclesOf, freezeEndSeconds, type Protocol } from './freeze-problem.js';
import { lethalProfile, type LethalProfile } from './lethal-profile.js';

/**
 * How far a freeze as played reaches in every sampled state of tissue and probe: the state's own single freeze of the
 * longest duration, and what the other cycles add to it at the claims' own values. Cycles that are all alike give what
 * a plan says of them.
 *
 * Checked by: freeze-as-done.test.ts (the plan's own chance at the plan's own dose).
 */
export function playedProfiles(
  request: Pick<DoseFieldsRequest, 'engine' | 'space' | 'size' | 'cooldownSeconds'> & {
    readonly protocol: Protocol;
  },
): (thresholdC: number) => readonly LethalProfile[] {
  const { space, protocol } = request;
  const runner = { ...request, engine: rememberRuns(request.engine) };
  const longestSeconds = Math.max(...cyclesOf(protocol).map(({ freezeSeconds }) => freezeSeconds));
  const longest: Protocol = { cycles: 1, freezeSeconds: longestSeconds, thawSeconds: protocol.thawSeconds };
  const single = (inputs: Parameters<typeof runPeaks>[1]) =>
    runPeaks(runner, inputs, { protocol: longest, readAtSeconds: [longestSeconds] });
  const whole = runPeaks(runner, space.nominal, {
    protocol,
    readAtSeconds: [freezeEndSeconds(protocol, protocol.cycles)],
  });
  const central = single(space.nominal).peaks[0] ?? new Float64Array(0);
  const gain = (whole.peaks[0] ?? central).map((value, n) => value - (central[n] ?? 0));
  const shares = sampledShares({ ...request, sampleCount: plannedStates });
  const fields = shares.map((share): Field => {
    const { grid, peaks } = single(space.at(share));
    return { ...grid, values: added(peaks[0] ?? new Float64Array(0), gain) };
  });
  return (thresholdC) =>
    fields.map((field) => lethalProfile(field, { thresholdC, centerMm: activeCenterMm }));
}
