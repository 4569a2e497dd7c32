// Builds wwwroot/dist/site.css and site.js. Run by frontend.targets; by hand: node build.mjs
import { build } from 'esbuild'
import * as sass from 'sass'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('./', import.meta.url))
const out = fileURLToPath(new URL('../wwwroot/dist/', import.meta.url))
mkdirSync(out, { recursive: true })

await build({
  entryPoints: { site: here + 'site.ts' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  outdir: out,
  logLevel: 'warning',
})

const css = sass.compile(here + 'site.scss', {
  style: 'compressed',
  charset: false,
  importers: [new sass.NodePackageImporter(here)],
  // Warnings about govuk-frontend's own code are not ours to mend.
  quietDeps: true,
})
writeFileSync(out + 'site.css', css.css)
