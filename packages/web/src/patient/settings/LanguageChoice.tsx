import { reportLanguages, type ReportLanguage } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';

/** Each language in its own words. */
const names: Readonly<Record<ReportLanguage, string>> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
};

export function LanguageChoice() {
  const { page, code, choose } = useLanguage();
  return (
    <label className="field language">
      {page.settings.language}
      <select
        value={code}
        onChange={({ currentTarget: { value } }) => {
          const found = reportLanguages.find((each) => each === value);
          if (found !== undefined) choose(found);
        }}
      >
        {reportLanguages.map((each) => (
          <option key={each} value={each} lang={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
