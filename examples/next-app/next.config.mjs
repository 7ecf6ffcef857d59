/** @type {import('next').NextConfig} */
export default {
  // Next checks types through TypeScript's JavaScript API, which TypeScript 7 does not have; `tsc` checks them instead.
  // A fresh build has no use of it.
  experimental: { turbopackFileSystemCacheForBuild: false },
  typescript: { ignoreBuildErrors: true },
}
