sh -c cd "${0%/*}" && npm install --package-lock-only --ignore-scripts --no-audit --no-fund
web/package-lock.json
