import pg from 'pg';

const retryMs = 1_000;

export interface Ears {
  readonly channel: string;
  /** What was told; an empty text each time that something may have been missed. */
  told(payload: string): void;
  /** While nothing can be heard. */
  trouble(): void;
}

export interface Hearing {
  isOn(): boolean;
  close(): Promise<void>;
}

/** Listens to a channel of the database on a connection of its own, and again whenever that one is lost. */
export function listenTo(connection: pg.ClientConfig, { channel, told, trouble }: Ears): Hearing {
  let client: pg.Client | null = null;
  let isOn = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  const lost = (gone: pg.Client) => {
    if (client !== gone) return;
    client = null;
    isOn = false;
    told('');
    gone.end().catch(() => {});
    if (!closed) timer = setTimeout(() => void start(), retryMs).unref();
  };
  const start = async () => {
    const fresh = new pg.Client({ ...connection, keepAlive: true });
    client = fresh;
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ payload = '' }) => told(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      told('');
      isOn = !closed && client === fresh;
    } catch {
      trouble();
      lost(fresh);
    }
  };
  const started = start();
  return {
    isOn: () => isOn,
    async close() {
      closed = true;
      isOn = false;
      clearTimeout(timer);
      await started;
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}
