import { Link } from 'react-router';
import { Shell } from './Shell.js';
import styles from './parts.module.css';
import { partsWords } from './parts-words.js';

export function NotFound() {
  return (
    <Shell title={`${partsWords.notFound.notFound} · cryobridge`}>
      <div className={styles['loading']}>
        <h1>{partsWords.notFound.nothingIsHere}</h1>
        <p>
          {partsWords.notFound.mistyped} <Link to="/">{partsWords.notFound.allCases}</Link>
        </p>
      </div>
    </Shell>
  );
}
