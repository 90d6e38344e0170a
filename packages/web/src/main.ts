import './styles/mantine.css';
import './styles/tokens.css';
import './styles/global.css';
import './styles/print.css';
import { followContrast } from './styles/contrast.js';
import { takeWords } from './words/in-language.js';
import { direction, language } from './words/language.js';
import { loadPack } from './words/load-pack.js';

/** Every page takes its words when its file is first read, so the language is there before the app is. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  followContrast();
  takeWords(await loadPack(language));
  (await import('./show-app.js')).showApp(root);
}

void start();
