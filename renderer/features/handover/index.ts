/** Handovers: the list, a new slip, the confirmation by both sides, a slip's page, registering units. */
export { handoverRoutes } from "./routes.tsx";
