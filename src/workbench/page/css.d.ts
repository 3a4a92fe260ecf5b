/** Style sheets are put beside the bundle by webpack; a module has nothing to say about them. */
declare module "*.css";
