export { AuditLog, type AuditLogProps } from './AuditLog/AuditLog.tsx'
export type { AuditLogFilter } from './AuditLog/auditLogFilter.ts'
export { BookingHistory, type BookingHistoryProps } from './BookingHistory/BookingHistory.tsx'
export type { BookingFilter } from './BookingHistory/filter.ts'
export { ConsentPanel, type ConsentPanelProps, type PendingConsent } from './ConsentPanel/ConsentPanel.tsx'
export {
  type AnalyticsPeriod,
  CustomerAnalytics,
  type CustomerAnalyticsProps,
} from './CustomerAnalytics/CustomerAnalytics.tsx'
export { CustomerDetail, type CustomerDetailProps } from './CustomerDetail/CustomerDetail.tsx'
export {
  CUSTOMER_SECTIONS,
  type CustomerSection,
  type CustomerSectionContext,
  type CustomerSectionName,
} from './CustomerDetail/sections.ts'
export { CustomerDetailDialog, type CustomerDetailDialogProps } from './CustomerDetailDialog/CustomerDetailDialog.tsx'
export { CustomerList, type CustomerListProps } from './CustomerList/CustomerList.tsx'
export {
  CUSTOMER_COLUMNS,
  type CustomerColumn,
  type CustomerColumnId,
  type CustomerColumns,
} from './CustomerList/columns/customerColumn.ts'
export type { CustomerSelection } from './CustomerList/selection/selection.ts'
export type { CustomerListState, PartialCustomerListState } from './CustomerList/state/customerListState.ts'
export {
  customerListStateFromSearchParams,
  customerListStateToSearchParams,
} from './CustomerList/state/searchParams.ts'
export type { CustomerListStateChange } from './CustomerList/state/useCustomerListState.ts'
export { CustomerOverviewCard, type CustomerOverviewCardProps } from './CustomerOverviewCard/CustomerOverviewCard.tsx'
export {
  CustomerOverviewCardView,
  type CustomerOverviewCardViewProps,
} from './CustomerOverviewCard/CustomerOverviewCardView.tsx'
export { ExportDialog, type ExportDialogProps } from './ExportDialog/ExportDialog.tsx'
export { GameArt } from './GamesPlayedGrid/GameArt.tsx'
export { GamesPlayedGrid, type GamesPlayedGridProps } from './GamesPlayedGrid/GamesPlayedGrid.tsx'
export { GamesPlayedGridView, type GamesPlayedGridViewProps } from './GamesPlayedGrid/GamesPlayedGridView.tsx'
export {
  type CustomerLifecycle,
  LifecycleIndicator,
  type LifecycleIndicatorProps,
} from './LifecycleIndicator/LifecycleIndicator.tsx'
export { MarketingPanel, type MarketingPanelProps } from './MarketingPanel/MarketingPanel.tsx'
export { PrivacyActions, type PrivacyActionsProps } from './PrivacyActions/PrivacyActions.tsx'
export { SegmentBadges, type SegmentBadgesProps, type SegmentedCustomer } from './SegmentBadges/SegmentBadges.tsx'
export type { Dimension, SegmentMeasure, SegmentSelection } from './SegmentDashboard/dimensions.ts'
export { SegmentCards, type SegmentCardsProps } from './SegmentDashboard/SegmentCards.tsx'
export {
  SegmentComparison,
  type SegmentComparisonProps,
  type SegmentPair,
} from './SegmentDashboard/SegmentComparison.tsx'
export { SegmentDashboard, type SegmentDashboardProps } from './SegmentDashboard/SegmentDashboard.tsx'
export { SegmentDashboardView, type SegmentDashboardViewProps } from './SegmentDashboard/SegmentDashboardView.tsx'
export { SegmentGuide, type SegmentGuideProps } from './SegmentDashboard/SegmentGuide.tsx'
export type { SegmentAction, SegmentActionContext, SegmentPartProps } from './SegmentDashboard/SegmentPart.tsx'
export { SegmentPies, type SegmentPiesProps } from './SegmentDashboard/SegmentPies.tsx'
export { SegmentPreferences, type SegmentPreferencesProps } from './SegmentDashboard/SegmentPreferences.tsx'
export { SegmentTable, type SegmentTableProps } from './SegmentDashboard/SegmentTable.tsx'
export { segmentToFilter } from './SegmentDashboard/segmentToFilter.ts'
export type { StorageAdapter } from './shared/storage.ts'
export { VenuesVisitedList, type VenuesVisitedListProps } from './VenuesVisitedList/VenuesVisitedList.tsx'
export { VenuesVisitedListView, type VenuesVisitedListViewProps } from './VenuesVisitedList/VenuesVisitedListView.tsx'
