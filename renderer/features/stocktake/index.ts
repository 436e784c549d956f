/** Stocktakes (棚卸): a place is counted by scanner, and what counting found is kept. */
export { stocktakeRoutes } from "./routes.tsx";
