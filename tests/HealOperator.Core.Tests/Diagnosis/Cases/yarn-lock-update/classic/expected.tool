sh -c cd "${0%/*}" && yarn install --ignore-scripts --non-interactive --no-progress
yarn.lock
