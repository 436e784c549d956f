/** Which kinds of picture are read. Apart from the readers, so that asking loads none of them. */

export type PictureKind = "png" | "jpeg" | "pdf";

const STARTS: readonly (readonly [PictureKind, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What the first bytes say a file is; what it is called does not count. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  return STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
}
