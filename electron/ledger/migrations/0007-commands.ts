/**
 * Version 7: which entry answered a command is filed with each full tile of the tree, not with each entry. What is
 * filed of the last tile, until it is full, stands in its entries.
 */
export const version = 7;

export const sql = `
DELETE FROM commands
  WHERE seq >= (SELECT coalesce(max(seq) + 1, 0) FROM entries) / 256 * 256;
`;
