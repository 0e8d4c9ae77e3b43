sh -c cd "${0%/*}" && uv lock
uv.lock
