import { readCourseFile } from '@cryobridge/contract';
import {
  type Course,
  type Episode,
  catchUpOf,
  dayIn,
  defaultWatchSettings,
  isTimeZone,
  opioidDays,
  planWatchForecast,
  replayWatch,
  watchPersonOf,
} from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import { type IsoInstant, claimReader } from '@cryobridge/plan';
import { dateFlag } from './flags.js';
import { nameOf, readJson } from './read-input.js';
import { BadInputError, type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';
import type { WatchFound, WatchedEpisode } from './watch-found.js';
import { watchText } from './watch-text.js';

export interface WatchFlags {
  readonly json?: boolean;
  readonly now?: string;
}

/** Findings and alerts of a course; exit code 3 when something is raised, 4 when only something cannot be told. */
export async function watchCommand(path: string, flags: WatchFlags, terminal: Terminal): Promise<ExitCode> {
  const day = flags.now === undefined ? terminal.today() : dateFlag('--now', flags.now);
  const now = `${day}T23:59:59Z`;
  const read = readCourseFile(await readJson(path, terminal));
  const name = nameOf(path);
  if (!read.ok)
    throw new BadInputError(read.faults.map((fault) => `${name}: ${fault.path}: ${fault.message}`));
  if (!isTimeZone(read.course.timeZone)) throw badInput(`${name}: timeZone: is no time zone`);
  const { course } = read;
  const found: WatchFound = {
    patientId: course.patientId,
    now,
    signedBy: null,
    episodes: course.episodes.map((episode) => watched(course, episode, now)),
  };
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(found)}\n` : watchText(found));
  const states = found.episodes.flatMap(({ findings }) => findings.map(({ state }) => state));
  if (states.includes('raised')) return exitCodes.hold;
  return states.includes('cannot-tell') ? exitCodes.cannotTell : exitCodes.proceed;
}

function watched(course: Course, episode: Episode, now: IsoInstant): WatchedEpisode {
  const person = watchPersonOf(course, {
    episode,
    forecast: episode.plan === null ? null : planWatchForecast(episode.plan),
    forecastOn: null,
    now,
    catchUp: catchUpOf(claimReader(knowledge)),
    knowledge,
  });
  const counted = opioidDays(course, { now: dayIn(course.timeZone, now), knowledge });
  const days = [...new Set(course.reports.map(({ forDate }) => forDate))].sort();
  const { findings, alerts } = replayWatch({
    personOn: () => person,
    reports: course.reports,
    opioids: days.map((on) => {
      const { mme, convertedMme } = counted.takenOn(on);
      return {
        on,
        takenMme: mme,
        takenAtLeastMme: convertedMme,
        prescribedMme: counted.prescribedOn(on).mme,
      };
    }),
    from: days[0] ?? person.freezeDate ?? now.slice(0, 10),
    until: now,
    settings: defaultWatchSettings(knowledge),
  });
  return { episode: episode.id, findings, alerts };
}
