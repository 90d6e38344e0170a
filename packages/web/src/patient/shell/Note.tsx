import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';

type Tone = 'calm' | 'wait' | 'warn' | 'danger';
const icons: Readonly<Record<Tone, IconName>> = {
  calm: 'check',
  wait: 'waiting',
  warn: 'warn',
  danger: 'warn',
};

interface Props {
  readonly tone: Tone;
  readonly icon?: IconName;
  /** Spoken at once: for what appears because of what the person did. */
  readonly live?: 'status' | 'alert';
  readonly children: ReactNode;
}

/** One thing to know, with a sign and words; never by colour alone. */
export function Note({ tone, icon = icons[tone], live, children }: Props) {
  return (
    <div className={`note ${tone}`} role={live}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
