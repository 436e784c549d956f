/** What lies where, and what is done with it there. */
export { storageRoutes } from "./routes.tsx";
