import { type Alert, type WatchFinding, sayCourse } from '@cryobridge/course';
import type { WatchFound, WatchedEpisode } from './watch-found.js';

const states = ['raised', 'cannot-tell', 'clear'] as const;
const headings = { raised: 'Raised', 'cannot-tell': 'Cannot tell', clear: 'Clear' } as const;
const kinds: Readonly<Record<WatchFinding['kind'], string>> = {
  breakthrough: 'Pain breaking through',
  'early-loss-of-cover': 'Early loss of cover',
  'expected-end-of-cover': 'Expected end of cover',
  'neuroma-like': 'Neuroma-like pain',
  'infection-like': 'Infection-like signs',
  'opioid-escalation': 'Rising opioid use',
  sedation: 'Sedation',
  'weakness-or-fall': 'Weakness or fall',
  silence: 'Silence',
  emergency: 'Emergency',
};

/** Findings with their reasons, then alerts with what happened to them, in plain words. */
export function watchText({ patientId, now, episodes }: WatchFound): string {
  const lines = [
    `${patientId} on ${now.slice(0, 10)}`,
    'Settings: the defaults, which nobody has signed.',
    ...episodes.flatMap((episode) => ['', ...episodeLines(episode)]),
  ];
  return `${lines.join('\n')}\n`;
}

function episodeLines({ episode, findings, alerts }: WatchedEpisode): string[] {
  return [
    `Episode ${episode}`,
    ...states.flatMap((state) => {
      const found = findings.filter((finding) => finding.state === state);
      return found.length === 0 ? [] : [`  ${headings[state]}`, ...found.flatMap(findingLines)];
    }),
    alerts.length === 0 ? '  No alert so far' : '  Alerts, had nobody acted',
    ...alerts.map(alertLine),
  ];
}

function findingLines({ kind, state, urgency, reasons }: WatchFinding): string[] {
  const how = state === 'raised' ? ` (${urgency})` : '';
  return [`    ${kinds[kind]}${how}`, ...reasons.map((reason) => `      ${sayCourse(reason)}`)];
}

function alertLine({ kind, urgency, state, openedAt, owner, steps }: Alert): string {
  const rungs = steps.filter(({ step }) => step === 'escalated').length;
  const went = rungs === 0 ? '' : `, went up ${rungs} ${rungs === 1 ? 'rung' : 'rungs'}`;
  return `    ${openedAt.slice(0, 16).replace('T', ' ')} ${kinds[kind]} (${urgency}): ${state}, with ${owner.name}${went}`;
}
