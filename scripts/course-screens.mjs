import { answerAll, storeCase } from '../tests/browser/cases.mjs';
import { addEvent, begin, freezeAsPlanned, tell } from '../tests/browser/courses.mjs';
import { inDays } from '../tests/browser/records.mjs';
import { comeIn } from '../tests/door/people.mjs';

const frozenDaysAgo = 26;

/** Pictures of the staff's pages of a course, from people who are followed on the running server. The path of one. */
export async function courseScreens({ server, shoot, shootAs }) {
  const nurse = (await comeIn(server.administrator, 'nurse')).cookie;
  await shootAs(nurse, 'watch-empty', '/watch');
  const { person, freeze } = await rising(server);
  await bleeding(server);
  const page = `/courses/${person.id}`;
  await shootAs(nurse, 'watch', '/watch');
  await shootAs(nurse, 'watch-close', '/watch', closeFirst);
  await shootAs(nurse, 'watch-no-match', '/watch', (view) => view.getByRole('searchbox').fill('nobody'));
  await shootAs(nurse, 'people-followed', '/courses');
  await shootAs(nurse, 'person', page);
  await shootAs(nurse, 'person-table', page, (view) => view.getByText('The course as a table').click());
  await shootAs(nurse, 'person-masked', page, undefined, masked(person.id));
  await shootAs(nurse, 'person-offline', page, (view) => view.context().setOffline(true));
  await shootAs(nurse, 'telephone', `${page}/telephone`, sayHardToWake);
  await shootAs(nurse, 'record', `${page}/record`, (view) => view.getByText('Prescribe for home').click());
  await shootAs(nurse, 'record-death', `${page}/record`, askDeath);
  await shoot('watch-settings', '/watch/settings');
  await shoot('procedure-form', `${page}/freeze?episode=${person.episode}`);
  await shoot('procedure-compared', `${page}/freezes/${freeze.freeze.id}`);
  await shoot('bridge', `${page}/bridge`);
  const next = await storeCase(server.url);
  await shoot('course-begin', `/cases/${next.id}/course`);
  return page;
}

/** Somebody whose pain in the residual limb rises after a good time, with a freeze and a repair. */
async function rising(server) {
  const { url } = server;
  const found = await answerAll(
    url,
    await storeCase(url, { from: 'example', example: 'transtibial-diabetes' }),
  );
  const person = await begin(server, found);
  const freeze = await freezeAsPlanned(url, person, { daysAgo: frozenDaysAgo });
  await addEvent(url, person.id, {
    kind: 'amputation',
    on: inDays(1 - frozenDaysAgo),
    episode: person.episode,
  });
  await addEvent(url, person.id, {
    kind: 'repair',
    on: inDays(1 - frozenDaysAgo),
    episode: person.episode,
    repair: 'tmr',
    nerves: [],
    state: 'done',
  });
  await addEvent(url, person.id, { kind: 'prosthesis-fitting', on: inDays(-4), episode: person.episode });
  for (let daysAgo = frozenDaysAgo - 1; daysAgo >= 0; daysAgo -= 1) {
    const day = frozenDaysAgo - daysAgo;
    if (day === 9 || day === 10) continue;
    const early = Math.round(5 * Math.exp(-day / 5));
    const late = Math.max(0, day - 21);
    const worst = Math.min(10, 1 + early + late + (day % 3 === 0 ? 1 : 0));
    await tell(url, person.id, {
      daysAgo,
      answers: {
        residualLimbPain: { worst, average: Math.max(0, worst - 1) },
        phantomPain: { worst: 1 + (day % 2), average: 1 },
        phantomSensation: { worst: 2 },
        drowsiness: 'none',
        weakness: 'none',
        falls: 0,
        wound: 'dry',
        doses: [],
        ...(daysAgo === 0 ? { note: 'It woke me at three. The new socket presses.' } : {}),
      },
    });
  }
  return { person, freeze };
}

async function bleeding(server) {
  const other = await begin(server, await storeCase(server.url));
  await addEvent(server.url, other.id, { kind: 'amputation', on: inDays(-6), episode: other.episode });
  await tell(server.url, other.id, { daysAgo: 0, answers: { wound: 'bleeding-heavily', falls: 1 } });
}

async function closeFirst(page) {
  await page
    .getByRole('button', { name: /^Close:/ })
    .first()
    .click();
}

async function sayHardToWake(page) {
  await page.getByRole('radio', { name: 'Hard to wake up' }).check({ force: true });
}

async function askDeath(page) {
  await page.getByLabel('What happened').selectOption('death');
  await page.getByRole('button', { name: 'Record it' }).click();
}

/** What a masked caller gets: no forecast, nothing that tells whether anything was frozen. */
function masked(id) {
  return (page) =>
    page.route(`**/api/courses/${id}`, async (route) => {
      const response = await route.fetch();
      const view = await response.json();
      const episodes = view.episodes.map((episode) => ({ ...episode, freezes: [] }));
      const json = { ...view, masked: true, freezeDate: null, day: null, forecasts: {}, episodes };
      await route.fulfill({ response, json });
    });
}
