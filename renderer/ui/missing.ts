/** Marks what a person may have to fill in, so that the cursor can be sent there. */
export const MISSING = "data-missing";
