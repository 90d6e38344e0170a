import type { Plan } from '@cryobridge/plan';
import { createContext } from 'react';

/** The plan whose claims and sources stand behind the sentences below. */
export const PlanContext = createContext<Plan | null>(null);
