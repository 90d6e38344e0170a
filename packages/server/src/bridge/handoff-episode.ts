import { isolated } from '@cryobridge/course/papers';
import type { BridgeEpisodeView, FreezeView } from '@cryobridge/contract';
import { addDays } from '@cryobridge/plan';
import { coverHeight, drawCover } from './cover-chart.js';
import { fill, said, term, told, type Writing } from './handoff-writing.js';
import { drawTimeline, timelineHeight } from './timeline-chart.js';

/** One limb: what is asked, the time line, cover, what was frozen. */
export function writeEpisode(writing: Writing, episode: BridgeEpisodeView): void {
  const { writer, words } = writing;
  const { bridge } = episode;
  const { level, side } = bridge;
  const facts = {
    level: level === null ? words.labels.unknown : (words.levels[level] ?? level.replaceAll('-', ' ')),
    side: side === null ? words.labels.unknown : words.sides[side],
  };
  writer.heading(2, fill(writing, words.labels.limb, facts));
  writeAdvice(writing, episode);
  writer.heading(3, words.labels.timeline);
  writer.figure({ alt: timelineWords(writing, episode), height: timelineHeight(bridge) }, (box) =>
    drawTimeline(writer, { bridge, words: writing.words, voice: writing.voice }, box),
  );
  writeCover(writing, episode);
  writeFreezes(writing, episode);
}

function writeAdvice(writing: Writing, { bridge }: BridgeEpisodeView): void {
  const { writer, words } = writing;
  writer.heading(3, `${words.labels.asked}: ${words.advice[bridge.advice]}`);
  writer.bullets(bridge.reasons.map((reason) => said(writing, reason)));
  if (bridge.questions.length > 0) {
    writer.paragraph(words.labels.questions);
    writer.bullets(bridge.questions.map(({ text }) => said(writing, text)));
  }
}

function timelineWords(writing: Writing, { bridge }: BridgeEpisodeView): string {
  const { words } = writing;
  const { events, spans } = bridge.timeline;
  return [
    ...events.map(({ kind, on, state, repair }) => {
      const name = repair === undefined ? words.events[kind] : repair.toUpperCase();
      return `${name} ${told(writing, on)}${state === 'planned' ? ` (${words.labels.planned})` : ''}`;
    }),
    ...spans.map(
      ({ kind, median, from, to }) =>
        `${words.spans[kind]} ${told(writing, median)} (${told(writing, from)} – ${told(writing, to)})`,
    ),
    `${words.labels.today} ${told(writing, bridge.today)}`,
  ].join('; ');
}

function writeCover(writing: Writing, { bridge, forecast }: BridgeEpisodeView): void {
  const { writer, words, voice } = writing;
  const { labels } = words;
  writer.heading(3, labels.cover, coverHeight);
  if (forecast === null || bridge.freezeDate === null) return writer.paragraph(labels.noForecast);
  const { curve, chanceItWorks, overallCoverEndsDay, intervalLevel } = forecast;
  const last = curve.at(-1);
  const today = curve.findLast(({ day }) => addDays(forecast.freezeDate, day) <= bridge.today);
  const alt = fill(writing, labels.coverAlt, {
    level: intervalLevel,
    start: curve[0]?.median ?? null,
    at: today?.median ?? null,
    end: last?.median ?? null,
    last: last?.day ?? null,
  });
  writer.figure({ alt, height: coverHeight }, (box) =>
    drawCover(writer, { forecast, bridge, words, voice }, box),
  );
  const dated = (of: { readonly low: number; readonly median: number; readonly high: number }) => ({
    low: addDays(forecast.freezeDate, of.low),
    median: addDays(forecast.freezeDate, of.median),
    high: addDays(forecast.freezeDate, of.high),
  });
  const takes = bridge.takesOverDay;
  writer.bullets([
    fill(writing, labels.works, { ...chanceItWorks }),
    fill(writing, labels.coverEnds, dated(overallCoverEndsDay)),
    takes === null ? labels.takesOverUnknown : fill(writing, labels.takesOver, dated(takes)),
    ...(bridge.chanceOfGap === null
      ? []
      : [fill(writing, labels.gap, { days: bridge.gapDays, chance: bridge.chanceOfGap })]),
  ]);
}

function writeFreezes(writing: Writing, { freezes }: BridgeEpisodeView): void {
  const { writer, words } = writing;
  const { labels } = words;
  writer.heading(3, labels.frozen);
  if (freezes.length === 0) writer.paragraph(labels.nothingFrozen);
  for (const { freeze, comparison } of freezes) {
    writer.paragraph(
      `${told(writing, freeze.at.slice(0, 10))} ${isolated(freeze.at.slice(11, 16))}, ${isolated(freeze.operator)}`,
    );
    if (comparison.nerves.length > 0)
      writer.table(
        [labels.nerve, labels.done, labels.plannedDose, labels.chance],
        comparison.nerves.map((nerve) => rowOf(writing, nerve)),
      );
    const missed = comparison.notFrozen.map(({ label }) => term(writing, label));
    if (missed.length > 0) writer.paragraph(fill(writing, labels.notFrozen, { nerves: missed.join(', ') }));
    const differs = [
      ...comparison.deviations.map(({ says }) => said(writing, says)),
      ...comparison.statements
        .filter(({ id }) => id === 'say:done.recorded')
        .map((each) => said(writing, each)),
    ];
    if (differs.length === 0) continue;
    writer.paragraph(`${labels.differs}.`);
    writer.bullets(differs);
  }
}

function rowOf(writing: Writing, nerve: FreezeView['comparison']['nerves'][number]): readonly string[] {
  const { labels } = writing.words;
  const dose = ({ placements, cycles, freezeSeconds }: typeof nerve.done) =>
    isolated(fill(writing, labels.dose, { placements, cycles, seconds: freezeSeconds }));
  const percent = (chance: number | undefined) => isolated(writing.voice.percent(chance ?? 0));
  const planned = nerve.planned;
  return [
    term(writing, nerve.label),
    dose(nerve.done),
    planned === null ? labels.noPlan : dose(planned),
    percent(nerve.done.coverage[0]?.chance) +
      (planned === null ? '' : ` (${labels.plannedChance} ${percent(planned.coverage[0]?.chance)})`),
  ];
}
