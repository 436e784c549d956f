/** Destruction, from the instruction to the certificate that the client accepts. */
export { disposalRoutes } from "./routes.tsx";
