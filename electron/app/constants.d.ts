/** Put in by the bundler. */
declare const __RELEASE__: boolean;
declare const __VERSION__: string;
