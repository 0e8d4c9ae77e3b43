sh -c cd "${0%/*}" && YARN_ENABLE_IMMUTABLE_INSTALLS=false yarn install --mode=update-lockfile
yarn.lock
