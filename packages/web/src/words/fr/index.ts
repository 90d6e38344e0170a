import type { Pack } from '../pack.js';
import { alert } from './alert.js';
import { chart } from './chart.js';
import { day } from './day.js';
import { look } from './look.js';
import { person } from './person.js';
import { role } from './role.js';
import { watch } from './watch.js';
import { worklist } from './worklist.js';

export const fr: Pack = { alert, chart, day, look, person, role, watch, worklist };
