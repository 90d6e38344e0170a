import { isolated } from '@cryobridge/course/papers';
import type { BridgeView } from '@cryobridge/contract';
import { loadCourseWords } from '@cryobridge/course';
import { voiceOf } from '@cryobridge/plan';
import { writeEpisode } from './handoff-episode.js';
import {
  writeAlerts,
  writeEvidence,
  writeLocalAnaesthetic,
  writeOpioids,
  writePain,
} from './handoff-person.js';
import { fill, type Writing } from './handoff-writing.js';
import { pdfWriter } from '../pdf/pdf-writer.js';
import { type HandoffLanguage, handoffWords } from './words/index.js';

export interface HandoffSettings {
  readonly language: HandoffLanguage;
  readonly madeAt: Date;
  /** False: a test reads the bytes. */
  readonly compress?: boolean;
}

/**
 * The hand-off to the surgeon or to whoever follows: what `BridgeView` holds, on paper. Tagged, so that it can be read
 * aloud in order; words that exist in English only are marked as English.
 */
export async function handoffPdf(view: BridgeView, settings: HandoffSettings): Promise<Buffer> {
  const { language } = settings;
  const words = handoffWords[language];
  const catalog = await loadCourseWords(language);
  const { labels, direction } = words;
  const writer = pdfWriter({ ...settings, direction, title: `${labels.title}: ${view.label}` });
  const writing: Writing = {
    writer,
    words,
    view,
    language,
    catalog,
    voice: voiceOf(language, words.labels.unknown),
  };
  writer.heading(1, labels.title);
  writer.paragraph(isolated(view.label));
  writer.paragraph(fill(writing, labels.made, { on: view.today, zone: view.timeZone }), { quiet: true });
  if (labels.unreviewed !== '') writer.paragraph(labels.unreviewed, { quiet: true });
  for (const episode of view.episodes) writeEpisode(writing, episode);
  writePain(writing);
  writeOpioids(writing);
  writeLocalAnaesthetic(writing);
  writeAlerts(writing);
  writeEvidence(writing);
  return writer.finish((page, pages) => fill(writing, labels.page, { page, pages }));
}
