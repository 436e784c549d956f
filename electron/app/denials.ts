/**
 * What no page of ours may ever do: ask for a permission, reach a network, go elsewhere, open a window. Set on every
 * session and every page there is, whatever made it.
 */
import type { App, Session, WebContents } from "electron";

/** Nothing listens there, and nothing is allowed around it. */
const NOWHERE = {
  mode: "fixed_servers",
  proxyRules: "127.0.0.1:1",
  proxyBypassRules: "<-loopback>",
} as const;

const OWN = /^(app|blob|devtools):/;

/** Before Electron is ready: no name resolves, and nothing is fetched in the background. */
export function denyNetworkAtStart({ commandLine }: Pick<App, "commandLine">): void {
  commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  commandLine.appendSwitch("no-pings");
  commandLine.appendSwitch("disable-background-networking");
  commandLine.appendSwitch("disable-component-update");
  commandLine.appendSwitch("disable-domain-reliability");
  commandLine.appendSwitch("dns-prefetch-disable");
}

/** For sessions that are no window's. */
export async function denyNetworkElsewhere(app: Pick<App, "setProxy">): Promise<void> {
  await app.setProxy(NOWHERE);
}

/** Everything a session could be asked for. */
export async function denyAll(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !OWN.test(details.url) }),
  );
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  // Without a language there is no dictionary to fetch; switched off alone, it would still be asked for.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.enableNetworkEmulation({ offline: true });
  await session.setProxy(NOWHERE);
}

/** A page stays where it is, alone. */
export function confine(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("select-bluetooth-device", (event, _devices, answer) => {
    event.preventDefault();
    answer("");
  });
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
