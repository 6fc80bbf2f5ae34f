/** Said where storage refuses a note; it stays on the page until that is left. */
export const notKept = 'Your note could not be kept. See Settings.';
