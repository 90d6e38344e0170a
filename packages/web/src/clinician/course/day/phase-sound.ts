/** A browser lets a page sound only after somebody has touched it: `wake` is called by every tap on the timer. */
let context: AudioContext | null = null;

export type Signal = 'freeze-ends' | 'thaw-ends' | 'all-ends';

/** Pitch in Hz and length in s, one after another. Told apart by number and pitch, also from across the room. */
const tones: Readonly<Record<Signal, readonly (readonly [number, number])[]>> = {
  'freeze-ends': [
    [520, 0.25],
    [520, 0.25],
    [520, 0.6],
  ],
  'thaw-ends': [
    [880, 0.2],
    [1175, 0.5],
  ],
  'all-ends': [
    [880, 0.25],
    [660, 0.25],
    [440, 0.9],
  ],
};
const gapSeconds = 0.12;
const loudness = 0.5;

export function wakeSound(): void {
  if (!('AudioContext' in window)) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => {});
}

export function canSound(): boolean {
  return context?.state === 'running';
}

export function signal(what: Signal, muted: boolean): void {
  if ('vibrate' in navigator) navigator.vibrate(tones[what].flatMap(([, seconds]) => [seconds * 1000, 120]));
  if (muted || context === null) return;
  let at = context.currentTime;
  for (const [pitch, seconds] of tones[what]) {
    tone(context, { pitch, at, until: at + seconds });
    at += seconds + gapSeconds;
  }
}

function tone(
  sounding: AudioContext,
  { pitch, at, until }: { readonly pitch: number; readonly at: number; readonly until: number },
): void {
  const oscillator = sounding.createOscillator();
  const gain = sounding.createGain();
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(loudness, at);
  // A tone cut off at once clicks.
  gain.gain.exponentialRampToValueAtTime(0.001, until);
  oscillator.connect(gain).connect(sounding.destination);
  oscillator.start(at);
  oscillator.stop(until);
}
