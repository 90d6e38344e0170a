import type { PatientToday } from '@cryobridge/contract';
import { useLanguage } from '../language/language-context.js';
import { sayShortDay } from '../language/say.js';
import { useKnownToday } from '../me/me-context.js';
import type { PageWords } from '../words/page-words.js';

type Episode = PatientToday['episodes'][number];

/** What was frozen, and what to expect: per limb, in the order of the days. */
export function Expect() {
  const { page } = useLanguage();
  const { episodes, today } = useKnownToday().today;
  if (episodes.length === 0) return null;
  return (
    <section aria-labelledby="expect">
      <h2 id="expect">{page.expect.title}</h2>
      {episodes.map((episode) => (
        <EpisodeCourse key={episode.id} episode={episode} today={today} />
      ))}
    </section>
  );
}

function EpisodeCourse({ episode, today }: { readonly episode: Episode; readonly today: string }) {
  const { page } = useLanguage();
  const { freezeDate, frozen } = episode;
  const isFrozen = frozen.length > 0 && freezeDate !== null && freezeDate <= today;
  return (
    <>
      <Steps episode={episode} today={today} />
      {isFrozen && (
        <>
          <p>{page.expect.nerves}:</p>
          <ul className="plain">
            {frozen.map((nerve) => (
              <li key={nerve}>{sayNerve(nerve, page)}</li>
            ))}
          </ul>
          <p>{page.expect.asleep}</p>
          <p>{page.expect.waking}</p>
        </>
      )}
      {!isFrozen && (
        <p>{freezeDate !== null && freezeDate > today ? page.expect.before : page.expect.unknown}</p>
      )}
      <p>{page.expect.call}</p>
    </>
  );
}

/** The days that are known, and today among them. */
function Steps({ episode, today }: { readonly episode: Episode; readonly today: string }) {
  const { page, code } = useLanguage();
  const known: readonly (readonly [string, string | null])[] = [
    [page.expect.freeze, episode.freezeDate],
    [page.expect.amputation, episode.amputationDate],
    [page.expect.repair, episode.repairDate],
    [page.expect.now, today],
  ];
  const steps = known
    .flatMap(([what, on]) => (on === null ? [] : [{ what, on, isToday: what === page.expect.now }]))
    .sort((a, b) => a.on.localeCompare(b.on));
  return (
    <ol className="steps">
      {steps.map(({ what, on, isToday }) => (
        <li key={what} className={isToday ? 'is-now' : on <= today ? 'is-past' : ''}>
          <span>{what}</span>
          <span className="quiet">{sayShortDay(on, code)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The name for any place of the nerve; the longest that fits. A nerve without words keeps its own name. */
export function sayNerve(id: string, page: Pick<PageWords, 'nerves'>): string {
  const [, words] =
    Object.entries(page.nerves)
      .filter(([nerve]) => id === nerve || id.startsWith(`${nerve}-`))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  return words ?? id.replace('nerve:', '').replaceAll('-', ' ');
}
