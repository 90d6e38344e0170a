import type { BridgeEpisodeView, BridgeView, FreezeView } from '@cryobridge/contract';
import { sayCourse } from '@cryobridge/course';
import { addDays } from '@cryobridge/plan';
import { coverHeight, drawCover, drawPain, drawTimeline, painHeight, timelineHeight } from './charts.js';
import { type PdfWriter, pdfWriter } from './pdf-writer.js';
import { filled, type HandoffLanguage, type HandoffWords, handoffWords, isolated } from './words/index.js';

export interface HandoffSettings {
  readonly language: HandoffLanguage;
  readonly madeAt: Date;
  /** False: a test reads the bytes. */
  readonly compress?: boolean;
}

interface Writing {
  readonly writer: PdfWriter;
  readonly words: HandoffWords;
  readonly view: BridgeView;
  readonly language: HandoffLanguage;
}

/**
 * The hand-off to the surgeon or to whoever follows: what `BridgeView` holds, on paper. Tagged, so that it can be read
 * aloud in order; words that exist in English only are marked as English.
 */
export function handoffPdf(view: BridgeView, settings: HandoffSettings): Promise<Buffer> {
  const { language } = settings;
  const words = handoffWords[language];
  const { labels, direction } = words;
  const writer = pdfWriter({ ...settings, direction, title: `${labels.title}: ${view.label}` });
  const writing: Writing = { writer, words, view, language };
  writer.heading(1, labels.title);
  writer.paragraph(isolated(view.label));
  writer.paragraph(filled(labels.made, { on: view.today, zone: view.timeZone }), { quiet: true });
  if (labels.unreviewed !== '') writer.paragraph(labels.unreviewed, { quiet: true });
  for (const episode of view.episodes) writeEpisode(writing, episode);
  writePain(writing);
  writeOpioids(writing);
  writeLocalAnaesthetic(writing);
  writeAlerts(writing);
  writeEvidence(writing);
  return writer.finish((page, pages) => filled(labels.page, { page, pages }));
}

function writeEpisode(writing: Writing, episode: BridgeEpisodeView): void {
  const { writer, words } = writing;
  const { bridge } = episode;
  const { level, side } = bridge;
  const facts = {
    level: level === null ? words.labels.unknown : (words.levels[level] ?? level.replaceAll('-', ' ')),
    side: side === null ? words.labels.unknown : words.sides[side],
  };
  writer.heading(2, filled(words.labels.limb, facts));
  writeAdvice(writing, episode);
  writer.heading(3, words.labels.timeline);
  writer.figure({ alt: timelineWords(writing, episode), height: timelineHeight(bridge) }, (box) =>
    drawTimeline(writer, { bridge, words }, box),
  );
  writeCover(writing, episode);
  writeFreezes(writing, episode);
}

function writeAdvice({ writer, words }: Writing, { bridge }: BridgeEpisodeView): void {
  writer.heading(3, `${words.labels.asked}: ${words.advice[bridge.advice]}`);
  writer.bullets(bridge.reasons.map((reason) => said(words, reason)));
  if (bridge.questions.length > 0) {
    writer.paragraph(words.labels.questions);
    writer.bullets(bridge.questions.map(({ text }) => said(words, text)));
  }
}

/** In the language of the document where it has the sentence; else as the course says it. */
function said(words: HandoffWords, statement: Parameters<typeof sayCourse>[0]): string {
  const sentence = words.says[statement.id.replace('say:handover.', '')];
  return sentence === undefined ? sayCourse(statement) : filled(sentence, statement.facts);
}

function timelineWords({ words }: Writing, { bridge }: BridgeEpisodeView): string {
  const { events, spans } = bridge.timeline;
  return [
    ...events.map(({ kind, on, state, repair }) => {
      const name = repair === undefined ? words.events[kind] : repair.toUpperCase();
      return `${name} ${isolated(on)}${state === 'planned' ? ` (${words.labels.planned})` : ''}`;
    }),
    ...spans.map(
      ({ kind, median, from, to }) =>
        `${words.spans[kind]} ${isolated(median)} (${isolated(from)} – ${isolated(to)})`,
    ),
    `${words.labels.today} ${isolated(bridge.today)}`,
  ].join('; ');
}

function writeCover({ writer, words }: Writing, { bridge, forecast }: BridgeEpisodeView): void {
  const { labels } = words;
  writer.heading(3, labels.cover);
  if (forecast === null || bridge.freezeDate === null) return writer.paragraph(labels.noForecast);
  const { curve, chanceItWorks, overallCoverEndsDay, intervalLevel } = forecast;
  const last = curve.at(-1);
  const today = curve.findLast(({ day }) => addDays(forecast.freezeDate, day) <= bridge.today);
  const alt = filled(labels.coverAlt, {
    level: intervalLevel,
    start: curve[0]?.median ?? null,
    at: today?.median ?? null,
    end: last?.median ?? null,
    last: last?.day ?? null,
  });
  writer.figure({ alt, height: coverHeight }, (box) => drawCover(writer, { forecast, bridge, words }, box));
  const dated = (of: { readonly low: number; readonly median: number; readonly high: number }) => ({
    low: addDays(forecast.freezeDate, of.low),
    median: addDays(forecast.freezeDate, of.median),
    high: addDays(forecast.freezeDate, of.high),
  });
  const takes = bridge.takesOverDay;
  writer.bullets([
    filled(labels.works, { ...chanceItWorks }),
    filled(labels.coverEnds, dated(overallCoverEndsDay)),
    takes === null ? labels.takesOverUnknown : filled(labels.takesOver, dated(takes)),
    ...(bridge.chanceOfGap === null
      ? []
      : [filled(labels.gap, { days: bridge.gapDays, chance: bridge.chanceOfGap })]),
  ]);
}

