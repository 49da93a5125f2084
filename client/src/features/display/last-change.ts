/** When somebody last changed what this screen shows. Milliseconds since 1970; for who waits until it is quiet. */
export const lastChange = { at: 0 };
