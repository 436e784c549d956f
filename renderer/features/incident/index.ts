/** What went wrong or may have gone wrong, who was told, what was written, how it ended (Art. 18). */
export { incidentRoutes } from "./routes.tsx";
