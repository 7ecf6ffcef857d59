export {
  ConfigError,
  type ConfigProblem,
  defaultConfig,
  type HostConfig,
  parseConfig,
  type ResolvedConfig,
} from './config.ts'
export { hostSchemaSql, renderInstallation, renderLedger, renderMigration } from './render.ts'
export { BUNDLE_VERSION } from './version.ts'
