import type { Pack } from '../pack.js';
import { admin, audit, backup, equipment, training, lock } from './admin.js';
import { alert } from './alert.js';
import { begin } from './begin.js';
import { bridge } from './bridge.js';
import { chart } from './chart.js';
import { day } from './day.js';
import { diff } from './diff.js';
import { freeze, comparison } from './freeze.js';
import { id } from './id.js';
import { look } from './look.js';
import { people } from './people.js';
import { person } from './person.js';
import { record } from './record.js';
import { role } from './role.js';
import { settings } from './settings.js';
import { telephone } from './telephone.js';
import { version } from './version.js';
import { watch } from './watch.js';
import { worklist } from './worklist.js';

export const de: Pack = {
  admin,
  alert,
  audit,
  backup,
  begin,
  bridge,
  chart,
  comparison,
  day,
  diff,
  equipment,
  freeze,
  id,
  lock,
  look,
  people,
  person,
  record,
  role,
  settings,
  telephone,
  training,
  version,
  watch,
  worklist,
};
