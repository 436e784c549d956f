/** Copies of the ledger's file: taken, kept, and what they are for. */
export { backupRoutes } from "./routes.tsx";
