/** The first screen. */
export { homeRoutes } from "./routes.tsx";
