// What is wrong with the user's table that they can mend?

/** `message` is the end of a sentence in Chinese. */
export class TableProblem extends Error {}
