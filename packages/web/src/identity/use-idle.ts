import { useEffect, useRef, useState } from 'react';
import { isPageHeld } from './idle-lock.js';

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const warnSeconds = 60;
const channelName = 'cryobridge-input';

/**
 * Seconds left before the page locks, in the last minute only; else null. Input in another tab counts here too. The
 * clock is asked each second, so that a machine that slept locks when it wakes.
 */
export function useIdle(minutes: number, onIdle: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const idle = useRef(onIdle);
  useEffect(() => {
    idle.current = onIdle;
  });
  useEffect(() => {
    let lastMs = Date.now();
    let toldMs = 0;
    const channel = new BroadcastChannel(channelName);
    const touched = () => {
      lastMs = Date.now();
      setLeft(null);
    };
    const input = () => {
      touched();
      if (lastMs - toldMs < 1000) return;
      toldMs = lastMs;
      channel.postMessage(null);
    };
    channel.addEventListener('message', touched);
    for (const name of inputs) window.addEventListener(name, input, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (isPageHeld()) return touched();
      const seconds = Math.ceil(minutes * 60 - (Date.now() - lastMs) / 1000);
      setLeft(seconds <= warnSeconds ? Math.max(0, seconds) : null);
      if (seconds <= 0) idle.current();
    }, 1000);
    return () => {
      clearInterval(timer);
      channel.close();
      for (const name of inputs) window.removeEventListener(name, input, { capture: true });
    };
  }, [minutes]);
  return left;
}
