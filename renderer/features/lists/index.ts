/** Lists taken over from files. */
export { listRoutes } from "./routes.tsx";
