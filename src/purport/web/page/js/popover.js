// A button with a small panel under it; Escape and a click elsewhere close it.

import { html, useEffect, useRef, useState } from "/static/vendor/preact.js";

/** `children` may be a function, called only while open. `onOpen` tells when it first opens. */
export function Popover({ label, name, active = false, onOpen, children, ...rest }) {
  const [open, set] = useState(false);
  const root = useRef(null);
  useEffect(() => {
    if (!open) return undefined;
    const away = (event) => {
      if (!root.current?.contains(event.target)) set(false);
    };
    const escape = (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      set(false);
      root.current?.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("keydown", escape, true);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("keydown", escape, true);
    };
  }, [open]);
  useEffect(() => {
    // Near the right edge the panel opens to the left.
    const panel = root.current?.querySelector(".panel");
    if (!open || !panel) return;
    const box = panel.getBoundingClientRect();
    if (box.right > document.documentElement.clientWidth - 8) panel.classList.add("to-left");
    if (panel.getBoundingClientRect().left < 8) {
      panel.classList.remove("to-left");
      panel.classList.add("across");
    }
  }, [open]);
  const press = () => {
    if (!open) onOpen?.();
    set(!open);
  };
  return html`<div class=${`popover ${rest.class ?? ""}`} ref=${root}>
    <button type="button" class=${`button ${active ? "active" : ""}`} aria-expanded=${open}
      aria-label=${name} onClick=${press}>${label}<span class="caret" aria-hidden="true">▾</span>
        </button>
    ${open &&
      html`<div class="panel">
        ${typeof children === "function" ? children(() => set(false)) : children}</div>`}
  </div>`;
}
