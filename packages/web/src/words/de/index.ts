import type { Pack } from '../pack.js';
import { day } from './day.js';
import { look } from './look.js';
import { role } from './role.js';
import { worklist } from './worklist.js';

export const de: Pack = { day, look, role, worklist };
