import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { BadInputError, PlannerBusyError } from '../planning/planner.js';
import { StaleVersionError } from '../cases/case-store.js';
import { OutcomeError } from '../records/outcome-error.js';
import { ProblemError, problemOf } from './problem.js';

/** Beyond this a sender that ignores the limit is cut off instead of read to the end. */
const mostDrainedBytes = 100 * 2 ** 20;
const drainPatienceMs = 15_000;

/** Every failure leaves as a problem; only our own faults are logged, without data. */
export function answerErrors(app: FastifyInstance, bodyLimitBytes: number): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const problem = asProblem(error, bodyLimitBytes);
    if (problem.kind === 'fault') request.log.error({ fault: describe(error) }, 'a request failed');
    if (problem.kind === 'too-large') await drain(request);
    return send(reply, problem);
  });
}

export function send(reply: FastifyReply, error: ProblemError): FastifyReply {
  const problem = problemOf(error);
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

function asProblem(error: FastifyError, bodyLimitBytes: number): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof BadInputError) return new ProblemError('bad-input', error.faults);
  if (error instanceof PlannerBusyError)
    return new ProblemError('busy', [{ path: '', message: error.message }]);
  if (error instanceof StaleVersionError) return new ProblemError('conflict');
  if (error instanceof OutcomeError && error.status === 403) return new ProblemError('forbidden');
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new ProblemError(
      'bad-input',
      error.validation.map(({ instancePath, message }) => ({
        path: pathOf(instancePath),
        message: message ?? 'is not allowed',
      })),
    );
  }
  return fromCode(error, bodyLimitBytes);
}

function fromCode(error: FastifyError, bodyLimitBytes: number): ProblemError {
  switch (error.statusCode) {
    case 413:
      return new ProblemError('too-large', [
        { path: 'body', message: `at most ${bodyLimitBytes / 2 ** 20} MB are read` },
      ]);
    case 415:
      return new ProblemError('not-json');
    case 429:
      return new ProblemError('too-many');
    case 400:
      return new ProblemError('bad-input', [{ path: 'body', message: 'is not JSON, or is cut short' }]);
    default:
      return new ProblemError(isOutage(error) ? 'busy' : 'fault');
  }
}

/** The database is away for the moment. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03'].includes(code) ||
    /connection|timeout exceeded/i.test(error.message)
  );
}

/** `/answers/0/value` as `answers[0].value`. */
function pathOf(instancePath: string): string {
  const path = instancePath.split('/').slice(1);
  return (
    path.reduce(
      (text, key) => (/^\d+$/.test(key) ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
      '',
    ) || 'body'
  );
}

/** Name, code and places; a message may quote what was sent. */
export function describe(error: Error & { readonly code?: unknown }): object {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const message = error.name === 'PlanningFailedError' ? error.message : undefined;
  return { name: error.name, code: error.code, message, at: frames.slice(0, 8).map((line) => line.trim()) };
}

/** Reads the rest of what is being sent, so that the sender hears the answer and not a broken connection. */
export function drain({ raw }: FastifyRequest): Promise<void> {
  if (raw.readableEnded || raw.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let drained = 0;
    const timer = setTimeout(resolve, drainPatienceMs);
    const finish = () => {
      clearTimeout(timer);
      resolve();
    };
    raw.on('data', (chunk: Buffer) => {
      drained += chunk.length;
      if (drained > mostDrainedBytes) finish();
    });
    for (const event of ['end', 'close', 'error']) raw.once(event, finish);
    raw.resume();
  });
}
