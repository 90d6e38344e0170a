import type { CourseView } from '@cryobridge/contract';
import type { Interval } from '@cryobridge/plan';
import { readsBridge } from '../../../identity/role-words.js';
import { useSession } from '../../../identity/use-session.js';
import { useBridge } from '../course-queries.js';

/** When TMR or RPNI takes over, as the bridge of the limb says. It comes after the rest of the page. */
export function useTakesOver(course: CourseView, episode: string | null): Interval | null {
  const role = useSession().data?.user?.role;
  const isThere = episode !== null && course.forecasts[episode] !== undefined;
  const bridge = useBridge(course.patientId, isThere && role !== undefined && readsBridge(role));
  const found = bridge.data?.episodes.find((one) => one.bridge.episode === episode);
  return found?.bridge.takesOverDay ?? null;
}
