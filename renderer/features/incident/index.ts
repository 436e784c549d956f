/** What went wrong or may have gone wrong. */
export { incidentRoutes } from "./routes.tsx";
