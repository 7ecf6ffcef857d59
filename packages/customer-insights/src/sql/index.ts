export { ConfigError, type ConfigProblem, type HostConfig, defaultConfig, parseConfig, type ResolvedConfig } from './config.ts'
export { hostSchemaSql, renderInstallation, renderLedger, renderMigration } from './render.ts'
export { BUNDLE_VERSION } from './version.ts'
