/** The engine's picture decoders come without types; this is what is used of them. */
declare module "pdfjs-dist/image_decoders/pdf.image_decoders.mjs" {
  export class JpegImage {
    width: number;
    height: number;
    parse(bytes: Uint8Array): void;
    getData(wanted: { width: number; height: number; forceRGB: boolean }): Uint8ClampedArray;
  }
}
/** The engine's other half likewise; nothing of it is called by name. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
