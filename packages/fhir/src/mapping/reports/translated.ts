import { reportWords } from '@cryobridge/course';
import { reportLanguages, type ReportWords } from '@cryobridge/course/report';
import type { Json } from '../resource.js';

const translation = 'http://hl7.org/fhir/StructureDefinition/translation';

/** The same text in every language but English, as the FHIR extension for translations has it. */
function translations(textIn: (words: ReportWords) => string): Json {
  return {
    extension: reportLanguages
      .filter((language) => language !== 'en')
      .map((language) => ({
        url: translation,
        extension: [
          { url: 'lang', valueCode: language },
          { url: 'content', valueString: textIn(reportWords[language]) },
        ],
      })),
  };
}

/** `translated('text', …)` gives `text` in English and `_text` with its translations. */
export function translated(element: string, textIn: (words: ReportWords) => string): Json {
  return { [element]: textIn(reportWords.en), [`_${element}`]: translations(textIn) };
}
