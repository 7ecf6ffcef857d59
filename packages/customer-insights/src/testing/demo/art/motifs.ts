import type { Palette } from './palettes.ts'

type Draw = (palette: Palette) => string

/** `count` copies of a shape around the centre, which is drawn pointing up. */
function around(count: number, shape: string): string {
  return Array.from({ length: count }, (_, i) => `<g transform="rotate(${(i * 360) / count})">${shape}</g>`).join('')
}

const clock: Draw = ({ ink, light, line }) =>
  `<g fill="${ink}">${around(16, '<path d="M-7-88h14l4 14h-22z"/>')}<circle r="78"/></g>
  <circle r="62" fill="${light}"/>
  <g fill="${ink}">${around(12, '<path d="M-2-56h4v9h-4z"/>')}<path d="M-5 8 0-34 5 8zM-4 3 0 8 37 22z"/><circle r="8"/></g>
  <circle r="3" fill="${line}"/><circle r="70" fill="none" stroke="${line}" stroke-width="2"/>`

const compass: Draw = ({ ink, light, line }) =>
  `<circle r="80" fill="${ink}"/><circle r="68" fill="none" stroke="${line}" stroke-width="2"/>
  <g fill="${line}">${around(32, '<path d="M-1-66h2v6h-2z"/>')}</g>
  <g transform="rotate(45)" fill="${line}">${around(4, '<path d="M0-40 8 0h-16z"/>')}</g>
  ${around(4, `<path d="M0-62 11-11 0 0z" fill="${line}"/><path d="M0-62-11-11 0 0z" fill="${light}"/>`)}
  <circle r="6" fill="${ink}"/>`

const house: Draw = ({ ink, light }) =>
  `<g fill="${ink}"><path d="M-58 92-52-4-70 2-30-52l6-34 5 30 22 22v-54l-12 3L10-116l22 36-12-2 2 60 18 4 24 40-16-2 8 72z"/>
  <path d="M-30-86v-12h5v12zM7-116v-12h4v12z"/></g>
  <g fill="${light}"><path d="M-38 12q9-16 18 0v20h-18zM-6-40q6-11 12 0v16h-12zM18 14q9-16 18 0v20h-18zM2-72q5-9 10 0v12H2z"/></g>
  <g stroke="${ink}" stroke-width="2.5"><path d="M-29 2v30M-38 18h18M27 4v30M18 20h18"/></g>`

const ship: Draw = ({ ink, light, line, land }) =>
  `<g stroke="${ink}" stroke-width="5"><path d="M-6-92V50M44-64V46M-48-52V44"/></g>
  <g fill="${light}" stroke="${ink}" stroke-width="3"><path d="M-38-74q34 10 62 0-8 22 2 44-32 10-66 0 10-22 2-44z"/>
  <path d="M-42-24q38 10 70 0-8 24 4 50-38 12-78 0 12-26 4-50z"/><path d="M34-48q14 6 34 0-6 34 4 70-18 6-40 0 10-36 2-70z"/></g>
  <path d="M-6-96h32l-8 9 8 9H-6z" fill="${line}" stroke="${ink}" stroke-width="2"/>
  <path d="M-88 38q16 6 30 6H76l20-12q-6 42-30 56h-118q-28-14-36-50z" fill="${ink}"/>
  <g fill="${line}"><circle cx="-38" cy="62" r="5"/><circle cx="-10" cy="64" r="5"/><circle cx="18" cy="64" r="5"/><circle cx="46" cy="62" r="5"/></g>
  ${[84, 104, 128].map((y, i) => `<path d="M${i * 18 - 290} ${y}${'q20-14 40 0'.repeat(14)}V220h-600z" fill="${land[i]}"/>`).join('')}`

const bridge: Draw = ({ ink, line }) =>
  `<g fill="${ink}"><path d="M-72 90v-160h-8v-8h36v8h-8V90zm8-128v36q8-14 0-36zM52 90V-70h-8v-8h36v8h-8V90z"/><path d="M-260 20h520v9h-520z"/></g>
  <g fill="none" stroke="${ink}" stroke-width="4"><path d="M-62-72Q0 70 62-72M-62-72Q-150 14-260 18M62-72Q150 14 260 18"/></g>
  <g stroke="${ink}" stroke-width="1.6"><path d="M-44-34v56M-30-13v34M-15-3v24M0 0v22M15-3v24M30-13v34M44-34v56M-84-42v64M-104-22v44M-124-8v30M-146 3v20M84-42v64M104-22v44M124-8v30M146 3v20"/></g>
  <g fill="${line}"><circle cx="-62" cy="-86" r="4"/><circle cx="62" cy="-86" r="4"/></g>`

