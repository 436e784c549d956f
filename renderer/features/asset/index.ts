/** Units: the list, and the life of one. */
export { assetRoutes } from "./routes.tsx";
