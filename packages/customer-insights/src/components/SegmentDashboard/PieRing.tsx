/** Stands where the pie will be. */
export function PieRing({ skeleton = false }: { skeleton?: boolean }) {
  return <span className="ci-SegmentPie-ring" data-bone={skeleton ? '' : undefined} aria-hidden="true" />
}
