/** Said elsewhere in the app of a procedure that is still on this device alone. */
export const unsentWords = {
  title: 'Procedures on this device',
  unsent: 'A procedure on this device is not sent yet.',
  refused: 'A procedure on this device was not taken by the server.',
  running: 'A procedure is under way on this device.',
  sent: 'A procedure that waited on this device is sent.',
  open: (label: string) => `Open it: ${label}`,
};