const book: Draw = ({ ink, light, line }) =>
  `<path d="M-96-52Q-46-72 0-46 46-72 96-52V66Q46 48 0 74-46 48-96 66z" fill="${ink}"/>
  <path d="M-86-56Q-42-74-2-50V60Q-42 38-86 52zM86-56Q42-74 2-50V60Q42 38 86 52z" fill="${light}"/>
  <g stroke="${line}" stroke-width="3" fill="none"><path d="M-72-38q30-9 56 4M-72-20q30-9 56 4M-72-2q30-9 56 4M-72 16q30-9 40-4M72-2q-30-9-56 4M72 16q-30-9-56 4"/></g>
  <path d="M44-44a15 15 0 0 1 7 28l4 22H33l4-22a15 15 0 0 1 7-28z" fill="${ink}"/>
  <path d="M8-48h14V96l-7-10-7 10z" fill="${line}"/>`

const planet: Draw = ({ ink, light, line, sky }) =>
  `<path d="M-118 30A122 30-16 0 1 102-36" fill="none" stroke="${light}" stroke-width="5" opacity=".75"/>
  <circle r="62" fill="${ink}"/><path d="M-62 0A62 62 0 0 1 40-47Q-2-30-20 4-34 34-14 60A62 62 0 0 1-62 0z" fill="${sky[1]}"/>
  <g fill="${line}"><circle cx="22" cy="-14" r="7"/><circle cx="36" cy="16" r="4"/><circle cx="8" cy="30" r="5"/></g>
  <path d="M102-36Q140-42 118-20 84 12-6 34-100 52-118 30-126 16-62 0-112 24-92 28-60 36 12 14 84-10 102-36z" fill="${light}"/>
  <g fill="none" stroke="${light}" stroke-width="4"><path d="M70-96a26 26 0 0 1 26 26M70-112a42 42 0 0 1 42 42"/></g><circle cx="72" cy="-72" r="7" fill="${light}"/>`

const jellyfish: Draw = ({ light, line, sky }) =>
  `<g fill="none" stroke="${light}" stroke-width="4" stroke-linecap="round"><path d="M-48 4q-22 30 0 56t-6 52M-18 8q-16 34 4 60t-6 54M18 8q16 34-4 60t6 54M48 4q22 30 0 56t6 52" opacity=".8"/>
  <path d="M0 10q-12 30 0 52t0 40" stroke="${line}" stroke-width="7"/></g>
  <path d="M-74 8Q-76-84 0-84T74 8Q62-4 49 8 37-4 25 8 12-4 0 8-12-4-25 8-37-4-49 8-62-4-74 8z" fill="${light}" opacity=".94"/>
  <path d="M-50-12q0-50 36-56-14 22-12 56zM50-12q0-50-36-56 14 22 12 56z" fill="${sky[1]}" opacity=".5"/>
  <path d="M-12-14q-4-36 12-52 16 16 12 52z" fill="${line}" opacity=".7"/>`

const robot: Draw = ({ ink, light, line }) =>
  `<path d="M-3-104h6v22h-6z" fill="${ink}"/><circle cy="-106" r="9" fill="${line}" stroke="${ink}" stroke-width="4"/>
  <g fill="${ink}"><rect x="-54" y="-84" width="108" height="78" rx="22"/><rect x="-68" y="-60" width="136" height="26" rx="8"/><rect x="-14" y="-8" width="28" height="14"/>
  <path d="M-62 4h124l-10 92h-104zM-66 12q-34 10-28 58l-10 8 6 14 22-2 4-16-8-6q0-22 16-28zM66 12q34 10 28 58l10 8-6 14-22-2-4-16 8-6q0-22-16-28z"/></g>
  <rect x="-42" y="-72" width="84" height="54" rx="14" fill="${light}"/>
  <g fill="${ink}"><circle cx="-19" cy="-50" r="11"/><circle cx="19" cy="-50" r="11"/><path d="M-18-31h36v5h-36z"/></g>
  <g fill="${light}"><circle cx="-16" cy="-53" r="3.5"/><circle cx="22" cy="-53" r="3.5"/></g>
  <path d="M0 72C-34 48-28 22-13 22q9 0 13 10 4-10 13-10c15 0 21 26-13 50z" fill="${line}"/>`