function writeFreezes({ writer, words, language }: Writing, { freezes }: BridgeEpisodeView): void {
  const { labels } = words;
  writer.heading(3, labels.frozen);
  if (freezes.length === 0) writer.paragraph(labels.nothingFrozen);
  for (const { freeze, comparison } of freezes) {
    writer.paragraph(`${isolated(freeze.at.slice(0, 16).replace('T', ' '))}, ${isolated(freeze.operator)}`);
    if (comparison.nerves.length > 0)
      writer.table(
        [labels.nerve, labels.done, labels.plannedDose, labels.chance],
        comparison.nerves.map((nerve) => rowOf(words, nerve)),
      );
    const missed = comparison.notFrozen.map(({ label }) => label);
    if (missed.length > 0) writer.paragraph(filled(labels.notFrozen, { nerves: missed.join(', ') }));
    const differs = [
      ...comparison.deviations.map(({ says }) => sayCourse(says)),
      ...comparison.statements.filter(({ id }) => id === 'say:done.recorded').map((each) => sayCourse(each)),
    ];
    if (differs.length === 0) continue;
    writer.paragraph(`${labels.differs}. ${labels.inEnglish}`.trim());
    writer.bullets(differs, language === 'en' ? undefined : 'en');
  }
}

function rowOf(
  { labels }: HandoffWords,
  nerve: FreezeView['comparison']['nerves'][number],
): readonly string[] {
  const dose = ({ placements, cycles, freezeSeconds }: typeof nerve.done) =>
    isolated(filled(labels.dose, { placements, cycles, seconds: freezeSeconds }));
  const percent = (chance: number | undefined) => isolated(`${Math.round((chance ?? 0) * 100)} %`);
  const planned = nerve.planned;
  return [
    nerve.label,
    dose(nerve.done),
    planned === null ? labels.noPlan : dose(planned),
    percent(nerve.done.coverage[0]?.chance) +
      (planned === null ? '' : ` (${labels.plannedChance} ${percent(planned.coverage[0]?.chance)})`),
  ];
}

function writePain({ writer, words, view }: Writing): void {
  const { labels } = words;
  writer.heading(2, labels.pain);
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
    filled(labels.painAlt, {
      name,
      count: points.length,
      from: points[0]?.on ?? null,
      to: points.at(-1)?.on ?? null,
      first: points[0]?.worst ?? null,
      last: points.at(-1)?.worst ?? null,
      most: Math.max(...points.map(({ worst }) => worst)),
    }),
  );
  writer.figure({ alt: alts.join(' '), height: painHeight }, (box) => drawPain(writer, series, box));
  writer.bullets(alts);
}

function writeOpioids({ writer, words, view }: Writing): void {
  const { labels } = words;
  const { table, prescribed, dispensed, taken } = view.opioids;
  writer.heading(2, labels.opioids);
  writer.paragraph(filled(labels.opioidsBy, { table }));
  const latest = (days: typeof prescribed) => {
    const day = days.at(-1);
    if (day === undefined) return labels.noOpioids;
    return `${day.mme === null ? labels.unknown : isolated(String(day.mme))} (${isolated(day.on)})`;
  };
  writer.table(
    [labels.prescribed, labels.dispensed, labels.taken],
    [[latest(prescribed), latest(dispensed), latest(taken)]],
  );
}

function writeLocalAnaesthetic({ writer, words, view }: Writing): void {
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

function writeAlerts({ writer, words, view }: Writing): void {
  const { labels } = words;
  writer.heading(2, labels.alertsTitle);
  const latest = view.alerts.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)).slice(0, mostAlerts);
  if (latest.length === 0) return writer.paragraph(labels.noAlerts);
  writer.bullets(
    latest.map(({ kind, state, openedAt, steps }) => {
      const last = steps.findLast(({ reason }) => reason !== null);
      const who = last === undefined ? '' : `${last.by}, ${last.at.slice(0, 10)}`;
      const done = last === undefined ? '' : `: ${isolated(last.reason ?? '')} (${isolated(who)})`;
      return `${isolated(openedAt.slice(0, 10))} ${words.alerts[kind]}, ${words.alertStates[state]}${done}`;
    }),
  );
}

function writeEvidence({ writer, words, view, language }: Writing): void {
  const { labels } = words;
  writer.heading(2, labels.evidence);
  const foreign = language === 'en' ? {} : { language: 'en' };
  if (labels.inEnglish !== '') writer.paragraph(labels.inEnglish, { quiet: true });
  const grades = new Set(
    view.episodes.flatMap(({ evidence }) => (evidence === null ? [] : [sayCourse(evidence.grade)])),
  );
  for (const grade of grades) writer.paragraph(grade, foreign);
  const assumed = new Set(view.episodes.flatMap((each) => each.assumed.map(({ label }) => label)));
  if (assumed.size === 0) return;
  writer.paragraph(labels.assumed, { quiet: true });
  writer.paragraph([...assumed].join('; '), { ...foreign, quiet: true });
}
