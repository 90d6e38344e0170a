import type { CourseBridge } from '@cryobridge/course';
import { dayIn } from '@cryobridge/course';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useCourse } from '../course-queries.js';
import { EventForm } from '../record/EventForm.js';
import { bridgeWords } from './bridge-words.js';

interface Props {
  readonly patientId: string;
  readonly episode: string;
  readonly question: CourseBridge['questions'][number];
}

const events = {
  'q:handover-operation': 'amputation',
  'q:handover-agreement': 'surgeon-agreement',
} as const;

/** How a question is answered: by an event written here, by a report, or by a plan made anew. */
export function QuestionAnswer({ patientId, episode, question: { id } }: Props) {
  switch (id) {
    case 'q:handover-operation':
    case 'q:handover-agreement':
      return <AnswerByEvent {...{ patientId, episode }} kind={events[id]} />;
    case 'q:handover-reports':
      return (
        <AnswerElsewhere
          to={`/courses/${encodeURIComponent(patientId)}/telephone`}
          word={bridgeWords.report}
        />
      );
    case 'q:handover-established':
      return <AnswerElsewhere to={`/cases/${encodeURIComponent(episode)}`} word={bridgeWords.plan} />;
    default:
      return null;
  }
}

interface EventProps extends Omit<Props, 'question'> {
  readonly kind: (typeof events)[keyof typeof events];
}

function AnswerByEvent({ patientId, episode, kind }: EventProps) {
  const course = useCourse(patientId).data;
  if (course === undefined) return null;
  const today = dayIn(course.timeZone, new Date().toISOString());
  return <EventForm course={course} today={today} first={{ kind, episode }} />;
}

function AnswerElsewhere({ to, word }: { readonly to: string; readonly word: string }) {
  return (
    <Button component={Link} to={to} variant="outline" size="sm">
      {word}
    </Button>
  );
}
