import type { Language } from '@cryobridge/plan';
import { NativeSelect } from '@mantine/core';
import { language, languageNames, setLanguage } from '../words/language.js';
import styles from './identity.module.css';
import { lookWords } from './look-words.js';

const isLanguage = (value: string): value is Language => Object.hasOwn(languageNames, value);

/** The languages by their own names, and that nobody has reviewed the one shown, while nobody has. */
export function LanguageChoice() {
  return (
    <div className={styles['language']}>
      <NativeSelect
        label={lookWords.language}
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (isLanguage(value)) setLanguage(value);
        }}
      >
        {Object.entries(languageNames).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </NativeSelect>
      {lookWords.notReviewed !== '' && <p className={styles['quiet']}>{lookWords.notReviewed}</p>}
    </div>
  );
}
