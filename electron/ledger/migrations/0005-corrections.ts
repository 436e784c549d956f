/** Version 5: corrections are found by their numbers, also those that were filed without. */
export const version = 5;

export const sql = `
INSERT INTO unfiled(row)
  SELECT rowid FROM books WHERE kind = 'correction' AND rowid <= (SELECT upto FROM filed)
    AND rowid NOT IN (SELECT row FROM unfiled);
`;
