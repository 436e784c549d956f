/** Corrections: what was written by mistake is put right beside it. */
export { correctionRoutes } from "./routes.tsx";
