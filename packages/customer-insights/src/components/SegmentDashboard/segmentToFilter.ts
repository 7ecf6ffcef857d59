import type { CustomerFilter } from '../../client/types.ts'
import type { SegmentSelection } from './dimensions.ts'

/** The filter of the customers in a segment, e.g. for `CustomerList`, an export or tags. */
export function segmentToFilter({ dimension, value }: Pick<SegmentSelection, 'dimension' | 'value'>): CustomerFilter {
  return { [dimension]: [value] }
}
