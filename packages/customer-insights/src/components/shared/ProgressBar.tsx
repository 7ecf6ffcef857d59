interface ProgressBarProps {
  /** What is under way. */
  label: string
  /** 0..1; null where nobody knows how long it takes. */
  value: number | null
  /** Beside the bar, e.g. "1,204 of 9,100". */
  text?: string
}

export function ProgressBar({ label, value, text }: ProgressBarProps) {
  return (
    <div className="ci-Progress-root">
      <div
        className="ci-Progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value === null ? undefined : Math.round(value * 100)}
        aria-valuetext={text}
        data-indeterminate={value === null ? '' : undefined}
      >
        <span className="ci-Progress-fill" style={value === null ? undefined : { inlineSize: `${value * 100}%` }} />
      </div>
      {text && <span className="ci-Progress-text">{text}</span>}
    </div>
  )
}
