import { answerAll, storeCase } from '../tests/browser/cases.mjs';
import { begin } from '../tests/browser/courses.mjs';
import { comeIn } from '../tests/door/people.mjs';

/**
 * Pictures of what a programme works with each day: worklist, versions, explored doses, the procedure, administration.
 * The path of a procedure's day.
 */
export async function programmeScreens({ server, shoot, shootAs }) {
  const { url, administrator } = server;
  const nurse = (await comeIn(administrator, 'nurse')).cookie;
  const operator = (await comeIn(administrator, 'operator')).cookie;
  const diabetes = { from: 'example', example: 'transtibial-diabetes' };
  const plan = await answerAll(url, await storeCase(url, diabetes));
  await shoot('worklist', '/');
  await shootAs(nurse, 'worklist-nurse', '/');
  await shoot('plan-versions', `/cases/${plan.id}/versions`);
  await shoot('plan-side-by-side', `/cases/${plan.id}`, sideBySide);
  await shoot('plan-ultrasound', `/cases/${plan.id}`, asUltrasound);
  await shoot('plan-space', `/cases/${plan.id}`, inSpace);
  const person = await begin(server, plan);
  await shoot('procedure-day', `/courses/${person.id}/day`);
  await shoot('procedure-day-freeze', `/courses/${person.id}/day`, toFreeze);
  const pharmacist = (await comeIn(administrator, 'pharmacist')).cookie;
  await shootAs(pharmacist, 'admin-formulary', '/admin/formulary');
  for (const page of ['audit', 'backup', 'lock'])
    await shootAs(administrator.cookie, `admin-${page}`, `/admin/${page}`);
  for (const page of ['equipment', 'training']) await shootAs(operator, `admin-${page}`, `/admin/${page}`);
  return `/courses/${person.id}/day`;
}

async function explore(page) {
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.locator('tr[data-chance=known]').waitFor();
}

async function sideBySide(page) {
  await explore(page);
  await page.getByRole('button', { name: 'Keep this as A' }).click();
  await page
    .getByRole('slider', { name: /^Each freeze/ })
    .first()
    .press('Home');
  await page.locator('tr[data-chance=known]').first().waitFor();
}

async function asUltrasound(page) {
  await explore(page);
  await page.getByRole('radio', { name: 'ultrasound-like' }).check();
}

async function inSpace(page) {
  await explore(page);
  await page.getByRole('radio', { name: '3-D' }).check();
  await page.locator('[data-space-state=shown]').waitFor();
  await page.locator('canvas[data-space-view]').scrollIntoViewIfNeeded();
}

async function toFreeze(page) {
  await page.getByRole('navigation').last().getByRole('button').nth(1).click();
}
