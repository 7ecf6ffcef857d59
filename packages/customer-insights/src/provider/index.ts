export { CustomerInsightsProvider, type CustomerInsightsProviderProps } from './CustomerInsightsProvider.tsx'
export {
  type ColorScheme,
  type CustomerInsightsContextValue,
  useCustomerInsightsContext,
} from './context.ts'
export type { ComponentOverrides, ErrorStateProps, StateProps } from './overrides.ts'
