import { SMTPServer } from 'smtp-server';

export interface MailCatcher {
  readonly url: string;
  /** Raw messages, with whom they are for. */
  readonly mails: { readonly to: readonly string[]; readonly text: string }[];
  /** How many of the next mails are refused. */
  refuse(count: number): void;
  close(): Promise<void>;
}

/** A mail server of this machine that keeps what it is given. */
export async function openMailCatcher(): Promise<MailCatcher> {
  const mails: MailCatcher['mails'] = [];
  let refusing = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusing > 0) {
          refusing -= 1;
          done(new Error('not now'));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    mails,
    refuse(count) {
      refusing = count;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
