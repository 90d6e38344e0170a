/** `waiting`: finished, and the server has not said that it has it. */
export type OpenState = 'draft' | 'waiting' | 'refused';
export type DayState = OpenState | 'sent';
