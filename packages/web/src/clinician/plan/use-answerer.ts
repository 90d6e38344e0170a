import { useSessionStorage } from '@mantine/hooks';

/** Name of who answers; kept for this tab only, so that it is typed once. */
export function useAnswerer(): readonly [string, (name: string) => void] {
  const [name, rename] = useSessionStorage({ key: 'answered-by', defaultValue: '' });
  return [name, rename];
}
