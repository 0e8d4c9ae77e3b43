sh -c cd "${0%/*}" && BUNDLE_FROZEN=false BUNDLE_DEPLOYMENT=false bundle lock
Gemfile.lock
