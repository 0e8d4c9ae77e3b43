sh -c cd "${0%/*}" && pnpm install --lockfile-only --no-frozen-lockfile --ignore-scripts
pnpm-lock.yaml
