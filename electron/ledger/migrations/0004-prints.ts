/** Version 4: forms say which entry recorded each of their prints, so that a PDF that was kept leads to its entry. */
export const version = 4;

export const refolds = true;

// The tables stay as they are; only documents say more.
export const sql = "";
