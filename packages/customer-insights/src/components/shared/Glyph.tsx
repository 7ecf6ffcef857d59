import type { ReactNode } from 'react'

/** For the lines of a drawing. */
export const outline = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/** A 16 px drawing in the colour of the text beside it, which says the same in words. */
export function Glyph({ children }: { children: ReactNode }) {
  return (
    <svg className="ci-Glyph-root" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      {children}
    </svg>
  )
}

export function AlertGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M8 2.2 14.4 13.3H1.6zM8 6.6v3M8 11.4v.1" />
    </Glyph>
  )
}

export function LockGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M3.2 7.2h9.6v6.3H3.2zM5.2 7V4.9a2.8 2.8 0 0 1 5.6 0V7" />
    </Glyph>
  )
}

export function OfflineGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M2 6.4a9 9 0 0 1 12 0M4.6 9.2a5 5 0 0 1 6.8 0M8 12.2v.1M2.6 2.2l10.8 11.6" />
    </Glyph>
  )
}

export function SearchGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6 14 14" />
    </Glyph>
  )
}

export function ToolGlyph() {
  return (
    <Glyph>
      <path
        {...outline}
        d="M2 4.2c0-1.2 2.7-2.2 6-2.2s6 1 6 2.2-2.7 2.2-6 2.2-6-1-6-2.2zv7.6C2 13 4.7 14 8 14s6-1 6-2.2V4.2M2 8c0 1.2 2.7 2.2 6 2.2S14 9.2 14 8"
      />
    </Glyph>
  )
}

export function CloseGlyph() {
  return (
    <Glyph>
      <path {...outline} d="m4.5 4.5 7 7M11.5 4.5l-7 7" />
    </Glyph>
  )
}

export function PlusGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M8 3.5v9M3.5 8h9" />
    </Glyph>
  )
}

export function PersonGlyph() {
  return (
    <Glyph>
      <path
        {...outline}
        d="M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 13.8c.5-2.6 2.6-4 5.2-4s4.7 1.4 5.2 4"
      />
    </Glyph>
  )
}

export function CheckGlyph() {
  return (
    <Glyph>
      <path {...outline} d="m3.2 8.4 3.2 3.2 6.4-7" />
    </Glyph>
  )
}

export function CaretGlyph() {
  return (
    <Glyph>
      <path {...outline} d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </Glyph>
  )
}

export function MoreGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M3.5 8v.1M8 8v.1M12.5 8v.1" />
    </Glyph>
  )
}

export function DownloadGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13h10.4" />
    </Glyph>
  )
}

export function TagGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M2.5 2.5h5l6 6-5 5-6-6zM5.2 5.2v.1" />
    </Glyph>
  )
}

export function ColumnsGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />
    </Glyph>
  )
}

export function BookmarkGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M4 2.5h8v11l-4-3-4 3z" />
    </Glyph>
  )
}

export function HelpGlyph() {
  return (
    <Glyph>
      <path
        {...outline}
        d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.2c.2-1 .9-1.5 1.8-1.5 1 0 1.7.6 1.7 1.5 0 1.3-1.8 1.4-1.8 2.7M8 11.2v.1"
      />
    </Glyph>
  )
}

export function ArrowUpGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M8 13V3.5M4.2 7.2 8 3.4l3.8 3.8" />
    </Glyph>
  )
}

export function ArrowDownGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M8 3v9.5M4.2 8.8 8 12.6l3.8-3.8" />
    </Glyph>
  )
}

export function CalendarGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M2.5 3.5h11v10h-11zM2.5 6.7h11M5.5 2v2.5M10.5 2v2.5" />
    </Glyph>
  )
}

export function MailGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M2 3.8h12v8.4H2zM2.3 4.2 8 8.8l5.7-4.6" />
    </Glyph>
  )
}

export function ClockGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6" />
    </Glyph>
  )
}

export function PhoneGlyph() {
  return (
    <Glyph>
      <path
        {...outline}
        d="M3 2.8h2.6l1 3-1.5 1.1a7.5 7.5 0 0 0 4 4l1.1-1.5 3 1V13c0 .4-.4.8-.8.8C7 13.8 2.2 9 2.2 3.6c0-.4.4-.8.8-.8z"
      />
    </Glyph>
  )
}

export function MessageGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M2.2 3h11.6v8H7.2L4.4 13.4V11H2.2zM5 7v.1M8 7v.1M11 7v.1" />
    </Glyph>
  )
}

export function PostGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M2 13.2V6.4a3 3 0 0 1 6 0v6.8zM5 3.4h6a3 3 0 0 1 3 3v6.8H8M11 6.6v-2M4 7h2" />
    </Glyph>
  )
}

export function ShieldGlyph() {
  return (
    <Glyph>
      <path {...outline} d="M8 1.9 13.2 4v3.6c0 3-2 5.3-5.2 6.5-3.2-1.2-5.2-3.5-5.2-6.5V4zM5.6 8l1.8 1.8 3.2-3.6" />
    </Glyph>
  )
}
