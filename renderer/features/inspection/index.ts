/** What an inspection sees (Art. 19): each article with the records that meet it, and the gaps. */
export { inspectionRoutes } from "./routes.tsx";
