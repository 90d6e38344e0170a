import type { CourseView } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { between } from '../../../format/between.js';
import { shortDate } from '../../../format/date.js';
import { freezesThere, readsBridge, writesCourses } from '../../../identity/role-words.js';
import { useSession } from '../../../identity/use-session.js';
import { Icon } from '../../../parts/Icon.js';
import { Choices } from '../parts/Choices.js';
import { limbName } from '../parts/limb-name.js';
import { personWords } from './person-words.js';
import styles from './person.module.css';

interface Props {
  readonly course: CourseView;
  readonly episode: string | null;
  readonly onEpisode: (id: string) => void;
}

/** Who this is, where they stand, and what can be done for them. */
export function PersonHead({ course, episode, onEpisode }: Props) {
  return (
    <div className={styles['head']}>
      <div className={styles['who']}>
        <h1>{course.label}</h1>
        <p className={styles['line']}>{standing(course).join(between)}</p>
        {course.episodes.length > 1 && (
          <Choices
            label={personWords.episode}
            options={course.episodes.map((one) => ({ value: one.id, label: limbName(one) }))}
            value={episode}
            onChange={onEpisode}
          />
        )}
      </div>
      <Actions course={course} episode={episode} />
    </div>
  );
}

function Actions({ course, episode }: Omit<Props, 'onEpisode'>) {
  const role = useSession().data?.user?.role;
  if (role === undefined) return null;
  const of = (path: string) => `/courses/${encodeURIComponent(course.patientId)}/${path}`;
  const words = personWords.actions;
  const freezes = course.episodes.find(({ id }) => id === episode)?.freezes ?? [];
  const last = freezes.at(-1);
  return (
    <nav className={styles['actions']} aria-label={course.label}>
      {writesCourses(role) && (
        <>
          <Button
            component={Link}
            to={of('telephone')}
            size="sm"
            leftSection={<Icon name="phone" size={16} />}
          >
            {words.telephone}
          </Button>
          <Button component={Link} to={of('record')} size="sm" variant="outline">
            {words.record}
          </Button>
        </>
      )}
      {!course.masked && freezesThere(role) && episode !== null && (
        <Button component={Link} to={`${of('day')}?episode=${episode}`} size="sm" variant="outline">
          {words.day}
        </Button>
      )}
      {!course.masked && freezesThere(role) && episode !== null && (
        <Button component={Link} to={`${of('freeze')}?episode=${episode}`} size="sm" variant="outline">
          {words.freeze}
        </Button>
      )}
      {!course.masked && freezesThere(role) && last !== undefined && (
        <Button component={Link} to={of(`freezes/${last.id}`)} size="sm" variant="subtle">
          {words.freezes}
        </Button>
      )}
      {!course.masked && readsBridge(role) && (
        <Button component={Link} to={of('bridge')} size="sm" variant="subtle">
          {words.bridge}
        </Button>
      )}
    </nav>
  );
}

function standing({ side, level, day, masked, lastReportOn }: CourseView): readonly string[] {
  const where = limbName({ side, level });
  const since = masked ? null : day === null ? personWords.noFreeze : personWords.day(day);
  const report =
    lastReportOn === null ? personWords.noReport : personWords.lastReport(shortDate(lastReportOn));
  return [where === '' ? null : where, since, report].filter((part) => part !== null);
}
