export const handoverRoutes = [];
