import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import styles from './parts.module.css';

interface Props {
  readonly tone: 'calm' | 'warn' | 'bad';
  readonly children: ReactNode;
}

/** A sentence that stands out. `bad` is announced at once. */
export function Note({ tone, children }: Props) {
  const look = tone === 'warn' ? styles['noteWarn'] : tone === 'bad' ? styles['noteBad'] : '';
  return (
    <div className={`${styles['note']} ${look}`} role={tone === 'bad' ? 'alert' : undefined}>
      {tone !== 'calm' && <Icon name="warn" size={18} />}
      <div style={{ minWidth: 0 }}>{children}</div>
    </div>
  );
}
