import { useQuery } from '@tanstack/react-query';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Loading } from '../parts/Loading.js';
import { Shell } from '../parts/Shell.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { LookCard } from './LookCard.js';
import { PasskeysCard } from './PasskeysCard.js';
import { PasswordCard } from './PasswordCard.js';
import { roleWord } from './role-words.js';
import { SessionsCard } from './SessionsCard.js';
import { identityWords } from './identity-words.js';

/** One's own ways in, and where one is in. */
export function AccountPage() {
  const account = useQuery({ queryKey: ['account'], queryFn: identityApi.account, staleTime: 0 });
  return (
    <Shell title={`${identityWords.accountPage.yourAccount} · cryobridge`}>
      <div className={styles['narrow']}>
        <h1>{identityWords.accountPage.yourAccount}</h1>
        {account.isPending && <Loading what={identityWords.accountPage.loadingYourAccount} />}
        {account.isError && <ErrorNote error={account.error} retry={() => void account.refetch()} />}
        {account.data !== undefined && (
          <>
            <p>
              {account.data.user.name} · {roleWord(account.data.user.role)}
            </p>
            {account.data.hospital && <p>{identityWords.accountPage.youSignInThrough}</p>}
            <LookCard />
            <PasskeysCard account={account.data} />
            <PasswordCard account={account.data} />
            <SessionsCard account={account.data} />
          </>
        )}
      </div>
    </Shell>
  );
}
