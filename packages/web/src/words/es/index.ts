import type { Pack } from '../pack.js';
import { admin, audit, backup, equipment, training, lock } from './admin.js';
import { alert } from './alert.js';
import { begin } from './begin.js';
import { booking } from './booking.js';
import { bridge } from './bridge.js';
import { chart } from './chart.js';
import { comparison } from './comparison.js';
import { cover } from './cover.js';
import { day } from './day.js';
import { diff } from './diff.js';
import { dose } from './dose.js';
import { drawing } from './drawing.js';
import { ultrasound, compare, explore, explored } from './explore.js';
import { formulary } from './formulary.js';
import { freeze } from './freeze.js';
import { id } from './id.js';
import { identity } from './identity.js';
import { idle } from './idle.js';
import { link } from './link.js';
import { look } from './look.js';
import { papers } from './papers.js';
import { parts } from './parts.js';
import { people } from './people.js';
import { person } from './person.js';
import { planChart } from './plan-chart.js';
import { plan } from './plan.js';
import { print } from './print.js';
import { problem } from './problem.js';
import { record } from './record.js';
import { role } from './role.js';
import { routing } from './routing.js';
import { settings } from './settings.js';
import { space } from './space.js';
import { start } from './start.js';
import { telephone } from './telephone.js';
import { threshold } from './threshold.js';
import { version } from './version.js';
import { watch } from './watch.js';
import { worklist } from './worklist.js';

export const es: Pack = {
  admin,
  alert,
  audit,
  backup,
  begin,
  booking,
  bridge,
  chart,
  compare,
  comparison,
  cover,
  day,
  diff,
  dose,
  drawing,
  equipment,
  explore,
  explored,
  formulary,
  freeze,
  id,
  identity,
  idle,
  link,
  lock,
  look,
  papers,
  parts,
  people,
  person,
  plan,
  planChart,
  print,
  problem,
  record,
  role,
  routing,
  settings,
  space,
  start,
  telephone,
  threshold,
  training,
  ultrasound,
  version,
  watch,
  worklist,
};
