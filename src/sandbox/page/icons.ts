import { html, svg, type TemplateResult } from "lit";

const PATHS = {
  hash: "M5.9 21 7.1 14H2.8l.3-2h4.3l1-6H4.1l.3-2h4.3l1-5h2l-1 5h6l1-5h2l-1 5h4.3l-.3 2h-4.3l-1 6h4.3l-.3 2h-4.3l-1.2 7h-2l1.2-7h-6l-1.2 7zM10.4 6l-1 6h6l1-6z",
  announcement: "M3 10v4a1 1 0 0 0 1 1h2l1 6h3l-1-6h2l9 4V5l-9 4H4a1 1 0 0 0-1 1z",
  forum: "M3 4h14v10H9l-4 4v-4H3zM19 8h2v10h-2v4l-4-4H9v-2h10z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 8c0-4 4-6 8-6s8 2 8 6z",
  people:
    "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 9c0-4 3-6 7-6s7 2 7 6zm14-9a3.5 3.5 0 1 0-1.5-6.7 6 6 0 0 1-.2 6.5c.5.2 1 .2 1.7.2zm2 9h4c0-3.500-2.500-5.500-6-5.500 1.300 1.300 2 3.200 2 5.500z",
  menu: "M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z",
  close:
    "M6.400 5 12 10.600 17.600 5 19 6.400 13.400 12l5.600 5.600-1.400 1.400L12 13.400 6.400 19 5 17.600 10.600 12 5 6.400z",
  send: "M3 20V14l8-2-8-2V4l19 8z",
  more: "M5 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm7 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm7 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 1h2v4h-2zm0 18h2v4h-2zM1 11h4v2H1zm18 0h4v2h-4zM4.200 5.600l1.400-1.400 2.800 2.800L7 8.400zM15.600 17l1.400-1.400 2.800 2.800-1.400 1.400zM4.200 18.400 7 15.600 8.400 17l-2.800 2.800zM15.600 7l2.800-2.800 1.400 1.400L17 8.400z",
  eye: "M12 5C6 5 2 12 2 12s4 7 10 7 10-7 10-7-4-7-10-7zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8z",
  external: "M14 4h6v6h-2V7.400l-7.300 7.300-1.400-1.400L16.600 6H14zM5 6h5v2H6v10h10v-4h2v6H4V6z",
  chevron: "M6.400 8.500 12 14l5.600-5.500L19 10l-7 7-7-7z",
  globe:
    "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm6.900 6h-3a15 15 0 0 0-1.300-3.500A8 8 0 0 1 18.900 8zM12 4c.9 1.200 1.500 2.600 1.900 4h-3.800c.4-1.400 1-2.800 1.900-4zM4.300 14a8 8 0 0 1 0-4h3.400a17 17 0 0 0 0 4zm.8 2h3c.3 1.300.7 2.400 1.300 3.500A8 8 0 0 1 5.100 16zm3-8h-3a8 8 0 0 1 4.300-3.500C8.800 5.600 8.400 6.700 8.100 8zM12 20a13 13 0 0 1-1.900-4h3.800a13 13 0 0 1-1.900 4zm2.300-6H9.700a15 15 0 0 1 0-4h4.600a15 15 0 0 1 0 4zm.3 5.500c.6-1.100 1-2.200 1.300-3.500h3a8 8 0 0 1-4.300 3.500zM16.300 14a17 17 0 0 0 0-4h3.400a8 8 0 0 1 0 4z",
  pulse: "M2 13v-2h4.300l2.700-7h1.900l3.300 12 2-5H22v2h-4.500l-3 7h-1.800L9.700 8.300 7.700 13z",
  image: "M4 4h16v16H4zm2 2v9l4-4 3 3 2-2 3 3V6zm9 1.500a1.500 1.500 0 1 1 0 3 1.500 1.500 0 0 1 0-3z",
  play: "M8 5v14l11-7z",
  post: "M4 4h12v3h4v13H6a2 2 0 0 1-2-2zm3 4v2h6V8zm0 4v2h6v-2zm9-3v9h2V9z",
  message: "M4 4h16v12H9l-5 4z",
} as const;

/** The names of the drawn signs. */
export type IconName = keyof typeof PATHS;

/** A small sign beside a text; hidden from screen readers, which have the text. */
export function icon(name: IconName, size = 20): TemplateResult {
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<path fill="currentColor" d=${PATHS[name]} />`}
  </svg>`;
}
