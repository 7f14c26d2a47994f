/** What a test report of a CI shows well; longer texts hide the next test. */
export const MAX_NAME = 300;
export const MAX_DETAILS = 5_000;
