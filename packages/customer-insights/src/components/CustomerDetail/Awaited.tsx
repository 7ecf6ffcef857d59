/** Room for what is to come, so that not every section is in view at once. */
export function Awaited() {
  return <div className="ci-CustomerDetail-awaited" />
}
