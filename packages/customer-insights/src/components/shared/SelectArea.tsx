interface SelectAreaProps {
  /** What choosing it does, with the name that stands in the area. */
  label: string
  title: string
  selected: boolean
  onSelect: () => void
}

/** Lies over a tile or row, which is positioned, and makes all of it one button that can be pressed and released. */
export function SelectArea({ label, title, selected, onSelect }: SelectAreaProps) {
  return (
    <button
      type="button"
      className="ci-SelectArea-root"
      aria-label={label}
      title={title}
      aria-pressed={selected}
      onClick={onSelect}
    />
  )
}
