/**
 * Version 7: what no commit has to wait for is filed later and together. Which entry answered a command: with each full
 * tile of the tree; until then it stands in the entries. Which unit carries a mark: in the columns of its row, up to the
 * row that `marked` says; until then it stands in the documents.
 */
export const version = 7;

export const sql = `
DELETE FROM commands
  WHERE seq >= (SELECT coalesce(max(seq) + 1, 0) FROM entries) / 256 * 256;
CREATE TABLE marked(upto INTEGER NOT NULL) STRICT;
INSERT INTO marked(upto) SELECT coalesce(max(rowid), 0) FROM books;
`;
