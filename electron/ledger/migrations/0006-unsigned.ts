/**
 * Version 6: slips confirmed on paper are found by the day since which their signed copy is awaited. Days stand in one
 * column for units and slips, each in an index of its own.
 */
export const version = 6;

export const refolds = true;

export const sql = `
DROP INDEX books_by_due;
CREATE INDEX books_by_due ON books(due, contract) WHERE kind = 'asset' AND due IS NOT NULL;
CREATE INDEX books_unsigned ON books(kind, contract, due) WHERE kind = 'slip' AND due IS NOT NULL;
`;
