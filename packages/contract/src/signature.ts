import { z } from 'zod';

/** What makes a change a signed version. */
export const signature = {
  /** The version it was edited from; 0 for a new one. Another one in between is 409. */
  basedOnVersion: z.int().min(0),
  /** The own name of whoever signs. */
  signedBy: z.string().trim().min(2).max(80),
};
