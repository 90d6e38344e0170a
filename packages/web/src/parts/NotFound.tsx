import { Link } from 'react-router';
import { Shell } from './Shell.js';
import styles from './parts.module.css';

export function NotFound() {
  return (
    <Shell title="Not found · cryobridge">
      <div className={styles['loading']}>
        <h1>Nothing is here</h1>
        <p>
          The address may be mistyped, or the case was removed. <Link to="/">All cases</Link>
        </p>
      </div>
    </Shell>
  );
}
