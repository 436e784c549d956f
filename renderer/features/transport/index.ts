/** The way between two places. */
export { transportRoutes } from "./routes.tsx";
