/** Which text is agreed to. A change of its meaning is a new version. */
export const consentText = 'cryobridge-consent|1';
