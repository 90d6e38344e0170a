import type { Pack } from '../pack.js';
import { admin, audit, backup, equipment, training, lock } from './admin.js';
import { alert } from './alert.js';
import { begin } from './begin.js';
import { bridge } from './bridge.js';
import { chart } from './chart.js';
import { comparison } from './comparison.js';
import { cover } from './cover.js';
import { day } from './day.js';
import { dose } from './dose.js';
import { ultrasound, compare } from './explore.js';
import { freeze } from './freeze.js';
import { idle } from './idle.js';
import { look } from './look.js';
import { people } from './people.js';
import { person } from './person.js';
import { plan } from './plan.js';
import { record } from './record.js';
import { role } from './role.js';
import { settings } from './settings.js';
import { telephone } from './telephone.js';
import { version } from './version.js';
import { watch } from './watch.js';
import { worklist } from './worklist.js';

export const es: Pack = {
  admin,
  alert,
  audit,
  backup,
  begin,
  bridge,
  chart,
  compare,
  comparison,
  cover,
  day,
  dose,
  equipment,
  freeze,
  idle,
  lock,
  look,
  people,
  person,
  plan,
  record,
  role,
  settings,
  telephone,
  training,
  ultrasound,
  version,
  watch,
  worklist,
};
