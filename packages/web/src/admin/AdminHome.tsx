import { Navigate } from 'react-router';
import { useSession } from '../identity/use-session.js';
import { NotFound } from '../parts/NotFound.js';
import { adminPartsOf } from './admin-parts.js';

/** The first part of the programme that the role reaches. */
export function AdminHome() {
  const user = useSession().data?.user ?? null;
  const [first] = user === null ? [] : adminPartsOf(user.role);
  return first === undefined ? <NotFound /> : <Navigate to={`/admin/${first}`} replace />;
}
