// node scripts/release-sql.ts <version>: freezes the SQL of a release. Fails where it differs from that of the last one and
// does not bear the version of this one, for databases tell versions apart by it.
import { BUNDLE_VERSION } from '../src/sql/version.ts'
import { checkFrozen, freezeSql } from './freeze-sql.ts'

const [version] = process.argv.slice(2)
const complaints = checkFrozen(BUNDLE_VERSION)
if (complaints.length === 0 && freezeSql(BUNDLE_VERSION) && BUNDLE_VERSION !== version) {
  complaints.push(`The release is ${version}, and its new SQL says ${BUNDLE_VERSION}: src/sql/version.ts.`)
}
for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0
