export const guidance: Readonly<Record<string, string>> = {};
