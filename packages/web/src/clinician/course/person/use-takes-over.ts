import type { CourseView } from '@cryobridge/contract';
import type { Interval } from '@cryobridge/plan';
import { useBridge } from '../course-queries.js';

/** When TMR or RPNI takes over, as the bridge of the limb says. It comes after the rest of the page. */
export function useTakesOver(course: CourseView, episode: string | null): Interval | null {
  const bridge = useBridge(course.patientId, !course.masked && episode !== null);
  const found = bridge.data?.episodes.find((one) => one.bridge.episode === episode);
  return found?.bridge.takesOverDay ?? null;
}
