/**
 * Version 3: marks are found among the units of all contracts as quickly as among those of one, and documents say when
 * a unit was last seen.
 */
export const version = 3;

export const refolds = true;

export const sql = `
DROP INDEX books_by_number;
DROP INDEX books_by_serial;
CREATE INDEX books_by_number ON books(number, contract) WHERE number IS NOT NULL;
CREATE INDEX books_by_serial ON books(serial, contract) WHERE serial IS NOT NULL;
`;
