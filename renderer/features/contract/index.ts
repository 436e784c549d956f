/** Contracts: who, where, by which consent, and how they end. */
export { contractRoutes } from "./routes.tsx";
