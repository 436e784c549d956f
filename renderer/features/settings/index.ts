/** Who may sign in, and what this program is. */
export { settingsRoutes } from "./routes.tsx";
