/** Whether the ledger is whole, and every entry as it stands. */
export { auditRoutes } from "./routes.tsx";
