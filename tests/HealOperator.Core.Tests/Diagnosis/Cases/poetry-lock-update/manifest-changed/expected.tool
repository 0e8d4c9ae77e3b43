sh -c cd "${0%/*}" && case $(poetry --version) in *'version 1.'*) poetry lock --no-update;; *) poetry lock;; esac
poetry.lock
