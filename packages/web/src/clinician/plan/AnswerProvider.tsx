import type { CaseDetail } from '@cryobridge/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ApiError } from '../../api/client.js';
import { useAnswer } from '../../api/queries.js';
import { verdictWords } from '../../format/labels.js';
import { useSession } from '../../identity/use-session.js';
import { keepHalfTyped, typedBy } from '../versions/half-typed.js';
import { useKnowVersion } from '../versions/version-queries.js';
import { AnswerContext, type Answering, type Unsaved } from './answer-context.js';
import type { Given } from './answering.js';
import { useAnswerer } from './use-answerer.js';
import { planWords } from './plan-words.js';

const shortestName = 2;

/** Sends answers from wherever a question stands, under one name, and keeps the reader's place. */
export function AnswerProvider({
  detail,
  children,
}: {
  readonly detail: CaseDetail;
  readonly children: ReactNode;
}) {
  const [name, rename] = useAnswerer();
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const answer = useAnswer(detail.id);
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const queries = useQueryClient();
  const know = useKnowVersion();
  const userId = useSession().data?.user?.id;
  if (userId !== undefined) typedBy(userId);
  const place = useRef<() => void>(null);
  useEffect(() => {
    place.current?.();
    place.current = null;
  }, [detail.plan.hash]);
  const hasName = name.trim().length >= shortestName;
  const give = (given: Given) => {
    if (!hasName) {
      setTried(true);
      openAround(nameField.current);
      nameField.current?.focus();
      return;
    }
    place.current = rememberPlace();
    const body = { answers: [{ ...given, by: name.trim() }], onTopOf: detail.version };
    answer.mutate(body, {
      onSuccess: (made) => {
        know(made);
        setUnsaved(null);
        keepHalfTyped(detail.id, given.question, '');
      },
      onError: (error) => {
        if (!isOvertaken(error)) return;
        const keep = () =>
          setUnsaved((kept) => ({ given, readOn: kept?.given === given ? kept.readOn : detail }));
        void queries.invalidateQueries({ queryKey: ['case', detail.id] }).finally(keep);
      },
    });
  };
  const answering: Answering = {
    caseId: detail.id,
    name,
    rename,
    nameless: tried && !hasName,
    nameField,
    busy: answer.isPending,
    pending: answer.isPending ? (answer.variables.answers[0]?.question ?? null) : null,
    error: isOvertaken(answer.error) ? null : answer.error,
    said: sayState(answer, detail),
    give,
    unsaved,
    drop: () => setUnsaved(null),
  };
  return <AnswerContext value={answering}>{children}</AnswerContext>;
}

/** Somebody else saved this plan first. */
function isOvertaken(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.type.endsWith(':plan-changed');
}

function sayState(
  { isPending, isSuccess }: { readonly isPending: boolean; readonly isSuccess: boolean },
  detail: CaseDetail,
): string {
  if (isPending) return planWords.answerProvider.planningAgain;
  return isSuccess
    ? planWords.answerProvider.plannedAgainQuestionsOpen(
        verdictWords[detail.verdict],
        detail.questions.length,
      )
    : '';
}

/** An answered question goes away; the focus then goes to the one that takes its place. */
function rememberPlace(): () => void {
  const list = document.activeElement?.closest<HTMLElement>('[data-questions]') ?? null;
  const items = () => [...(list?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  const index = items().findIndex((item) => item.contains(document.activeElement));
  return () => {
    const left = items();
    (left[Math.min(Math.max(0, index), left.length - 1)] ?? list)?.focus({ preventScroll: true });
  };
}

/** A field inside closed details cannot take the focus. */
function openAround(field: HTMLElement | null): void {
  const details = field?.closest('details');
  if (details) details.open = true;
}
