import { createHash } from 'node:crypto';
import { type ReportLanguage } from '@cryobridge/course';
import nodemailer from 'nodemailer';
import type { MailSettings } from './reminder-server-settings.js';
import { reminderWords } from './reminder-words.js';

export interface ReminderMail {
  readonly to: string;
  readonly language: ReportLanguage;
  /** Where the page is, and where reminders are stopped. */
  readonly page: string;
  readonly stop: string;
  /** The same reminder, sent again, has the same. */
  readonly key: string;
}

export interface Mailer {
  send(mail: ReminderMail): Promise<void>;
  close(): void;
}

/** Plain text through the hospital's mail server, with the one-click stop of RFC 8058. */
export function openMailer({ url, from }: MailSettings): Mailer {
  const transport = nodemailer.createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 });
  const domain = /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ to, language, page, stop, key }) {
      const words = reminderWords[language];
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: words.title,
        text: words.mail(page, stop),
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`,
        headers: {
          'List-Unsubscribe': `<${stop}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
        },
      });
    },
    close: () => transport.close(),
  };
}
