import { NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../parts/Card.js';
import { chosenContrast, setContrast, type Contrast } from '../styles/contrast.js';
import styles from './identity.module.css';
import { LanguageChoice } from './LanguageChoice.js';
import { lookWords } from './look-words.js';

type Appearance = keyof typeof lookWords.appearances;

interface Look {
  readonly scheme: MantineColorScheme;
  readonly contrast: Contrast;
}

const looks: Readonly<Record<Appearance, Look>> = {
  device: { scheme: 'auto', contrast: 'device' },
  light: { scheme: 'light', contrast: 'device' },
  dark: { scheme: 'dark', contrast: 'device' },
  'light-contrast': { scheme: 'light', contrast: 'more' },
  'dark-contrast': { scheme: 'dark', contrast: 'more' },
};

const appearances = Object.keys(looks) as Appearance[];

/** How this device shows everything: its language, its light, its contrast. */
export function LookCard() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [contrast, choose] = useState(chosenContrast);
  const shown = appearances.find(
    (name) => looks[name].scheme === colorScheme && looks[name].contrast === contrast,
  );
  const show = (look: Look) => {
    setColorScheme(look.scheme);
    setContrast(look.contrast);
    choose(look.contrast);
  };
  return (
    <Card title={lookWords.title}>
      <div className={styles['fields']}>
        <LanguageChoice />
        <NativeSelect
          label={lookWords.appearance}
          value={shown ?? 'device'}
          onChange={({ currentTarget: { value } }) => {
            const name = appearances.find((each) => each === value);
            if (name !== undefined) show(looks[name]);
          }}
          data={appearances.map((value) => ({ value, label: lookWords.appearances[value] }))}
        />
      </div>
    </Card>
  );
}