const moth: Draw = ({ ink, light, line }) => {
  const wing = `<path d="M4-14Q40-92 112-74 118-20 66 4 96 14 84 54 58 80 34 50 12 34 4 18z" fill="${ink}"/>
  <path d="M22-16q26-48 72-46-2 34-50 44z" fill="${line}" opacity=".55"/><path d="M22 18q30-4 48 16-4 20-24 6-18-8-24-22z" fill="${line}" opacity=".4"/>
  <circle cx="70" cy="-38" r="12" fill="${light}"/><circle cx="70" cy="-38" r="6" fill="${ink}"/><circle cx="54" cy="34" r="6" fill="${light}"/>`
  return `${wing}<g transform="scale(-1 1)">${wing}</g>
  <path d="M0-34q11 4 9 24T0 62Q-11 10-9-10T0-34z" fill="${ink}"/><g fill="none" stroke="${ink}" stroke-width="3.5" stroke-linecap="round"><path d="M-3-32q-8-34-30-42M3-32q8-34 30-42"/></g>
  <path d="M-6 0h12M-6 12h12M-5 24h10" stroke="${line}" stroke-width="2.5"/>`
}

const flask: Draw = ({ ink, light, line }) =>
  `<path d="M-20-96h40v12h-7v42L66 60q12 30-20 32h-92q-32-2-20-32l53-102v-42h-7z" fill="${ink}"/>
  <path d="M-4-84h8v46L-2-24h-8l6-14z" fill="${light}" opacity=".8"/><path d="M-38 26q19-14 38-2t38-6l20 42q6 20-12 22h-92q-18-2-12-22z" fill="${line}"/>
  <path d="M-38 26q19-14 38-2t38-6l5 10q-24 18-43 6t-42 4z" fill="${light}"/>
  <g fill="${light}"><circle cx="-18" cy="54" r="7"/><circle cx="10" cy="64" r="4.5"/><circle cx="24" cy="46" r="6"/><circle cx="2" cy="2" r="5"/><circle cx="-4" cy="-16" r="3"/></g>`

const king: Draw = ({ ink, light, line }) =>
  `<g transform="translate(0 9) scale(.9)"><g fill="${ink}"><path d="M-5-122H5v14h13v10H5v16H-5v-16h-13v-10h13z"/><path d="M0-86q40-2 44 14 4 18-24 52h-40Q-48-54-44-72-40-88 0-86z"/>
  <rect x="-32" y="-24" width="64" height="12" rx="4"/><path d="M-22-12h44Q20 34 38 62h-76q18-28 16-74z"/><rect x="-50" y="62" width="100" height="13" rx="5"/><path d="M-44 75h88l10 21h-108z"/></g>
  <path d="M-10-76q-20 2-22 10-2 12 14 34-4-26 8-44z" fill="${light}" opacity=".85"/><path d="M-12-6h9q-2 38-15 62h-8Q-12 32-12-6z" fill="${light}" opacity=".85"/>
  <path d="M-46 68h92" stroke="${line}" stroke-width="2.5"/></g>`

const eye: Draw = ({ ink, light, line }) =>
  `<g stroke="${ink}" stroke-width="7" stroke-linecap="round"><path d="M0-74v-30M-36-66l-14-27M36-66l14-27M-66-46l-24-20M66-46l24-20"/></g>
  <path d="M-104 0Q-52-66 0-66T104 0Q52 66 0 66T-104 0z" fill="${ink}"/><path d="M-84 0Q-44-46 0-46T84 0Q44 46 0 46T-84 0z" fill="${light}"/>
  <circle r="40" fill="${line}"/>${around(18, `<path d="M-1-39h2v14h-2z" fill="${ink}" opacity=".5"/>`)}
  <path d="M0-24a13 13 0 0 1 6 24l5 24h-22l5-24a13 13 0 0 1 6-24z" fill="${ink}"/><circle cx="-16" cy="-18" r="6" fill="${light}"/>`

const castle: Draw = ({ ink, light, line, land }) =>
  `<path d="M-190 120Q-130 70-108 26q18-14 40-10 8-18 30-14 40-10 76 4 30-4 46 14 20 60 106 100z" fill="${land[2]}"/>
  <g fill="${ink}"><path d="M-92 30v-62h7v8h8v-8h8v8h8v-8h8v62zM-58 26v-48h64v48zM-24-14v-84h8v10h9v-10h9v10h9v-10h9v10h9v-10h8v84zM32 24v-70L56-78l24 32v70zM76 32V0h36v34z"/><path d="M5-98v-28h3v28z"/></g>
  <path d="M8-126h30l-9 8 9 8H8z" fill="${line}"/>
  <g fill="${light}"><path d="M-6-70q6-10 12 0v14h-12zM16-70q6-10 12 0v14H16zM50-36q6-10 12 0v14H50zM-80-8q4-8 8 0v10h-8zM-42 0q4-8 8 0v10h-8zM-16 2q4-8 8 0v10h-8zM90 12q3-6 6 0v8h-6z"/></g>`

export const MOTIFS = {
  clock,
  compass,
  house,
  ship,
  bridge,
  book,
  planet,
  jellyfish,
  robot,
  moth,
  flask,
  king,
  eye,
  castle,
} as const satisfies Record<string, Draw>

export type Motif = keyof typeof MOTIFS
