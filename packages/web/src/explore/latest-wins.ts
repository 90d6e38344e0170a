/** Asks one thing at a time of something slow; what is asked meanwhile waits, and only the newest of it. */
export interface LatestWins<Request> {
  ask(request: Request): void;
  /** Tell it when the running request is answered, whatever the answer. */
  answered(): void;
}

export function latestWins<Request extends object>(send: (request: Request) => void): LatestWins<Request> {
  let running = false;
  let waiting: Request | null = null;
  return {
    ask(request) {
      if (running) {
        waiting = request;
        return;
      }
      running = true;
      send(request);
    },
    answered() {
      const next = waiting;
      waiting = null;
      running = next !== null;
      if (next !== null) send(next);
    },
  };
}
