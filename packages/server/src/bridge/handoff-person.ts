import { isolated } from '@cryobridge/course/papers';
import { fill, said, told, type Writing } from './handoff-writing.js';
import { drawPain, painHeight } from './pain-chart.js';

export function writePain(writing: Writing): void {
  const { writer, words, view } = writing;
  const { labels } = words;
  writer.heading(2, labels.pain, painHeight);
  const series = (
    [
      [labels.residual, view.pain['residual-limb-pain']],
      [labels.phantom, view.pain['phantom-pain']],
    ] as const
  ).map(([name, points]) => ({
    name,
    points: points.flatMap(({ on, worst }) => (worst === null ? [] : [{ on, worst }])),
  }));
  const told = series.filter(({ points }) => points.length > 0);
  if (told.length === 0) return writer.paragraph(labels.noPain);
  const alts = told.map(({ name, points }) =>
    fill(writing, labels.painAlt, {
      name,
      count: points.length,
      from: points[0]?.on ?? null,
      to: points.at(-1)?.on ?? null,
      first: points[0]?.worst ?? null,
      last: points.at(-1)?.worst ?? null,
      most: Math.max(...points.map(({ worst }) => worst)),
    }),
  );
  writer.figure({ alt: alts.join(' '), height: painHeight }, (box) => drawPain(writing, series, box));
  writer.bullets(alts);
}

export function writeOpioids(writing: Writing): void {
  const { writer, words, view } = writing;
  const { labels } = words;
  const { table, prescribed, dispensed, taken } = view.opioids;
  writer.heading(2, labels.opioids);
  writer.paragraph(fill(writing, labels.opioidsBy, { table }));
  const latest = (days: typeof prescribed) => {
    const day = days.at(-1);
    if (day === undefined) return labels.noOpioids;
    return `${day.mme === null ? labels.unknown : told(writing, day.mme)} (${told(writing, day.on)})`;
  };
  writer.table(
    [labels.prescribed, labels.dispensed, labels.taken],
    [[latest(prescribed), latest(dispensed), latest(taken)]],
  );
}

export function writeLocalAnaesthetic(writing: Writing): void {
  const { writer, words, view } = writing;
  const { labels } = words;
  writer.heading(2, labels.localAnaesthetic);
  if (view.localAnaesthetic.length === 0) return writer.paragraph(labels.noLocalAnaesthetic);
  writer.bullets(
    view.localAnaesthetic.map(({ drug, totalMg, doses }) =>
      isolated(
        `${drug}: ${totalMg} mg (${doses.map(({ mg, at }) => `${mg} mg ${at.slice(0, 10)}`).join(', ')})`,
      ),
    ),
  );
}

const mostAlerts = 12;

export function writeAlerts(writing: Writing): void {
  const { writer, words, view } = writing;
  const { labels } = words;
  writer.heading(2, labels.alertsTitle);
  const latest = view.alerts.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)).slice(0, mostAlerts);
  if (latest.length === 0) return writer.paragraph(labels.noAlerts);
  writer.bullets(
    latest.map(({ kind, state, openedAt, steps }) => {
      const last = steps.findLast(({ reason }) => reason !== null);
      const who = last === undefined ? '' : `${last.by}, ${told(writing, last.at.slice(0, 10))}`;
      const done = last === undefined ? '' : `: ${isolated(last.reason ?? '')} (${isolated(who)})`;
      return `${told(writing, openedAt.slice(0, 10))} ${words.alerts[kind]}, ${words.alertStates[state]}${done}`;
    }),
  );
}

export function writeEvidence(writing: Writing): void {
  const { writer, words, view, language } = writing;
  const { labels } = words;
  writer.heading(2, labels.evidence);
  const foreign = language === 'en' ? {} : { language: 'en' };
  const grades = new Set(
    view.episodes.flatMap(({ evidence }) => (evidence === null ? [] : [said(writing, evidence.grade)])),
  );
  for (const grade of grades) writer.paragraph(grade);
  const assumed = new Set(view.episodes.flatMap((each) => each.assumed.map(({ label }) => label)));
  if (assumed.size === 0) return;
  // What claims are called stands in English only.
  writer.paragraph(`${labels.assumed} ${labels.inEnglish}`.trim(), { quiet: true });
  writer.paragraph([...assumed].join('; '), { ...foreign, quiet: true });
}
